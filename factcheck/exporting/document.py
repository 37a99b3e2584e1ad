"""The verified summary laid out as a Word document."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from factcheck.exporting.paragraphs import Column, Element, Ink, Linked, Words, lead_out, paragraph, table

Plain = dict[str, Any]

FONT, SERIF, MONO = "Calibri", "Cambria", "Consolas"
TONES = {"good": "0B6540", "bad": "AD241B", "warn": "7D4E00", "plain": "475264", "quiet": "5F5A52"}
INK, GREY = "1A1917", "57534B"
SOFT = Ink(colour=GREY, points=9)
NAME, SAID, HASH = Ink(colour=GREY, points=9, after=2), Ink(after=2), Ink(font=MONO, points=7.5, after=2)
COUNTS = Column(6.8, SAID), Column(2.4, SAID)
CLAIM = Column(3.4, NAME), Column(13.0, SAID)
EVIDENCE = Column(2.4, NAME), Column(14.0, SAID)
RECEIPT = Column(5.6, NAME), Column(10.8, HASH)
DEEPER = {"Title": "Heading1", "Heading1": "Heading2", "Heading2": "Heading3"}
TABLES = ("Normal Table", "Table Grid")  # the only ones used of a hundred styles, each of which costs time and room
UNUSED = ("stylesWithEffects", "thumbnail")  # parts of the empty document that make up half of it


def document(told: Plain) -> Doc:
    """All of a summary, in real headings, lists and tables."""
    return _filled(told, _told(told))


def documents(told: Plain) -> Doc:
    """All of several summaries, each on pages of its own, its headings one step lower."""
    newest = max((article["receipt"] for article in told["articles"]), key=_as_of)
    doc = _filled({**told, "receipt": newest}, _told_together(told))
    _font(doc, "Heading 3", SERIF, 10.5)
    return doc


def _filled(told: Plain, elements: Iterator[Element]) -> Doc:
    doc = Document()
    _set_up(doc, told)
    end = doc.element.body.sectPr  # of the page, which stands last
    for element in lead_out(elements, doc.part.rels):
        end.addprevious(element)
    return doc


def _told(told: Plain, checked: str = "How this was checked") -> Iterator[Element]:
    yield from _opening(told)
    for group in told["groups"]:
        yield from _group(group)
    yield from _closing(told, checked)


def _told_together(told: Plain) -> Iterator[Element]:
    yield from _opening({**told, "facts": [], "finding": None})
    yield _heading("Articles")
    yield from (paragraph(f"{entry['number']}. {entry['title']} – {entry['found']}", Ink(after=3)) for entry in told["contents"])
    for article in told["articles"]:
        yield _new_page()
        yield paragraph(article["which"], SOFT)
        yield from map(_deeper, _told(article, told["who"]))
    yield _new_page()
    yield _heading(told["checked"])
    yield from (paragraph(words, Ink(after=5)) for words in told["method"])


def _new_page() -> Element:
    made = paragraph("")
    line = OxmlElement("w:br")
    line.set(qn("w:type"), "page")
    made.find(qn("w:r")).append(line)
    return made


def _deeper(element: Element) -> Element:
    """The same with its heading one step lower."""
    for style in element.iter(qn("w:pStyle")):
        style.set(qn("w:val"), DEEPER.get(style.get(qn("w:val")), style.get(qn("w:val"))))
    return element


def _as_of(receipt: list[Plain]) -> str:
    return next(str(row["value"]) for row in receipt if row["name"] == "as_of")


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
    line = doc.styles["Title"].element.find(f".//{qn('w:bottom')}")
    line.attrib.pop(qn("w:themeColor"))
    line.set(qn("w:color"), INK)
    said = doc.core_properties
    said.title, said.author, said.subject = told["title"], told["publisher"], "Verified summary"
    said.comments, said.last_modified_by, said.revision, said.language = "", told["publisher"], 1, "en"
    said.created = said.modified = datetime.fromisoformat(_as_of(told["receipt"]))
    foot = section.footer.paragraphs[0]
    _small(foot, f"{told['as_of']}\t\t")
    _field(foot, "PAGE")
    _small(foot, " / ")
    _field(foot, "NUMPAGES")


def _font(doc: Doc, style: str, name: str, size: float) -> None:
    """One font for every script, in the ink of the page."""
    font = doc.styles[style].font
    font.name, font.size, font.color.rgb = name, Pt(size), RGBColor.from_string(INK)
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
    run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(GREY)


def _small(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(GREY)


def _opening(told: Plain) -> Iterator[Element]:
    yield paragraph(" · ".join(part for part in ("Verified summary", told["publisher"], told["as_of"]) if part), SOFT)
    yield paragraph(told["title"], Ink("Title"))
    if told["facts"]:
        yield paragraph(_dotted(_linked(fact) for fact in told["facts"]), SOFT)
    found = told["finding"]
    if found:
        yield _heading(found["title"] or "Finding")
        yield from (paragraph(words, Ink(after=5)) for words in found["paragraphs"])
        yield paragraph(found["by"], SOFT)
    if told["groups"]:
        counts = ((f"{group['mark']} {group['label']}", str(group["number"])) for group in told["groups"])
        yield table(COUNTS, counts, ("Status", "Claims"), kept=True)
    else:
        yield paragraph("No claims to show.")
    yield paragraph(told["scope"], Ink(before=10))


def _heading(text: str, tone: str = "", level: int = 1) -> Element:
    return paragraph(text, Ink(f"Heading{level}", TONES.get(tone, "")))


def _group(group: Plain) -> Iterator[Element]:
    yield _heading(f"{group['mark']} {group['label']} ({group['number']})", group["tone"])
    for claim in group["claims"]:
        yield _heading(f"Claim {claim['number']}", group["tone"], 2)
        yield paragraph(claim["quote"], Ink("Quote", after=6, kept=True))
        if claim["unsigned"]:
            yield paragraph(claim["unsigned"], Ink(bold=True, after=6, kept=True))
        yield table(CLAIM, ((row["label"], row["text"]) for row in claim["rows"]), kept=not claim["is_long"])


def _closing(told: Plain, checked: str) -> Iterator[Element]:
    if told["evidence"]:
        yield _heading("Evidence")
        yield table(EVIDENCE, ((item["id"], _cited(item)) for item in told["evidence"]))
    if told["sources"]:
        yield from _listed("Sources", told["sources"])
    yield _heading(checked)
    yield from (paragraph(words, Ink(after=5)) for words in told["method"])
    yield from _listed("What this summary leaves out", told["loss"])
    yield _heading("Receipt")
    yield table(RECEIPT, ((f"{row['label']} ({row['name']})", row["value"]) for row in told["receipt"]), kept=True)
    yield from _checking(told["checking"])


def _cited(item: Plain) -> Words:
    return _dotted((_linked(item["title"]), item["about"], *map(_linked, item["links"])))


def _linked(told: Plain) -> Linked:
    return Linked(told["text"], told["address"])


def _dotted(parts: Iterable[str | Linked]) -> Words:
    return [each for part in parts for each in (" · ", part)][1:]


def _checking(told: Plain) -> Iterator[Element]:
    if told["address"]:
        yield paragraph((f"{told['how']} ", _linked(told)), SOFT)
    yield paragraph(told["verify"], SOFT)


def _listed(heading: str, sentences: list[str]) -> Iterator[Element]:
    yield _heading(heading)
    yield from (paragraph(sentence, Ink("ListBullet")) for sentence in sentences)
