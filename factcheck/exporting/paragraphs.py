"""Paragraphs and tables of a Word document, each made as one element: to look up every style and place takes ten times as long."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml.ns import nsmap, qn
from lxml import etree

from factcheck.exporting.looks import is_from_right

Element = Any  # of lxml, which tells no types

SPACES = {"w": nsmap["w"]}
LEADS_TO = qn("r:id")  # of a link: the address, until `lead_out` gives it a number
PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


@dataclass(frozen=True)
class Ink:
    """How a paragraph and its words look; what is left empty is as its style has it."""

    style: str = ""  # its id
    colour: str = ""
    points: float = 0
    font: str = ""
    bold: bool = False
    underlined: bool = False
    before: float | None = None  # points of room above it
    after: float | None = None
    kept: bool = False  # on the page of what follows


@dataclass(frozen=True)
class Column:
    """A column of a table: its width in centimetres and the ink of its cells."""

    width: float
    ink: Ink


@dataclass(frozen=True)
class Linked:
    """Words that lead to an address on the web; nowhere, where that is empty."""

    text: str
    address: str


Words = str | Sequence[str | Linked]


def paragraph(words: Words, ink: Ink = Ink()) -> Element:
    """A paragraph of one run, or of several where words in it are linked; a line break in the text is one in the paragraph."""
    parts = [words] if isinstance(words, str) else [part for part in words if part]
    first = parts[0] if parts else ""
    turned = is_from_right(first if isinstance(first, str) else first.text)
    made = _made("p")
    made.extend(deepcopy(_looks(ink, turned=turned)))
    made.extend(_part(part, ink, turned=turned) for part in parts)
    return made


def _part(part: str | Linked, ink: Ink, *, turned: bool) -> Element:
    if isinstance(part, str):
        return _run(part, ink, turned=turned)
    if not part.address:
        return _run(part.text, ink, turned=turned)
    link = _made("hyperlink")
    link.set(LEADS_TO, part.address)
    link.append(_run(part.text, replace(ink, underlined=True), turned=turned))
    return link


def _run(text: str, ink: Ink, *, turned: bool) -> Element:
    run = _made("r")
    run.extend(deepcopy(_letters(ink, turned=turned)))
    run.extend(_words(text))
    return run


def lead_out(elements: Iterable[Element], rels: Relationships) -> Iterator[Element]:
    """The same elements, the address of every link in them entered among the document's relationships, each once."""
    known: dict[str, str] = {}
    for element in elements:
        for link in element.iter(qn("w:hyperlink")):
            address = link.get(LEADS_TO)
            if address not in known:
                known[address] = f"link{len(known) + 1}"
                rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, known[address], is_external=True)
            link.set(LEADS_TO, known[address])
        yield element


def table(columns: Sequence[Column], rows: Iterable[tuple[Words, ...]], head: tuple[str, ...] = (), *, kept: bool = False) -> Element:
    """A table whose rows stand whole on their pages; a head stands on each of them; `kept`: all rows on one page, where they fit."""
    made = deepcopy(_frame(tuple(columns), ruled=bool(head)))
    told = [*([head] if head else []), *rows]
    for number, row in enumerate(told):
        is_head = bool(head) and number == 0
        inks = [Ink(bold=True, after=2) if is_head else column.ink for column in columns]
        stays = is_head or (kept and number < len(told) - 1)
        made.append(_row(columns, [paragraph(text, replace(ink, kept=stays)) for text, ink in zip(row, inks, strict=True)], is_head))
    return made


def _row(columns: Sequence[Column], cells: list[Element], is_head: bool) -> Element:
    row = _made("tr")
    marks = _made("trPr")
    marks.append(_made("cantSplit"))
    if is_head:
        marks.append(_made("tblHeader"))
    row.append(marks)
    for column, inside in zip(columns, cells, strict=True):
        cell = _made("tc")
        looks = _made("tcPr")
        looks.append(_made("tcW", type="dxa", w=_twentieths(column.width)))
        cell.extend((looks, inside))
        row.append(cell)
    return row


def _made(tag: str, **said: str) -> Element:
    return etree.Element(qn(f"w:{tag}"), {qn(f"w:{name}"): value for name, value in said.items()}, nsmap=SPACES)


def _twentieths(centimetres: float) -> str:
    """Of a point, in which Word counts."""
    return str(round(centimetres / 2.54 * 1440))


@cache
def _frame(columns: tuple[Column, ...], *, ruled: bool) -> Element:
    """A table without rows. Word takes the width of each cell, other programs that of the column."""
    frame, looks, grid = _made("tbl"), _made("tblPr"), _made("tblGrid")
    if ruled:
        looks.append(_made("tblStyle", val="TableGrid"))
    looks.append(_made("tblW", type="auto", w="0"))
    looks.append(_made("jc", val="left"))
    looks.append(_made("tblLayout", type="fixed"))
    grid.extend(_made("gridCol", w=_twentieths(column.width)) for column in columns)
    frame.extend((looks, grid))
    return frame


@cache
def _looks(ink: Ink, *, turned: bool) -> Element:
    """What holds one element, or none: the looks of a paragraph, in the order that the standard asks for."""
    looks = _made("pPr")
    if ink.style:
        looks.append(_made("pStyle", val=ink.style))
    if ink.kept:
        looks.append(_made("keepNext"))
    if turned:
        looks.append(_made("bidi"))
    room = {side: points for side, points in (("before", ink.before), ("after", ink.after)) if points is not None}
    if room:
        looks.append(_made("spacing", **{side: str(round(points * 20)) for side, points in room.items()}))
    return _held(looks)


@cache
def _letters(ink: Ink, *, turned: bool) -> Element:
    """The same for the letters of a run; those from right to left have a size and a weight of their own."""
    looks, size = _made("rPr"), str(round(ink.points * 2))
    if ink.font:
        looks.append(_made("rFonts", ascii=ink.font, hAnsi=ink.font))
    if ink.bold:
        looks.extend((_made("b"), _made("bCs")))
    if ink.colour:
        looks.append(_made("color", val=ink.colour))
    if ink.points:
        looks.extend((_made("sz", val=size), _made("szCs", val=size)))
    if ink.underlined:
        looks.append(_made("u", val="single"))
    if turned:
        looks.append(_made("rtl"))
    return _held(looks)


def _held(looks: Element) -> Element:
    holder = _made("held")
    if len(looks):
        holder.append(looks)
    return holder


def _words(text: str) -> Iterator[Element]:
    lines = [line.split("\t") for line in text.split("\n")]
    yield from chain.from_iterable(_line(parts, "br" if number else "") for number, parts in enumerate(lines))


def _line(parts: list[str], before: str) -> Iterator[Element]:
    for part in parts:
        if before:
            yield _made(before)
        if part:
            words = etree.Element(qn("w:t"), PRESERVE if part != part.strip() else None, nsmap=SPACES)
            words.text = part
            yield words
        before = "tab"
