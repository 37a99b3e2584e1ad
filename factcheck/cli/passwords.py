"""Where a command gets a new password from: standard input, the person at the terminal, or a strong one is made."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from factcheck.cli.options import shown
from factcheck.edge.accounts import strong_password
from factcheck.errors import BadInput

F = TypeVar("F", bound=Callable[..., Any])


def password_option(command: F) -> F:
    """Adds `--password-stdin`, handed in as `password_stdin`."""
    words = "Read the password from standard input, one line."
    return click.option("--password-stdin", is_flag=True, help=words)(command)


@dataclass(frozen=True)
class Chosen:
    """A new password, and whether it was made here."""

    password: str
    made: bool = False

    def tell(self, name: str) -> None:
        """Print a password that nobody typed; to be called once the account is there."""
        if self.made:
            click.echo(f"Password for {shown(name)}, shown this once: {self.password}")


def new_password(name: str, password_stdin: bool) -> Chosen:
    """The password for this person."""
    if password_stdin:
        return Chosen(sys.stdin.readline().rstrip("\r\n"))
    if sys.stdin.isatty():
        words = f"Password for {shown(name)} (leave empty to have one made)"
        typed: str = click.prompt(words, hide_input=True, default="", show_default=False, err=True)
        if typed:
            return Chosen(_once_more(typed))
    return Chosen(strong_password(), made=True)


def _once_more(typed: str) -> str:
    if click.prompt("The same once more", hide_input=True, default="", show_default=False, err=True) != typed:
        raise BadInput("The two passwords differ. Nothing was changed; try again.")
    return typed
