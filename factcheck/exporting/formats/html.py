"""Annotated copy: the article as printed, claims underlined and numbered, notes in the margin; one file that loads nothing."""

import base64
from collections.abc import Mapping
from hashlib import sha256
from html.parser import HTMLParser

from markupsafe import Markup

from factcheck.exporting.annotated import blocks
from factcheck.exporting.comparing import by_line
from factcheck.exporting.escaping import printable, unprintables
from factcheck.exporting.format import Format, templates
from factcheck.exporting.looks import groups
from factcheck.exporting.loss import counted, loss_note, unprintable_note
from factcheck.exporting.receipts import LABELS, fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.reviews import in_script

RECEIPT = "factcheck-receipt:"


def render(report: Report) -> bytes:
    """UTF-8, LF line ends."""
    content = printable(report.content)
    style = templates().get_template("annotated.css").render()
    page = (
        templates()
        .get_template("annotated.html")
        .render(
            **content,
            blocks=blocks(content),
            groups=[group for group in groups(content["claims"]) if group.claims],
            loss=loss_note(report, *_lost(report)),
            labels=LABELS,
            prefix=RECEIPT,
            receipt=fields_of(report.receipt),
            reviews=Markup(in_script(content)),  # noqa: S704  escaped there
            style=style,
            style_hash="sha256-" + base64.b64encode(sha256(style.encode()).digest()).decode(),
        )
    )
    return page.encode()


def _lost(report: Report) -> tuple[str, ...]:
    overruled = sum(
        any(given["stands"] for given in claim["assessments"]) and len(claim["assessments"]) - 1 for claim in report.content["claims"]
    )
    more = (f"{counted(overruled, 'assessment', 'assessments')} beside the one that stands: see the data file (JSON).",)
    offsets = "Offsets, and the words by which the article names a source, are in the data file (JSON)."
    return (*(more if overruled else ()), offsets, *unprintable_note(unprintables(report.content)))


class _Receipt(HTMLParser):
    """Collects the receipt's words from the head of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name = found.get("name") or ""
        if tag == "meta" and name.startswith(RECEIPT):
            self.fields[name.removeprefix(RECEIPT)] = found.get("content") or ""


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The receipt in the page's head; the rest of the page need not be whole."""
    if not text.lstrip("\ufeff \r\n\t")[:15].lower().startswith(("<!doctype html", "<html")):
        return None
    parser = _Receipt()
    parser.feed(text[: max(0, text.find("<style")) or 20_000])
    return parser.fields


FORMAT = Format(
    name="html",
    label="Annotated copy (HTML)",
    about="The article as printed, its claims underlined, with notes in the margin. One file, to read on screen or print.",
    media_type="text/html; charset=utf-8",
    suffix="html",
    stem="annotated",
    render=render,
    receipt_in=receipt_in,
    compare=by_line,
)
