"""Help: the words of the desk and what each action does."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

PAGES = Blueprint("help", __name__)


@PAGES.get("/help")
def show() -> ResponseReturnValue:
    return render_template("help/help.html")
