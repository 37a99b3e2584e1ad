"""The pages of the desk."""

from flask import Flask

from factcheck.discovery import collect
from factcheck.web import assets, context, done, filters, keys, problems, templates, visits


def register(app: Flask) -> None:
    """Pages, filters, what every template knows, and what happens to failures."""
    filters.register(app)
    keys.register(app)
    context.register(app)
    templates.register(app)
    done.register(app)
    app.register_blueprint(assets.ASSETS)
    for pages in collect("factcheck.web.pages", "PAGES"):
        app.register_blueprint(pages)
    visits.register(app)
    problems.register(app)
