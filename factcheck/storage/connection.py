"""The connection to the database file, and the one way to write through it."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from factcheck.errors import Busy

WAIT_SECONDS = 30
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # an acknowledged save is on disk
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={WAIT_SECONDS * 1000}",
    "PRAGMA secure_delete=FAST",  # what is erased is overwritten where that costs no extra reading or writing
    "PRAGMA cache_size=-16000",
    "PRAGMA mmap_size=268435456",
)


def open_database(path: Path) -> Database:
    """A connection in autocommit mode, so that only `write` opens transactions."""
    raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=WAIT_SECONDS, cached_statements=256)
    for pragma in PRAGMAS:
        raw.execute(pragma).close()
    return Database(raw)


class Connections:
    """One long-lived connection a thread: opening one a request would cost several times the save."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._turn = threading.Lock()
        self._opened: list[Database] = []

    @property
    def db(self) -> Database:
        """This thread's connection."""
        if not hasattr(self._local, "db"):
            self._local.db = open_database(self.path)
            self._opened.append(self._local.db)
        db: Database = self._local.db
        return db

    @contextmanager
    def write(self) -> Iterator[Database]:
        """A write transaction, all or nothing; the second writer waits its turn.

        The lock spares this process SQLite's waiting by sleep; other processes wait for SQLite itself.
        Raises Busy when another process holds the file too long.
        """
        with self._turn, write(self.db) as db:
            yield db

    def read_through(self) -> None:
        """Map the file into memory no longer: whoever reads all of it once would hold all of it in the end."""
        self.db.conn.execute("PRAGMA mmap_size=0").fetchall()

    def scrub(self) -> None:
        """Bring the write-ahead log into the file and empty it, so that overwritten words are in neither."""
        self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        while self._opened:
            self._opened.pop().close()
        self._local = threading.local()


@contextmanager
def write(db: Database) -> Iterator[Database]:
    """BEGIN IMMEDIATE: a read that is followed by a write cannot fail half-way for another writer's sake."""
    try:
        db.conn.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as refused:
        if "locked" not in str(refused):
            raise
        raise Busy("Another program has been writing to this desk for half a minute. Nothing was saved; try again.") from refused
    try:
        yield db
    except BaseException:
        db.conn.execute("ROLLBACK")
        raise
    db.conn.execute("COMMIT")
