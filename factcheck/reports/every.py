"""Every article of a desk as a file of its own, all as of one moment of the ledger, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.desk import Desk
from factcheck.domain.choice import NOTHING_CHOSEN, Choice
from factcheck.domain.events import HOUSE
from factcheck.domain.moment import AsOf, LedgerVersion
from factcheck.errors import BadInput, BrokenLedger, Failure
from factcheck.exporting.format import format_named
from factcheck.exporting.packing import PACKINGS
from factcheck.reports.bundling import Bundled, export_bundle
from factcheck.reports.making import Exported, Wanted, export
from factcheck.storage import ledger_store
from factcheck.vocabulary.roles import EXPORT, SEE_CONFIDENTIAL


@dataclass(frozen=True)
class Every:
    """What is asked of every article: in which format, as of when, and what of it."""

    format: str
    asked: AsOf | None = None
    choice: Choice = NOTHING_CHOSEN


@dataclass(frozen=True)
class LeftOut:
    """An article of which there can be no such file, and why."""

    article_id: str
    why: str


def moments(desk: Desk, every: Every, actor: str) -> dict[str, LedgerVersion]:
    """Every article that there was at the moment asked for, with its version, sorted by id; what is written later is not in it.

    Raises Forbidden, Unknown for a format that there is not, or BadInput for a version, which belongs to one article.
    """
    desk.house().person(actor).must(EXPORT)
    if every.format in PACKINGS:
        desk.house().person(actor).must(SEE_CONFIDENTIAL)
    else:
        format_named(every.format)
    must_suit_several(every.choice)
    versions = ledger_store.heads(desk.connections.db, time_in(every.asked))
    house = versions.pop(HOUSE, 0)
    return {article_id: LedgerVersion(version, house) for article_id, version in versions.items()}


def time_in(asked: AsOf | None) -> str | None:
    """The time that several articles are asked for. Raises BadInput for a version."""
    if asked and asked.time is None:
        raise BadInput("A version belongs to one article. For several of them write a time, such as 2026-05-31T14:00Z.")
    return asked.time if asked else None


def must_suit_several(choice: Choice) -> None:
    """Raise BadInput for claims by their numbers: each article has its own."""
    if choice.numbers is not None:
        raise BadInput("Claims are chosen one by one in one article at a time. Choose them by status, or take one article.", field="claim")


def exported(desk: Desk, every: Every, at: dict[str, LedgerVersion], actor: str) -> Iterator[Exported | Bundled | LeftOut]:
    """A file of each of these articles, made when it is asked for. Raises BrokenLedger where a line cannot be read."""
    make = export_bundle if every.format in PACKINGS else export
    for article_id, version in at.items():
        wanted = Wanted(article_id, every.format, AsOf(version.article, version.house), every.choice)
        try:
            yield make(desk, wanted, actor)
        except BrokenLedger:
            raise
        except Failure as failure:
            yield LeftOut(article_id, failure.message)
