"""A desk's folder: made once, opened ever after."""

import os
import secrets
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from factcheck import clock
from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.domain.events import Event
from factcheck.domain.house import House
from factcheck.domain.kinds.people import AddPerson, PersonAdded
from factcheck.edge.accounts import Accounts
from factcheck.errors import BadInput, BrokenLedger, DeskExists, NoDesk
from factcheck.schemas.founding import sources_added
from factcheck.storage.connection import Connections
from factcheck.vocabulary.roles import DESK_ROLES

COMMAND_LINE = "command_line"  # the desk's own account, for commands typed on its machine
ADMIN = DESK_ROLES["admin"]
OLDEST_SQLITE = (3, 40)


def found_desk(settings: Settings, register: str, admin: str, password: str) -> Desk:
    """A new desk with the register's sources and its first administrator. Raises DeskExists.

    The house's first lines are written last and in one go: whatever is stopped before that can be done again.
    """
    first = AddPerson(clock.fresh_id("p"), admin, ADMIN).decide(House(), COMMAND_LINE)
    desk = empty_desk(settings)
    person = next(event for event in first if isinstance(event, PersonAdded))
    Accounts(desk, settings.password_cost).set_password(person.person_id, password, person.name)
    desk.found(first_lines(register) + first, COMMAND_LINE)
    if person.person_id not in desk.house().people:
        raise _exists(settings)  # somebody else founded it at the same moment
    return desk


def empty_desk(settings: Settings, now: Callable[[], datetime] = clock.now) -> Desk:
    """The folder with everything in it but the house's first lines. Raises DeskExists where there are any."""
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings.files.mkdir(mode=0o700, exist_ok=True)
    secret(settings)
    os.close(os.open(settings.database, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite's own files take this mode over
    desk = _opened(settings, now)
    if desk.house().version:
        desk.connections.close()
        raise _exists(settings)
    return desk


def must_be_free(settings: Settings) -> None:
    """Raise DeskExists where a desk was founded already, before anybody is asked for a password."""
    if settings.database.is_file():
        empty_desk(settings).connections.close()


def first_lines(register: str) -> list[Event]:
    """What a new house begins with: the desk's own account and the sources of the register's file."""
    return [PersonAdded(COMMAND_LINE, "command line", DESK_ROLES["command_line"]), *sources_added(register)]


def open_desk(settings: Settings) -> Desk:
    """The desk in this folder. Raises NoDesk where there is none."""
    if not settings.database.is_file():
        raise _none(settings)
    desk = _opened(settings, clock.now)
    if desk.house().version == 0:
        desk.connections.close()
        raise _none(settings)
    return desk


def secret(settings: Settings) -> bytes:
    """The desk's 32 secret bytes; made where there are none yet."""
    if not settings.secret.exists():
        _write_once(settings.secret, secrets.token_bytes(32))
    return settings.secret.read_bytes()


def _write_once(path: Path, data: bytes) -> None:
    """Put a file in place whole or not at all; of two that do it at once, one wins and both see the same."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _opened(settings: Settings, now: Callable[[], datetime]) -> Desk:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise BadInput(f"This Python comes with SQLite {sqlite3.sqlite_version}; the desk needs 3.40 or newer. Use a newer Python.")
    connections = Connections(settings.database)
    try:
        return Desk(connections, now=now)
    except sqlite3.DatabaseError as wrong:
        connections.close()
        raise BrokenLedger(f"{settings.database} cannot be opened as a desk: {wrong}. Restore a backup: factcheck restore FILE.") from wrong


def _exists(settings: Settings) -> DeskExists:
    return DeskExists(f"There is a desk in {settings.home} already. Use it as it is, or name another folder with --home.")


def _none(settings: Settings) -> NoDesk:
    return NoDesk(f"There is no desk in {settings.home}. Make one with “factcheck init”, or name its folder with --home.")
