"""Verified summary as a page: the finding, then every signed-off claim under its status; one file that loads nothing."""

from collections.abc import Sequence

from factcheck.exporting.comparing import by_line
from factcheck.exporting.format import Format, Several, templates
from factcheck.exporting.pages import receipt_in_head, receipts_in_head, style
from factcheck.exporting.report import Report
from factcheck.exporting.summary import summary
from factcheck.exporting.together import together

RECEIPT = "factcheck-summary-receipt:"
RECEIPTS = "factcheck-summary-receipts:"


def render(report: Report) -> bytes:
    """UTF-8, LF line ends."""
    page = templates().get_template("summary.html").render(told=summary(report), **style("summary.css"), prefix=RECEIPT)
    return page.encode()


def render_several(reports: Sequence[Report]) -> bytes:
    """UTF-8, LF line ends."""
    told = together(reports)
    return templates().get_template("summaries.html").render(told=told, **style("summaries.css"), prefix=RECEIPTS).encode()


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
    several=Several(render_several, lambda text: receipts_in_head(text, RECEIPTS)),
)
