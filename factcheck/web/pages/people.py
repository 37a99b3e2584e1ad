"""Accounts, for those who keep them."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, NotNow
from factcheck.vocabulary.roles import DESK_ROLES, KEEP_ACCOUNTS
from factcheck.web.context import Entry
from factcheck.web.done import done
from factcheck.web.refusals import errors_of

PAGES = Blueprint("people", __name__)
MENU = Entry(8, "Accounts", "people.index", KEEP_ACCOUNTS, ("people",))


@PAGES.before_request
def only_who_keeps_accounts() -> None:
    current.must(KEEP_ACCOUNTS)


@PAGES.get("/people")
def index() -> ResponseReturnValue:
    return _page({})


def _page(form: dict[str, str], errors: dict[str, list[str]] | None = None) -> str:
    house, accounts = current.desk().house(), current.accounts()
    people = sorted((p for p in house.people.values() if p.role.offered), key=lambda p: p.name.casefold())
    sessions = {p.person_id: accounts.sessions(p.person_id) for p in people}
    return render_template("people/people.html", people=people, sessions=sessions, form=form, errors=errors or {})


@PAGES.post("/people")
def add() -> ResponseReturnValue:
    form = request.form
    try:
        added = current.accounts().add(form.get("name", ""), DESK_ROLES[form.get("role", "")], form.get("password", ""), current.actor())
    except (BadInput, NotNow) as refused:
        return _refused(refused, "role")
    return _done(f"{added.name} can sign in now.")


@PAGES.post("/people/<person_id>/role")
def change_role(person_id: str) -> ResponseReturnValue:
    try:
        person = current.accounts().change_role(person_id, DESK_ROLES[request.form.get("role", "")], current.actor())
    except (BadInput, NotNow) as refused:
        return _refused(refused, f"role-{person_id}")
    return _done(f"{person.name}: {person.role.label}.")


@PAGES.post("/people/<person_id>/active")
def switch(person_id: str) -> ResponseReturnValue:
    try:
        person = current.accounts().switch(person_id, request.form.get("active") == "yes", current.actor())
    except NotNow as refused:
        return _refused(refused, f"switch-{person_id}")
    return _done(f"The account of {person.name} is switched {'on' if person.active else 'off'}.")


@PAGES.post("/people/<person_id>/password")
def reset(person_id: str) -> ResponseReturnValue:
    try:
        current.accounts().reset(person_id, request.form.get("password", ""), current.actor())
    except BadInput as refused:
        return _refused(refused, f"password-{person_id}")
    return _done(f"{_name(person_id)} has a new password.")


@PAGES.post("/people/<person_id>/sessions/end")
def end_sessions(person_id: str) -> ResponseReturnValue:
    current.accounts().end_all(current.desk().house().person(person_id).person_id)
    return _done(f"{_name(person_id)} is signed out everywhere.")


def _name(person_id: str) -> str:
    return current.desk().house().person(person_id).name


def _done(words: str) -> ResponseReturnValue:
    return done(words, url_for("people.index"))


def _refused(refused: BadInput | NotNow, field: str) -> ResponseReturnValue:
    """The page with every fault at its field; what names none is one of this field."""
    typed = {name: value for name, value in request.form.items() if name != "password"}
    return _page(typed if field == "role" else {}, errors_of(refused) or {field: [refused.message]}), status_of(refused)
