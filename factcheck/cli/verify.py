"""`factcheck verify`: proof that the ledger still says what it said, and that a report is what the ledger gives."""

import sys
from typing import IO

import click

from factcheck import reports
from factcheck.cli.options import DONE, FOUND, acting, as_option, home_option, shown
from factcheck.cli.proving import readable_desk, walked

WORDS = {"passed": "ok", "failed": "FAILED", "not_made": "not checked"}


@click.command("verify")
@click.argument("report", type=click.File("rb"), required=False)
@as_option
@home_option
def command(report: IO[bytes] | None, as_name: str | None) -> None:
    """Walk every stream of the ledger; with REPORT, check that file against the ledger (“-” is standard input).

    REPORT may be a report of any format, or a file that the desk keeps: then it says of which evidence, and where that is
    cited. Of confidential evidence it speaks to those alone who may see it: name yourself with --as.

    Exit code 0: nothing wrong was found. 1: something was. 2: there is no desk, or the file is no report.
    """
    sys.exit(_ledger() if report is None else _report(report.read(), as_name))


COMMAND = command


def _ledger() -> int:
    proof = walked()
    for sentence in proof.said:
        click.echo(shown(sentence))
    return DONE if proof.is_sound else FOUND


def _report(data: bytes, as_name: str | None) -> int:
    with readable_desk() as desk:
        examined = reports.examine_any(desk, data, acting(desk, as_name))
    for check in examined.checks:
        click.echo(f"{WORDS[check.outcome]}: {shown(check.said)}")
    click.echo(examined.conclusion)
    return DONE if examined.is_honest else FOUND
