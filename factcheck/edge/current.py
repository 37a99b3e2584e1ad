"""The desk and the person of this request."""

from typing import cast

from flask import current_app, g

from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.domain.house import Person
from factcheck.edge.accounts import Accounts
from factcheck.edge.drafts import Drafts
from factcheck.edge.keyboard import Keyboard
from factcheck.errors import SignInNeeded
from factcheck.vocabulary.roles import Permission


def desk() -> Desk:
    return cast(Desk, current_app.extensions["desk"])


def settings() -> Settings:
    return cast(Settings, current_app.extensions["settings"])


def visitor() -> Person | None:
    """Who is signed in, if anybody is."""
    return cast("Person | None", g.get("person"))


def person() -> Person:
    """Who is signed in. Raises SignInNeeded."""
    somebody = visitor()
    if somebody is None:
        raise SignInNeeded("Sign in first; then the page opens.")
    return somebody


def actor() -> str:
    """The id under which this person's changes are recorded."""
    return person().person_id


def must(permission: Permission) -> None:
    """Raise Forbidden unless the person may."""
    person().must(permission)


def accounts() -> Accounts:
    return cast(Accounts, current_app.extensions["accounts"])


def drafts() -> Drafts:
    return cast(Drafts, current_app.extensions["drafts"])


def keyboard() -> Keyboard:
    return cast(Keyboard, current_app.extensions["keyboard"])


def session_id() -> str:
    """Which of the person's sessions this is."""
    return cast(str, g.session.session_id)
