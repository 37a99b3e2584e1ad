"""Reports of an article: preview, download, the editor's finding."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from flask import Blueprint, Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from factcheck import reports
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House
from factcheck.domain.kinds.articles import WriteFinding
from factcheck.domain.moment import LedgerVersion
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import Incomplete, NotFound, Stale
from factcheck.exporting.format import KINDS, Format, formats
from factcheck.exporting.packing import PACKINGS
from factcheck.schemas.article import FindingSchema
from factcheck.schemas.form import load
from factcheck.vocabulary.roles import EXPORT, SEE_CONFIDENTIAL
from factcheck.web.article_page import asked_moment, shown
from factcheck.web.choosing import asked, offered
from factcheck.web.done import done
from factcheck.web.refusals import conflict_of, errors_of
from factcheck.web.regions.article import ArticleHead, Coverage, Focus
from factcheck.web.regions.conflict import Conflict
from factcheck.web.regions.region import Region

PAGES = Blueprint("reports", __name__)
PREVIEWED = "html"
MOST_DRAWN = 2_000  # claims; a longer copy takes a browser seconds
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@dataclass
class FindingForm(Region):
    """The editor's title and paragraph for the whole article."""

    template: ClassVar[str] = "reports/_finding_form.html"
    dossier: Dossier
    form: dict[str, str] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    conflict: Conflict | None = None


def _wanted(article_id: str, format: str) -> reports.Wanted:  # noqa: A002  the reader's word for it
    words = asked()
    return reports.Wanted(article_id, format, words.moment, words.choice)


@PAGES.get("/articles/<article_id>/reports")
def show(article_id: str) -> ResponseReturnValue:
    at = asked_moment(article_id)
    return _page(*shown(article_id, at), at)


def _page(dossier: Dossier, house: House, at: LedgerVersion | None = None, finding: FindingForm | None = None) -> str:
    newest = current.desk().moment(dossier.about.article_id)
    return render_template(
        "reports/reports.html",
        head=ArticleHead(dossier, house, Coverage(dossier), "reports", Focus(at=at)),
        dossier=dossier,
        house=house,
        finding=finding or FindingForm(dossier),
        kinds=_kinds(),
        packings=PACKINGS.values() if current.person().may(SEE_CONFIDENTIAL) else (),
        describes=reports.describes,
        refusals={name: reports.refusal(current.desk(), _wanted(dossier.about.article_id, name)) for name in formats()},
        at=at,
        version=at or newest,
        newest=newest,
        asked=replace(asked().within(dossier.live_claims()), as_of=str(at or "")),
        offer=offered(house, dossier.live_claims()),
        most_drawn=MOST_DRAWN,
        can_export=current.person().may(EXPORT),
        publications=reports.publications(current.desk(), dossier.about.article_id),
        label_of=reports.label_of,
    )


def _kinds() -> dict[str, list[Format]]:
    """The formats by what they are for; one that describes another stands beside that one."""
    ordered = sorted(formats().values(), key=lambda form: form.label)
    return {kind: [form for form in ordered if form.kind == kind and not form.beside] for kind in KINDS}


@PAGES.post("/articles/<article_id>/finding")
def write_finding(article_id: str) -> ResponseReturnValue:
    try:
        asked = load(FindingSchema(), request.form)
        current.desk().do(article_id, WriteFinding(asked.title, asked.text, asked.seen), current.actor())
    except (Incomplete, Stale) as refused:
        dossier, errors = current.desk().dossier(article_id), errors_of(refused)
        form = FindingForm(dossier, request.form.to_dict(), errors, None if errors else conflict_of(dossier, refused))
        return _page(dossier, current.desk().house(), finding=form), status_of(refused)
    return done("The finding is saved.", url_for("reports.show", article_id=article_id))


@PAGES.get("/articles/<article_id>/report.<format>")
def download(article_id: str, format: str) -> ResponseReturnValue:  # noqa: A002
    kind = PACKINGS.get(format) or formats().get(format)
    if kind is None:
        raise NotFound(f"There is no report format “{format[:40]}”. Choose one on the reports page.")
    export = reports.export_bundle if format in PACKINGS else reports.export
    made = export(current.desk(), _wanted(article_id, format), current.actor())
    answer = Response(made.data, mimetype=kind.media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{made.file_name}"'
    answer.headers["Content-Security-Policy"] = SANDBOX
    return answer


@PAGES.get("/articles/<article_id>/report")
def preview(article_id: str) -> ResponseReturnValue:
    """The annotated copy by itself, in a sandbox: nothing in it runs, nothing of the desk is in reach."""
    made = reports.export(current.desk(), _wanted(article_id, PREVIEWED), current.actor())
    return Response(made.data, mimetype=made.format.media_type, headers={"Content-Security-Policy": SANDBOX})
