"""One's own account: password, keys, and where one is signed in."""

from dataclasses import dataclass, field

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.edge import current
from factcheck.edge.accounts import strong
from factcheck.edge.problems import status_of
from factcheck.errors import Faults, Incomplete
from factcheck.schemas.keys import key_map
from factcheck.vocabulary.keys import KEYS, KeyMap
from factcheck.web.done import done
from factcheck.web.keys import mine as mine_now
from factcheck.web.refusals import errors_of

PAGES = Blueprint("account", __name__)


@dataclass(frozen=True)
class KeysForm:
    """The keys as the form shows them, saved or typed."""

    form: dict[str, str]
    on: bool
    errors: dict[str, list[str]] = field(default_factory=dict)


@PAGES.get("/account")
def show() -> ResponseReturnValue:
    return _page()


def _page(errors: dict[str, list[str]] | None = None, keys: KeysForm | None = None) -> str:
    sessions = current.accounts().sessions(current.actor())
    mine = keys or KeysForm({f"key-{action.code}": mine_now().chosen.get(action.code, action.key) for action in KEYS}, not mine_now().off)
    return render_template("account/account.html", sessions=sessions, this_session=current.session_id(), errors=errors or {}, keys=mine)


@PAGES.post("/account/keys")
def change_keys() -> ResponseReturnValue:
    """One's own keys, or the first ones again."""
    form = request.form.to_dict()
    try:
        keys = KeyMap() if form.get("do") == "reset" else key_map(form)
    except Incomplete as refused:
        return _page(keys=KeysForm(form, form.get("on") == "yes", errors_of(refused))), status_of(refused)
    current.keyboard().keep(current.actor(), keys)
    words = "The keys are as they first were." if form.get("do") == "reset" else "Your keys are saved."
    return done(words, url_for("account.show", _anchor="keys"))


@PAGES.post("/account/password")
def change_password() -> ResponseReturnValue:
    """A new password ends every session, this one too: whoever had the old one is out."""
    form, accounts, faults = request.form, current.accounts(), Faults()
    if not accounts.check(current.actor(), form.get("present", "")):
        faults.add("present", "This is not your present password. Type it again.")
    with faults.of("password"):
        strong(form.get("password", ""), current.person().name)
    try:
        faults.must_be_none()
    except Incomplete as refused:
        return _page(errors_of(refused)), status_of(refused)
    accounts.set_password(current.actor(), form.get("password", ""))
    return done("Your password is changed. Sign in with the new one.", url_for("signing.show"))


@PAGES.post("/account/sessions/<session_id>/end")
def end_session(session_id: str) -> ResponseReturnValue:
    current.accounts().end_one(current.actor(), session_id)
    return done("That session has ended.", url_for("account.show"))
