"""`factcheck read`: what reading suggests for one text file, without a desk."""

import json
from pathlib import Path
from typing import Any

import click

from factcheck import paths
from factcheck.errors import Failure
from factcheck.schemas.reading import as_json
from factcheck.schemas.register import register_from_toml
from factcheck.text import read
from factcheck.text.decoding import decode
from factcheck.text.language import known
from factcheck.text.reading import Reading, SuggestedHop, SuggestedPassage


@click.command("read")
@click.argument("file", type=click.File("rb"))
@click.option("--lang", type=click.Choice(sorted(known())), help="The article's language; told from the text if not given.")
@click.option(
    "--sources",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A register of sources (TOML); default: the shipped one.",
)
@click.option("--json", "plain", is_flag=True, help="Print JSON for programs instead of a listing.")
def command(file: Any, lang: str | None, sources: Path | None, plain: bool) -> None:
    """Split FILE into passages and say what each is and who is said to say it. “-” is standard input."""
    try:
        text = decode(file.read())
        register = register_from_toml((sources or paths.shipped("seeds") / "sources.toml").read_text("utf-8"))
    except (Failure, UnicodeDecodeError) as failure:
        raise click.UsageError(getattr(failure, "message", "The sources file is not UTF-8. Save it as UTF-8 and try again.")) from None
    reading = read(text, register, lang)
    click.echo(json.dumps(as_json(reading), ensure_ascii=False) if plain else listing(text, reading))


COMMAND = command


def listing(text: str, reading: Reading) -> str:
    """A line a passage, and below it who is said to say it."""
    return "\n".join(line for passage in reading.passages for line in _lines(text, passage))


def _lines(text: str, passage: SuggestedPassage) -> list[str]:
    kind = passage.sub or passage.disposition
    return [f"{kind:10} {' '.join(passage.span.of(text).split())}", *(f"{'':10}   {_hop(hop)}" for hop in passage.attributions)]


def _hop(hop: SuggestedHop) -> str:
    return f"{hop.role}: {hop.name or '(not named)'} [{hop.type}, {hop.mode}] – {hop.why}"
