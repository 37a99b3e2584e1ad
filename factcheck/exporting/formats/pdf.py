"""Verified summary on paper: tagged PDF with page numbers, in fonts that travel with the typesetter."""

from collections.abc import Sequence

from factcheck.exporting.comparing import by_line
from factcheck.exporting.format import Format, Several
from factcheck.exporting.letters import lacking_note
from factcheck.exporting.report import Report
from factcheck.exporting.summary import summary
from factcheck.exporting.together import numbered, together
from factcheck.exporting.typesetting import keywords, keywords_in, on_paper, receipt_in, receipts_in, text_in, typeset

PREFIX = "factcheck-receipt:"
RECEIPTS = "factcheck-receipts:"


def render(report: Report) -> bytes:
    """The same bytes wherever the same typesetter runs."""
    return typeset("summary.typ", summary(report), report, PREFIX)


def render_several(reports: Sequence[Report]) -> bytes:
    """The same bytes wherever the same typesetter runs."""
    told = together(reports)
    for article in told["articles"]:
        article["loss"] = [*article["loss"], *lacking_note(article)]
    return on_paper("summaries.typ", told, keywords(RECEIPTS, numbered(reports)), max(report.receipt.as_of for report in reports))


FORMAT = Format(
    name="pdf",
    label="Verified summary (PDF)",
    about="The verified summary to print or send: tagged, searchable, with page numbers.",
    media_type="application/pdf",
    suffix="pdf",
    stem="summary",
    render=render,
    receipt_in=lambda text: receipt_in(text, PREFIX),
    compare=by_line,
    text_in=text_in,
    head_in=keywords_in,
    is_text=False,
    only_signed_off=True,
    several=Several(render_several, lambda text: receipts_in(text, RECEIPTS)),
)
