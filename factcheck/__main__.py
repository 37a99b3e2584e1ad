"""The `factcheck` command; it hands the web app to `serve` and `demo`, the only two that make it."""

from typing import Any

import click

from factcheck import __version__, discovery
from factcheck.cli.options import Start, Verbs, home_option
from factcheck.config import Settings
from factcheck.desk import Desk


def _app(desk: Desk, settings: Settings) -> Any:
    from factcheck.app import create_app  # noqa: PLC0415 - every other command starts without Flask

    return create_app(desk, settings)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factcheck")
@home_option
@click.pass_context
def main(context: click.Context) -> None:
    """A fact-checking desk that runs on this machine."""
    context.obj = context.obj or Start(_app)


for command in discovery.collect("factcheck.cli", "COMMAND"):
    main.add_command(command)

if __name__ == "__main__":
    main()
