"""Sentences inside a running quotation inherit its speaker."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.text.attribution.wordlists import lexicon
from factcheck.text.passage import Passage
from factcheck.text.reading import SuggestedHop
from factcheck.text.span import Span

VERB = 22  # characters of a verb that needs no subject, with what may stand beside it
Hops = tuple[SuggestedHop, ...]


def carried(passages: Sequence[Passage], pieces: Sequence[Sequence[Span]], own: list[Hops]) -> list[Hops]:
    """The hops of each passage, with those that a running quotation or the speaker before hands on."""
    speakers = _speakers(passages, own)
    found = list(own)
    speaking: SuggestedHop | None = None
    for place, passage in enumerate(passages):
        if passage.disposition == "furniture":
            continue
        if own[place]:
            speaking = _speaker(own[place])
        elif passage.quotation in speakers:
            speaking = speakers[passage.quotation]
            found[place] = (_inherited(speaking, guess=False, why="the quotation of the same speaker runs on"),)
        elif speaking and _is_quotation(passage, pieces[place]):
            found[place] = (_inherited(speaking, guess=True, why="a quotation that follows the words of"),)
        else:
            speaking = None
    return found


def _is_quotation(passage: Passage, pieces: Sequence[Span]) -> bool:
    """Is the whole passage, its last stop aside, between quotation marks?"""
    quoted = sum(piece.end - piece.start for piece in pieces)
    if quoted and lexicon(passage.lang)["pro_drop"] and pieces[0].start == passage.span.start:
        quoted += VERB  # «…», añadió.
    return passage.quotation is not None or (quoted >= passage.span.end - passage.span.start - 2 and quoted > 12)


def _speaker(hops: Hops) -> SuggestedHop | None:
    """Whose words would run on: the last origin of the passage."""
    return next((hop for hop in reversed(hops) if hop.role == "origin"), None)


def _speakers(passages: Sequence[Passage], own: list[Hops]) -> dict[int | None, SuggestedHop]:
    """Of each running quotation, who is named to say it in one of its passages."""
    found: dict[int | None, SuggestedHop] = {}
    for passage, hops in zip(passages, own, strict=True):
        spoken = [h for h in hops if h.mode != "indirect" and h.role == "origin"]
        if passage.quotation is not None and spoken:
            found.setdefault(passage.quotation, spoken[-1])
    return found


def _inherited(hop: SuggestedHop, guess: bool, why: str) -> SuggestedHop:
    return replace(hop, chain=0, hop=0, mode="direct", guess=guess or hop.guess, carried=True, why=f"{why} {hop.name}" if guess else why)
