"""History: who changed what, when and why; of an article, of one claim, of the house."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from factcheck.domain.events import HOUSE
from factcheck.domain.moment import LedgerVersion
from factcheck.domain.telling import Told, told, told_house
from factcheck.edge import current
from factcheck.vocabulary.roles import READ, SEE_CONFIDENTIAL
from factcheck.web.context import Entry
from factcheck.web.regions.article import ArticleHead, Coverage

PAGES = Blueprint("history", __name__)
MENU = Entry(5, "History", "history.house", READ)
A_PAGE = 200


@dataclass(frozen=True)
class Sheet:
    """One page of a history: the versions on it, the newest first, and how to go on from there."""

    versions: tuple[int, ...]
    actors: list[str]
    who: str
    total: int  # how many there are by whom is asked for
    older: int | None  # what the page of older ones asks for as `before`
    newer: int | None  # the same of newer ones; 0 for the first page

    @property
    def first(self) -> int:
        return min(self.versions, default=1)

    @property
    def last(self) -> int:
        return max(self.versions, default=0)


def _sheet(signed: list[tuple[int, str]]) -> Sheet:
    """The page that the address asks for, of these versions with their actors."""
    who, before = request.args.get("who", ""), request.args.get("before", "")
    limit = int(before) if before.isascii() and before.isdecimal() and len(before) < 12 else None
    by = [version for version, actor in reversed(signed) if not who or actor == who]
    start = 0 if limit is None else next((place for place, version in enumerate(by) if version < limit), len(by))
    chosen = by[start : start + A_PAGE]
    newer = by[start - A_PAGE - 1] if start > A_PAGE else 0
    return Sheet(
        versions=tuple(chosen),
        actors=sorted({actor for _, actor in signed}, key=current.desk().house().name_of),
        who=who,
        total=len(by),
        older=chosen[-1] if start + A_PAGE < len(by) else None,
        newer=newer if start else None,
    )


@PAGES.get("/articles/<article_id>/history")
def article(article_id: str) -> ResponseReturnValue:
    sheet = _sheet(current.desk().signatures(article_id))
    return _page(article_id, "", sheet, _told(article_id, sheet))


@PAGES.get("/articles/<article_id>/claims/<claim_id>/history")
def claim(article_id: str, claim_id: str) -> ResponseReturnValue:
    """Which entries are about the claim is known once all are folded; only those of the page are told.

    What the machine read of it is not told, so they begin behind the import.
    """
    desk = current.desk()
    desk.dossier(article_id).claim(claim_id)  # raises NotFound
    since = desk.as_read(article_id)
    later = desk.history(article_id, since.version)
    entries = told(later, desk.house(), since=since, asked=lambda _, touched: ("claims", claim_id) in touched)
    about = [(one.entry.version, one.entry.actor) for one in entries if one.is_about(claim_id)]
    sheet = _sheet(about)
    return _page(article_id, claim_id, sheet, _told(article_id, sheet))


def _told(article_id: str, sheet: Sheet) -> list[Told]:
    """The entries of a page of the article's history, the newest first."""
    desk, wanted = current.desk(), frozenset(sheet.versions)
    house = desk.house()
    since = desk.dossier(article_id, LedgerVersion(sheet.first - 1, house.version)) if sheet.first > 1 else None
    return list(
        told(
            desk.history(article_id, sheet.first - 1, sheet.last),
            house,
            internal=current.person().may(SEE_CONFIDENTIAL),
            since=since,
            asked=lambda entry, _: entry.version in wanted,
        )
    )[::-1]


def _page(article_id: str, claim_id: str, sheet: Sheet, entries: list[Told]) -> str:
    dossier, house = current.desk().dossier(article_id), current.desk().house()
    return render_template(
        "history/article.html",
        head=ArticleHead(dossier, house, Coverage(dossier), "history"),
        dossier=dossier,
        house=house,
        claim=dossier.claim(claim_id) if claim_id else None,
        entries=entries,
        sheet=sheet,
    )


@PAGES.get("/history")
def house() -> ResponseReturnValue:
    desk = current.desk()
    sheet = _sheet(desk.signatures(HOUSE))
    wanted = frozenset(sheet.versions)
    since = desk.house(LedgerVersion(0, sheet.first - 1))
    entries = list(told_house(desk.history(HOUSE, sheet.first - 1, sheet.last), since, lambda entry, _: entry.version in wanted))
    return render_template("history/house.html", house=desk.house(), entries=entries[::-1], sheet=sheet)
