"""Summary in Markdown: the finding, then every claim under its status, with reasons, chains and evidence."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from factcheck.exporting.comparing import by_line, unified
from factcheck.exporting.escaping import printable, unprintables
from factcheck.exporting.format import Format, Several, templates
from factcheck.exporting.looks import groups
from factcheck.exporting.loss import loss_note, unprintable_note
from factcheck.exporting.receipts import LABELS, fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.summary import method, people
from factcheck.exporting.telling import checking, scope
from factcheck.exporting.together import METHOD_HEADING, PEOPLE_HEADING, one_after_another, together

Plain = dict[str, Any]

HEADING = "## Receipt"
LINE = re.compile(r"^- [^`\n]+ \(([a-z0-9_]+)\): `([^`\n]*)`$", re.MULTILINE)
DEEPER = re.compile(r"^(?=#+ )", re.MULTILINE)  # before each heading; nothing that people wrote can be one
CANNOT = "This format has no room for the article’s text, its passages without claims, offsets and assessments that do not stand: see JSON."


def render(report: Report) -> bytes:
    """UTF-8, LF line ends."""
    return _page(report, METHOD_HEADING, method).encode()


def _page(report: Report, checked: str, told: Callable[[Plain], Sequence[str]]) -> str:
    """The summary of one article; what is told of how it was checked stands under a heading of its own, if anything is."""
    content = printable(report.content)
    return (
        templates()
        .get_template("summary.md")
        .render(
            **content,
            groups=[group for group in groups(content["claims"]) if group.claims],
            loss=loss_note(report, CANNOT, *unprintable_note(unprintables(report.content))),
            heading=HEADING,
            labels=LABELS,
            receipt=fields_of(report.receipt),
            checked=checked,
            method=told(content),
            scope=scope([content], report.receipt.choice),
            checking=checking(content),
        )
    )


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The list below the last heading “Receipt”; nothing that people wrote can be such a heading."""
    text = unified(text)
    if not text.startswith("# "):
        return None
    _, _, after = text.rpartition(f"\n{HEADING}\n")
    return dict(LINE.findall(after))


def render_several(reports: Sequence[Report]) -> bytes:
    """The summary of each article, its headings one step lower, under an opening."""
    told = together(reports)
    sections = [DEEPER.sub("#", _page(report, PEOPLE_HEADING, people)) for report in reports]
    return templates().get_template("summaries.md").render(told=told, sections=[*map(Markup, sections)]).encode()


def receipts_in(text: str) -> list[dict[str, str]]:
    """The lists below the headings “Receipt”; no line that people wrote can look like one of theirs."""
    text = unified(text)
    found = one_after_another(LINE.findall(text)) if text.startswith("# ") and f"\n#{HEADING}\n" in text else []
    return found if len(found) > 1 else []


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
    several=Several(render_several, receipts_in),
)
