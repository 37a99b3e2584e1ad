"""The queue: what waits for whom."""

from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.domain.house import House
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.edge import current
from factcheck.storage import queues
from factcheck.storage.queues import Asked
from factcheck.vocabulary.roles import ASSESS, READ
from factcheck.vocabulary.statuses import STATUSES
from factcheck.web.context import Entry
from factcheck.web.done import done
from factcheck.web.regions.article import assigned

PAGES = Blueprint("desk", __name__)
MENU = Entry(1, "Queue", "desk.queue", READ, ("desk", "articles", "claims", "passages", "evidence", "reports"))
LABELS = {
    "": "All",
    "mine": "Mine",
    "unassigned": "Unassigned",
    "disputed": "Disputed",
    "ready": "Ready for the editor",
    "queries": "Open queries",
}
SORTS = {"changed": "Last changed", "waiting": "Longest waiting", "coverage": "Least settled", "title": "Title"}
A_PAGE = 50


@PAGES.get("/")
def queue() -> ResponseReturnValue:
    desk, chosen = current.desk(), _chosen()
    db, house = desk.connections.db, desk.house()
    rows = queues.queue(db, _asked(chosen, house), A_PAGE + 1)
    shown, sort = rows[:A_PAGE], chosen["sort"] or queues.CHANGED
    return render_template(
        "desk/queue.html",
        queue=shown,
        more=queues.place(shown[-1], sort) if len(rows) > A_PAGE else "",
        chosen=chosen,
        labels=LABELS,
        sorts=SORTS,
        counts=queues.queue_counts(db, current.actor()),
        counted=queues.COUNTED,
        questions=queues.open_queries(db, (row.article_id for row in shown if row.queries)),
        people=[person for person in house.people.values() if person.may(ASSESS)],
        sources=[("", "Any source"), *sorted(((s.source_id, s.name) for s in house.register_sources()), key=lambda s: s[1].casefold())],
        house=house,
    )


def _chosen() -> dict[str, str]:
    """What the address asks for, and nothing that the desk does not offer."""
    offered: dict[str, Any] = {"show": LABELS, "source": current.desk().house().sources, "status": STATUSES, "sort": SORTS}
    chosen = {name: request.args.get(name, "") for name in offered}
    return {name: code if code in offered[name] else "" for name, code in chosen.items()}


def _asked(chosen: dict[str, str], house: House) -> Asked:
    source_ids: tuple[str, ...] = ()
    if chosen["source"]:
        kept = house.source(chosen["source"]).source_id
        source_ids = (kept, *(s.source_id for s in house.sources.values() if s.merged_into == kept))
    sort = chosen["sort"] or queues.CHANGED
    return Asked(chosen["show"], current.actor(), source_ids, chosen["status"], sort, request.args.get("after", ""))


@PAGES.post("/queue/<article_id>/assignment")
def assign(article_id: str) -> ResponseReturnValue:
    desk = current.desk()
    desk.dossier(article_id)  # raises NotFound
    about = desk.do(article_id, AssignArticle(request.form.get("to") or None), current.actor()).about
    asked: dict[str, Any] = {name: code for name, code in _chosen().items() if code}
    address = url_for("desk.queue", _anchor=article_id, after=request.args.get("after"), **asked)
    return done(f"{assigned(about, desk.house())} {about.title}", address)
