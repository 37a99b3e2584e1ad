"""The `factcheck` command."""

import click

from factcheck import discovery


@click.group()
def main() -> None:
    """A fact-checking desk that runs on this machine."""


for command in discovery.collect("factcheck.cli", "COMMAND"):
    main.add_command(command)

if __name__ == "__main__":
    main()
