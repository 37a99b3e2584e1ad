"""`factcheck backup`: the whole desk as one file, while people go on working."""

from pathlib import Path

import click

from factcheck.cli.options import home_option, settings, shown, the_desk
from factcheck.edge import archive
from factcheck.errors import BadInput


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@home_option
def command(file: Path, force: bool) -> None:
    """Write the whole desk into FILE: ledger, kept files, keys and passwords' hashes.

    The desk may be in use meanwhile. Keep the file as safe as the desk itself.
    """
    if file.exists() and not force:
        raise BadInput(f"{file} is there already. Name another file, or overwrite it with --force.")
    with the_desk() as desk:
        size = archive.write(desk, settings(), file)
    click.echo(f"{shown(str(file))}: the whole desk, {size:,} bytes.")


COMMAND = command
