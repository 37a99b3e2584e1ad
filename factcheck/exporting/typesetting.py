"""Reports on paper: tagged PDF with page numbers, in fonts that travel with the typesetter; and what such a file says."""

import io
import json
import re
from collections.abc import Mapping
from typing import Any, Final

from factcheck import paths
from factcheck.exporting.letters import lacking_note, shown
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.together import told_apart

Plain = dict[str, Any]

STANDARD: Final = "ua-1"  # PDF/UA: what screen readers need
SHARED = "paper.typ"
REMEMBERED = 10  # documents whose layout the typesetter keeps in memory, in case they come again


def typeset(name: str, told: Plain, report: Report, prefix: str) -> bytes:
    """The same bytes wherever the same typesetter runs: no font of the system is used, and the date is the ledger's."""
    told = {**told, "loss": [*told["loss"], *lacking_note(told)]}
    return on_paper(name, told, keywords(prefix, fields_of(report.receipt)), report.receipt.as_of)


def keywords(prefix: str, receipt: Mapping[str, str]) -> list[str]:
    return [f"{prefix}{name}={value}" for name, value in receipt.items()]


def on_paper(name: str, told: Plain, keywords: list[str], as_of: str) -> bytes:
    """The same for words that may be of several articles."""
    paper = {
        **told,
        "running": " · ".join(filter(None, (told["title"], told["publisher"]))),
        "keywords": keywords,
        "date": [int(part) for part in as_of[:10].split("-")],
    }
    folder = paths.shipped("templates") / "exports"
    return _compiled(b"".join((folder / part).read_bytes() for part in (SHARED, name)), json.dumps(shown(paper), ensure_ascii=False))


def _compiled(template: bytes, data: str) -> bytes:
    import typst  # noqa: PLC0415  30 MB that only these formats need

    try:
        return typst.compile(template, sys_inputs={"report": data}, ignore_system_fonts=True, pdf_standards=STANDARD, timestamp=0)
    except typst.TypstError:  # rather a report that misses a point of the standard than none
        return typst.compile(template, sys_inputs={"report": data}, ignore_system_fonts=True, timestamp=0)
    finally:
        _forget()


def _forget() -> None:
    """Have the typesetter remember empty pages instead: of long reports it would keep gigabytes."""
    import typst  # noqa: PLC0415

    empty = typst.Compiler(ignore_system_fonts=True)
    for _ in range(REMEMBERED + 1):
        empty.compile(b"")


def keywords_in(data: bytes) -> str | None:
    """The receipt's words alone, which takes no time however many pages there are."""
    return _read(data, pages=False)


def text_in(data: bytes) -> str | None:
    """The receipt's words and the text of every page, as any reader of PDF finds them."""
    return _read(data, pages=True)


def _read(data: bytes, *, pages: bool) -> str | None:
    if not data.startswith(b"%PDF-"):
        return None
    from pypdf import PdfReader  # noqa: PLC0415  needed only to check a PDF
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(data))
        keywords = (reader.metadata and reader.metadata.keywords) or ""
        return "\n".join([*re.split(r"[,;]\s*", keywords), *(page.extract_text() for page in reader.pages if pages)])
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError, ArithmeticError, OSError):
        return None


def receipts_in(text: str, prefix: str) -> list[dict[str, str]]:
    """The words of several receipts among the keywords."""
    return told_apart(re.findall(rf"^{prefix}([\w.]+)=([^\r\n]*)\r?$", text, re.MULTILINE))


def receipt_in(text: str, prefix: str) -> Mapping[str, str]:
    """The receipt's words among the keywords."""
    return dict(re.findall(rf"^{prefix}(\w+)=([^\r\n]*)\r?$", text, re.MULTILINE))
