"""Annotated copy on paper: tagged PDF, the article as printed, its claims underlined and numbered, notes beside them."""

from factcheck.exporting.comparing import by_line
from factcheck.exporting.format import Format
from factcheck.exporting.notes import annotated
from factcheck.exporting.report import Report
from factcheck.exporting.typesetting import keywords_in, receipt_in, text_in, typeset

PREFIX = "factcheck-annotated-receipt:"


def render(report: Report) -> bytes:
    """The same bytes wherever the same typesetter runs."""
    return typeset("annotated.typ", annotated(report), report, PREFIX)


FORMAT = Format(
    name="annotatedpdf",
    label="Annotated copy (PDF)",
    about="The article as printed, its claims underlined, with notes beside them: to print or send, tagged, with page numbers.",
    media_type="application/pdf",
    suffix="pdf",
    stem="annotated",
    render=render,
    receipt_in=lambda text: receipt_in(text, PREFIX),
    compare=by_line,
    text_in=text_in,
    head_in=keywords_in,
    is_text=False,
)
