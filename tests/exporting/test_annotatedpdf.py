"""The annotated copy on paper: every word of the article and of its notes, claims underlined, letters from right to left."""

import io
import re

from build import EXPORTS, OUTLET, QUESTION, TEXT, an_article, assessed, happened, marked, settled, told, words
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reported import a_report, rendered, reviewed

from factcheck.domain.kinds.claims import ClaimMarked
from factcheck.exporting.format import formats
from factcheck.exporting.letters import lacking_note
from factcheck.exporting.notes import annotated

FORM = "annotatedpdf"


def on_paper(dossier, **more):
    """The words of the file, however its lines were broken."""
    return re.sub(r"\s+", " ", rendered(dossier, FORM, **more))


def notes(dossier):
    return [note for block in annotated(a_report(dossier, FORM))["blocks"] for note in block["notes"]]


def drawn(dossier):
    """What is drawn on the pages of its file, as commands."""
    reader = PdfReader(io.BytesIO(formats()[FORM].render(a_report(dossier, FORM))))
    return b"".join(page.get_contents().get_data() for page in reader.pages).decode("latin-1")


def test_the_article_is_printed_and_every_note_says_what_was_found():
    text = on_paper(reviewed())
    for line in TEXT.split("\n"):
        assert line.rstrip(".") in text
    for said in (
        "1 ✓ Supported · high confidence",
        "Said by Ministry of Finance · Did they say it? Fair paraphrase. Evidence: E1 supports; 1 confidential, not shown.",
        "Assessed by Ana; signed off by Eve, 31 May 2026",
        "2 ! Disputed · Not signed off",
        "Ana: Refuted · high confidence – Seven were bought. – should read: The port bought seven cranes",
        "Said by BelTA → Ministry of Finance",
        "3 ○ Not checked yet · Open",
        "Question?",
        "Checked by Ana, Ben. Signed off by Eve.",
        "The line under a claim shows its status",
    ):
        assert said in text


def test_a_number_leads_to_its_note_and_back():
    reader = PdfReader(io.BytesIO(formats()[FORM].render(a_report(reviewed(), FORM))))
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", [])]
    assert sum("/Dest" in link or link.get("/A", {}).get("/S") == "/GoTo" for link in links) >= 6


def test_each_status_has_a_line_of_its_own_also_without_colour():
    solid, dashed = (
        drawn(told(an_article(), assessed("c3", "supported"))),
        drawn(told(an_article(), assessed("c3", "conflicting_evidence"))),
    )
    dashes = [set(re.findall(r"\[([^\]]*)\]\s*\S+\s*d\b", commands)) for commands in (solid, dashed)]
    assert dashes[0] < dashes[1]


def test_claims_that_overlap_or_have_gaps_are_each_noted_once():
    far = happened(ClaimMarked("c5", (words(TEXT, OUTLET), words(TEXT, EXPORTS))))
    found = notes(told(an_article(), marked("c4", "prices rose 2%"), far))
    assert [note["number"] for note in found if "number" in note] == ["5", "1", "4", "2", "3"]
    assert "Exports grew by a third" in on_paper(told(an_article(), far))


def test_a_passage_that_repeats_a_claim_says_so():
    found = notes(told(an_article(), settled("p5", "duplicate", duplicate_of="c2")))
    assert {"aside": "Duplicate of claim 2"} in found


def test_words_from_right_to_left_emoji_and_endless_words_stay_on_the_page():
    text = f"הנמל קנה 9 מנופים.\nХрэнін: {'x' * 300} 🏁\n{QUESTION}"
    dossier = told(an_article(text), assessed("c1", "refuted", reason="הנמל קנה 7 מנופים"))
    said = on_paper(dossier)
    assert "Хрэнін" in said
    assert "מנופים" in said
    assert "1 character that the fonts lack is shown as \ufffd: U+1F3C1." in said
    assert max(map(len, rendered(dossier, FORM).split("\n"))) < 150


def test_characters_that_the_fonts_lack_are_named_and_very_many_counted():
    assert lacking_note(["plain", {"a": "部長部"}]) == ("3 characters that the fonts lack are shown as \ufffd: U+90E8, U+9577.",)
    assert lacking_note([chr(code) for code in range(0x4E00, 0x4E20)])[0].endswith("U+4E0B and 20 others.")


def test_with_signed_off_claims_alone_the_other_text_stands_unmarked():
    text = on_paper(reviewed(), only_signed_off=True)
    assert "The port bought nine cranes" in text
    assert "Seven were bought." not in text


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_typed_the_file_keeps_to_the_standard(said):
    data = formats()[FORM].render(a_report(told(an_article(), assessed("c1", "refuted", reason=said)), FORM))
    assert b"pdfuaid" in data


def test_words_that_hidden_characters_would_turn_around_stay_where_they_are():
    turned = TEXT.replace("Taxes fell", "Taxes \u202efell")
    text = on_paper(told(an_article(turned)))
    assert "Taxes \ufffdfell 4%" in text
    assert "Hidden characters that turn words around are shown as \ufffd in 1 stretch of the text." in text
    assert "Hidden characters" not in on_paper(told(an_article()))
