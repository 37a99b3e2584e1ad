"""Verified summary on paper: tagged PDF with page numbers, in fonts that travel with the typesetter."""

from factcheck.exporting.comparing import by_line
from factcheck.exporting.format import Format
from factcheck.exporting.report import Report
from factcheck.exporting.summary import summary
from factcheck.exporting.typesetting import keywords_in, receipt_in, text_in, typeset

PREFIX = "factcheck-receipt:"


def render(report: Report) -> bytes:
    """The same bytes wherever the same typesetter runs."""
    return typeset("summary.typ", summary(report), report, PREFIX)


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
)
