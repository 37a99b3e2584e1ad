"""Summary in Markdown: the finding, then every claim under its status, with reasons, chains and evidence."""

import re
from collections.abc import Mapping

from factcheck.exporting.comparing import by_line, unified
from factcheck.exporting.escaping import printable, unprintables
from factcheck.exporting.format import Format, templates
from factcheck.exporting.looks import groups
from factcheck.exporting.loss import loss_note, unprintable_note
from factcheck.exporting.receipts import LABELS, fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.summary import method

HEADING = "## Receipt"
LINE = re.compile(r"^- [^`\n]+ \(([a-z0-9_]+)\): `([^`\n]*)`$", re.MULTILINE)
CANNOT = "This format has no room for the article’s text, its passages without claims, offsets and assessments that do not stand: see JSON."


def render(report: Report) -> bytes:
    """UTF-8, LF line ends."""
    content = printable(report.content)
    page = (
        templates()
        .get_template("summary.md")
        .render(
            **content,
            groups=[group for group in groups(content["claims"]) if group.claims],
            loss=loss_note(report, CANNOT, *unprintable_note(unprintables(report.content))),
            heading=HEADING,
            labels=LABELS,
            receipt=fields_of(report.receipt),
            checked="How this was checked",
            method=method(content),
        )
    )
    return page.encode()


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The list below the last heading “Receipt”; nothing that people wrote can be such a heading."""
    text = unified(text)
    if not text.startswith("# "):
        return None
    _, _, after = text.rpartition(f"\n{HEADING}\n")
    return dict(LINE.findall(after))


FORMAT = Format(
    name="markdown",
    label="Verified summary (Markdown)",
    about="The verified summary as plain text for editors and wikis: what was found on each signed-off claim.",
    media_type="text/markdown; charset=utf-8",
    suffix="md",
    stem="summary",
    render=render,
    receipt_in=receipt_in,
    compare=by_line,
    only_signed_off=True,
)
