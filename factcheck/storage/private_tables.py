"""What is neither ledger nor derived: password hashes, sessions, sign-in counters, drafts and key settings.

`rebuild` leaves these tables alone, `backup` takes them, and no export shows them. Everything that changes a row is
to be called inside `write`.
"""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True)
class Session:
    """One browser in which a person is signed in; the token itself is kept nowhere, only its SHA-256."""

    session_id: str
    person_id: str
    started: str
    seen: str
    browser: str


@dataclass(frozen=True)
class Tries:
    """How often in a row signing in under one name failed, and when last."""

    failures: int = 0
    last: str = ""


SESSION = "session_id, person_id, started, seen, browser"


# -- passwords ---------------------------------------------------------------------------------------------------
def password_hash(db: Database, person_id: str) -> str | None:
    row = db.conn.execute("SELECT hash FROM passwords WHERE person_id = ?", (person_id,)).fetchone()
    return str(row[0]) if row else None


def keep_password(db: Database, person_id: str, hashed: str, now: str) -> None:
    db.conn.execute(
        "INSERT INTO passwords VALUES (?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, changed = excluded.changed",
        (person_id, hashed, now),
    )


def swap_password(db: Database, person_id: str, before: str, after: str) -> None:
    """The same password under another cost; nothing happens if it was changed meanwhile."""
    db.conn.execute("UPDATE passwords SET hash = ? WHERE person_id = ? AND hash = ?", (after, person_id, before))


# -- sessions ----------------------------------------------------------------------------------------------------
def begin_session(db: Database, token_sha256: str, session: Session) -> None:
    row = (token_sha256, session.session_id, session.person_id, session.started, session.seen, session.browser)
    db.conn.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)", row)


def session_of(db: Database, token_sha256: str) -> Session | None:
    row = db.conn.execute(f"SELECT {SESSION} FROM sessions WHERE token_sha256 = ?", (token_sha256,)).fetchone()  # noqa: S608
    return Session(*row) if row else None


def sessions_of(db: Database, person_id: str) -> list[Session]:
    """A person's sessions, the last used first."""
    rows = db.conn.execute(f"SELECT {SESSION} FROM sessions WHERE person_id = ? ORDER BY seen DESC, session_id", (person_id,))  # noqa: S608
    return [Session(*row) for row in rows]


def session_seen(db: Database, session_id: str, now: str) -> None:
    db.conn.execute("UPDATE sessions SET seen = ? WHERE session_id = ?", (now, session_id))


def end_session(db: Database, person_id: str, session_id: str) -> bool:
    """Whether this person had such a session."""
    return db.conn.execute("DELETE FROM sessions WHERE person_id = ? AND session_id = ?", (person_id, session_id)).rowcount > 0


def end_sessions(db: Database, person_id: str) -> int:
    """How many sessions the person had."""
    return int(db.conn.execute("DELETE FROM sessions WHERE person_id = ?", (person_id,)).rowcount)


def drop_old_sessions(db: Database, started_before: str, seen_before: str) -> None:
    db.conn.execute("DELETE FROM sessions WHERE started <= ? OR seen <= ?", (started_before, seen_before))


# -- sign-in counters --------------------------------------------------------------------------------------------
def tries(db: Database, name: str) -> Tries:
    row = db.conn.execute("SELECT failures, last FROM sign_in_tries WHERE name = ?", (name,)).fetchone()
    return Tries(*row) if row else Tries()


def count_try(db: Database, name: str, now: str) -> None:
    db.conn.execute(
        "INSERT INTO sign_in_tries VALUES (?, 1, ?) ON CONFLICT (name) DO UPDATE SET failures = failures + 1, last = excluded.last",
        (name, now),
    )


def forget_tries(db: Database, name: str) -> None:
    db.conn.execute("DELETE FROM sign_in_tries WHERE name = ?", (name,))


def drop_old_tries(db: Database, last_before: str) -> None:
    db.conn.execute("DELETE FROM sign_in_tries WHERE last <= ?", (last_before,))


# -- drafts ------------------------------------------------------------------------------------------------------
def draft(db: Database, person_id: str, article_id: str, subject: str) -> str | None:
    row = db.conn.execute(
        "SELECT fields FROM drafts WHERE person_id = ? AND article_id = ? AND subject = ?", (person_id, article_id, subject)
    ).fetchone()
    return str(row[0]) if row else None


def keep_draft(db: Database, key: tuple[str, str, str], fields: str, now: str) -> None:
    """Keep what a person has typed about one subject of an article; `key` is (person, article, subject)."""
    db.conn.execute(
        "INSERT INTO drafts VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (person_id, article_id, subject) DO UPDATE SET fields = excluded.fields, saved = excluded.saved",
        (*key, fields, now),
    )


def drop_draft(db: Database, person_id: str, article_id: str, subject: str) -> None:
    db.conn.execute("DELETE FROM drafts WHERE person_id = ? AND article_id = ? AND subject = ?", (person_id, article_id, subject))


# -- key settings ------------------------------------------------------------------------------------------------
def key_settings(db: Database, person_id: str) -> str | None:
    row = db.conn.execute("SELECT keys FROM key_settings WHERE person_id = ?", (person_id,)).fetchone()
    return str(row[0]) if row else None


def keep_key_settings(db: Database, person_id: str, keys: str) -> None:
    db.conn.execute("INSERT INTO key_settings VALUES (?, ?) ON CONFLICT (person_id) DO UPDATE SET keys = excluded.keys", (person_id, keys))
