"""The verified summary laid out as a Word document."""

from datetime import datetime
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

Plain = dict[str, Any]

FONT, SERIF, MONO = "Calibri", "Cambria", "Consolas"
TONES = {"good": "0B6540", "bad": "AD241B", "warn": "7D4E00", "plain": "475264", "quiet": "5F5A52"}
SOFT = RGBColor.from_string("57534B")
LABELS, WORDS, STATUS, NUMBERS, ITEM = Cm(3.4), Cm(13.0), Cm(6.8), Cm(2.4), Cm(14.0)
TABLES = ("Normal Table", "Table Grid")  # the only ones used of a hundred styles, each of which costs time and room
UNUSED = ("stylesWithEffects", "thumbnail")  # parts of the empty document that make up half of it


def document(told: Plain) -> Doc:
    """All of a summary, in real headings, lists and tables."""
    doc = Document()
    _set_up(doc, told)
    _opening(doc, told)
    for group in told["groups"]:
        _group(doc, group)
    _closing(doc, told)
    return doc


def _set_up(doc: Doc, told: Plain) -> None:
    for style in [style for style in doc.styles if style.type == WD_STYLE_TYPE.TABLE and style.name not in TABLES]:
        style.element.getparent().remove(style.element)
    for rels in (doc.part.rels, doc.part.package.rels):
        for name in [name for name, rel in rels.items() if rel.reltype.endswith(UNUSED)]:
            del rels[name]
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    _font(doc, "Normal", FONT, 10.5)
    for name, size in (("Title", 24), ("Heading 1", 15), ("Heading 2", 11), ("Intense Quote", 12), ("Quote", 11.5)):
        _font(doc, name, SERIF, size)
    said = doc.core_properties
    said.title, said.author, said.subject = told["title"], told["publisher"], "Verified summary"
    said.comments, said.last_modified_by, said.revision, said.language = "", told["publisher"], 1, "en"
    said.created = said.modified = datetime.fromisoformat(next(row["value"] for row in told["receipt"] if row["name"] == "as_of"))
    foot = section.footer.paragraphs[0]
    _soft(foot, f"{told['as_of']}\t\t")
    _field(foot, "PAGE")
    _soft(foot, " / ")
    _field(foot, "NUMPAGES")


def _font(doc: Doc, style: str, name: str, size: float) -> None:
    """One font for every script, in the ink of the page."""
    font = doc.styles[style].font
    font.name, font.size, font.color.rgb = name, Pt(size), RGBColor.from_string("1A1917")
    fonts = font.element.rPr.rFonts
    for theme in [key for key in fonts.attrib if "Theme" in key]:
        del fonts.attrib[theme]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), name)


def _field(paragraph: Paragraph, word: str) -> None:
    """A number that the reader's program keeps right."""
    run = paragraph.add_run()
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), word)
    run._r.addprevious(field)
    field.append(run._r)
    run.text = "1"
    run.font.size, run.font.color.rgb = Pt(9), SOFT


def _soft(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(9), SOFT


def _opening(doc: Doc, told: Plain) -> None:
    _soft(doc.add_paragraph(), " · ".join(part for part in ("Verified summary", told["publisher"], told["as_of"]) if part))
    doc.add_paragraph(told["title"], style="Title")
    if told["facts"]:
        _soft(doc.add_paragraph(), " · ".join(fact["text"] for fact in told["facts"]))
    found = told["finding"]
    if found:
        doc.add_heading(found["title"] or "Finding", 1)
        for paragraph in found["paragraphs"]:
            doc.add_paragraph(paragraph)
        _soft(doc.add_paragraph(), found["by"])
    if told["groups"]:
        counts = ((f"{group['mark']} {group['label']}", str(len(group["claims"]))) for group in told["groups"])
        _widths(_table(doc, counts, ("Status", "Claims")), (STATUS, NUMBERS))
    doc.add_paragraph("" if told["groups"] else "No claims to show.")
    doc.add_paragraph(told["scope"])


def _group(doc: Doc, group: Plain) -> None:
    colour = RGBColor.from_string(TONES[group["tone"]])
    heading = doc.add_heading(f"{group['mark']} {group['label']} ({len(group['claims'])})", 1)
    heading.runs[0].font.color.rgb = colour
    for claim in group["claims"]:
        heading = doc.add_heading(f"Claim {claim['number']}", 2)
        heading.runs[0].font.color.rgb = colour
        doc.add_paragraph(claim["quote"], style="Quote").paragraph_format.keep_with_next = True
        if claim["unsigned"]:
            unsigned = doc.add_paragraph()
            unsigned.add_run(claim["unsigned"]).bold = True
            unsigned.paragraph_format.keep_with_next = True
        _widths(_table(doc, ((row["label"], row["text"]) for row in claim["rows"])), (LABELS, WORDS))


def _table(doc: Doc, rows: Any, head: tuple[str, ...] = ()) -> Table:
    """Two columns, their first the labels; a head stands on every page that the table reaches."""
    rows = [*([head] if head else []), *rows]
    table: Table = doc.add_table(rows=len(rows), cols=2, style="Table Grid" if head else None)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    cells = iter(table._cells)
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            _fill(next(cells), text, label=place == 0 and not head, bold=bool(head) and number == 0)
    if head:
        mark = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(mark)
    return table


def _fill(cell: _Cell, text: str, *, label: bool, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    if label:
        _soft(paragraph, text)
    else:
        paragraph.add_run(text).bold = bold or None


def _widths(table: Table, widths: tuple[Length, ...]) -> None:
    """Word takes the width of each cell, other programs that of the column."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, cell in enumerate(table._cells):
        cell.width = widths[number % len(widths)]


def _closing(doc: Doc, told: Plain) -> None:
    if told["evidence"]:
        doc.add_heading("Evidence", 1)
        rows = ((item["id"], " · ".join([item["title"], item["about"], *_links(item)])) for item in told["evidence"])
        _widths(_table(doc, rows), (NUMBERS, ITEM))
    if told["sources"]:
        _listed(doc, "Sources", told["sources"])
    doc.add_heading("How this was checked", 1)
    for paragraph in told["method"]:
        doc.add_paragraph(paragraph)
    _listed(doc, "What this summary leaves out", told["loss"])
    doc.add_heading("Receipt", 1)
    table = _table(doc, ((f"{row['label']} ({row['name']})", row["value"]) for row in told["receipt"]))
    _widths(table, (Cm(5.6), Cm(10.8)))
    for cell in table._cells[1::2]:
        cell.paragraphs[0].runs[0].font.name, cell.paragraphs[0].runs[0].font.size = MONO, Pt(7.5)
    for cell in table._cells[:-2]:
        cell.paragraphs[0].paragraph_format.keep_with_next = True


def _links(item: Plain) -> list[str]:
    return [at["text"] for at in item["links"]]


def _listed(doc: Doc, heading: str, sentences: list[str]) -> None:
    doc.add_heading(heading, 1)
    for sentence in sentences:
        doc.add_paragraph(sentence, style="List Bullet")
