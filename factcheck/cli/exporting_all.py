"""`factcheck export --all`: every article of the desk as a file of its own."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from factcheck import reports
from factcheck.cli import placing
from factcheck.cli.options import tell
from factcheck.desk import Desk
from factcheck.errors import Failure

Made = reports.Exported | reports.Bundled | reports.LeftOut

NAMED = 3  # how many of the articles that share a fault are named
STOPPED = 130


@dataclass
class Tally:
    """What came of it so far."""

    written: int = 0
    kept: int = 0
    left_out: dict[str, list[str]] = field(default_factory=dict)  # why -> which articles
    names: set[str] = field(default_factory=set)

    @property
    def done(self) -> int:
        return self.written + self.kept + sum(map(len, self.left_out.values()))


def export_all(desk: Desk, every: reports.Every, actor: str, output: str | None) -> int:
    """Write every article to a folder, and say what was done; gives the exit code. Raises Failure, with how far it came."""
    at = reports.moments(desk, every, actor)
    place = placing.folder(Path(output or "exports"))
    desk.connections.read_through()
    tally = Tally()
    try:
        for made in _with_progress(reports.exported(desk, every, at, actor), len(at)):
            if written := _take(made, place, tally):
                placing.describe(made, written)
    except KeyboardInterrupt:
        tell(f"Stopped after {tally.done:,} of {len(at):,} articles. Run the same command again: what is there already stays as it is.")
        return STOPPED
    except Failure as failure:
        failure.message += f" {tally.done:,} of {len(at):,} articles were done before; the same command goes on from there."
        raise
    _tell(tally, place)
    return 2 if tally.left_out else 0


def _take(made: Made, folder: Path, tally: Tally) -> Path | None:
    """Where the file is by now; None where there can be none."""
    if isinstance(made, reports.LeftOut):
        tally.left_out.setdefault(made.why, []).append(made.article_id)
        return None
    place = folder / _distinct(made.file_name, tally.names)
    if placing.put(made.data, place):
        tally.written += 1
    else:
        tally.kept += 1
    return place


def _distinct(name: str, taken: set[str]) -> str:
    """The name, or one with a number where another article of this run has it: ids may differ in what no file name can hold."""
    stem, _, suffix = name.rpartition(".")
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{stem}-{number}.{suffix}"
    taken.add(free)
    return free


def _tell(tally: Tally, place: Path) -> None:
    there = f"; {_files(tally.kept)} there already, just the same" if tally.kept else ""
    click.echo(f"{_files(tally.written)} written to {place}{there}.")
    for why, articles in tally.left_out.items():
        more = f" and {len(articles) - NAMED:,} more" if len(articles) > NAMED else ""
        tell(f"Left out {', '.join(articles[:NAMED])}{more}: {why}")


def _files(number: int) -> str:
    return f"{number:,} {'file was' if number == 1 else 'files were'}"


def _with_progress(made: Iterator[Made], how_many: int) -> Iterator[Made]:
    """What is made, with a bar on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield from made
        return
    with click.progressbar(made, length=how_many, label="Exporting", file=sys.stderr, show_pos=True, show_eta=True) as bar:
        yield from bar
