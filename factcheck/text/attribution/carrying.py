"""Sentences inside a running quotation inherit its speaker."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.text.passage import Passage
from factcheck.text.quotes import Quotation
from factcheck.text.reading import SuggestedHop

Hops = tuple[SuggestedHop, ...]


def carried(text: str, passages: Sequence[Passage], quotations: Sequence[Quotation], own: list[Hops]) -> list[Hops]:
    """The hops of each passage, with those that a running quotation or the speaker before hands on."""
    speakers = _speakers(passages, own)
    found = list(own)
    for place, passage in enumerate(passages):
        if own[place] or passage.quotation is None:
            continue
        if passage.quotation in speakers:
            found[place] = (_inherited(speakers[passage.quotation], guess=False, why="the quotation runs on"),)
    return found


def _speakers(passages: Sequence[Passage], own: list[Hops]) -> dict[int, SuggestedHop]:
    found: dict[int, SuggestedHop] = {}
    for passage, hops in zip(passages, own, strict=True):
        spoken = [h for h in hops if h.mode != "indirect" and h.role == "origin"]
        if passage.quotation is not None and spoken:
            found.setdefault(passage.quotation, spoken[-1])
    return found


def _inherited(hop: SuggestedHop, guess: bool, why: str) -> SuggestedHop:
    return replace(hop, chain=0, hop=0, mode="direct", guess=guess or hop.guess, carried=True, why=f"{why}: {hop.name or 'the same speaker'}")
