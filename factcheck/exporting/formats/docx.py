"""Verified summary as a Word document: headings, lists and tables that an editor can work on."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from factcheck.exporting.comparing import by_line, unified
from factcheck.exporting.format import Format, Several
from factcheck.exporting.receipts import SHAPES
from factcheck.exporting.report import Report
from factcheck.exporting.summary import summary
from factcheck.exporting.together import together

DATED = (1980, 1, 1, 0, 0, 0)
BODY = "word/document.xml"
LARGEST = 64_000_000  # bytes of a part that are read; a real one has some hundred kilobytes
HEADING = "\nReceipt\n"
LABEL = re.compile(r"[^\n]+ \((\w+)\)")
BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, OSError, EOFError)


def render(report: Report) -> bytes:
    """The same bytes every time: parts sorted, stored, and dated 1980."""
    from factcheck.exporting.document import document  # noqa: PLC0415  brings python-docx, which only this format needs

    made = io.BytesIO()
    document(summary(report)).save(made)
    return _settled(made)


def render_several(reports: Sequence[Report]) -> bytes:
    """The same bytes every time."""
    from factcheck.exporting.document import documents  # noqa: PLC0415  as above

    made = io.BytesIO()
    documents(together(reports)).save(made)
    return _settled(made)


def _settled(made: io.BytesIO) -> bytes:
    settled = io.BytesIO()
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(settled, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(given.namelist()):
            part = zipfile.ZipInfo(name, DATED)
            part.create_system, part.external_attr = 0, 0
            archive.writestr(part, given.read(name))
    return settled.getvalue()


def text_in(data: bytes) -> str | None:
    """The document's paragraphs, those in tables too, a line each."""
    if not data.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            part = archive.getinfo(BODY)
            return "\n".join(_paragraphs(archive.read(part))) if part.file_size <= LARGEST else None
    except BROKEN:
        return None


def _paragraphs(body: bytes) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415  comes with python-docx

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as broken:
        raise ValueError(str(broken)) from None
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for paragraph in root.iter(f"{space}p"):
        yield "".join(_said(node.tag.removeprefix(space), node.text) for node in paragraph.iter(f"{space}t", f"{space}tab", f"{space}br"))


def _said(tag: str, text: str | None) -> str:
    return {"tab": "\t", "br": "\v"}.get(tag, text or "")


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The rows below the last heading “Receipt”."""
    _, _, after = unified(text).rpartition(HEADING)
    return _rows(after)


def _rows(after: str) -> dict[str, str]:
    """The words of a receipt's table, which end where a line is none of its labels."""
    lines, found = after.split("\n"), {}
    for label, value in zip(lines[::2], lines[1::2], strict=False):
        named = LABEL.fullmatch(label)
        if not named or named[1] not in SHAPES:
            break
        found[named[1]] = value
    return found


def receipts_in(text: str) -> list[dict[str, str]]:
    """The rows below each heading “Receipt”, of a document that has several."""
    receipts = [_rows(after) for after in unified(text).split(HEADING)[1:]]
    return receipts if len(receipts) > 1 else []


FORMAT = Format(
    name="docx",
    label="Verified summary (Word)",
    about="The verified summary as a Word document, to edit further or hand on.",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    suffix="docx",
    stem="summary",
    render=render,
    receipt_in=receipt_in,
    compare=by_line,
    text_in=text_in,
    is_text=False,
    only_signed_off=True,
    several=Several(render_several, receipts_in),
)
