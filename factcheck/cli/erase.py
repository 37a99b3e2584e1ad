"""`factcheck erase`: take the words of one line out of the ledger, where the law asks."""

import click

from factcheck.cli.options import acting, as_option, home_option, the_desk


@click.command("erase")
@click.argument("stream")
@click.argument("version", type=click.IntRange(min=1))
@click.option("--reason", required=True, help="Which request, which law: the history keeps this.")
@click.confirmation_option(prompt="The words cannot be brought back. Erase them?")
@as_option
@home_option
def erase(stream: str, version: int, reason: str, as_name: str | None) -> None:
    """Erase the words of line VERSION of STREAM (an article's id, or “house”).

    The line keeps its place and its hash, so the chain still verifies; an event says what was done and why.
    Reports made before can no longer be compared word by word. Old backups and the database's free pages are not touched:
    run VACUUM and replace the backups.
    """
    with the_desk() as desk:
        desk.erase(stream, version, reason, acting(desk, as_name))
        click.echo(f"Line {version} of {stream} has no words any more. Replace backups that were made before.")


COMMAND = erase
