"""The numbered steps that made the database file what it is."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from factcheck.storage.connection import write

MIGRATIONS = Migrations("factcheck")

LEDGER = """
CREATE TABLE ledger (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    time TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_version INTEGER NOT NULL,
    payload TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (stream, version)
)
"""

NO_UPDATE = """
    CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a line is never updated'); END
    """

# INSERT OR REPLACE deletes without a DELETE trigger: hence the insert trigger also looks at the position.
TRIGGERS = (
    NO_UPDATE,
    """
    CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a line is never deleted'); END
    """,
    """
    CREATE TRIGGER ledger_only_next BEFORE INSERT ON ledger
    WHEN NEW.version IS NOT 1 + coalesce((SELECT max(version) FROM ledger WHERE stream = NEW.stream), 0)
        OR NEW.position IN (SELECT position FROM ledger WHERE position = NEW.position)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a line must follow the head of its stream'); END
    """,
)

PRIVATE = (
    """
    CREATE TABLE passwords (
        person_id TEXT PRIMARY KEY,
        hash TEXT NOT NULL,
        changed TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE sessions (
        token_sha256 TEXT PRIMARY KEY,
        session_id TEXT NOT NULL,
        person_id TEXT NOT NULL,
        started TEXT NOT NULL,
        seen TEXT NOT NULL,
        browser TEXT NOT NULL
    )
    """,
    "CREATE INDEX sessions_by_person ON sessions (person_id)",
    """
    CREATE TABLE sign_in_tries (
        name TEXT PRIMARY KEY,
        failures INTEGER NOT NULL,
        last TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE drafts (
        person_id TEXT NOT NULL,
        article_id TEXT NOT NULL,
        subject TEXT NOT NULL,
        fields TEXT NOT NULL,
        saved TEXT NOT NULL,
        PRIMARY KEY (person_id, article_id, subject)
    )
    """,
)


@MIGRATIONS()
def m001_ledger(db: Database) -> None:
    db.conn.execute(LEDGER)
    for trigger in TRIGGERS:
        db.conn.execute(trigger)


@MIGRATIONS()
def m002_private(db: Database) -> None:
    for statement in PRIVATE:
        db.conn.execute(statement)


@MIGRATIONS()
def m003_read_tables(db: Database) -> None:
    db.conn.execute("CREATE TABLE read_tables (name TEXT PRIMARY KEY, shape TEXT NOT NULL, position INTEGER NOT NULL)")


@MIGRATIONS()
def m004_key_settings(db: Database) -> None:
    db.conn.execute("CREATE TABLE key_settings (person_id TEXT PRIMARY KEY, keys TEXT NOT NULL)")


def migrate(db: Database) -> None:
    """Bring a database file up to this program, once, whoever else starts at the same moment."""
    if db.table("_sqlite_migrations").exists() and not MIGRATIONS.pending(db):
        return
    with write(db):
        MIGRATIONS.apply(db)
