"""Checking a report: does the ledger still say what its receipt says, and is the file what the ledger gives?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import DatabaseError

from sqlite_utils import Database

from factcheck.desk import Desk
from factcheck.domain.events import HOUSE
from factcheck.errors import BadInput, Failure
from factcheck.exporting import bundle
from factcheck.exporting.format import Format, formats
from factcheck.exporting.packing import Packing, unpacked
from factcheck.exporting.receipts import receipt_from
from factcheck.exporting.report import EXPORTER, Receipt
from factcheck.ledger.chain import Fault, check
from factcheck.reports.bundling import bundle_again
from factcheck.reports.making import rendered, report_again
from factcheck.reports.several import collated, rendered_together
from factcheck.reports.vouching import vouched
from factcheck.storage import ledger_store
from factcheck.vocabulary.roles import VERIFY

PASSED, FAILED, NOT_MADE = "passed", "failed", "not_made"
UNREADABLE = (Failure, ValueError, LookupError)  # a chain made anew may hold lines that no program wrote
EVERY_BYTE = "Every byte is as the ledger gives it."
RIGHT = "every word is as the ledger gives it."
SAVED_ANEW = (
    "The words that were compared are as the ledger gives them, but not every byte: the file was saved anew by another program or "
    "version, or its looks or hidden parts were changed. Only the file as it was exported is proved whole."
)


@dataclass(frozen=True)
class Check:
    """One thing that was looked at, what came of it, and the sentence that says so."""

    name: str
    outcome: str
    said: str


@dataclass(frozen=True)
class Examined:
    """What the checks of one report found."""

    receipt: Receipt | None  # of the first article, where the report is of several
    checks: tuple[Check, ...]

    @property
    def is_honest(self) -> bool:
        """Whether every check was made and passed: one that could not be made proves nothing."""
        return all(check.outcome == PASSED for check in self.checks)

    @property
    def conclusion(self) -> str:
        if self.is_honest:
            return "The report is honest: the ledger gives exactly this."
        if any(check.outcome == FAILED for check in self.checks):
            return "The report does not agree with this desk's ledger."
        return "The report could not be checked whole: nothing speaks against it, but its words are not proved."


def examine(desk: Desk, data: bytes, actor: str) -> Examined:
    """Check a file of any format. Raises BadInput where it is no report of a desk at all, and Forbidden."""
    desk.house().person(actor).must(VERIFY)
    kind, found = _recognised(data)
    try:
        receipts = tuple(receipt_from(fields) for fields in found)
        for receipt in receipts:
            _must_be(kind, receipt)
    except BadInput as wrong:
        return Examined(None, (Check("receipt", FAILED, wrong.message),))
    ledger = [
        check
        for receipt in receipts
        for check in _stream(desk, "article", receipt.article_id, receipt.version.article, receipt.article_head)
    ]
    for version, head in {(receipt.version.house, receipt.house_head): None for receipt in receipts}:
        ledger += _stream(desk, "house", HOUSE, version, head)
    can_be_made = all(check.outcome == PASSED or check.name.endswith("_head") for check in ledger)
    content = _contents(desk, receipts, kind, data) if can_be_made else [_not_made()]
    return Examined(receipts[0], (*ledger, *content))


def _recognised(data: bytes) -> tuple[Format | Packing, Sequence[Mapping[str, str]]]:
    """What the file itself shows that it is, whatever its name, and the words of its receipts, one for each article."""
    if bundled := unpacked(data):
        packing, files = bundled
        return packing, [bundle.receipt_in(files)]
    texts = {form.name: (form.head_in or form.text_in)(data) for form in formats().values()}
    for form in formats().values():
        text = texts[form.name]
        if text is None:
            continue
        if form.several and (several := form.several.receipts_in(text)):
            return form, several
        if fields := form.receipt_in(text):
            return form, [fields]
    if all(text is None for text in texts.values()):
        raise BadInput(
            "This is no report of this program, or it was saved anew in another encoding: it is neither UTF-8 nor a document "
            "that can be read. Check the file as it was exported."
        )
    raise BadInput(
        "There is no receipt in this file: it is no report of this program, or it was cut short, or its receipt was taken out. "
        f"Reports are: {', '.join(form.label for form in formats().values())}."
    )


def _must_be(kind: Format | Packing, receipt: Receipt) -> None:
    if receipt.format != kind.name:
        raise BadInput(f"The receipt says that this is {receipt.format}, but the file is {kind.name}: the receipt was altered.")


def _stream(desk: Desk, what: str, stream: str, version: int, receipts_hash: str) -> Iterator[Check]:
    """The checks of one stream: it reaches to the receipt's line, its chain holds up to there, and that line has its hash."""
    db = desk.connections.db
    newest = ledger_store.head(db, stream)
    if newest.version == 0:
        whose = "the stream was dropped, or the report is of another desk"
        yield Check(f"{what}_there", FAILED, f"The ledger has no stream “{stream}”: {whose}.")
        return
    if newest.version < version:
        cut = "the lines after it were cut off, or the report is of a newer copy of this desk"
        yield Check(
            f"{what}_there", FAILED, f"Stream {stream} ends at line {newest.version}, the report was made at line {version}: {cut}."
        )
        return
    if fault := _fault(db, stream, version):
        yield Check(f"{what}_chain", FAILED, f"The ledger is broken before the report's line: {fault}.")
        return
    yield Check(f"{what}_chain", PASSED, f"Stream {stream}: lines 1 to {version} are there and their chain holds.")
    yield _head(desk, what, stream, version, receipts_hash)


