"""The queue: what waits for whom."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from factcheck.edge import current
from factcheck.storage import queries
from factcheck.vocabulary.roles import READ
from factcheck.web.context import Entry

PAGES = Blueprint("desk", __name__)
MENU = Entry(1, "Queue", "desk.queue", READ, ("desk", "articles", "claims", "passages", "reports"))
LABELS = {
    "": "All",
    "mine": "Mine",
    "unassigned": "Unassigned",
    "disputed": "Disputed",
    "ready": "Ready for the editor",
    "queries": "Open queries",
}
A_PAGE = 50


@PAGES.get("/")
def queue() -> ResponseReturnValue:
    db, person = current.desk().connections.db, current.actor()
    show = request.args.get("show", "")
    show = show if show in LABELS else ""
    rows = queries.queue(db, show, person, A_PAGE + 1, request.args.get("before", ""))
    return render_template(
        "desk/queue.html",
        queue=rows[:A_PAGE],
        more=rows[A_PAGE - 1].changed_at if len(rows) > A_PAGE else "",
        show=show,
        labels=LABELS,
        counts=queries.queue_counts(db, person),
        house=current.desk().house(),
    )
