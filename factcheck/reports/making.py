"""Making a report: the article and the house as they stood, a receipt, and a file of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from factcheck.desk import Desk
from factcheck.domain.choice import NOTHING_CHOSEN, Choice, ranges
from factcheck.domain.events import HOUSE
from factcheck.domain.moment import AsOf, LedgerVersion
from factcheck.errors import BadInput, NotFound, NotNow
from factcheck.exporting.escaping import file_stem
from factcheck.exporting.format import Format, format_named, never
from factcheck.exporting.report import EXPORTER, Receipt, Report
from factcheck.storage import ledger_store, queries
from factcheck.vocabulary.roles import EXPORT

LISTED = 5  # how many articles a question for the right one names


@dataclass(frozen=True)
class Wanted:
    """What somebody asks for: which article, in which format, as of when, and what of it."""

    article_id: str
    format: str
    asked: AsOf | None = None
    choice: Choice = NOTHING_CHOSEN


@dataclass(frozen=True)
class Exported:
    """A report as a file; the name is safe on every system."""

    data: bytes
    file_name: str
    format: Format
    report: Report

    @property
    def receipt(self) -> Receipt:
        return self.report.receipt


def export(desk: Desk, wanted: Wanted, actor: str) -> Exported:
    """The report that was asked for, as a file. Raises Forbidden, NotFound, Unknown for a format that there is not, or NotNow."""
    desk.house().person(actor).must(EXPORT)
    made = report(desk, wanted)
    form = format_named(wanted.format)
    data = rendered(made, form)
    if form.beside:
        data = form.beside.named(data, file_name(made, format_named(form.beside.format)))
    return Exported(data, file_name(made, form), form, made)


def rendered(made: Report, form: Format) -> bytes:
    """The file of a report. Raises NotNow, which says why there can be none."""
    if why := form.refusal(made):
        raise NotNow(why)
    return form.render(made)


def refusal(desk: Desk, wanted: Wanted) -> str:
    """Why there can be no such file, as one sentence; empty where there can."""
    form = format_named(wanted.format)
    return "" if form.refusal is never else form.refusal(report(desk, wanted))


def report(desk: Desk, wanted: Wanted) -> Report:
    """An article as of a ledger version, with its receipt. Raises NotFound."""
    form = format_named(wanted.format)
    if ledger_store.head(desk.connections.db, wanted.article_id).version == 0 or wanted.article_id == HOUSE:
        raise NotFound(f"There is no article “{wanted.article_id[:60]}” on this desk. Look its id up in the queue.")
    made = report_at(desk, wanted, desk.moment(wanted.article_id, wanted.asked), form)
    _must_know(made)
    return made


def _must_know(made: Report) -> None:
    """Raise BadInput where a claim was chosen that the article never had."""
    known = {claim.number for claim in made.dossier.claims.values()}
    if missing := [number for number in made.receipt.choice.numbers or () if number not in known]:
        raise BadInput(f"The article has no claim {missing[0]}. Choose among {ranges(tuple(sorted(known)))}.", field="claim")


def report_at(desk: Desk, wanted: Wanted, version: LedgerVersion, form: Format) -> Report:
    """The report of exactly this pair of versions, which must be there."""
    db = desk.connections.db
    dossier, house = desk.dossier(wanted.article_id, version), desk.house(version)
    receipt = Receipt(
        article_id=wanted.article_id,
        text_sha256=dossier.about.text_sha256,
        version=version,
        article_head=ledger_store.head(db, wanted.article_id, version.article).hash,
        house_head=ledger_store.head(db, HOUSE, version.house).hash,
        as_of=max(dossier.time, house.time),
        format=form.name,
        exporter=EXPORTER,
        choice=wanted.choice.settled(only_signed_off=form.only_signed_off),
    )
    return Report(dossier, house, receipt)


def report_again(desk: Desk, receipt: Receipt) -> Report:
    """The report that this desk gives today for a receipt, with the hashes of that receipt. Raises Failure where it cannot."""
    wanted = Wanted(receipt.article_id, receipt.format, choice=receipt.choice)
    made = report_at(desk, wanted, receipt.version, format_named(receipt.format))
    ours = replace(made.receipt, article_head=receipt.article_head, house_head=receipt.house_head)
    return replace(made, receipt=ours)


def file_name(made: Report, form: Format) -> str:
    """Lower-case ASCII, never a name that a system reserves, and different for different reports."""
    receipt = made.receipt
    article = file_stem(made.receipt.article_id) or "article"
    title = file_stem(made.dossier.about.title)
    parts = [title if title != article else "", article, form.stem, f"v{receipt.version.article}-{receipt.version.house}"]
    return "-".join(part for part in [*parts, *_chosen(receipt.choice, form)] if part) + f".{form.suffix}"


def _chosen(choice: Choice, form: Format) -> Iterator[str]:
    """What tells the file of another choice apart."""
    if choice.only_signed_off != form.only_signed_off:
        yield "signed-off" if choice.only_signed_off else "all-claims"
    if choice.words:
        yield f"chosen-{sha256(choice.words.encode()).hexdigest()[:8]}"


def find(desk: Desk, words: str) -> str:
    """The id of the article that is meant by its id, the beginning of it, or its exact title. Raises NotFound."""
    found = queries.articles_meant(desk.connections.db, words.strip(), LISTED)
    exact = [article for article in found if article.article_id == words.strip()]
    if len(exact or found) == 1:
        return (exact or found)[0].article_id
    if not found:
        raise NotFound(f"No article has the id or the title “{words[:60]}”. Give its id, the beginning of its id, or its exact title.")
    listed = ", ".join(f"{article.article_id} ({article.title[:40]})" for article in found)
    raise NotFound(f"“{words[:60]}” may mean several articles: {listed}. Give more of the id.")
