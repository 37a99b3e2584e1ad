"""Failures as people see them: a page, or the notice of the page that they have open."""

import logging
from http import HTTPStatus

from flask import Flask, Response, render_template
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge, SecurityError

from factcheck.edge.problems import status_of
from factcheck.errors import Failure
from factcheck.web.answers import swap, wants_swap
from factcheck.web.regions.notice import Notice

LOG = logging.getLogger(__name__)
SENTENCES = {
    HTTPStatus.NOT_FOUND: "There is no page at this address. Check it, or start from the queue.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address does not take what was sent. Go back and use the form on the page.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "What was sent is larger than the desk takes: at most 2 MB of text. Send a smaller file.",
    HTTPStatus.BAD_REQUEST: "The desk could not read what was sent. Go back, reload the page and try again.",
}
TITLES = {
    HTTPStatus.UNAUTHORIZED: "You are signed out",
    HTTPStatus.FORBIDDEN: "You may not do this",
    HTTPStatus.NOT_FOUND: "Not found",
    HTTPStatus.CONFLICT: "This does not go now",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Too large",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Something is missing or wrong",
    HTTPStatus.INTERNAL_SERVER_ERROR: "The desk made an error",
}
BROKEN = "The desk ran into an error of its own; nothing was saved. Try again; if it stays, tell the administrator when it happened."

NOT_OURS = "This desk does not go by the name that you asked for. Open it at its own address, or start it with --trust NAME.\n"


def register(app: Flask) -> None:
    app.register_error_handler(Failure, _failure)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _broken)


def _failure(failure: Failure) -> ResponseReturnValue:
    return problem(status_of(failure), failure.message)


def _http(refused: HTTPException) -> ResponseReturnValue:
    status = HTTPStatus(refused.code or 500)
    if isinstance(refused, SecurityError):  # no page can be drawn: its links would lead to that other name
        return Response(NOT_OURS, status, mimetype="text/plain")
    if isinstance(refused, RequestEntityTooLarge):
        status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if refused.response is not None or status < HTTPStatus.BAD_REQUEST:
        return refused.get_response()
    return problem(status, SENTENCES.get(status, f"{refused.description or status.phrase}"))


def _broken(error: Exception) -> ResponseReturnValue:
    LOG.exception("unexpected error", exc_info=error)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, BROKEN)


def problem(status: HTTPStatus, message: str) -> ResponseReturnValue:
    """The failure as a page, or as the notice of the page that htmx asked from."""
    notice = Notice("Not done", message)
    if wants_swap():
        return swap(notice, status=status)
    return render_template("errors/problem.html", notice=notice, status=int(status), title=TITLES.get(status, status.phrase)), status
