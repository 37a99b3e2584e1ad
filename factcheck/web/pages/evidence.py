"""The article's evidence, E1, E2 …: listed with the claims that cite it, added, changed; the files that are kept of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import ClassVar

from flask import Blueprint, Response, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from factcheck.config import MAX_FILE_BYTES
from factcheck.domain.claim import Citation, Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.evidence import Evidence, KeptFile
from factcheck.domain.house import House, Person
from factcheck.domain.kinds.evidence import AddEvidence, ChangeEvidence
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, Faults, NotFound, Stale
from factcheck.schemas.evidence import ChangeEvidenceSchema, ListEvidenceSchema
from factcheck.schemas.form import load
from factcheck.storage import kept_files
from factcheck.vocabulary.roles import ANNOTATE, SEE_CONFIDENTIAL
from factcheck.web.answers import answer, swap, wants_swap
from factcheck.web.article_page import asked_moment, shown
from factcheck.web.refusals import conflict_of, errors_of
from factcheck.web.regions.article import ArticleHead, Coverage, Focus
from factcheck.web.regions.conflict import Conflict
from factcheck.web.regions.region import Region

PAGES = Blueprint("evidence", __name__)
FORM_ROOM = 200_000  # for the fields beside the file
TOO_LARGE = f"The file is larger than the desk keeps: at most {MAX_FILE_BYTES // 1_000_000} MB. Keep a part of it, or give its address."
HARMLESS = "sandbox; default-src 'none'"


@dataclass
class EvidenceForm(Region):
    """One item, to be added or changed."""

    template: ClassVar[str] = "evidence/_evidence_form.html"
    dossier: Dossier
    person: Person
    evidence: Evidence | None = None
    form: Mapping[str, str] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    conflict: Conflict | None = None
    saved: str = ""  # what was just saved, to be announced

    @property
    def says(self) -> str:
        return self.saved or (f"Change {self.evidence.evidence_id}" if self.evidence else "")

    def value(self, name: str) -> str:
        """What was typed, or what the item says."""
        if self.form or self.evidence is None:
            return self.form.get(f"ev_{name}", "")
        kept = getattr(self.evidence.item, name)
        return str(getattr(kept, "code", kept) or "")


@dataclass
class EvidenceList(Region):
    """The items, each with the claims that cite it."""

    template: ClassVar[str] = "evidence/_evidence_list.html"
    dossier: Dossier
    house: House
    person: Person
    focus: Focus = field(default_factory=Focus)
    fresh: str = ""  # the item that was just saved

    @property
    def listed(self) -> list[Evidence]:
        """Those that this reader may see."""
        return [item for item in self.dossier.evidence.values() if _may_see(item)]

    @property
    def can_annotate(self) -> bool:
        return self.focus.at is None and self.person.may(ANNOTATE)

    def citing(self, evidence_id: str) -> list[tuple[Claim, Citation]]:
        return [(claim, claim.citations[evidence_id]) for claim in self.dossier.live_claims() if evidence_id in claim.citations]


@PAGES.get("/articles/<article_id>/evidence")
def show(article_id: str) -> ResponseReturnValue:
    at = asked_moment(article_id)
    dossier, house = shown(article_id, at)
    return _page(_asked(dossier), house, Focus(at=at))


@PAGES.get("/articles/<article_id>/evidence/form")
def form(article_id: str) -> ResponseReturnValue:
    """The form alone: for the item that the address names, or for a new one."""
    return str(_asked(current.desk().dossier(article_id)))


def _asked(dossier: Dossier) -> EvidenceForm:
    evidence_id = request.args.get("edit", "")
    return EvidenceForm(dossier, current.person(), _seen(dossier, evidence_id) if evidence_id else None)


def _page(form: EvidenceForm, house: House, focus: Focus) -> str:
    dossier = form.dossier
    return render_template(
        "evidence/evidence.html",
        dossier=dossier,
        head=ArticleHead(dossier, house, Coverage(dossier), "evidence", focus),
        list=EvidenceList(dossier, house, form.person, focus),
        form=form if focus.at is None else None,
    )


def _may_see(evidence: Evidence) -> bool:
    return not evidence.item.confidential or current.person().may(SEE_CONFIDENTIAL)


def _seen(dossier: Dossier, evidence_id: str) -> Evidence:
    """The item, where this person may see it. Raises NotFound, as for one that is not there."""
    evidence = dossier.item(evidence_id)
    if not _may_see(evidence):
        raise NotFound(f"This article has no evidence {evidence_id} that you may see.")
    return evidence


@PAGES.post("/articles/<article_id>/evidence")
def add(article_id: str) -> ResponseReturnValue:
    return _carried_out(article_id, None)


@PAGES.post("/articles/<article_id>/evidence/<evidence_id>")
def change(article_id: str, evidence_id: str) -> ResponseReturnValue:
    return _carried_out(article_id, evidence_id)


def _carried_out(article_id: str, evidence_id: str | None) -> ResponseReturnValue:
    current.must(ANNOTATE)
    request.max_content_length = MAX_FILE_BYTES + FORM_ROOM
    desk = current.desk()
    dossier = desk.dossier(article_id)
    evidence = _seen(dossier, evidence_id) if evidence_id else None
    try:
        command, chosen = _asked_for(evidence)
        kept = _kept(evidence, chosen)
        dossier = desk.do(article_id, replace(command, item=replace(command.item, file=kept)), current.actor())
    except RequestEntityTooLarge as refused:
        return _refused(EvidenceForm(dossier, current.person(), evidence, errors={"file": [TOO_LARGE]}), refused.code)
    except (BadInput, Stale) as refused:
        return _refused(_form_again(refused, article_id, evidence_id), status_of(refused))
    return _saved(dossier, evidence_id or f"E{dossier.last_number['E']}", is_new=evidence is None)


def _saved(dossier: Dossier, evidence_id: str, *, is_new: bool) -> ResponseReturnValue:
    """The form for the next item, and the list with this one in it."""
    person = current.person()
    form = EvidenceForm(dossier, person, saved=f"{evidence_id} is {'on the list' if is_new else 'changed'}.")
    listed = EvidenceList(dossier, current.desk().house(), person, fresh=evidence_id)
    return answer(form, listed, address=url_for("evidence.show", article_id=dossier.about.article_id, _anchor=evidence_id))


def _refused(form: EvidenceForm, status: int) -> ResponseReturnValue:
    if wants_swap():
        return swap(form, status=status)
    return _page(form, current.desk().house(), Focus()), status


def _command(evidence: Evidence | None) -> AddEvidence | ChangeEvidence:
    form = request.form.to_dict()
    command: AddEvidence | ChangeEvidence
    if evidence is None:
        command = load(ListEvidenceSchema(), form)
    else:
        command = load(ChangeEvidenceSchema(), {**form, "evidence_id": evidence.evidence_id})
    return command


def _asked_for(evidence: Evidence | None) -> tuple[AddEvidence | ChangeEvidence, tuple[str, bytes] | None]:
    """The order and the chosen file. Raises Incomplete with all that is wrong with both."""
    faults = Faults()
    with faults.of("file"):
        chosen = _chosen_file()
    with faults.of("ev_title"):
        command = _command(evidence)
    faults.must_be_none()
    return command, chosen


def _chosen_file() -> tuple[str, bytes] | None:
    """Its name and what is in it."""
    upload = request.files.get("file")
    if upload is None or not upload.filename:
        return None
    data = upload.read()
    if not data:
        raise BadInput("The file is empty. Choose another one.")
    if len(data) > MAX_FILE_BYTES:
        raise BadInput(TOO_LARGE)
    name = "".join(c if c.isprintable() else " " for c in upload.filename.replace("\\", "/").rpartition("/")[2]).strip()[-200:]
    return name or "file", data


def _kept(evidence: Evidence | None, chosen: tuple[str, bytes] | None) -> KeptFile | None:
    """The chosen file, kept from now on; else the one that the item has, unless it is to go."""
    if chosen is None:
        return evidence.item.file if evidence and "no_file" not in request.form else None
    name, data = chosen
    return KeptFile(kept_files.keep(current.desk().connections, data), name, len(data))


def _form_again(refused: BadInput | Stale, article_id: str, evidence_id: str | None) -> EvidenceForm:
    """The form with what was typed and what is wrong with it, or what somebody else changed meanwhile."""
    dossier = current.desk().dossier(article_id)
    evidence, errors = dossier.item(evidence_id) if evidence_id else None, errors_of(refused)
    conflict = None if errors else conflict_of(dossier, refused)
    return EvidenceForm(dossier, current.person(), evidence, request.form.to_dict(), errors, conflict)


@PAGES.get("/articles/<article_id>/evidence/<evidence_id>/file")
def file(article_id: str, evidence_id: str) -> Response:
    """The kept file, to be saved and never to be opened here: whatever it holds, no browser runs it."""
    kept = _seen(current.desk().dossier(article_id, asked_moment(article_id)), evidence_id).item.file
    if kept is None:
        raise NotFound(f"No file is kept of evidence {evidence_id}.")
    data = BytesIO(kept_files.kept(current.desk().connections, kept.sha256))
    response = send_file(data, "application/octet-stream", as_attachment=True, download_name=kept.name)
    response.headers.update(
        {"Content-Security-Policy": HARMLESS, "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store"}
    )
    return response
