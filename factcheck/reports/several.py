"""A report of one article or of several in one file: each as a section of its own, with its own receipt."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from factcheck.desk import Desk
from factcheck.domain.choice import NOTHING_CHOSEN, Choice
from factcheck.domain.events import HOUSE
from factcheck.domain.moment import AsOf
from factcheck.errors import BadInput, NotNow
from factcheck.exporting.comparing import unified
from factcheck.exporting.format import Format, Several, format_named, formats
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Receipt, Report
from factcheck.exporting.together import parts
from factcheck.reports.every import must_suit_several, time_in
from factcheck.reports.making import Wanted, file_name, rendered, report
from factcheck.storage import ledger_store
from factcheck.vocabulary.roles import EXPORT

MOST = 100  # articles of one file: more is a book that nobody opens


@dataclass(frozen=True)
class WantedTogether:
    """Several articles, in this order, in one file; what is asked of one of them is asked of all."""

    article_ids: tuple[str, ...]
    format: str
    asked: AsOf | None = None
    choice: Choice = NOTHING_CHOSEN

    def of(self, article_id: str) -> Wanted:
        return Wanted(article_id, self.format, self.asked, self.choice)


@dataclass(frozen=True)
class ExportedTogether:
    """The file of one or several articles; the name is safe on every system."""

    data: bytes
    file_name: str
    format: Format
    reports: tuple[Report, ...]


def shared_formats() -> dict[str, Format]:
    """The formats in which one file can hold several articles."""
    return {name: form for name, form in formats().items() if form.several}


def export_together(desk: Desk, wanted: WantedTogether, actor: str) -> ExportedTogether:
    """One file of these articles. Raises Forbidden, NotFound, Unknown, NotNow, or BadInput for what one file cannot hold."""
    desk.house().person(actor).must(EXPORT)
    made, form = reports_of(desk, wanted), format_named(wanted.format)
    return ExportedTogether(rendered_together(made, form), name_of(made, form), form, made)


def reports_of(desk: Desk, wanted: WantedTogether) -> tuple[Report, ...]:
    """The report of each article, all as of the same version of the house."""
    chosen, form = tuple(dict.fromkeys(wanted.article_ids)), format_named(wanted.format)
    _must_fit(chosen, form, wanted)
    if len(chosen) == 1:
        return (report(desk, wanted.of(chosen[0])),)
    at = ledger_store.heads(desk.connections.db, time_in(wanted.asked), [HOUSE, *chosen])
    return tuple(report(desk, _at(wanted, article_id, at)) for article_id in chosen)


def _at(wanted: WantedTogether, article_id: str, at: dict[str, int]) -> Wanted:
    """What is asked of one article, as of these versions, so that nothing recorded meanwhile is in one report and not in another."""
    one = wanted.of(article_id)
    return replace(one, asked=AsOf(at[article_id], at[HOUSE])) if article_id in at else one


def _must_fit(chosen: tuple[str, ...], form: Format, wanted: WantedTogether) -> None:
    if not chosen:
        raise BadInput("Choose at least one article.")
    if len(chosen) > MOST:
        raise BadInput(f"One file holds at most {MOST} articles, and these are {len(chosen)}. Choose fewer, or export each by itself.")
    if len(chosen) == 1:
        return
    time_in(wanted.asked)
    must_suit_several(wanted.choice)
    _several(form)


def _several(form: Format) -> Several:
    if not form.several:
        able = ", ".join(shared_formats())
        raise BadInput(f"A file of the format {form.name} holds one article. Export them one by one, or choose one of: {able}.")
    return form.several


def rendered_together(made: tuple[Report, ...], form: Format) -> bytes:
    """The file of these reports; that of one article is the same as ever. Raises NotNow, which says why there can be none."""
    if len(made) == 1:
        return rendered(made[0], form)
    for one in made:
        if why := form.refusal(one):
            raise NotNow(f"{one.dossier.about.title}: {why}")
    return _several(form).render(made)


def name_of(made: tuple[Report, ...], form: Format) -> str:
    """Different for different reports, and safe on every system."""
    if len(made) == 1:
        return file_name(made[0], form)
    receipts = [one.receipt for one in made]
    newest = max(receipt.as_of for receipt in receipts)
    return f"{form.stem}-{len(made)}-articles-{newest[:10]}-{_digest(receipts)[:8]}.{form.suffix}"


def _digest(receipts: list[Receipt]) -> str:
    return sha256(json.dumps([fields_of(receipt) for receipt in receipts]).encode()).hexdigest()


def collated(form: Format, made: bytes, given: bytes, reports: tuple[Report, ...]) -> Iterator[tuple[str, str]]:
    """Each part of a file of several articles by its name, with the first difference in it; none where it is as it was made."""
    ours, theirs = (parts(unified(form.text_in(data) or ""), [one.receipt.article_id for one in reports]) for data in (made, given))
    titles = [f"Article {number}, “{one.dossier.about.title}”" for number, one in enumerate(reports, 1)]
    before = 0
    for name, right, found in zip(("The opening", *titles, "The closing"), ours, theirs, strict=True):
        lines = "\n" * before  # so that lines are counted as the file has them
        yield name, str(form.compare(lines + right, lines + found) or "")
        before += found.count("\n")
