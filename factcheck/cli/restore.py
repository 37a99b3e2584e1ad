"""`factcheck restore`: put a desk back from a backup."""

from pathlib import Path

import click

from factcheck.cli.options import home_option, settings, shown
from factcheck.edge import archive


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Put the desk that is there aside (it is kept) and take the backup's place.")
@home_option
def command(file: Path, force: bool) -> None:
    """Put the desk back from FILE, once every chain in it is verified. Stop “factcheck serve” first."""
    here = settings()
    restored = archive.restore(file, here, force=force)
    click.echo(f"The desk is in {shown(str(here.home))} again: {restored.streams} streams, {restored.lines:,} lines, every chain holds.")
    if restored.aside:
        click.echo(f"The desk that was there is kept in {shown(str(restored.aside))}.")


COMMAND = command
