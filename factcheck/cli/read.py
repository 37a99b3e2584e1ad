"""`factcheck read`: what reading suggests for one text file, without a desk."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from factcheck import paths
from factcheck.cli.options import shown
from factcheck.errors import NotText
from factcheck.schemas.reading import as_json
from factcheck.schemas.register import register_from_toml
from factcheck.text import read
from factcheck.text.decoding import decode
from factcheck.text.language import known
from factcheck.text.reading import Reading, SuggestedHop, SuggestedPassage
from factcheck.text.register import Register


@click.command("read")
@click.argument("file", type=click.File("rb"))
@click.option("--lang", type=click.Choice(sorted(known())), help="The article's language; told from the text if not given.")
@click.option(
    "--sources", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A register of sources (TOML), not the shipped one."
)
@click.option("--json", "as_data", is_flag=True, help="Print JSON for programs instead of a listing.")
def command(file: BinaryIO, lang: str | None, sources: Path | None, as_data: bool) -> None:
    """Split FILE into passages and say what each is and who is said to say it. “-” is standard input."""
    text = decode(file.read())
    reading = read(text, _register(sources or paths.shipped("seeds") / "sources.toml"), lang)
    click.echo(json.dumps(as_json(reading), ensure_ascii=False) if as_data else "\n".join(_listing(text, reading)))


COMMAND = command


def _register(path: Path) -> Register:
    try:
        return register_from_toml(path.read_text("utf-8"))
    except UnicodeDecodeError as error:
        raise NotText(
            f"The sources file {path.name} is not UTF-8 at byte {error.start}. Open it in an editor and save it as UTF-8."
        ) from None


def _listing(text: str, reading: Reading) -> Iterator[str]:
    """A line a passage, and below it who is said to say it."""
    for passage in reading.passages:
        yield f"{_kind(passage):10} {shown(passage.span.of(text))}"
        yield from (f"{'':10}   {shown(_hop(hop))}" for hop in passage.attributions)


def _kind(passage: SuggestedPassage) -> str:
    return passage.sub or passage.disposition


def _hop(hop: SuggestedHop) -> str:
    guess = " (a guess)" if hop.guess else ""
    return f"{hop.role}: {hop.name or 'not named'}{guess}, {hop.type}, {hop.mode}: {hop.why}"
