"""`factcheck samples`: every format of every seed, to read and to test against; for those who develop the program."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from factcheck import paths, reports
from factcheck.cli.seed import DEMO_RULES, SeedClock, add_people, play_all, slugs
from factcheck.desk import Desk
from factcheck.domain.kinds.rules import SetRules
from factcheck.edge.home import COMMAND_LINE, first_lines
from factcheck.errors import NotNow
from factcheck.exporting.format import Format, format_named, formats
from factcheck.storage.connection import Connections

SAMPLES = Path("exports/samples")


@dataclass(frozen=True)
class Sample:
    slug: str
    file_name: str
    data: bytes


@click.command("samples")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=SAMPLES)
def command(folder: Path) -> None:
    """Play the seeds on a desk of their own and write every format of each to FOLDER (default: exports/samples)."""
    number = 0
    for sample in samples():
        place = folder / sample.slug / sample.file_name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(sample.data)
        number += 1
    click.echo(f"{number} samples are in {folder}.")


COMMAND = command


def samples() -> Iterator[Sample]:
    """Every seed in every text format that can be made of it, the same bytes on every machine: clock, ids and salts are told beforehand."""
    with TemporaryDirectory() as folder:
        desk = seeded(Path(folder))
        try:
            for slug in slugs():
                for form in sampled():
                    with suppress(NotNow):
                        made = reports.export(desk, reports.Wanted(slug, form.name), COMMAND_LINE)
                        yield Sample(slug, _called(form), _beside(made.data, form))
        finally:
            desk.connections.close()


def _called(form: Format) -> str:
    return f"{form.stem}.{form.suffix}"


def _beside(data: bytes, form: Format) -> bytes:
    """A file that describes another sample names it as it is called here."""
    return form.beside.named(data, _called(format_named(form.beside.format))) if form.beside else data


def sampled() -> list[Format]:
    """The formats whose files have the same bytes on every machine."""
    return [form for form in formats().values() if form.is_text]


def seeded(folder: Path) -> Desk:
    """A desk on which the seeds were played, with salts that count up instead of being drawn."""
    clock, salts = SeedClock(), count(1)
    desk = Desk(Connections(folder / "desk.db"), now=clock, fresh_salt=lambda: f"{next(salts):032x}")
    desk.connections.db.conn.execute("PRAGMA synchronous=OFF")  # thrown away in a moment
    desk.found(first_lines((paths.shipped("seeds") / "sources.toml").read_text("utf-8")), COMMAND_LINE)
    add_people(desk, COMMAND_LINE)
    desk.do_house(SetRules(replace(DEMO_RULES, desk_url="https://desk.example")), COMMAND_LINE)
    play_all(desk, clock)
    return desk
