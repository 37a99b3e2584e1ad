"""The article as printed: every character once, each claim underlined, its note where it begins."""

from build import CRANES, EXPORTS, OUTLET, TAXES, TEXT, a_reading, an_article, assessed, happened, marked, settled, told, words
from hypothesis import given
from hypothesis import strategies as st
from reported import a_report, reviewed
from work import calls

from factcheck.domain.kinds.claims import ClaimMarked
from factcheck.exporting.annotated import blocks
from factcheck.text.reading import Reading, SuggestedPassage
from factcheck.text.span import Span


def content(*happenings):
    return a_report(told(an_article(), *happenings)).content


def printed(found):
    return "\n".join("".join(piece.text for piece in block.pieces) for block in found)


def test_the_whole_article_is_printed_line_by_line():
    found = blocks(content())
    assert printed(found) == TEXT
    assert [block.kind for block in found] == ["outlet", "", "", "", ""]


def test_a_claim_has_the_tone_of_its_status_and_its_number_at_its_end():
    found = blocks(content(assessed("c3", "refuted")))[4]
    assert [(piece.text, piece.tone) for piece in found.pieces] == [(EXPORTS, "bad")]
    assert [claim["number"] for claim in found.pieces[-1].ending] == [3]
    assert [note["claim_id"] for note in found.notes] == ["c3"]


def test_of_two_claims_that_overlap_the_later_one_is_underlined_and_the_place_is_marked_as_shared():
    found = blocks(content(marked("c4", "prices rose 2%"), assessed("c4", "supported")))[1]
    looks = [(piece.text, piece.tone, piece.shared, [c["number"] for c in piece.ending]) for piece in found.pieces]
    assert looks == [
        ("Taxes fell 4% in May, the ministry said, and ", "quiet", False, []),
        ("prices rose 2%", "good", True, [4]),
        (".", "quiet", False, [1]),
    ]


def test_a_claim_of_two_stretches_has_its_number_once_after_the_last():
    far = happened(ClaimMarked("c4", (words(TEXT, OUTLET), words(TEXT, EXPORTS))))
    found = blocks(content(far))
    assert [piece.tone for piece in found[0].pieces] == ["quiet"]
    assert [[c["number"] for c in piece.ending] for block in (found[0], found[4]) for piece in block.pieces] == [[], [4, 3]]
    assert [note["claim_id"] for note in found[0].notes] == ["c4"]


def test_what_is_no_claim_is_named_beside_the_text_but_furniture_is_not():
    found = blocks(content(settled("p5", "duplicate", duplicate_of="c2")))
    assert [note["passage"]["passage_id"] for block in found for note in block.notes if "passage" in note] == ["p4", "p5"]
    assert found[4].notes[-1]["repeats"] == 2
    assert found[0].notes == ()


def test_lines_that_were_only_wrapped_stay_together_and_paragraphs_stand_apart():
    text = "Taxes fell\nin May.\n\n\nExports grew."
    spans = (Span(0, 18), Span(21, 34))
    passages = tuple(SuggestedPassage(span, "en", "claim", "", 60, (), (), None, ()) for span in spans)
    found = blocks(a_report(told(an_article(text, Reading("x", "en", "1", passages)))).content)
    assert [(printed([block]), block.apart) for block in found] == [("Taxes fell\nin May.", False), ("Exports grew.", True)]


def test_with_signed_off_claims_alone_the_other_text_stands_unmarked():
    found = blocks(a_report(reviewed(), only_signed_off=True).content)
    assert printed(found) == TEXT
    assert [piece.text for block in found for piece in block.pieces if piece.tone] == [TAXES]
    assert CRANES in printed(found)


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 40)), max_size=12))
def test_whatever_claims_there_are_the_text_is_printed_once_and_every_claim_ends_once(cuts):
    found = []
    for number, (start, length) in enumerate(cuts, 4):
        quote = TEXT[start : start + length]
        if quote.strip():
            found.append(happened(ClaimMarked(f"c{number}", (type(words(TEXT, OUTLET)).at(TEXT, start, start + len(quote)),))))
    shown = blocks(content(*found))
    assert printed(shown) == TEXT
    assert sorted(c["number"] for b in shown for p in b.pieces for c in p.ending) == sorted(
        [1, 2, 3, *(int(e.event.claim_id[1:]) for e in found)]
    )
    assert sum("claim_id" in note for block in shown for note in block.notes) == len(found) + 3


def test_a_paragraph_with_very_many_notes_is_broken_before_a_passage():
    text = " ".join(f"The port bought {n} cranes." for n in range(20))
    starts = [text.index(f"The port bought {n} ") for n in range(20)]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    passages = tuple(SuggestedPassage(Span(a, b), "en", "claim", "", 60, (), (), None, ()) for a, b in zip(starts, ends, strict=True))
    found = blocks(a_report(told(an_article(text, Reading("x", "en", "1", passages)))).content)
    assert [len(block.notes) for block in found] == [8, 8, 4]
    assert "".join(printed([block]) for block in found) == text
    assert [block.apart for block in found] == [True, False, False]  # room before the paragraph, none inside it


def many(lines):
    """An article with a claim a line, every tenth of which reaches back to the first word."""
    text = "\n".join(f"The port bought {n} cranes." for n in range(lines))
    spans = [passage.span for passage in a_reading(text).passages]
    return {
        "article": {"text": text},
        "passages": [a_passage(span) for span in spans],
        "claims": [a_claim(n, span if n % 10 else Span(0, span.end), text) for n, span in enumerate(spans)],
    }


def a_passage(span):
    return {"start": span.start, "end": span.end, "lang": "en", "disposition": "claim", "printed_as": None}


def a_claim(number, span, text):
    words = [{"start": span.start, "end": span.end, "text": span.of(text)}]
    return {"claim_id": f"c{number}", "number": number, "assessments": [], "status": "unreviewed", "words": words}


def test_work_grows_with_the_number_of_claims_and_hardly_faster():
    few, more = many(500), many(5000)
    assert calls(lambda: blocks(more)) < 13 * calls(lambda: blocks(few))
