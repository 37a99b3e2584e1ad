"""Who is asking: the session cookie, and the door that stays shut without one."""

from flask import Flask, Response, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.edge import current, guards
from factcheck.edge.compression import compressed
from factcheck.errors import SignInNeeded
from factcheck.web.answers import wants_swap
from factcheck.web.rights import needed

COOKIE = "factcheck_session"
OPEN_TO_ALL = {"assets", "outside", "signing", "theme"}  # blueprints that need nobody signed in


def register(app: Flask) -> None:
    app.before_request(_open)
    app.after_request(lambda response: compressed(request, response))
    app.after_request(guards.with_headers)


def _open() -> ResponseReturnValue | None:
    guards.must_come_from_here(request)
    token = request.cookies.get(COOKIE, "")
    accounts = current.accounts()
    session = accounts.session(token) if token else None
    if session is not None:
        g.person, g.session = current.desk().house().person(session.person_id), session
    if request.blueprint is None or request.blueprint in OPEN_TO_ALL:
        return None
    if session is None and request.method == "GET" and not wants_swap():
        return redirect(url_for("signing.show", next=request.full_path.rstrip("?")), code=303)
    if session is None:
        raise SignInNeeded(
            "You are signed out. Open the sign-in page in another tab, sign in, and send this again: what you typed is still here."
        )
    current.must(needed(request))
    return None


def with_session(response: Response, token: str) -> Response:
    """The answer that leaves the session with the browser."""
    response.set_cookie(COOKIE, token, httponly=True, samesite="Lax", secure=request.is_secure, path="/")
    return response


def without_session(response: Response) -> Response:
    response.delete_cookie(COOKIE, path="/")
    return response