def _fault(db: Database, stream: str, version: int) -> Fault | str | None:
    try:
        return check(stream, ledger_store.lines(db, stream, until=version)).fault
    except DatabaseError:
        return f"a line of stream {stream} holds what is no text"


def _head(desk: Desk, what: str, stream: str, version: int, receipts_hash: str) -> Check:
    name, db = f"{what}_head", desk.connections.db
    if ledger_store.head(db, stream, version).hash == receipts_hash:
        return Check(name, PASSED, f"Stream {stream}: line {version} has the hash that the receipt keeps.")
    other = next((line.version for line in ledger_store.lines(db, stream) if line.hash == receipts_hash), None)
    if other:
        return Check(name, FAILED, f"The receipt was altered: its hash is that of line {other} of stream {stream}, not of line {version}.")
    either = "the ledger was made anew since, or the receipt was altered"
    return Check(name, FAILED, f"Stream {stream}: line {version} has another hash than the receipt keeps: {either}.")


def _not_made() -> Check:
    return Check("content", NOT_MADE, "The words of the report were not compared: the ledger has no sound version to make it from.")


def _contents(desk: Desk, receipts: tuple[Receipt, ...], form: Format | Packing, data: bytes) -> Sequence[Check]:
    """What is to be said of the words of the file: in one sentence, or of several articles part by part."""
    if isinstance(form, Packing):
        return [_bundled(desk, receipts[0], form, data)]
    return [_content(desk, receipts[0], form, data)] if len(receipts) == 1 else _together(desk, receipts, form, data)


def _together(desk: Desk, receipts: tuple[Receipt, ...], form: Format, data: bytes) -> Sequence[Check]:
    """What is to be said of each article of a file that holds several."""
    if other := next((receipt for receipt in receipts if receipt.exporter != EXPORTER), None):
        return [_other_exporter(other, vouched(desk, HOUSE, data))]
    try:
        reports = tuple(report_again(desk, receipt) for receipt in receipts)
        made = rendered_together(reports, form)
    except UNREADABLE as failure:
        return [_unreadable(failure)]
    if made == data:
        return [Check("content", PASSED, f"Every byte is as the ledger gives it, in each of the {len(receipts)} articles.")]
    told = [
        Check("content", FAILED if wrong else PASSED, f"{part}: {wrong or RIGHT}") for part, wrong in collated(form, made, data, reports)
    ]
    erased = [_erased(desk, receipt) for receipt in receipts]
    if any(check.outcome == FAILED for check in told):
        return [*told, *(Check("erased", NOT_MADE, words.strip()) for words in dict.fromkeys(filter(None, erased)))]
    return told if form.is_text else [*told, Check("content", NOT_MADE, SAVED_ANEW)]


def _bundled(desk: Desk, receipt: Receipt, packing: Packing, data: bytes) -> Check:
    """Make the bundle again and compare it file by file."""
    if receipt.exporter != EXPORTER:
        return _other_exporter(receipt, "")
    try:
        made = bundle_again(desk, receipt)
    except UNREADABLE as failure:
        return _unreadable(failure)
    if made == data:
        return Check("content", PASSED, EVERY_BYTE)
    if difference := bundle.difference(packing, made, data):
        return Check("content", FAILED, f"{difference}{_erased(desk, receipt)}")
    return Check("content", NOT_MADE, SAVED_ANEW)


def _content(desk: Desk, receipt: Receipt, form: Format, data: bytes) -> Check:
    """Make the report again and compare. A receipt's own words about the exporter are no excuse: unproved is not honest."""
    if receipt.exporter != EXPORTER:
        return _other_exporter(receipt, vouched(desk, receipt.article_id, data))
    try:
        made = rendered(report_again(desk, receipt), form)
    except UNREADABLE as failure:
        return _unreadable(failure)
    beside = ""
    if form.beside:
        name = form.beside.name_in(data)
        made, beside = form.beside.named(made, name), f" It describes {name}; check that file too."
    if made == data:
        return Check("content", PASSED, EVERY_BYTE + beside)
    if difference := form.compare(form.text_in(made) or "", form.text_in(data) or ""):
        return Check("content", FAILED, f"{difference}{_erased(desk, receipt)}")
    if form.is_text:
        return Check(
            "content", PASSED, f"Every word is as the ledger gives it; only line ends, quotes or spacing differ: it was saved anew.{beside}"
        )
    return Check("content", NOT_MADE, SAVED_ANEW)


def _other_exporter(receipt: Receipt, vouched_for: str) -> Check:
    """Words that cannot be made again; a file that was published is known by its hash all the same."""
    if vouched_for:
        return Check("content", PASSED, vouched_for)
    whose = f"exporter {receipt.exporter} made it, this program has exporter {EXPORTER}"
    return Check("content", NOT_MADE, f"The words of the report were not compared: {whose}.")


def _unreadable(failure: Exception) -> Check:
    return Check("content", FAILED, f"The report cannot be made again, for the ledger's lines cannot be read: {failure}")


def _erased(desk: Desk, receipt: Receipt) -> str:
    """What may explain a difference: an honest file still has the words that were erased since."""
    until = {receipt.article_id: receipt.version.article, HOUSE: receipt.version.house}
    gone = sum(line <= last for stream, last in until.items() for line in ledger_store.erased(desk.connections.db, stream))
    return f" Words of {gone} of these lines were erased since, where the law asked: that may be why." if gone else ""
