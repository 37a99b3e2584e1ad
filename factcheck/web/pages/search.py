"""Search: the words of articles, claims, reasons and sources."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup, escape

from factcheck.domain.house import Source, fold_name
from factcheck.edge import current
from factcheck.storage import queries
from factcheck.storage.queries import Found
from factcheck.vocabulary.roles import READ
from factcheck.web.context import Entry

PAGES = Blueprint("search", __name__)
MENU = Entry(4, "Search", "search.show", READ)
LONGEST, MOST = 200, 50


@PAGES.get("/search")
def show() -> ResponseReturnValue:
    words = " ".join(request.args.get("q", "").split())[:LONGEST]
    desk = current.desk()
    found = queries.search(desk.connections.db, words, MOST) if words else []
    sources = _sources(words) if words else []
    limit = MOST if len(found) == MOST else None
    return render_template("search/search.html", words=words, found=_by_article(found), limit=limit, sources=sources, marked=marked)


def _by_article(found: list[Found]) -> list[list[Found]]:
    """The hits of each article together, the article itself first and its claims as numbered; articles in the order of their first hit."""
    hits: dict[str, list[Found]] = {}
    for hit in found:
        hits.setdefault(hit.article_id, []).append(hit)
    return [sorted(of_one, key=lambda hit: int(hit.claim_id[1:] or 0)) for of_one in hits.values()]


def _sources(words: str) -> list[Source]:
    """The register's entries in whose names or aliases each of the words begins one."""
    wanted = fold_name(words).split()
    return [source for source in current.desk().house().register_sources() if _matches(source, wanted)][:MOST]


def _matches(source: Source, wanted: list[str]) -> bool:
    names = [word for name in (source.name, *source.aliases) for word in fold_name(name).split()]
    return all(any(name.startswith(word) for name in names) for word in wanted)


def marked(snippet: str) -> Markup:
    """A snippet with the words that were found marked."""
    return Markup(str(escape(snippet)).replace("\x02", "<mark>").replace("\x03", "</mark>"))  # noqa: S704  escaped before
