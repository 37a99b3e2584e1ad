"""`factcheck init`: make a desk and its first administrator."""

import click

from factcheck import paths
from factcheck.cli.options import home_option, settings, shown
from factcheck.cli.passwords import new_password, password_option
from factcheck.edge.home import found_desk, must_be_free


@click.command("init")
@click.option("--admin", metavar="NAME", default="admin", show_default=True, help="The first administrator's name.")
@password_option
@home_option
def command(admin: str, password_stdin: bool) -> None:
    """Make a new desk and its first administrator.

    Asks for the password on a terminal; elsewhere a strong one is made and printed once.
    """
    here = settings()
    must_be_free(here)
    chosen = new_password(admin, password_stdin)
    register = (paths.shipped("seeds") / "sources.toml").read_text("utf-8")
    found_desk(here, register, admin, chosen.password).connections.close()
    click.echo(f"The desk is in {shown(str(here.home))}. Its administrator is {shown(admin)}.")
    chosen.tell(admin)
    click.echo("Next: “factcheck user add NAME --role checker”, then “factcheck serve”.")


COMMAND = command
