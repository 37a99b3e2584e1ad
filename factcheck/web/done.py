"""What was done, said once, on the page that a plain form leads to; the browser carries the words there."""

from urllib.parse import quote, unquote

from flask import Flask, Response, g, redirect, request
from werkzeug import Response as Answer

COOKIE = "done"
PATIENCE = 60  # seconds until the words are forgotten, where no page comes
LONGEST = 300  # letters: a browser drops a cookie that is too long


def done(words: str, address: str) -> Answer:
    """On to a page that says these words; with none, on to the page."""
    answer = redirect(address, code=303)
    if words:
        said = quote(words if len(words) <= LONGEST else words[: LONGEST - 1] + "…")
        answer.set_cookie(COOKIE, said, max_age=PATIENCE, httponly=True, samesite="Lax", secure=request.is_secure)
    return answer


def said() -> str:
    """What was done just before this page; whoever asks shows it, so that no other page does."""
    g.said = unquote(request.cookies.get(COOKIE, ""))[:LONGEST]
    return str(g.said)


def register(app: Flask) -> None:
    app.jinja_env.globals["said"] = said
    app.after_request(_forget)


def _forget(response: Response) -> Response:
    if g.get("said"):
        response.delete_cookie(COOKIE)
    return response
