"""Any text can be read, and the same text gives the same hops."""

from hypothesis import given, settings
from hypothesis import strategies as st
from text.attribution.saying import REGISTER, hops

from factcheck.text import read
from factcheck.text.attribution import attributions
from factcheck.text.attribution.aliases import Aliases
from factcheck.text.attribution.sentence import sentence
from factcheck.text.attribution.wordlists import lexicon
from factcheck.text.register import Known, Register
from factcheck.text.span import Span

PIECES = [
    "Marsh",
    "the minister",
    "said",
    "told",
    "that",
    "“",
    "”",
    ",",
    ".",
    ":",
    " by ",
    "according to",
    "who",
    "and",
    "(",
    ")",
    "’s",
    "claim",
    "BelTA",
    "he",
    "\n\n",
    "of",
    "—",
    "citing",
    "called",
    "report",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=150, deadline=None)
def test_sources_quote_the_text_whatever_the_words(pieces):
    text = " ".join(pieces)
    for passage in read(text, REGISTER, "en").passages:
        for hop in passage.attributions:
            for words in (hop.source, hop.cue):
                assert words is None or words.span.of(text) == words.text
    assert read(text, REGISTER, "en") == read(text, REGISTER, "en")


def test_no_text_has_no_hops():
    assert attributions("", [], [], REGISTER) == []


def test_a_sentence_without_end_is_read_to_a_limit():
    assert len(hops("Marsh said it would hold and " * 400)) < 200


def test_a_quotation_past_the_limit_is_left_alone():
    text = "word " * 900 + "said “It will hold”."
    s = sentence(text, Span(0, len(text)), [Span(len(text) - 15, len(text) - 1)], lexicon("en"))
    assert "Q" not in s.tags


def test_a_source_of_the_register_without_a_letter_is_never_found():
    assert Aliases(Register((Known("x", "—", "other"),))).within(["belta"]) == []


def test_a_sentence_that_is_said_again_names_whoever_spoke_last_at_its_own_place():
    text = "Ivan Marlow, the mayor, spoke. He said taxes fell.\n\nPaul Berg, a minister, denied that. He said taxes fell.\n"
    said = [(hop.name, hop.source.span.start) for passage in read(text).passages for hop in passage.attributions if hop.source.text == "He"]
    assert said == [("Ivan Marlow", 31), ("Paul Berg", text.rindex("He"))]
