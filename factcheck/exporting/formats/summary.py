"""Verified summary as a page: the finding, then every signed-off claim under its status; one file that loads nothing."""

from factcheck.exporting.comparing import by_line
from factcheck.exporting.format import Format, templates
from factcheck.exporting.pages import receipt_in_head, style
from factcheck.exporting.report import Report
from factcheck.exporting.summary import summary

RECEIPT = "factcheck-summary-receipt:"


def render(report: Report) -> bytes:
    """UTF-8, LF line ends."""
    page = templates().get_template("summary.html").render(told=summary(report), **style("summary.css"), prefix=RECEIPT)
    return page.encode()


FORMAT = Format(
    name="summary",
    label="Verified summary (HTML)",
    about="The finding, and what was found on each signed-off claim, with reasons and evidence. One file, to read or publish.",
    media_type="text/html; charset=utf-8",
    suffix="html",
    stem="summary",
    render=render,
    receipt_in=lambda text: receipt_in_head(text, RECEIPT),
    compare=by_line,
    only_signed_off=True,
)
