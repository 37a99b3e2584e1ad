"""Words with what is to be seen in them marked: sources and cues of a claim, hidden characters of any text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from factcheck.domain.claim import Claim
from factcheck.text.span import Span, Words
from factcheck.text.unseen import TURNING


@dataclass(frozen=True)
class Stretch:
    text: str
    is_marked: bool = False


def marked(claim: Claim) -> Iterator[Stretch]:
    """The quote in pieces; where a claim has several parts, an ellipsis stands between them."""
    marks = [words.span for words in _marks(claim)]
    for number, part in enumerate(claim.words):
        if number:
            yield Stretch(" … ")
        yield from _cut(part, marks)


def _marks(claim: Claim) -> Iterable[Words]:
    hops = claim.suggested if claim.attribution is None else chain.from_iterable(c.hops for c in claim.attribution)
    return (words for hop in hops for words in (hop.source, hop.cue) if words)


def _cut(part: Words, marks: list[Span]) -> Iterator[Stretch]:
    inside = [span for span in marks if part.span.holds(span)]
    edges = sorted({part.span.start, part.span.end} | {edge for span in inside for edge in (span.start, span.end)})
    for start, end in pairwise(edges):
        text = part.text[start - part.span.start : end - part.span.start]
        yield Stretch(text, any(span.start <= start and end <= span.end for span in inside))


def turns(text: str) -> bool:
    """Whether hidden characters turn words of a text around."""
    return TURNING.search(text) is not None


def untwisted(text: str) -> Iterator[Stretch]:
    """A text in the order in which its letters stand, with the code of each character that would turn them around."""
    begin = 0
    for found in TURNING.finditer(text):
        yield Stretch(text[begin : found.start()])
        yield Stretch(f"U+{ord(found[0]):04X}", is_marked=True)
        begin = found.end()
    yield Stretch(text[begin:])
