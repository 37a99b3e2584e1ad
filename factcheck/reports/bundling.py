"""Making an evidence bundle: everything that the desk holds of an article, as of a ledger version."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.desk import Desk
from factcheck.domain.events import HOUSE
from factcheck.domain.kinds.erasures import PayloadErased
from factcheck.domain.moment import LedgerVersion
from factcheck.errors import NotFound, NotNow
from factcheck.exporting import bundle
from factcheck.exporting.bundle import Part
from factcheck.exporting.escaping import file_stem
from factcheck.exporting.format import formats
from factcheck.exporting.report import EXPORTER, Receipt, Report
from factcheck.ledger.line import Line
from factcheck.reports.making import Wanted
from factcheck.storage import kept_files, ledger_store
from factcheck.vocabulary.roles import EXPORT, SEE_CONFIDENTIAL

KEPT = re.compile(r'"sha256":"([0-9a-f]{64})"')  # how an event names a kept file; what people write has its quotes escaped


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
    made = _report(desk, wanted.article_id, desk.moment(wanted.article_id, wanted.asked))
    return Bundled(bundled(desk, made), _file_name(made), made.receipt)


def bundle_again(desk: Desk, receipt: Receipt) -> bytes:
    """The bundle that this desk gives today for a receipt. Raises Failure where it cannot."""
    return bundled(desk, _report(desk, receipt.article_id, receipt.version))


def bundled(desk: Desk, made: Report) -> bytes:
    """The bytes of a bundle."""
    receipt = made.receipt
    until = {receipt.article_id: receipt.version.article, HOUSE: receipt.version.house}
    article, house = ([*ledger_store.lines(desk.connections.db, stream, until=last)] for stream, last in until.items())
    for stream, lines in ((receipt.article_id, article), (HOUSE, house)):
        _must_tell_erasures(stream, lines)
    return bundle.packed(made, {"article": article, "house": house}, [*_reports(made), *_kept(desk, article)])


def _must_tell_erasures(stream: str, lines: list[Line]) -> None:
    """Raise NotNow where a line was erased by a line that is not among these: the bundle would look tampered with."""
    told = {json.loads(line.payload)["version"] for line in lines if line.kind == PayloadErased.KIND}
    if unsaid := next((line.version for line in lines if line.is_withheld and line.version not in told), None):
        raise NotNow(
            f"Words of line {unsaid} of {stream} were erased after this version, so it can no longer be bundled. Bundle a later one."
        )


def _report(desk: Desk, article_id: str, version: LedgerVersion) -> Report:
    db = desk.connections.db
    dossier, house = desk.dossier(article_id, version), desk.house(version)
    article_head, house_head = (ledger_store.head(db, s, v).hash for s, v in ((article_id, version.article), (HOUSE, version.house)))
    text, as_of = dossier.about.text_sha256, max(dossier.time, house.time)
    receipt = Receipt(article_id, text, version, article_head, house_head, as_of, bundle.NAME, EXPORTER, only_signed_off=False)
    return Report(dossier, house, receipt)


def _reports(made: Report) -> Iterator[Part]:
    """Every report that is text and can be made, each under its own name with its own receipt."""
    for form in formats().values():
        receipt = replace(made.receipt, format=form.name, only_signed_off=form.only_signed_off)
        report = replace(made, receipt=receipt)
        if form.is_text and not form.refusal(report):
            yield Part(f"reports/{form.stem}.{form.suffix}", form.render(report), form.media_type.split(";")[0], form.about)


def _kept(desk: Desk, article: list[Line]) -> Iterator[Part]:
    """The files that the article's lines speak of, of earlier versions too. Raises NotFound for one that is not there."""
    spoken_of = {digest for line in article for digest in KEPT.findall(line.payload)}
    for digest in sorted(spoken_of):
        data = kept_files.kept(desk.connections, digest)
        yield Part(f"files/{digest}", data, "application/octet-stream", "A file that the desk kept")


def _file_name(made: Report) -> str:
    receipt, title = made.receipt, file_stem(made.dossier.about.title)
    article = file_stem(receipt.article_id) or "article"
    parts = [title if title != article else "", article, "internal", bundle.NAME, f"v{receipt.version.article}-{receipt.version.house}"]
    return "-".join(part for part in parts if part) + f".{bundle.SUFFIX}"
