"""Reports of an article: preview, download, the editor's finding."""

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from factcheck import reports
from factcheck.domain.moment import as_of
from factcheck.edge import current
from factcheck.errors import NotFound
from factcheck.exporting.format import formats
from factcheck.vocabulary.roles import EXPORT
from factcheck.web.article_page import asked_moment, shown
from factcheck.web.regions.article import ArticleHead, Coverage, Focus

PAGES = Blueprint("reports", __name__)
PREVIEWED = "html"
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def _wanted(article_id: str, format: str) -> reports.Wanted:  # noqa: A002  the reader's word for it
    words = request.args.get("as_of", "")
    return reports.Wanted(article_id, format, as_of(words) if words else None, bool(request.args.get("only_signed_off")))


@PAGES.get("/articles/<article_id>/reports")
def show(article_id: str) -> ResponseReturnValue:
    at = asked_moment(article_id)
    dossier, house = shown(article_id, at)
    newest = current.desk().moment(article_id)
    return render_template(
        "reports/reports.html",
        head=ArticleHead(dossier, house, Coverage(dossier), "reports", Focus(at=at)),
        dossier=dossier,
        house=house,
        formats=formats(),
        at=at,
        version=at or newest,
        newest=newest,
        only_signed_off=bool(request.args.get("only_signed_off")),
        can_export=current.person().may(EXPORT),
    )


@PAGES.get("/articles/<article_id>/report.<format>")
def download(article_id: str, format: str) -> ResponseReturnValue:  # noqa: A002
    if format not in formats():
        raise NotFound(f"There is no report format “{format[:40]}”. Choose one on the reports page.")
    made = reports.export(current.desk(), _wanted(article_id, format), current.actor())
    answer = Response(made.data, mimetype=made.format.media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{made.file_name}"'
    answer.headers["Content-Security-Policy"] = SANDBOX
    return answer


@PAGES.get("/articles/<article_id>/report")
def preview(article_id: str) -> ResponseReturnValue:
    """The annotated copy by itself, in a sandbox: nothing in it runs, nothing of the desk is in reach."""
    made = reports.export(current.desk(), _wanted(article_id, PREVIEWED), current.actor())
    return Response(made.data, mimetype=made.format.media_type, headers={"Content-Security-Policy": SANDBOX})
