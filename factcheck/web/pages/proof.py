"""Verify: the whole ledger, or a report that somebody hands in."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from factcheck import reports
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput
from factcheck.vocabulary.roles import VERIFY
from factcheck.web.context import Entry

PAGES = Blueprint("proof", __name__)
MENU = Entry(6, "Verify", "proof.show", VERIFY, ("proof",))


@PAGES.before_request
def only_who_verifies() -> None:
    current.must(VERIFY)


def _page(**found: object) -> str:
    return render_template("proof/verify.html", **{"proof": None, "examined": None, "error": "", "file_name": ""} | found)


@PAGES.get("/verify")
def show() -> ResponseReturnValue:
    return _page()


@PAGES.post("/verify/ledger")
def check_ledger() -> ResponseReturnValue:
    return _page(proof=reports.prove(current.desk(), current.actor()))


@PAGES.post("/verify/report")
def check_report() -> ResponseReturnValue:
    upload = request.files.get("report")
    try:
        if upload is None or not upload.filename:
            raise BadInput("Choose a report file first.")
        examined = reports.examine_any(current.desk(), upload.read(), current.actor())
    except BadInput as refused:
        return _page(error=refused.message), status_of(refused)
    return _page(examined=examined, file_name=upload.filename)
