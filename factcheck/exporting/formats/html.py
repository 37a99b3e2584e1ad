"""Annotated copy: the article as printed, claims underlined and numbered, notes in the margin; one file that loads nothing."""

from markupsafe import Markup

from factcheck.exporting.annotated import blocks
from factcheck.exporting.comparing import by_line
from factcheck.exporting.escaping import printable
from factcheck.exporting.format import Format, templates
from factcheck.exporting.looks import groups
from factcheck.exporting.loss import loss_note, lost_in_copy
from factcheck.exporting.pages import receipt_in_head, style
from factcheck.exporting.receipts import LABELS, fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.reviews import in_script
from factcheck.exporting.summary import method
from factcheck.exporting.telling import checking, marking, scope

RECEIPT = "factcheck-receipt:"


def render(report: Report) -> bytes:
    """UTF-8, LF line ends."""
    content = printable(report.content)
    page = (
        templates()
        .get_template("annotated.html")
        .render(
            **content,
            blocks=blocks(content),
            groups=[group for group in groups(content["claims"]) if group.claims],
            method=method(content),
            scope=scope([content], report.receipt.choice),
            marking=marking(report.receipt.choice),
            checking=checking(content),
            loss=loss_note(report, *lost_in_copy(report)),
            labels=LABELS,
            prefix=RECEIPT,
            receipt=fields_of(report.receipt),
            reviews=Markup(in_script(content)),  # noqa: S704  escaped there
            **style("annotated.css"),
        )
    )
    return page.encode()


FORMAT = Format(
    name="html",
    label="Annotated copy (HTML)",
    about="The article as printed, its claims underlined, with notes in the margin. One file, to read on screen or print.",
    media_type="text/html; charset=utf-8",
    suffix="html",
    stem="annotated",
    render=render,
    receipt_in=lambda text: receipt_in_head(text, RECEIPT),
    compare=by_line,
)
