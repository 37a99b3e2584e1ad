"""Check a report: where an outsider hands in a file and learns whether this desk stands by it, and nothing else."""

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue

from factcheck import reports
from factcheck.edge import current
from factcheck.edge.allowance import LARGEST, Allowance
from factcheck.edge.home import COMMAND_LINE
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, TooLarge, TooManyTries
from factcheck.vocabulary.roles import VERIFY

PAGES = Blueprint("outside", __name__)
FORM_ROOM = 10_000  # for what a form puts around the file


def _page(**found: object) -> str:
    return render_template("proof/outside.html", **{"examined": None, "error": "", "file_name": "", "largest": LARGEST} | found)


@PAGES.get("/check")
def show() -> ResponseReturnValue:
    return _page()


@PAGES.post("/check")
def check() -> ResponseReturnValue:
    """The conclusion alone: the sentences of the checks quote what the ledger has."""
    try:
        name, examined = _examined()
    except (BadInput, TooLarge, TooManyTries) as refused:
        return _page(error=refused.message), status_of(refused)
    return _page(examined=examined, file_name=name)


def _examined() -> tuple[str, reports.Examined]:
    size = request.content_length
    if size is None or size > LARGEST + FORM_ROOM:
        raise TooLarge(f"A report to be checked here has at most {LARGEST:,} bytes. Ask the desk to check this one.")
    allowance: Allowance = current_app.extensions.setdefault("allowance", Allowance())
    allowance.spend(size, current.desk().now())
    upload = request.files.get("report")
    if upload is None or not upload.filename:
        raise BadInput("Choose a report file first.")
    with allowance.one_at_a_time():
        return upload.filename, reports.examine(current.desk(), upload.read(), _on_whose_behalf())


def _on_whose_behalf() -> str:
    """The account that verifies for outsiders: the desk's own, or any that may where a desk has none."""
    people = current.desk().house().people
    found = next((person.person_id for person in people.values() if person.may(VERIFY)), "")
    return COMMAND_LINE if COMMAND_LINE in people else found
