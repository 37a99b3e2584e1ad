"""Making an evidence bundle: everything that the desk holds of an article, as of a ledger version."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.desk import Desk
from factcheck.domain.choice import Choice
from factcheck.domain.dossier import Dossier
from factcheck.domain.events import HOUSE
from factcheck.domain.kinds.erasures import PayloadErased
from factcheck.domain.moment import LedgerVersion
from factcheck.errors import NotFound, NotNow
from factcheck.exporting import bundle
from factcheck.exporting.bundle import REPORTS
from factcheck.exporting.escaping import file_stem
from factcheck.exporting.format import formats
from factcheck.exporting.packing import PACKINGS, Part
from factcheck.exporting.report import EXPORTER, Receipt, Report
from factcheck.exporting.verifier import FILES, KEPT
from factcheck.ledger.line import Line
from factcheck.reports.making import Wanted
from factcheck.storage import kept_files, ledger_store
from factcheck.vocabulary.roles import EXPORT, SEE_CONFIDENTIAL

EVERYTHING = Choice(only_signed_off=False)
TYPES = {  # of files that are often kept, by the end of their names
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "json": "application/json",
    "md": "text/markdown",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "pdf": "application/pdf",
    "png": "image/png",
    "txt": "text/plain",
    "webp": "image/webp",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class Bundled:
    """A bundle as a file; the name is safe on every system."""

    data: bytes
    file_name: str
    receipt: Receipt


def export_bundle(desk: Desk, wanted: Wanted, actor: str) -> Bundled:
    """The evidence bundle of an article. Raises Forbidden, NotFound, or NotNow where words were erased after the version asked for."""
    person = desk.house().person(actor)
    person.must(EXPORT)
    person.must(SEE_CONFIDENTIAL)
    if ledger_store.head(desk.connections.db, wanted.article_id).version == 0 or wanted.article_id == HOUSE:
        raise NotFound(f"There is no article “{wanted.article_id[:60]}” on this desk. Look its id up in the queue.")
    made = _report(desk, wanted.article_id, desk.moment(wanted.article_id, wanted.asked), wanted.format)
    return Bundled(bundled(desk, made), _file_name(made), made.receipt)


def bundle_again(desk: Desk, receipt: Receipt) -> bytes:
    """The bundle that this desk gives today for a receipt. Raises Failure where it cannot."""
    return bundled(desk, _report(desk, receipt.article_id, receipt.version, receipt.format))


def bundled(desk: Desk, made: Report) -> bytes:
    """The bytes of a bundle."""
    receipt = made.receipt
    until = {receipt.article_id: receipt.version.article, HOUSE: receipt.version.house}
    article, house = ([*ledger_store.lines(desk.connections.db, stream, until=last)] for stream, last in until.items())
    for stream, lines in ((receipt.article_id, article), (HOUSE, house)):
        _must_tell_erasures(stream, lines)
    rendered = _reports(made) if bundle.packing_of(made).with_reports else ()
    return bundle.packed(made, {"article": article, "house": house}, [*rendered, *_kept(desk, made, article)])


def _must_tell_erasures(stream: str, lines: list[Line]) -> None:
    """Raise NotNow where a line was erased by a line that is not among these: the bundle would look tampered with."""
    told = {json.loads(line.payload)["version"] for line in lines if line.kind == PayloadErased.KIND}
    if unsaid := next((line.version for line in lines if line.is_withheld and line.version not in told), None):
        raise NotNow(
            f"Words of line {unsaid} of {stream} were erased after this version, so it can no longer be bundled. Bundle a later one."
        )


def _report(desk: Desk, article_id: str, version: LedgerVersion, packing: str) -> Report:
    db = desk.connections.db
    dossier, house = desk.dossier(article_id, version), desk.house(version)
    article_head, house_head = (ledger_store.head(db, s, v).hash for s, v in ((article_id, version.article), (HOUSE, version.house)))
    text, as_of = dossier.about.text_sha256, max(dossier.time, house.time)
    receipt = Receipt(article_id, text, version, article_head, house_head, as_of, packing, EXPORTER, EVERYTHING)
    return Report(dossier, house, receipt)


def _reports(made: Report) -> Iterator[Part]:
    """Every report that can be made, each under its own name with its own receipt."""
    for form in formats().values():
        receipt = replace(made.receipt, format=form.name, choice=Choice(form.only_signed_off))
        report = replace(made, receipt=receipt)
        if not form.refusal(report):
            yield Part(f"{REPORTS}{form.stem}.{form.suffix}", form.render(report), form.media_type.split(";")[0], form.about)


def _kept(desk: Desk, made: Report, article: list[Line]) -> Iterator[Part]:
    """The files that the article's lines speak of, of earlier versions too. Raises NotFound for one that is not there."""
    spoken_of = {digest for line in article for digest in KEPT.findall(line.payload)}
    names = _names(made.dossier)
    for digest in sorted(spoken_of):
        about, name = names.get(digest, ("A file that was kept for an earlier version of the evidence", ""))
        media_type = TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
        yield Part(f"{FILES}{digest}", kept_files.kept(desk.connections, digest), media_type, about)


def _names(dossier: Dossier) -> dict[str, tuple[str, str]]:
    """What each kept file is, and what it is called, by its SHA-256."""
    published = {one.made.sha256: (f"Published report: {one.made.file_name}", one.made.file_name) for one in dossier.publications.values()}
    files = {evidence_id: one.item.file for evidence_id, one in dossier.evidence.items() if one.item.file}
    evidence: dict[str, tuple[str, str]] = {}
    for evidence_id, file in files.items():
        also = f"{evidence[file.sha256][0]}; e" if file.sha256 in evidence else "E"
        evidence[file.sha256] = (f"{also}vidence {evidence_id}: {file.name}", file.name)
    return published | evidence


def _file_name(made: Report) -> str:
    receipt, title = made.receipt, file_stem(made.dossier.about.title)
    article = file_stem(receipt.article_id) or "article"
    parts = [title if title != article else "", article, "internal-bundle", f"v{receipt.version.article}-{receipt.version.house}"]
    return "-".join(part for part in parts if part) + f".{PACKINGS[receipt.format].suffix}"
