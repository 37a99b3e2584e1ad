"""`factcheck rebuild`: every read table drawn anew from the ledger alone."""

import sys

import click

from factcheck import reports
from factcheck.cli.options import home_option
from factcheck.cli.proving import readable_desk
from factcheck.errors import BrokenLedger
from factcheck.storage import ledger_store


@click.command("rebuild")
@home_option
def command() -> None:
    """Draw all tables anew from the ledger. Nothing that was recorded changes; private tables are left alone."""
    with readable_desk() as desk:
        if faults := reports.walk(desk.connections).faults:
            raise BrokenLedger(f"Nothing was drawn, for the ledger is broken: {faults[0]}. Restore a backup: factcheck restore FILE.")
        length = len(ledger_store.streams(desk.connections.db))
        with click.progressbar(length=length, label="Rebuilding", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
            streams = desk.rebuild(lambda: bar.update(1))
    click.echo(f"All tables are drawn anew from {streams} streams.")


COMMAND = command
