"""Paragraphs and tables of a Word document say what they were given, from the side from which it is read."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from factcheck.exporting.looks import is_from_right
from factcheck.exporting.paragraphs import Column, Ink, paragraph, table

CELL = Ink(after=2)


def written(*elements):
    """A document of these elements, as Word would open it."""
    doc, made = Document(), io.BytesIO()
    for element in elements:
        doc.element.body.sectPr.addprevious(element)
    doc.save(made)
    return Document(made)


@pytest.mark.parametrize("text", ["Taxes fell.", "", " spaces  stay ", "two\nlines", "a\ttab\n\n\tand more", "<w:t>&amp;</w:t>", "שלום"])
def test_a_paragraph_says_its_text(text):
    assert written(paragraph(text)).paragraphs[0].text == text


def test_a_paragraph_has_its_looks():
    made = written(paragraph("Claim 1", Ink("Heading2", "AD241B", 9, "Consolas", bold=True, before=4, after=2, kept=True))).paragraphs[0]
    assert (made.style.name, made.paragraph_format.keep_with_next) == ("Heading 2", True)
    assert (made.paragraph_format.space_before.pt, made.paragraph_format.space_after.pt) == (4, 2)
    font = made.runs[0].font
    assert (str(font.color.rgb), font.size.pt, font.name, font.bold) == ("AD241B", 9, "Consolas", True)


def test_words_from_the_right_are_set_from_the_right():
    hebrew, english = written(paragraph("שלום ABC"), paragraph("ABC שלום")).paragraphs
    assert [p._p.find(f".//{qn('w:bidi')}") is not None for p in (hebrew, english)] == [True, False]
    assert [is_from_right(text) for text in ("", "plain", "12 – שלום", "Хрэнін", "🏁 قال", "Å שלום")] == [
        False,
        False,
        True,
        False,
        True,
        False,
    ]


def test_a_table_has_a_head_on_every_page_and_rows_that_are_not_cut():
    made = written(table([Column(5, CELL), Column(2, CELL)], [("a", "1"), ("b", "2")], ("Status", "Claims"))).tables[0]
    assert [[cell.text for cell in row.cells] for row in made.rows] == [["Status", "Claims"], ["a", "1"], ["b", "2"]]
    assert made.style.name == "Table Grid"
    assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in made.rows] == [True, False, False]
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in made.rows)
    assert round(made.columns[0].width.cm, 1) == 5


def test_a_table_that_is_kept_holds_all_its_rows_to_the_last():
    made = written(table([Column(5, CELL), Column(2, CELL)], [("a", "1"), ("b", "2")], kept=True)).tables[0]
    assert [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in made.rows] == [True, None]
