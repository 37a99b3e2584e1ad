"""Verified summary on paper: tagged PDF with page numbers, in fonts that travel with the typesetter."""

import io
import json
import re
from collections.abc import Mapping
from typing import Final

from factcheck import paths
from factcheck.exporting.comparing import by_line, unified
from factcheck.exporting.escaping import UNSHOWN
from factcheck.exporting.format import Format
from factcheck.exporting.letters import lacking, shown
from factcheck.exporting.loss import counted
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.summary import summary

PREFIX = "factcheck-receipt:"
KEYWORD = re.compile(rf"^{PREFIX}(\w+)=(\S*)$", re.MULTILINE)
STANDARD: Final = "ua-1"  # PDF/UA: what screen readers need


def render(report: Report) -> bytes:
    """The same bytes wherever the same typesetter runs: no font of the system is used, and the date is the ledger's."""
    told = summary(report)
    told["loss"] += _lacking(lacking(told))
    receipt = fields_of(report.receipt)
    told["keywords"] = [f"{PREFIX}{name}={value}" for name, value in receipt.items()]
    told["date"] = [int(part) for part in receipt["as_of"][:10].split("-")]
    template = (paths.shipped("templates") / "exports" / "summary.typ").read_bytes()
    return _typeset(template, json.dumps(shown(told), ensure_ascii=False))


def _lacking(number: int) -> list[str]:
    said = counted(number, "character that the fonts lack is", "characters that the fonts lack are")
    return [f"{said} shown as {UNSHOWN}."] if number else []


def _typeset(template: bytes, data: str) -> bytes:
    import typst  # noqa: PLC0415  30 MB that only this format needs

    try:
        return typst.compile(template, sys_inputs={"report": data}, ignore_system_fonts=True, pdf_standards=STANDARD, timestamp=0)
    except typst.TypstError:  # rather a report that misses a point of the standard than none
        return typst.compile(template, sys_inputs={"report": data}, ignore_system_fonts=True, timestamp=0)


def text_in(data: bytes) -> str | None:
    """The receipt's words and the text of every page, as any reader of PDF finds them."""
    if not data.startswith(b"%PDF-"):
        return None
    from pypdf import PdfReader  # noqa: PLC0415  needed only to check a PDF
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(data))
        keywords = (reader.metadata and reader.metadata.keywords) or ""
        return "\n".join([*re.split(r"[,;]\s*", keywords), *(page.extract_text() for page in reader.pages)])
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError, ArithmeticError, OSError):
        return None


def receipt_in(text: str) -> Mapping[str, str] | None:
    return dict(KEYWORD.findall(unified(text)))


FORMAT = Format(
    name="pdf",
    label="Verified summary (PDF)",
    about="The verified summary to print or send: tagged, searchable, with page numbers.",
    media_type="application/pdf",
    suffix="pdf",
    stem="summary",
    render=render,
    receipt_in=receipt_in,
    compare=by_line,
    text_in=text_in,
    is_text=False,
    only_signed_off=True,
)
