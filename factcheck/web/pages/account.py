"""One's own account: password, and where one is signed in."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput

PAGES = Blueprint("account", __name__)


@PAGES.get("/account")
def show() -> ResponseReturnValue:
    return _page()


def _page(error: str = "") -> str:
    sessions = current.accounts().sessions(current.actor())
    return render_template("account/account.html", sessions=sessions, this_session=current.session_id(), error=error)


@PAGES.post("/account/password")
def change_password() -> ResponseReturnValue:
    """A new password ends every session, this one too: whoever had the old one is out."""
    form, accounts = request.form, current.accounts()
    try:
        if not accounts.check(current.actor(), form.get("present", "")):
            raise BadInput("This is not your present password. Type it again.")
        accounts.set_password(current.actor(), form.get("password", ""))
    except BadInput as refused:
        return _page(refused.message), status_of(refused)
    return redirect(url_for("signing.show"), code=303)


@PAGES.post("/account/sessions/<session_id>/end")
def end_session(session_id: str) -> ResponseReturnValue:
    current.accounts().end_one(current.actor(), session_id)
    return redirect(url_for("account.show"), code=303)
