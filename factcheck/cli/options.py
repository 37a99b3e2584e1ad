"""What commands share: where the desk is, who acts, and how a failure is told."""

import errno
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import click

from factcheck.config import PasswordCost, Settings, home_folder
from factcheck.desk import Desk
from factcheck.domain.house import Person
from factcheck.edge.home import COMMAND_LINE, open_desk
from factcheck.errors import BrokenLedger, Failure, NotFound

F = TypeVar("F", bound=Callable[..., Any])
HOME = "factcheck.home"
DONE, FOUND, NOT_DONE, STOPPED, UNREAD = 0, 1, 2, 130, 141  # exit codes; the last two are what a shell gives for such signals


@dataclass(frozen=True)
class Start:
    """What the command is started with: the maker of the web app, and what a password's hash may cost."""

    app: Callable[[Desk, Settings], Any] | None = None
    password_cost: PasswordCost = field(default_factory=PasswordCost)


def _remember(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value:
        context.meta[HOME] = value  # the one that stands nearest to the verb is read last


def home_option(command: F) -> F:
    """Adds `--home DIR`, which also works before the verb."""
    words = "The desk's folder (default: FACTCHECK_HOME, else instance/)."
    return click.option("--home", metavar="DIR", callback=_remember, expose_value=False, help=words)(command)


def as_option(command: F) -> F:
    """Adds `--as NAME`, handed in as `as_name`."""
    return click.option("--as", "as_name", metavar="NAME", help="Act under this person's name (default: the desk's own account).")(command)


def start() -> Start:
    found = click.get_current_context().find_object(Start)
    return found or Start()


def given_home() -> str | None:
    """The folder named on the command line, if any."""
    return click.get_current_context().meta.get(HOME)


def settings() -> Settings:
    """The settings of the desk that this command is about."""
    return Settings(home_folder(given_home()), start().password_cost)


@contextmanager
def the_desk() -> Iterator[Desk]:
    """The desk that this command is about, closed at the end. Raises NoDesk."""
    desk = open_desk(settings())
    try:
        yield desk
    finally:
        desk.connections.close()


def acting(desk: Desk, as_name: str | None) -> str:
    """The id of the account that a command acts under. Raises NotFound."""
    return somebody(desk, as_name).person_id if as_name else COMMAND_LINE


def somebody(desk: Desk, name: str) -> Person:
    """The person with this name. Raises NotFound."""
    person = desk.house().named(name)
    if person is None:
        raise NotFound(f"There is no account named {shown(name)}. “factcheck user list” shows those that there are.")
    return person


def shown(words: str) -> str:
    """Words from outside as one line that a terminal takes for nothing but text."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in words).split())


class Verbs(click.Group):
    """The group of all commands: whatever fails is told in one line on stderr, and the exit code says how it went."""

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *rest: Any, **extra: Any) -> Any:
        extra["standalone_mode"] = False
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal that is not UTF-8
        try:
            code = super().main(args, prog_name, *rest, **extra)
        except click.Abort as stop:
            sys.exit(_stopped(stop))
        except (click.ClickException, Failure, OSError, sqlite3.Error) as failure:
            sys.exit(_told(failure))
        sys.exit(code if isinstance(code, int) else DONE)


def tell(sentence: str) -> None:
    """One line on stderr."""
    click.echo(f"factcheck: {shown(sentence)}", err=True)


def _told(failure: Exception) -> int:
    """Tell what failed; gives the exit code."""
    if isinstance(failure, OSError) and failure.errno == errno.EPIPE:
        return _quiet_end()
    if isinstance(failure, click.exceptions.NoArgsIsHelpError):
        failure.show()
        return failure.exit_code
    if isinstance(failure, click.ClickException):
        context = getattr(failure, "ctx", None)
        more = f" See “{context.command_path} --help”." if context else ""
        tell(failure.format_message().rstrip(".") + "." + more)
        return failure.exit_code
    if isinstance(failure, OSError):
        place = f"{failure.filename}: " if failure.filename else ""
        tell(f"{place}{failure.strerror or failure}. Nothing more was done; look at the path and its permissions, then try again.")
    elif isinstance(failure, sqlite3.Error):
        tell(f"The desk's database refused: {failure}. Nothing was saved; look at the disk's space and the folder's permissions.")
    else:
        tell(getattr(failure, "message", str(failure)))
    return FOUND if isinstance(failure, BrokenLedger) else NOT_DONE


def _stopped(stop: click.Abort) -> int:
    """Tell of a stop by Ctrl-C, or of a question that nobody said yes to."""
    if isinstance(stop.__context__, KeyboardInterrupt):
        tell("Stopped. What was done up to here is kept.")
        return STOPPED
    tell("Nothing was done: the question was not answered with yes.")
    return NOT_DONE


def _quiet_end() -> int:
    """Whoever read our output has gone; Python shall not complain about it at the end either."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush = lambda: None  # type: ignore[method-assign]
    return UNREAD
