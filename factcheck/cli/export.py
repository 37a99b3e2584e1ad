"""`factcheck export`: reports of articles as files."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from factcheck import reports
from factcheck.cli import placing
from factcheck.cli.exporting_all import export_all
from factcheck.cli.options import acting, as_option, home_option, the_desk
from factcheck.desk import Desk
from factcheck.domain.choice import NOTHING_CHOSEN, Choice, chosen
from factcheck.domain.moment import as_of
from factcheck.exporting.format import formats
from factcheck.exporting.packing import PACKINGS
from factcheck.vocabulary.omissions import OMISSIONS
from factcheck.vocabulary.outcomes import OUTCOMES

Made = reports.Exported | reports.ExportedTogether | reports.Bundled

EXPORTS = "exports/"
STANDARD_OUTPUT = "-"


@click.command("export")
@click.argument("articles", nargs=-1, metavar="ARTICLE…")
@click.option("--format", "form", type=click.Choice([*formats(), *PACKINGS]), required=True, help="What to make.")
@click.option("--all", "every", is_flag=True, help="Every article of the desk, each as a file of its own; -o names the folder.")
@click.option("--as-of", "asked", metavar="WHEN", help="A version (12 or 12.7) or a time (2026-05-31T14:00Z) instead of now.")
@click.option("-o", "--output", metavar="FILE|DIR|-", help="Where to write it; “-” is standard output (default: exports/).")
@click.option("--only-signed-off/--all-claims", default=None, help="Which claims (default: as the format has it).")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(OUTCOMES.offered),
    help="Only claims of this status, or those on which reviewers differ; may be repeated.",
)
@click.option("--claims", metavar="NUMBERS", help="Only these claims of one article, such as “1-4 7”.")
@click.option("--without", multiple=True, type=click.Choice(OMISSIONS.offered), help="Leave this out; may be repeated.")
@as_option
@home_option
def command(articles: tuple[str, ...], form: str, every: bool, output: str | None, as_name: str | None, **which: Any) -> None:
    """Export ARTICLE: its id, the beginning of its id, or its exact title. Prints where the file is.

    Several articles go into one file, each with its receipt, where the format is a verified summary.

    With --all, every article: what is in the folder already, just the same, stays as it is, so that a run that was
    stopped is taken up by the same command.

    A CSV comes with a file beside it, NAME.csv-metadata.json, that says what its columns mean (CSVW); on standard output
    it comes alone, and --format csvw gives that file by itself.

    What is chosen with --status, --claims and --without stands in the report's receipt, and its loss note counts what is
    left out. Internal notes and confidential evidence are in no report whatever is chosen.

    A bundle holds everything, internal notes and confidential evidence too: name somebody who may see them with --as. As
    zip it has every report and a program that checks it; as JSON it is one object, to import elsewhere.
    """
    _must_fit(articles, every, output)
    moment = as_of(which["asked"]) if which["asked"] else None
    choice = chosen(which["only_signed_off"], which["statuses"], which["claims"], which["without"])
    _must_leave_whole(form, choice)
    with the_desk() as desk:
        actor = acting(desk, as_name)
        if every:
            sys.exit(export_all(desk, reports.Every(form, moment, choice), actor, output))
        found = tuple(reports.find(desk, article) for article in articles)
        made = _made(desk, reports.WantedTogether(found, form, moment, choice), actor)
        if output == STANDARD_OUTPUT:
            sys.stdout.buffer.write(made.data)
            sys.stdout.buffer.flush()
        else:
            place = written(made, output)
            click.echo(place)
            placing.describe(made, place)


COMMAND = command


def _must_fit(articles: tuple[str, ...], every: bool, output: str | None) -> None:
    """Raise a usage error for words that do not go together."""
    if every and articles:
        raise click.UsageError("--all takes every article, so name none; or name articles and leave --all away.")
    if not every and not articles:
        raise click.UsageError("Name an article, or take every one with --all.")
    if every and output == STANDARD_OUTPUT:
        raise click.UsageError("--all writes many files, which standard output has no room for. Name a folder with -o.")
    if output is not None and not output.strip():
        raise click.UsageError("-o names no place. Give a file, a folder, or “-” for standard output.")


def _must_leave_whole(form: str, choice: Choice) -> None:
    """Raise a usage error where something is to be left out of a bundle."""
    if form in PACKINGS and choice != NOTHING_CHOSEN:
        raise click.UsageError(
            f"A {form} holds everything, so nothing can be chosen for it. Leave the choice away, or take another format."
        )


def _made(desk: Desk, wanted: reports.WantedTogether, actor: str) -> Made:
    """One file, of one article or of several."""
    if len(wanted.article_ids) > 1 and wanted.format in reports.shared_formats():
        return reports.export_together(desk, wanted, actor)
    if len(wanted.article_ids) > 1:
        shared = ", ".join(reports.shared_formats())
        raise click.UsageError(f"A file of the format {wanted.format} holds one article; several go into {shared}. Or take --all.")
    return (reports.export_bundle if wanted.format in PACKINGS else reports.export)(desk, wanted.of(wanted.article_ids[0]), actor)


def written(made: Made, output: str | None) -> Path:
    """Put the file where it was asked for, whole or not at all; gives its path. Raises BadInput."""
    output = output or EXPORTS
    place = Path(output)
    if os.path.isdir(output) or output.endswith(("/", "\\")):
        place = placing.folder(place) / made.file_name
    placing.put(made.data, place)
    return place
