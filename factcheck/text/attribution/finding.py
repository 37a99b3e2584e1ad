"""What a cue finder hands on: whose words, by which words, and where what was said stands."""

from typing import NamedTuple

from factcheck.text.attribution.phrases import Phrase


class Finding(NamedTuple):
    """One source in a sentence; offsets count words."""

    source: Phrase
    cue: tuple[int, int]
    pattern: str  # verb, inverted, before, by, noun, borrowed
    verb: str = ""  # the lemma, where the cue is a verb
    trails: bool = False  # what was said stands before the cue
    first: int = 0  # the word at which this attribution's own words begin
    relays: bool = False  # the words say that the source passes something on
    cited: bool = False  # the words say that another source passes this one on
    maker: bool = False  # the source made the paper that speaks: "a note from X adds"
