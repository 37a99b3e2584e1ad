"""Sign in, sign out; in the demo by a button for each role."""

from dataclasses import dataclass, field
from typing import ClassVar
from urllib.parse import urlsplit

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.domain.house import Person
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import Forbidden, SignInNeeded, TooManyTries
from factcheck.web.done import done
from factcheck.web.regions.region import Region
from factcheck.web.visits import COOKIE, with_session, without_session

PAGES = Blueprint("signing", __name__)


@dataclass
class SignIn(Region):
    template: ClassVar[str] = "signing/_sign_in.html"
    next: str = ""
    name: str = ""
    error: str = ""
    demo: list[Person] = field(default_factory=list)


def _region(onward: str, name: str = "", error: str = "") -> SignIn:
    people = [p for p in current.desk().house().people.values() if p.role.offered and p.active] if current.settings().demo else []
    return SignIn(onward, name, error, people)


def safe_next(address: str) -> str:
    """An address on this desk to go on to; anything else gives the queue."""
    return address if _is_inside(address) else url_for("desk.queue")


def _is_inside(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return address.startswith("/") and not address.startswith("//") and not parts.netloc and "\\" not in address


@PAGES.get("/sign-in")
def show() -> ResponseReturnValue:
    return render_template("signing/sign_in.html", sign_in=_region(request.args.get("next", "")))


@PAGES.post("/sign-in")
def sign_in() -> ResponseReturnValue:
    name, onward = request.form.get("name", ""), request.form.get("next", "")
    try:
        token = current.accounts().sign_in(name, request.form.get("password", ""), request.user_agent.string)
    except (SignInNeeded, TooManyTries, Forbidden) as refused:
        return render_template("signing/sign_in.html", sign_in=_region(onward, name, refused.message)), status_of(refused)
    return with_session(make_response(redirect(safe_next(onward), code=303)), token)


@PAGES.post("/sign-in/demo")
def demo() -> ResponseReturnValue:
    if not current.settings().demo:
        raise Forbidden("Only the demo lets people in without a password.")
    person = current.desk().house().person(request.form.get("person_id", ""))
    if not person.role.offered:
        raise Forbidden("This account is the desk's own; nobody signs in to it. Choose a person.")
    token = current.accounts().sign_in_as(person.person_id, request.user_agent.string)
    return with_session(make_response(redirect(safe_next(request.form.get("next", "")), code=303)), token)


@PAGES.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    current.accounts().end(request.cookies.get(COOKIE, ""))
    return without_session(make_response(done("You are signed out.", url_for("signing.show"))))
