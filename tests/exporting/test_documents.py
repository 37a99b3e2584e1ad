"""Verified summaries as page, Word document and PDF: the same words, real structure, and the same bytes every time."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from build import an_article, assessed, happened, told
from docx import Document
from pypdf import PdfReader
from reported import PUBLISHED, a_report, published_house, rendered, reviewed

from factcheck.domain.evidence import Item
from factcheck.domain.kinds.evidence import EvidenceAdded
from factcheck.exporting.format import formats
from factcheck.exporting.letters import SHOWN
from factcheck.exporting.summary import summary
from factcheck.vocabulary.evidence import CLOSENESSES, EVIDENCE_KINDS

SUMMARIES = ("summary", "docx", "pdf")
PAPER = ("docx", "pdf", "annotatedpdf")
ARCHIVED = "https://archive.example.org/1"
ODD = "Rung \x07 by שלום and Хрэнін\tand\nagain 🏁"


def file(form, dossier=None, **more):
    return formats()[form].render(a_report(dossier or reviewed(), form, **more))


@pytest.fixture(scope="module")
def word():
    return Document(io.BytesIO(file("docx")))


@pytest.fixture(scope="module", params=["pdf", "annotatedpdf"])
def pdf(request):
    return PdfReader(io.BytesIO(file(request.param)))


def unwrapped(text):
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("form", SUMMARIES)
def test_each_says_all_that_the_summary_says(form):
    told_of = summary(a_report(reviewed(), form))
    text = unwrapped(re.sub(r"<[^>]+>", " ", rendered(reviewed(), form)))
    for group in told_of["groups"]:
        for claim in group["claims"]:
            for words in (claim["quote"], claim["unsigned"], *(row["text"] for row in claim["rows"])):
                assert unwrapped(words) in text
    for words in (told_of["title"], told_of["scope"], *told_of["method"], *told_of["loss"], *told_of["sources"]):
        assert unwrapped(words) in text


@pytest.mark.parametrize("form", SUMMARIES)
def test_a_claim_that_is_not_signed_off_is_marked_where_it_is_shown_at_all(form):
    assert "Not signed off · Disputed" in rendered(reviewed(), form)
    assert "Not signed off" not in rendered(reviewed(), form, only_signed_off=True)


def test_the_document_has_headings_lists_tables_and_what_it_is_about(word):
    headings = [(p.style.name, p.text) for p in word.paragraphs if p.style.name.startswith(("Title", "Heading"))]
    assert headings[:4] == [
        ("Title", "Taxes and cranes"),
        ("Heading 1", "Right on taxes"),
        ("Heading 1", "! Disputed (1)"),
        ("Heading 2", "Claim 2"),
    ]
    assert [cell.text for cell in word.tables[0].rows[0].cells] == ["Status", "Claims"]
    assert any(p.style.name == "List Bullet" for p in word.paragraphs)
    assert (word.core_properties.title, word.core_properties.author) == ("Taxes and cranes", "The Harbour Desk")
    assert "PAGE" in word.sections[0].footer._element.xml


def test_every_address_in_the_document_is_a_link_that_word_follows():
    item = Item(EVIDENCE_KINDS["web_page"], "", "https://bank.example.org/exports", CLOSENESSES["primary"], "", ARCHIVED, False)
    dossier = told(happened(EvidenceAdded("E7", item)), happened(EvidenceAdded("E8", replace(item, title="Exports"))), after=reviewed())
    house = published_house(rules=replace(PUBLISHED, desk_url="https://desk.example.org"))
    word = Document(io.BytesIO(formats()["docx"].render(a_report(dossier, "docx", house=house))))
    rows = [cell.paragraphs[0] for table in word.tables for row in table.rows for cell in row.cells]
    links = [(link.text, link.url) for one in (*word.paragraphs, *rows) for link in one.hyperlinks]
    assert {address for _, address in links} == {item.address, ARCHIVED, "https://desk.example.org/check"}
    assert all(words == address for words, address in links)
    assert [len([1 for _, address in links if address == each]) for each in (item.address, ARCHIVED)] == [2, 2]


def test_the_document_is_sorted_stored_and_dated_1980():
    with zipfile.ZipFile(io.BytesIO(file("docx"))) as archive:
        parts = archive.infolist()
    assert [part.filename for part in parts] == sorted(part.filename for part in parts)
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}
    assert {part.compress_type for part in parts} == {zipfile.ZIP_STORED}


def test_the_pdf_is_tagged_and_says_its_language_title_and_pages(pdf):
    catalog = pdf.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalog
    assert catalog["/Lang"] == "en"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata.title == "Taxes and cranes"
    assert "<pdfuaid:part>1</pdfuaid:part>" in catalog["/Metadata"].get_object().get_data().decode()
    pages = len(pdf.pages)
    assert all(f"{number} / {pages}" in page.extract_text() for number, page in enumerate(pdf.pages, 1))


def test_the_pdf_carries_every_font_that_it_uses(pdf):
    fonts = [font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    for font in fonts:
        described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(described)


@pytest.mark.parametrize("form", PAPER)
def test_the_same_report_gives_the_same_bytes(form):
    assert file(form) == file(form)


@pytest.mark.parametrize("form", SUMMARIES)
def test_characters_that_nobody_can_print_are_shown_as_such_and_counted(form):
    text = rendered(told(an_article(f"{ODD}."), assessed("c1", "refuted", reason=ODD)), form)
    assert "\x07" not in text
    assert "characters are shown as \ufffd" in unwrapped(text)
    assert "Хрэнін" in text


def test_the_pdf_says_how_many_characters_its_fonts_lack():
    text = unwrapped(rendered(told(an_article(f"{ODD}.")), "pdf"))
    assert "again \ufffd." in text
    assert "1 character that the fonts lack is shown as \ufffd: U+1F3C1." in text
    assert "fonts lack" not in rendered(reviewed(), "pdf")


def test_every_character_that_the_fonts_are_said_to_have_can_be_set():
    letters = sorted(sign for sign in SHOWN if sign.isprintable() and not sign.isspace())
    text = f"{' '.join(letters)}."
    data = formats()["pdf"].render(a_report(told(an_article(text), assessed("c1", "refuted", reason=text)), "pdf"))
    assert b"pdfuaid" in data  # it keeps to the standard, which no box for a letter does


@pytest.mark.parametrize("form", SUMMARIES)
def test_words_are_no_code_wherever_they_stand(form):
    words = '#panic("x") $x$ *b* _i_ @ref <label> \\ `raw` {{ 7 * 7 }} </w:t>'
    text = rendered(told(an_article(f"{words}."), assessed("c1", "refuted", reason=words)), form)
    shown = words if form != "summary" else words.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")
    assert unwrapped(text).count(shown) >= 2


@pytest.mark.parametrize("form", PAPER)
def test_what_only_looks_like_a_document_is_none(form):
    read = formats()[form].text_in
    for data in (b"", b"hello", b"PK\x03\x04 and no more", b"%PDF-1.7\nand no more", file(form)[:-40], bytes(100)):
        assert read(data) is None or "factcheck" not in read(data)


@pytest.mark.parametrize("form", ["html", "markdown", *SUMMARIES, "annotatedpdf"])
def test_each_that_people_read_says_how_it_was_checked_and_by_whom_where_the_rules_name_people(form):
    text = unwrapped(rendered(reviewed(), form))
    assert "How this was checked" in text
    assert "Checked by Ana, Ben. Signed off by Eve." in text
    unnamed = unwrapped(rendered(reviewed(), form, house=published_house(rules=replace(PUBLISHED, names_people=False))))
    assert "People of the desk are named by their roles." in unnamed
    assert not {"Ana", "Ben", "Eve"} & set(re.findall(r"\w+", unnamed))
