"""Reading as a whole: what must hold for any text, and what it makes of a small article."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.text import read
from factcheck.text.language import known
from factcheck.text.reading import READER
from factcheck.text.register import Known, Register
from factcheck.vocabulary.passages import DISPOSITIONS, FURNITURE

ARTICLE = """IslandVoices

Two Ministers Meet in Minsk

By Ana Lara

MINSK, May 5 (KPA) – The ministers signed a plan on Friday, which runs until 2027. "We are friends. We stay friends," he said.

La visita no puede leerse sola. Forma parte de una red más amplia que se ha ido tejiendo.

Why does it matter?

In practice, this alliance reinforces a narrative of mere symbolism.

© IslandVoices 2025
"""
PIECES = st.sampled_from(
    [
        *(
            '"',
            "“",
            "”",
            "«",
            "»",
            "'",
            "’",
            "‘",
            "(",
            ")",
            "[",
            ". ",
            ".",
            "!",
            "? ",
            "…",
            "...",
            ", ",
            "; ",
            ": ",
            " – ",
            "—",
            "\n",
            "\n\n",
            " ",
            "\t",
        ),
        *(
            "he said",
            "The minister",
            "according to",
            "which was",
            "and signed",
            "U.S.",
            "Dr. ",
            "No. 5",
            "2024",
            "EE. UU. ",
            "¿Qué",
            "¡No!",
            "По словам",
        ),
        *(
            "міністр",
            "By Ana Lara",
            "Related:",
            "© 2025",
            "HAVANA –",
            "(Reuters) - ",
            "\u202e",
            "e\u0301",
            "🙂",
            "\u00a0",
            "\u0007",
            "Photo: ",
            "а г. ",
            "•",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))


def must_hold(text, reading):
    end = 0
    for passage in reading.passages:
        assert end <= passage.span.start < passage.span.end <= len(text)
        assert not text[end : passage.span.start].strip(), "no letter outside every passage"
        assert passage.span.of(text) == passage.span.of(text).strip()
        assert passage.disposition in DISPOSITIONS.codes
        assert (passage.sub in FURNITURE) == (passage.disposition == "furniture")
        assert 0 <= passage.checkworthy <= 100
        assert all(passage.span.start < at < passage.span.end for at in passage.splits)
        assert all(a < b for a, b in pairwise(passage.splits))
        for hop in passage.attributions:
            for words in (hop.source, hop.cue):
                assert words is None or words.text == words.span.of(text)
        end = passage.span.end
    assert not text[end:].strip()


@pytest.mark.parametrize("lang", [None, *sorted(known())])
@settings(deadline=None, max_examples=60)
@given(text=TEXTS)
@example(text="")
@example(text='"' * 50)
@example(text="a\n\n»b\n\n“c")
def test_any_text_is_covered_once_in_order_and_the_same_way_each_time(lang, text):
    reading = read(text, Register((Known("min", "The minister", "official"),)), lang)
    must_hold(text, reading)
    assert read(text, Register((Known("min", "The minister", "official"),)), lang) == reading


def test_a_small_article_is_read_as_a_person_would():
    reading = read(ARTICLE)
    must_hold(ARTICLE, reading)
    assert (reading.lang, reading.reader, len(reading.text_sha256)) == ("en", READER, 64)
    assert [(p.disposition, p.sub, p.lang) for p in reading.passages] == [
        ("furniture", "outlet", "en"),
        ("furniture", "headline", "en"),
        ("furniture", "byline", "en"),
        ("furniture", "dateline", "en"),
        ("claim", "", "en"),
        ("claim", "", "en"),
        ("claim", "", "en"),
        ("opinion", "", "es"),
        ("claim", "", "es"),
        ("question", "", "en"),
        ("opinion", "", "en"),
        ("furniture", "copyright", "en"),
    ]


def test_sentences_of_one_quotation_know_it():
    reading = read(ARTICLE)
    inside = [p for p in reading.passages if p.quotation is not None]
    assert [p.span.of(ARTICLE).split()[0] for p in inside] == ['"We', "We"]
    assert len({p.quotation for p in inside}) == 1


def test_the_reasons_name_what_was_found():
    claim = next(p for p in read(ARTICLE).passages if p.splits)
    assert claim.span.start < claim.splits[0] == ARTICLE.index("which runs")
    assert any("2027" in why for why in claim.why)
    assert any("could be split" in why for why in claim.why)
    assert claim.checkworthy > 60


@pytest.mark.parametrize("sign", ["EFE", "EFE/AP", "(Reuters)", "/TASS/"])
def test_an_agency_that_signs_the_last_sentence_is_a_byline(sign):
    text = f"Taxes fell by 4%. The minister left. {sign}"
    last = read(text).passages[-1]
    assert (last.span.of(text), last.sub) == (sign, "byline")


def test_capitals_that_are_the_whole_paragraph_are_no_signature():
    assert [p.sub for p in read("Taxes fell by 4%.\n\nTaxes rose in the USA.").passages] == ["", ""]


def test_furniture_says_why_it_is_furniture():
    byline = read(ARTICLE).passages[2]
    assert byline.why == ("begins with “by”",)


def test_the_language_can_be_told_and_an_unknown_one_is_guessed():
    assert read("Uno dos tres.", lang="es").lang == "es"
    assert read("The minister said that it was over.", lang="xx").lang == "en"
    assert read("Міністр повідомив, що це було його рішення.").lang == "uk"
    assert read("Министр сообщил, что это было его решение.").lang == "ru"
    assert read("Міністр паведаміў, што гэта было яго рашэнне.").lang == "be"
    assert read("El ministro informó que esta fue su decisión.").lang == "es"
