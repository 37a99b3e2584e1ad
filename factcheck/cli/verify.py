"""`factcheck verify`: proof that the ledger still says what it said, and that a report is what the ledger gives."""

import sys
from pathlib import Path
from typing import IO

import click

from factcheck import reports
from factcheck.cli.options import acting, as_option, home_option, settings, shown, the_desk
from factcheck.edge.home import open_desk
from factcheck.errors import BrokenLedger
from factcheck.storage.connection import Connections

WORDS = {"passed": "ok", "failed": "FAILED", "not_made": "not checked"}


@click.command("verify")
@click.argument("report", type=click.File("rb"), required=False)
@as_option
@home_option
def command(report: IO[bytes] | None, as_name: str | None) -> None:
    """Walk every stream of the ledger; with REPORT, check that file against the ledger (“-” is standard input).

    Exit code 0: nothing wrong was found. 1: something was. 2: there is no desk, or the file is no report.
    """
    sys.exit(_ledger() if report is None else _report(report.read(), as_name))


COMMAND = command


def _ledger() -> int:
    proof = walked(settings().database)
    for sentence in proof.said:
        click.echo(shown(sentence))
    return 0 if proof.is_sound else 1


def walked(database: Path) -> reports.Proof:
    """The proof from the file alone, for a broken ledger may not open as a desk. Raises NoDesk."""
    if not database.is_file():
        open_desk(settings())
    connections = Connections(database)
    try:
        return reports.walk(connections)
    finally:
        connections.close()


def _report(data: bytes, as_name: str | None) -> int:
    _must_open()
    with the_desk() as desk:
        examined = reports.examine(desk, data, acting(desk, as_name))
    for check in examined.checks:
        click.echo(f"{WORDS[check.outcome]}: {shown(check.said)}")
    click.echo(examined.conclusion)
    return 0 if examined.is_honest else 1


def _must_open() -> None:
    """Raise BrokenLedger, with the first line that does not fit, where that is why the desk does not open."""
    try:
        open_desk(settings()).connections.close()
    except Exception:
        if settings().database.is_file() and (faults := walked(settings().database).faults):
            raise BrokenLedger(f"The desk cannot be opened, for its ledger is broken: {faults[0]}. Restore a backup.") from None
        raise
