"""Light, dark, or as the system has it."""

from flask import Blueprint, make_response, redirect, request
from flask.typing import ResponseReturnValue

from factcheck.web.context import THEME_COOKIE, THEMES
from factcheck.web.pages.signing import safe_next

PAGES = Blueprint("theme", __name__)
A_YEAR = 31_536_000


@PAGES.post("/theme")
def choose() -> ResponseReturnValue:
    chosen = request.form.get("theme", "")
    answer = make_response(redirect(safe_next(request.form.get("next", "")), code=303))
    if chosen in THEMES:
        answer.set_cookie(THEME_COOKIE, chosen, max_age=A_YEAR, samesite="Lax", httponly=True)
    return answer
