"""`factcheck export`: a report of an article as a file."""

import sys
from pathlib import Path
from typing import Any

import click

from factcheck import reports
from factcheck.cli.options import acting, as_option, home_option, the_desk
from factcheck.domain.moment import as_of
from factcheck.exporting import bundle
from factcheck.exporting.format import formats

EXPORTS = Path("exports")
STANDARD_OUTPUT = "-"


@click.command("export")
@click.argument("article")
@click.option("--format", "form", type=click.Choice([*formats(), bundle.NAME]), required=True, help="What to make.")
@click.option("--as-of", "asked", metavar="WHEN", help="A version (12 or 12.7) or a time (2026-05-31T14:00Z) instead of now.")
@click.option("-o", "--output", metavar="FILE|DIR|-", help="Where to write it; “-” is standard output (default: exports/).")
@click.option("--only-signed-off/--all-claims", default=None, help="Which claims (default: as the format has it).")
@as_option
@home_option
def command(article: str, form: str, output: str | None, as_name: str | None, **which: Any) -> None:
    """Export ARTICLE: its id, the beginning of its id, or its exact title. Prints where the file is.

    A bundle holds everything, internal notes and confidential evidence too: name somebody who may see them with --as.
    """
    with the_desk() as desk:
        moment = as_of(which["asked"]) if which["asked"] else None
        wanted = reports.Wanted(reports.find(desk, article), form, moment, which["only_signed_off"])
        made = (reports.export_bundle if form == bundle.NAME else reports.export)(desk, wanted, acting(desk, as_name))
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(made.data)
        sys.stdout.buffer.flush()
    else:
        click.echo(written(made, output))


COMMAND = command


def written(made: reports.Exported | reports.Bundled, output: str | None) -> Path:
    """Put the file where it was asked for, whole or not at all; gives its path."""
    place = Path(output) if output else EXPORTS
    if not output or place.is_dir() or str(output).endswith(("/", "\\")):
        place.mkdir(parents=True, exist_ok=True)
        place /= made.file_name
    draft = place.with_name(f".{place.name}.part")
    try:
        draft.write_bytes(made.data)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
    return place
