"""What others did while a page is open: nothing, or the regions that changed."""

import json

from flask import Blueprint
from flask.typing import ResponseReturnValue

from factcheck.edge import current
from factcheck.web.answers import several
from factcheck.web.news import News
from factcheck.web.windows import Window

PAGES = Blueprint("live", __name__)


@PAGES.get("/articles/<article_id>/changes")
def changes(article_id: str) -> ResponseReturnValue:
    """Nothing since that version, or what changed since, each part for its own place on the page."""
    desk = current.desk()
    newest = desk.moment(article_id).article
    window = Window.asked(newest)
    if newest <= window.since and not window.behind:
        return "", 204
    entries = list(desk.history(article_id, min(window.since, window.saw())))
    news = News(desk.dossier(article_id), desk.house(), current.person(), window, entries)
    response = several(news.regions)
    told = {"version": news.dossier.version, "fresh": news.fresh, "say": news.said, "held": news.held}
    response.headers["HX-Trigger"] = json.dumps({"desk:news": told})
    return response
