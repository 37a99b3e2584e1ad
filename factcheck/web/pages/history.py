"""History: who changed what, when and why; of an article, of one claim, of the house."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from factcheck.domain.events import HOUSE
from factcheck.domain.telling import Told, told, told_house
from factcheck.edge import current
from factcheck.vocabulary.roles import READ, SEE_CONFIDENTIAL
from factcheck.web.context import Entry
from factcheck.web.regions.article import ArticleHead, Coverage

PAGES = Blueprint("history", __name__)
MENU = Entry(5, "History", "history.house", READ)
A_PAGE = 200


def _chosen(entries: list[Told]) -> tuple[list[Told], int]:
    """The entries that the filters leave, the newest first, and how many more there are."""
    who, before = request.args.get("who", ""), request.args.get("before", "")
    limit = int(before) if before.isdecimal() and len(before) < 12 else None
    kept = [t for t in entries if (not who or t.entry.actor == who) and (limit is None or t.entry.version < limit)]
    return kept[::-1][:A_PAGE], max(0, len(kept) - A_PAGE)


@PAGES.get("/articles/<article_id>/history")
def article(article_id: str) -> ResponseReturnValue:
    return _of_article(article_id, "")


@PAGES.get("/articles/<article_id>/claims/<claim_id>/history")
def claim(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _of_article(article_id, claim_id)


def _of_article(article_id: str, claim_id: str) -> ResponseReturnValue:
    desk = current.desk()
    dossier, house = desk.dossier(article_id), desk.house()
    internal = current.person().may(SEE_CONFIDENTIAL)
    entries = list(told(desk.history(article_id), house, internal=internal))
    actors = sorted({t.entry.actor for t in entries}, key=house.name_of)
    if claim_id:
        entries = [t for t in entries if t.is_about(dossier.claim(claim_id).claim_id)]
    chosen, more = _chosen(entries)
    return render_template(
        "history/article.html",
        head=ArticleHead(dossier, house, Coverage(dossier), "history"),
        dossier=dossier,
        house=house,
        claim=dossier.claim(claim_id) if claim_id else None,
        entries=chosen,
        more=more,
        actors=actors,
        who=request.args.get("who", ""),
    )


@PAGES.get("/history")
def house() -> ResponseReturnValue:
    desk = current.desk()
    entries = list(told_house(desk.history(HOUSE)))
    actors = sorted({t.entry.actor for t in entries}, key=desk.house().name_of)
    chosen, more = _chosen(entries)
    return render_template(
        "history/house.html", house=desk.house(), entries=chosen, more=more, actors=actors, who=request.args.get("who", "")
    )
