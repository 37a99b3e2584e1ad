"""Taking over an evidence bundle: an article with its whole history, lines and hashes as they were.

The bundle is verified before anything is written, the ledger once more before it is saved; all of it or nothing.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import DatabaseError

from sqlite_utils import Database

from factcheck import clock
from factcheck.desk import Desk
from factcheck.domain.events import HOUSE
from factcheck.domain.house import House
from factcheck.domain.kinds.erasures import PayloadErased
from factcheck.errors import BadInput, Failure, NotNow
from factcheck.exporting.receipts import receipt_from
from factcheck.exporting.verifier import FILES, RECEIPT, STREAMS, NoBundle, files_in, findings
from factcheck.ledger.chain import check
from factcheck.ledger.line import Line
from factcheck.storage import kept_files, ledger_store, read_tables
from factcheck.vocabulary.roles import KEEP_ACCOUNTS, KEEP_RULES

UNREADABLE = (Failure, LookupError, ValueError, TypeError, AttributeError, OverflowError, AssertionError, DatabaseError)


@dataclass(frozen=True)
class Unpacked:
    """A bundle that proved itself: the lines of both streams and the kept files."""

    article_id: str
    article: tuple[Line, ...]
    house: tuple[Line, ...]
    files: tuple[bytes, ...]


@dataclass(frozen=True)
class TakenOver:
    """What came of it; `added` is how many lines the ledger did not have."""

    article_id: str
    title: str
    added: int


def unpack(place: Path) -> Unpacked:
    """A bundle from its zip or folder, verified as its own verifier does. Raises BadInput with the first thing that does not hold."""
    try:
        files = files_in(place)
    except NoBundle as wrong:
        raise BadInput(f"{wrong} Nothing was taken over.") from wrong
    if fault := next((sentence for holds, sentence in findings(files) if not holds), None):
        raise BadInput(f"{place} was altered or is not whole: {fault} Nothing was taken over.")
    article_id = receipt_from(json.loads(files[RECEIPT])).article_id
    article, house = (tuple(_lines(files[path])) for path in STREAMS.values())
    kept = tuple(data for name, data in sorted(files.items()) if name.startswith(FILES))
    return Unpacked(article_id, article, house, kept)


def _lines(data: bytes) -> list[Line]:
    return [Line(**json.loads(row)) for row in data.decode().split("\n") if row]


def take_over(desk: Desk, unpacked: Unpacked, actor: str) -> TakenOver:
    """Append what the ledger lacks of a bundle's lines. Raises Forbidden, NotNow where the streams clash, or BadInput.

    Onto an empty desk everybody may: there is nobody yet. Else it takes the rights over accounts and rules, for a bundle
    says what other people did and what they may do.
    """
    with desk.connections.write() as db:
        house = desk.house()
        if house.version:
            _must(house, actor)
        news = [*_news(db, HOUSE, unpacked.house), *_news(db, unpacked.article_id, unpacked.article)]
        _must_be_past(news, clock.stamp(desk.now()))
        _written(db, sorted(news, key=lambda line: (line.time, line.stream != HOUSE, line.version)))
        for data in unpacked.files:
            kept_files.keep(desk.connections, data)
    return TakenOver(unpacked.article_id, desk.dossier(unpacked.article_id).about.title, len(news))


def _must(house: House, actor: str) -> None:
    person = house.person(actor)
    for permission in (KEEP_ACCOUNTS, KEEP_RULES):
        person.must(permission)


def _news(db: Database, stream: str, lines: tuple[Line, ...]) -> list[Line]:
    """The lines that the ledger lacks. Raises NotNow where it has others in their place."""
    here = ledger_store.head(db, stream)
    common = min(here.version, len(lines))
    if common and ledger_store.head(db, stream, common).hash != lines[common - 1].hash:
        first = next(n for n in range(1, common + 1) if ledger_store.head(db, stream, n).hash != lines[n - 1].hash)
        raise NotNow(
            f"Line {first} of stream {stream} is another one on this desk, so the bundle does not belong here and nothing was taken over. "
            "Take it over into an empty folder: factcheck --home FOLDER import BUNDLE"
        )
    news = list(lines[common:])
    _must_not_erase(db, stream, news)
    return news


def _must_not_erase(db: Database, stream: str, news: list[Line]) -> None:
    """Raise NotNow where the bundle says that words were erased which this ledger still has."""
    gone = {json.loads(line.payload)["version"] for line in news if line.kind == PayloadErased.KIND}
    left = [line.version for line in ledger_store.lines(db, stream) if line.version in gone and not line.is_withheld]
    if left:
        raise NotNow(f"In the bundle the words of line {left[0]} of {stream} were erased; this desk still has them. Erase them here first.")


def _must_be_past(news: list[Line], now: str) -> None:
    """Raise BadInput for lines of the future: what is done next would be back-dated."""
    if (newest := max((line.time for line in news), default="")) > now:
        raise BadInput(f"The bundle was recorded at {newest}, but here it is {now}. Set this machine's clock, then take it over.")


def _written(db: Database, news: list[Line]) -> None:
    """Put the lines into the ledger and draw the read tables.

    Raises BadInput where what was written does not verify (a bundle may say `true` where the ledger has 1) or says what
    no program of this version can have written.
    """
    try:
        ledger_store.take_over(db, news)
        faults = [check(stream, ledger_store.lines(db, stream)).fault for stream in {line.stream for line in news}]
        read_tables.bring_up(db)
    except UNREADABLE as wrong:
        what = wrong.message if isinstance(wrong, Failure) else f"{type(wrong).__name__}: {wrong}."
        raise BadInput(f"The bundle's lines cannot be read: {what} Nothing was taken over.") from wrong
    if fault := next(filter(None, faults), None):
        raise BadInput(f"The bundle's ledger does not hold ({fault}). Nothing was taken over.")
