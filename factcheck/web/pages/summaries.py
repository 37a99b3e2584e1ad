"""Summaries of several articles: choose them, look at what comes out, take it away, publish it; and what was published."""

from flask import Blueprint, Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from factcheck import reports
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, NotFound
from factcheck.storage import queries, queues
from factcheck.vocabulary.roles import EXPORT
from factcheck.web.choosing import asked, offered
from factcheck.web.context import Entry
from factcheck.web.done import done
from factcheck.web.pages.reports import SANDBOX

PAGES = Blueprint("summaries", __name__)
MENU = Entry(4, "Summaries", "summaries.show", EXPORT)
PREVIEWED = "summary"
OFFERED = 30  # articles to choose from at a time


@PAGES.get("/summaries")
def show() -> ResponseReturnValue:
    current.person().must(EXPORT)
    error = _fault()
    page = render_template(
        "reports/summaries.html",
        chosen=_titles(),
        offered=_offered(),
        asked=asked(),
        offer=offered(current.desk().house()),
        looked_for=_looked_for(),
        error=error.message if error else "",
        formats=reports.shared_formats(),
        collections=reports.collections(current.desk()),
        label_of=reports.label_of,
        house=current.desk().house(),
        most=reports.MOST,
    )
    return (page, status_of(error)) if error else page


def _looked_for() -> str:
    return request.args.get("q", "").strip()


def _chosen() -> tuple[str, ...]:
    return tuple(dict.fromkeys(request.values.getlist("article")))


def _titles() -> dict[str, str]:
    """The chosen articles, in the order in which they were chosen. Raises NotFound."""
    return {article_id: current.desk().dossier(article_id).about.title for article_id in _chosen()[: reports.MOST + 1]}


def _offered() -> list[tuple[str, str]]:
    """Articles to choose from: those that hold the words looked for, or those that changed last; none that is chosen already."""
    db, words = current.desk().connections.db, _looked_for()
    rows: list[queues.QueueRow] | list[queries.Found]
    rows = queries.search(db, words, 10 * OFFERED) if words else queues.queue(db, None, OFFERED + reports.MOST)
    found = {row.article_id: row.title for row in rows}
    return [(article_id, title) for article_id, title in found.items() if article_id not in _chosen()][:OFFERED]


def _fault() -> BadInput | NotFound | None:
    """Why there can be no file of what is chosen, before anybody asks for one."""
    try:
        if len(_chosen()) > 1:
            reports.reports_of(current.desk(), _wanted(PREVIEWED))
        else:
            _ = asked().moment
    except (BadInput, NotFound) as wrong:
        return wrong
    return None


def _wanted(form: str) -> reports.WantedTogether:
    words = asked()
    return reports.WantedTogether(_chosen(), form, words.moment, words.choice)


@PAGES.get("/summaries/preview")
def preview() -> ResponseReturnValue:
    """The page of what is chosen, in a sandbox: nothing in it runs, nothing of the desk is in reach."""
    made = reports.export_together(current.desk(), _wanted(PREVIEWED), current.actor())
    return Response(made.data, mimetype=made.format.media_type, headers={"Content-Security-Policy": SANDBOX})


@PAGES.get("/summaries/file")
def download() -> ResponseReturnValue:
    made = reports.export_together(current.desk(), _wanted(request.args.get("format", PREVIEWED)), current.actor())
    return _saved(made.data, made.file_name, made.format.media_type)


@PAGES.post("/summaries/published")
def publish() -> ResponseReturnValue:
    wanted = _wanted(request.form.get("format", ""))
    if len(wanted.article_ids) == 1:  # its own page has the list of what was published of it
        one = reports.publish(current.desk(), wanted.of(wanted.article_ids[0]), current.actor()).made
        address = url_for("reports.show", article_id=wanted.article_ids[0], _anchor="published")
        return done(f"Published: {reports.label_of(one)}.", address)
    made = reports.publish_together(current.desk(), wanted, current.actor()).made
    address = url_for("summaries.show", article=wanted.article_ids, **asked().words, _anchor="published")
    return done(f"Published: {reports.label_of(made)} of {len(made.parts)} articles.", address)


@PAGES.get("/summaries/published/<publication_id>")
def published(publication_id: str) -> ResponseReturnValue:
    collection, data = reports.collection_file(current.desk(), publication_id, current.actor())
    return _saved(data, collection.made.file_name, "application/octet-stream")


def _saved(data: bytes, name: str, media_type: str) -> Response:
    """An answer that a browser saves and does not show."""
    answer = Response(data, mimetype=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Content-Security-Policy"] = SANDBOX
    return answer
