"""create_app(): the only module that puts the parts of the web together."""

from flask import Flask
from htmx_flask import Htmx
from jinja2 import StrictUndefined

from factcheck import web
from factcheck.config import MAX_ARTICLE_BYTES, Settings
from factcheck.desk import Desk
from factcheck.edge.accounts import Accounts
from factcheck.edge.drafts import Drafts
from factcheck.edge.keyboard import Keyboard
from factcheck.paths import shipped
from factcheck.web.templates import Templates

FORM_ROOM = 200_000  # for the fields beside the text, and for what encoding adds


def create_app(desk: Desk, settings: Settings) -> Flask:
    """The web application over one desk."""
    app = Flask("factcheck", template_folder=str(shipped("templates")), static_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=4 * MAX_ARTICLE_BYTES + FORM_ROOM,  # a pasted text may be percent-encoded
        MAX_FORM_MEMORY_SIZE=4 * MAX_ARTICLE_BYTES + FORM_ROOM,
        MAX_FORM_PARTS=20_000,
        TRUSTED_HOSTS=list(settings.trusted_hosts) or None,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    app.jinja_environment = Templates
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions.update(desk=desk, settings=settings, accounts=Accounts(desk, settings.password_cost))
    app.extensions.update(drafts=Drafts(desk), keyboard=Keyboard(desk))
    Htmx(app)
    web.register(app)
    return app
