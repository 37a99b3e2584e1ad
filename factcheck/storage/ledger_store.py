"""The only door to the ledger: events in, sealed lines kept; lines and entries out."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter

from sqlite_utils import Database

from factcheck.clock import FORMAT
from factcheck.domain.events import Event, decode, encode
from factcheck.domain.kinds.erasures import PayloadErased
from factcheck.errors import BrokenLedger
from factcheck.ledger.canonical import canonical
from factcheck.ledger.chain import Checked, Fault, check
from factcheck.ledger.entry import Entry
from factcheck.ledger.line import FIRST, Line, seal

COLUMNS = "stream, version, time, actor, kind, kind_version, payload, previous, hash"
INSERT = f"INSERT INTO ledger ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608  names of ours
ROW = attrgetter(*COLUMNS.split(", "))
EVERYTHING = 2**62  # past any version


@dataclass(frozen=True)
class Head:
    """Where a stream ends."""

    version: int = 0
    hash: str = FIRST


def head(db: Database, stream: str, version: int | None = None) -> Head:
    """The last line of a stream, or the one with this version; version 0 where there is none."""
    row = db.conn.execute(
        "SELECT version, hash FROM ledger WHERE stream = ? AND version <= ? ORDER BY version DESC LIMIT 1",
        (stream, EVERYTHING if version is None else version),
    ).fetchone()
    return Head(*row) if row else Head()


def position(db: Database) -> int:
    """How many lines the whole ledger has had: what the read tables are drawn to."""
    return int(db.conn.execute("SELECT coalesce(max(position), 0) FROM ledger").fetchone()[0])


def moment(db: Database, now: str) -> str:
    """`now`, or just after the ledger's last line where the clock has stepped back: each write has a time of its own."""
    row = db.conn.execute("SELECT time FROM ledger ORDER BY position DESC LIMIT 1").fetchone()
    if row is None or row[0] < now:
        return now
    return (datetime.strptime(row[0], FORMAT) + timedelta(microseconds=1)).strftime(FORMAT)  # noqa: DTZ007  UTC by definition


@dataclass(frozen=True)
class Stroke:
    """Who writes, when, and where salts come from; all that is recorded in one go shares it."""

    actor: str
    time: str
    salt: Callable[[], str]


def append(db: Database, stream: str, events: Iterable[Event], stroke: Stroke) -> list[Entry]:
    """Seal these events and put them at the end of their stream; to be called inside `write`."""
    last = head(db, stream)
    entries: list[Entry] = []
    lines: list[Line] = []
    for number, event in enumerate(events, last.version + 1):
        payload = canonical(encode(event, stroke.salt()))
        previous = lines[-1].hash if lines else last.hash
        lines.append(seal(stream, number, stroke.time, stroke.actor, event.KIND, event.VERSION, payload, previous))
        entries.append(Entry(stream, number, stroke.time, stroke.actor, event))
    db.conn.executemany(INSERT, map(ROW, lines))
    return entries


def take_over(db: Database, sealed: Iterable[Line]) -> None:
    """Put lines that another ledger sealed at the ends of their streams, as they are; to be called inside `write`."""
    db.conn.executemany(INSERT, map(ROW, sealed))


def streams(db: Database) -> list[str]:
    """The name of every stream, in the order in which they began."""
    return [row[0] for row in db.conn.execute("SELECT stream FROM ledger WHERE version = 1 ORDER BY position")]


def heads(db: Database, time: str | None = None, streams: Collection[str] = ()) -> dict[str, int]:
    """The version that each stream (or each of these) has, or had at this time, in one snapshot; sorted by the streams' names."""
    named = f"stream IN ({', '.join('?' * len(streams))})" if streams else ""
    until = " AND ".join(filter(None, (named, "time <= ?" if time else "")))  # without a time the index alone is read
    sql = f"SELECT stream, max(version) FROM ledger {'WHERE ' + until if until else ''} GROUP BY stream ORDER BY stream"  # noqa: S608
    return dict(db.conn.execute(sql, (*streams, *([time] if time else []))).fetchall())


