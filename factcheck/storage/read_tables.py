"""Bring the read tables up to what was just recorded, or draw them all anew; both by the same rows."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlite_utils import Database

from factcheck.discovery import collect
from factcheck.domain.dossier import play
from factcheck.domain.events import HOUSE
from factcheck.domain.house import House, fold_house
from factcheck.ledger.canonical import digest
from factcheck.projections.read_table import ReadTable, Touched
from factcheck.storage import ledger_store

TOKENS = "unicode61 remove_diacritics 2"  # Díaz is found as diaz


def tables() -> tuple[ReadTable, ...]:
    return collect("factcheck.projections", "TABLE")


def of_articles() -> list[ReadTable]:
    return [table for table in tables() if table.owner]


def of_house() -> list[ReadTable]:
    return [table for table in tables() if not table.owner]


def apply(db: Database, which: Iterable[ReadTable], state: Any, owner: str, touched: Touched) -> None:
    """Redraw the rows of what was touched; to be called inside the transaction that recorded it."""
    for table in which:
        subjects = list(table.subjects(state, touched))
        db.conn.executemany(table.delete, ((owner, subject) if table.is_owned else (subject,) for subject in subjects))
        db.conn.executemany(table.insert, (row for subject in subjects for row in table.rows(state, subject)))


def drawn_to(db: Database, position: int) -> None:
    """Record that every read table shows the ledger up to this position."""
    db.conn.execute("UPDATE read_tables SET position = ?", (position,))


def bring_up(db: Database) -> None:
    """Make the tables that are new or of another shape, and draw those that lag behind; inside `write`."""
    known = {name: (shape, position) for name, shape, position in db.conn.execute("SELECT name, shape, position FROM read_tables")}
    at = ledger_store.position(db)
    behind: dict[int, list[ReadTable]] = {}
    for table in tables():
        shape, position = known.get(table.name, ("", 0))
        if shape != _shape(table):
            _make(db, table)
            position = 0
        if position < at:
            behind.setdefault(position, []).append(table)
    for position, lagging in behind.items():
        _draw(db, lagging, ledger_store.streams_after(db, position), lambda: None)
    drawn_to(db, at)


def is_behind(db: Database) -> bool:
    """Whether `bring_up` has anything to do."""
    known = {name: (shape, position) for name, shape, position in db.conn.execute("SELECT name, shape, position FROM read_tables")}
    at = ledger_store.position(db)
    return any(known.get(table.name) != (_shape(table), at) for table in tables())


def rebuild(db: Database, tick: Callable[[], None]) -> int:
    """Drop all read tables and draw them from the ledger alone, stream by stream; gives the number of streams."""
    for table in tables():
        _make(db, table)
    names = ledger_store.streams(db)
    _draw(db, list(tables()), names, tick)
    drawn_to(db, ledger_store.position(db))
    return len(names)


def redraw(db: Database, stream: str) -> None:
    """Draw every row of one stream anew; inside `write`."""
    _draw(db, list(tables()), [stream], lambda: None)


def _draw(db: Database, which: list[ReadTable], streams: list[str], tick: Callable[[], None]) -> None:
    for stream in streams:
        entries = ledger_store.entries(db, stream)
        if stream == HOUSE:
            house = fold_house(entries, House())
            apply(db, [table for table in which if not table.owner], house, HOUSE, house.touched)
        else:
            dossier, touched = play(entries)
            apply(db, [table for table in which if table.owner], dossier, stream, touched)
        tick()


def _shape(table: ReadTable) -> str:
    return digest("; ".join([table.create, *table.indexes, *table.searched, *table.counted]))


def _make(db: Database, table: ReadTable) -> None:
    db.conn.execute(f"DROP TABLE IF EXISTS {table.name}_fts")
    db.conn.execute(f"DROP TABLE IF EXISTS {table.name}_counts")
    db.conn.execute(f"DROP TABLE IF EXISTS {table.name}")
    db.conn.execute(table.create)
    for number in range(len(table.indexes)):
        db.conn.execute(table.create_index(number))
    for statement in table.create_counts if table.counted else ():
        db.conn.execute(statement)
    if table.searched:
        db.table(table.name).enable_fts(table.searched, tokenize=TOKENS, create_triggers=True)
    db.conn.execute(
        "INSERT INTO read_tables VALUES (?, ?, 0) ON CONFLICT (name) DO UPDATE SET shape = excluded.shape, position = 0",
        (table.name, _shape(table)),
    )
