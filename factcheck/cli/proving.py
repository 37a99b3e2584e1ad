"""What `verify` and `rebuild` share: a ledger that is walked before anything is built on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from factcheck import reports
from factcheck.cli.options import settings
from factcheck.desk import Desk
from factcheck.edge.home import open_desk
from factcheck.errors import BrokenLedger
from factcheck.storage.connection import Connections


def walked() -> reports.Proof:
    """The proof from the file alone, for a broken ledger may not open as a desk. Raises NoDesk."""
    if not settings().database.is_file():
        open_desk(settings())
    connections = Connections(settings().database)
    try:
        return reports.walk(connections)
    finally:
        connections.close()


@contextmanager
def readable_desk() -> Iterator[Desk]:
    """The desk that this command is about. Raises BrokenLedger, with the line, where a broken ledger is why it does not open."""
    try:
        desk = open_desk(settings())
    except Exception:
        if settings().database.is_file() and (faults := walked().faults):
            raise BrokenLedger(f"The desk cannot be opened, for its ledger is broken: {faults[0]}. Restore a backup.") from None
        raise
    try:
        yield desk
    finally:
        desk.connections.close()
