"""The article as printed: its text in blocks and pieces, each claim underlined, its note beside where it begins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise
from typing import Any

from factcheck.exporting.looks import look
from factcheck.vocabulary.passages import DISPOSITIONS

Plain = dict[str, Any]

MOST_NOTES = 8  # beside one stretch of text
LONG_LINE = 120  # what is longer is a paragraph, though no blank line stands before it


@dataclass(frozen=True)
class Piece:
    """A stretch of text that looks the same throughout."""

    text: str
    tone: str  # of the claim that it belongs to; empty outside claims
    shared: bool  # whether more than one claim stands here
    ending: tuple[Plain, ...]  # the claims whose last word this is


@dataclass(frozen=True)
class Block:
    """A paragraph or a line, and what is noted beside it."""

    kind: str  # of furniture, where it is such a line
    apart: bool  # whether room is left before it, as before a paragraph
    lang: str
    pieces: tuple[Piece, ...]
    notes: tuple[Plain, ...]  # claims that begin here, and passages that hold none, in the order of the text


@dataclass(frozen=True)
class Stretch:
    start: int
    end: int
    apart: bool


def blocks(content: Plain) -> list[Block]:
    """The whole article, in time that grows with its length and its claims alone."""
    text, passages = content["article"]["text"], content["passages"]
    noted = _noted(content["claims"], passages)
    stretches = list(_in_reach(_stretches(text, passages), passages, noted))
    pieces = _pieces(text, stretches, content["claims"])
    inside = _shared_out(passages, stretches)
    notes = _shared_out(noted, stretches)
    return [
        Block(_kind(within), stretch.apart, _lang(within), tuple(found), tuple(beside))
        for stretch, found, within, beside in zip(stretches, pieces, inside, notes, strict=True)
    ]


def _stretches(text: str, passages: list[Plain]) -> Iterator[Stretch]:
    """The text cut at line breaks, but for those inside a passage: there the lines were only wrapped."""
    start, apart, at = 0, False, iter(passages)
    passage = next(at, None)
    while start < len(text):
        end = text.find("\n", start)
        while end >= 0:
            while passage and passage["end"] <= end:
                passage = next(at, None)
            if not (passage and passage["start"] < end):
                break
            end = text.find("\n", end + 1)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield Stretch(start, end, apart or end - start > LONG_LINE)
            apart = False
        else:
            apart = True
        start = end + 1


def _in_reach(stretches: Iterable[Stretch], passages: list[Plain], noted: list[Plain]) -> Iterator[Stretch]:
    """The same, a paragraph with very many notes broken before a passage, so that no note stands far from its words."""
    begins, notes = [passage["start"] for passage in passages], [note["start"] for note in noted]
    for stretch in stretches:
        start, apart = stretch.start, stretch.apart
        for place in begins[bisect_right(begins, stretch.start) : bisect_left(begins, stretch.end)]:
            if bisect_left(notes, place) - bisect_left(notes, start) >= MOST_NOTES:
                yield Stretch(start, place, apart)
                start, apart = place, False
        yield Stretch(start, stretch.end, apart)


def _bounds(claim: Plain) -> list[tuple[int, int]]:
    """Where the claim's words stand, without spaces around them."""
    found = []
    for words in claim["words"]:
        text = words["text"]
        found.append((words["end"] - len(text.lstrip()), words["start"] + len(text.rstrip())))
    return found


class _Sweep:
    """Which claim is underlined at each place, walking from left to right: of several, the one that began last."""

    def __init__(self, claims: list[Plain]) -> None:
        self.marks = sorted((start, claim["number"], end, claim) for claim in claims for start, end in _bounds(claim))
        self.starts = [mark[0] for mark in self.marks]
        self.ends = sorted(mark[2] for mark in self.marks)
        self.ending: dict[int, list[Plain]] = {}
        for claim in claims:
            self.ending.setdefault(_bounds(claim)[-1][1], []).append(claim)
        self._next = 0
        self._open: list[tuple[int, int, int, Plain]] = []

    def at(self, place: int) -> Plain | None:
        while self._next < len(self.marks) and self.starts[self._next] <= place:
            start, number, end, claim = self.marks[self._next]
            heappush(self._open, (-start, -number, self._next, {"end": end, "claim": claim}))
            self._next += 1
        while self._open and self._open[0][3]["end"] <= place:
            heappop(self._open)
        claim_here: Plain | None = self._open[0][3]["claim"] if self._open else None
        return claim_here

    def depth(self, place: int) -> int:
        return bisect_right(self.starts, place) - bisect_right(self.ends, place)


def _pieces(text: str, stretches: list[Stretch], claims: list[Plain]) -> Iterator[list[Piece]]:
    sweep = _Sweep(claims)
    cuts = sorted({*sweep.starts, *sweep.ends})
    for stretch in stretches:
        inner = cuts[bisect_right(cuts, stretch.start) : bisect_right(cuts, stretch.end - 1)]
        yield [_piece(text, sweep, a, b) for a, b in pairwise([stretch.start, *inner, stretch.end])]


def _piece(text: str, sweep: _Sweep, start: int, end: int) -> Piece:
    claim = sweep.at(start)
    return Piece(text[start:end], look(claim).tone if claim else "", sweep.depth(start) > 1, tuple(sweep.ending.get(end, ())))


def _noted(claims: list[Plain], passages: list[Plain]) -> list[Plain]:
    """What stands in the margin: the claims, and for each other passage but furniture what it is."""
    numbers = {claim["claim_id"]: claim["number"] for claim in claims}
    noted = [{**claim, "start": _bounds(claim)[0][0], "look": look(claim)} for claim in claims]
    for passage in passages:
        kind = DISPOSITIONS[passage["disposition"]]
        if not (kind.holds_claims or kind.has_sub):
            noted.append({"start": passage["start"], "passage": passage, "repeats": numbers.get(passage["duplicate_of"])})
    return sorted(noted, key=lambda item: item["start"])


def _shared_out(items: list[Plain], stretches: list[Stretch]) -> Iterator[list[Plain]]:
    """The items that begin in each stretch; both are in the order of the text."""
    at = 0
    for stretch in stretches:
        first = at
        while at < len(items) and items[at]["start"] < stretch.end:
            at += 1
        yield items[first:at]


def _kind(passages: list[Plain]) -> str:
    """The kind of line, where the block is one passage that was printed as such."""
    return passages[0]["printed_as"] or "" if len(passages) == 1 else ""


def _lang(passages: list[Plain]) -> str:
    languages = {passage["lang"] for passage in passages}
    return languages.pop() if len(languages) == 1 else ""