def lines(db: Database, stream: str, after: int = 0, until: int = EVERYTHING) -> Iterator[Line]:
    """The lines of a stream with versions above `after` up to `until`, in order."""
    sql = f"SELECT {COLUMNS} FROM ledger WHERE stream = ? AND version > ? AND version <= ? ORDER BY version"  # noqa: S608
    return (Line(*row) for row in db.conn.execute(sql, (stream, after, until)))


def signatures(db: Database, stream: str) -> list[tuple[int, str]]:
    """Every version of a stream with its actor, the oldest first."""
    return db.conn.execute("SELECT version, actor FROM ledger WHERE stream = ? ORDER BY version", (stream,)).fetchall()


def entries(db: Database, stream: str, after: int = 0, until: int = EVERYTHING) -> Iterator[Entry]:
    """The same as decoded entries; of an erased line what its erasure left."""
    for line in lines(db, stream, after, until):
        yield entry_of(replace(line, payload=_left(db, line)) if line.is_withheld else line)


def entry_of(line: Line) -> Entry:
    """What a line says."""
    event = decode(line.kind, line.kind_version, json.loads(line.payload))
    return Entry(line.stream, line.version, line.time, line.actor, event)


def _left(db: Database, line: Line) -> str:
    left = erased(db, line.stream).get(line.version)
    if left is None:
        raise BrokenLedger(
            f"Line {line.version} of {line.stream} is withheld, and no event says that it was erased. Run `factcheck verify`."
        )
    return left


def erased(db: Database, stream: str) -> dict[int, str]:
    """What erasures left of the lines of a stream, by version."""
    rows = db.conn.execute("SELECT payload FROM ledger WHERE stream = ? AND kind = ?", (stream, PayloadErased.KIND))
    told = [json.loads(payload) for (payload,) in rows]
    return {erasure["version"]: erasure["instead"] for erasure in told}


def version_at(db: Database, stream: str, time: str) -> int:
    """The version that a stream had at this time; 0 before its first line."""
    row = db.conn.execute(
        "SELECT version FROM ledger WHERE stream = ? AND time <= ? ORDER BY version DESC LIMIT 1", (stream, time)
    ).fetchone()
    return int(row[0]) if row else 0


def time_of(db: Database, stream: str, version: int) -> str | None:
    """When this version was recorded."""
    row = db.conn.execute("SELECT time FROM ledger WHERE stream = ? AND version = ?", (stream, version)).fetchone()
    return str(row[0]) if row else None


def streams_after(db: Database, after: int) -> list[str]:
    """The streams that have lines past this position of the ledger."""
    return [row[0] for row in db.conn.execute("SELECT DISTINCT stream FROM ledger WHERE position > ?", (after,))]


def walked(db: Database) -> list[Checked]:
    """What a walk along every stream finds, all in one snapshot; a line that holds no text is found, not stumbled over."""
    db.conn.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    db.conn.execute("BEGIN")
    try:
        ordered = (Line(*row) for row in db.conn.execute(f"SELECT {COLUMNS} FROM ledger ORDER BY stream, version"))  # noqa: S608
        checked = [check(stream, lines) for stream, lines in groupby(ordered, key=_shown_name)]
        return [_with_unsaid(db, one) if one.withheld and not one.fault else one for one in checked]
    finally:
        db.conn.execute("COMMIT")
        db.conn.text_factory = str


def _with_unsaid(db: Database, checked: Checked) -> Checked:
    """A withheld line must have an event that says it was erased."""
    unsaid = [version for version in checked.withheld if version not in erased(db, checked.stream)]
    what = "the line's payload was taken out, and no event says that it was erased"
    return replace(checked, fault=Fault(checked.stream, unsaid[0], what)) if unsaid else checked


def _shown_name(line: Line) -> str:
    return str(line.stream).encode(errors="backslashreplace").decode()
