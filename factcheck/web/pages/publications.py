"""Published reports: an editor publishes one, and anybody of the desk fetches the very bytes again."""

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from factcheck import reports
from factcheck.edge import current
from factcheck.web.choosing import asked
from factcheck.web.done import done
from factcheck.web.pages.reports import SANDBOX

PAGES = Blueprint("publications", __name__)


@PAGES.post("/articles/<article_id>/publications")
def publish(article_id: str) -> ResponseReturnValue:
    words = asked()
    wanted = reports.Wanted(article_id, request.form.get("format", ""), words.moment, words.choice)
    made = reports.publish(current.desk(), wanted, current.actor()).made
    address = url_for("reports.show", article_id=article_id, _anchor="published", **words.words)
    return done(f"Published: {reports.label_of(made)}.", address)


@PAGES.get("/articles/<article_id>/publications/<publication_id>")
def download(article_id: str, publication_id: str) -> ResponseReturnValue:
    publication, data = reports.published_file(current.desk(), article_id, publication_id, current.actor())
    answer = Response(data, mimetype="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="{publication.made.file_name}"'
    answer.headers["Content-Security-Policy"] = SANDBOX
    return answer
