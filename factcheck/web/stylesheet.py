"""The one stylesheet of every page: joined from static/css, under an address that changes with its content."""

from functools import cache
from hashlib import sha256

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from factcheck import paths

STYLESHEET = Blueprint("stylesheet", __name__)
A_YEAR = 365 * 24 * 60 * 60


@cache
def digest() -> str:
    """Names this very content, so that a browser may keep it and still never shows an old one."""
    return sha256(paths.stylesheet()).hexdigest()[:16]


def address() -> str:
    """Where the stylesheet is, for the page head."""
    return url_for("stylesheet.show", version=digest())


@STYLESHEET.get("/style/<version>.css")
def show(version: str) -> ResponseReturnValue:
    """The stylesheet; only its present address may be kept for long."""
    answer = Response(paths.stylesheet(), mimetype="text/css")
    answer.cache_control.public = True
    answer.cache_control.max_age = A_YEAR if version == digest() else 0
    answer.cache_control.immutable = version == digest()
    return answer
