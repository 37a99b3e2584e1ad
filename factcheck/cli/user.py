"""`factcheck user`: the accounts of a desk."""

import json

import click

from factcheck.cli.options import acting, as_option, home_option, settings, shown, somebody, the_desk
from factcheck.cli.passwords import new_password, password_option
from factcheck.desk import Desk
from factcheck.edge.accounts import Accounts
from factcheck.vocabulary.roles import DESK_ROLES

PEOPLE = [role.code for role in DESK_ROLES if role.offered]


@click.group("user")
@home_option
def command() -> None:
    """Add people, list them, change what they may do."""


@command.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(PEOPLE), required=True, help="What the person may do.")
@password_option
@as_option
@home_option
def add(name: str, role: str, password_stdin: bool, as_name: str | None) -> None:
    """Add an account named NAME."""
    with the_desk() as desk:
        chosen = new_password(name, password_stdin)
        person = _accounts(desk).add(name, DESK_ROLES[role], chosen.password, acting(desk, as_name))
        click.echo(f"{shown(person.name)} is here as {person.role.label.lower()}.")
        chosen.tell(person.name)


@command.command("list")
@click.option("--json", "plain", is_flag=True, help="One JSON object a line, for programs.")
@home_option
def list_people(plain: bool) -> None:
    """List all accounts with their roles."""
    with the_desk() as desk:
        for person in desk.house().people.values():
            if plain:
                fields = {"id": person.person_id, "name": person.name, "role": person.role.code, "active": person.active}
                click.echo(json.dumps(fields, ensure_ascii=False))
            else:
                off = "" if person.active else "\tswitched off"
                click.echo(f"{shown(person.name)}\t{person.role.label}{off}")


@command.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice(PEOPLE))
@as_option
@home_option
def role_of(name: str, role: str, as_name: str | None) -> None:
    """Give NAME another role."""
    with the_desk() as desk:
        person = _accounts(desk).change_role(somebody(desk, name).person_id, DESK_ROLES[role], acting(desk, as_name))
        click.echo(f"{shown(person.name)} is {person.role.label.lower()} now.")


@command.command("reset")
@click.argument("name")
@password_option
@as_option
@home_option
def reset(name: str, password_stdin: bool, as_name: str | None) -> None:
    """Give NAME a new password; this signs the person out everywhere."""
    with the_desk() as desk:
        person = somebody(desk, name)
        chosen = new_password(person.name, password_stdin)
        _accounts(desk).reset(person.person_id, chosen.password, acting(desk, as_name))
        click.echo(f"{shown(person.name)} has a new password and is signed out everywhere.")
        chosen.tell(person.name)


@command.command("disable")
@click.argument("name")
@as_option
@home_option
def disable(name: str, as_name: str | None) -> None:
    """Switch the account NAME off; what it did stays."""
    with the_desk() as desk:
        person = _accounts(desk).switch(somebody(desk, name).person_id, False, acting(desk, as_name))
        click.echo(f"The account of {shown(person.name)} is switched off, its sessions are ended.")


@command.command("enable")
@click.argument("name")
@as_option
@home_option
def enable(name: str, as_name: str | None) -> None:
    """Switch the account NAME on again."""
    with the_desk() as desk:
        person = _accounts(desk).switch(somebody(desk, name).person_id, True, acting(desk, as_name))
        click.echo(f"The account of {shown(person.name)} is switched on.")


@command.command("sign-out")
@click.argument("name")
@home_option
def sign_out(name: str) -> None:
    """End every session of NAME."""
    with the_desk() as desk:
        person = somebody(desk, name)
        ended = _accounts(desk).end_all(person.person_id)
        click.echo(f"{shown(person.name)} was signed in {ended} time{'' if ended == 1 else 's'} and is signed out everywhere.")


def _accounts(desk: Desk) -> Accounts:
    return Accounts(desk, settings().password_cost)


COMMAND = command
