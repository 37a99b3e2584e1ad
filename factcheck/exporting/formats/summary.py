"""Verified summary as a page: the finding, then every signed-off claim under its status; one file that loads nothing."""

from collections.abc import Sequence
from typing import Any

from factcheck.exporting.comparing import by_line
from factcheck.exporting.format import Format, Several, templates
from factcheck.exporting.pages import receipt_in_head, receipts_in_head, style
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.summary import summary
from factcheck.exporting.together import numbered, together

Plain = dict[str, Any]

RECEIPT = "factcheck-summary-receipt:"
RECEIPTS = "factcheck-summary-receipts:"


def render(report: Report) -> bytes:
    """UTF-8, LF line ends."""
    return _page("summary.html", summary(report), "summary.css", RECEIPT, fields_of(report.receipt))


def render_several(reports: Sequence[Report]) -> bytes:
    """UTF-8, LF line ends."""
    return _page("summaries.html", together(reports), "summaries.css", RECEIPTS, numbered(reports))


def _page(name: str, told: Plain, sheet: str, prefix: str, receipts: dict[str, str]) -> bytes:
    return templates().get_template(name).render(told=told, **style(sheet), prefix=prefix, receipts=receipts.items()).encode()


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
