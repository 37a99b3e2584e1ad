"""Sentences inside a running quotation inherit its speaker."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.wordlists import lexicon
from factcheck.text.passage import Passage
from factcheck.text.reading import SuggestedHop
from factcheck.text.span import Span

TOLD = re.compile(r"Q[,.]?O?A?[VE](?:[YK]|I[DJNPUF]+)*\.+$")  # «…», añadió ayer: the verb needs no subject, and has none
Hops = tuple[SuggestedHop, ...]
SentenceAt = Callable[[int], Sentence]
LedBy = Callable[[int], SuggestedHop | None]  # the person with whom the sentence at a place begins


def carried(
    passages: Sequence[Passage], pieces: Sequence[Sequence[Span]], own: list[Hops], sentence_at: SentenceAt, led_by: LedBy
) -> list[Hops]:
    """The hops of each passage, with those that a running quotation, the speaker or the person before hands on."""
    speakers = _speakers(passages, own)
    found = list(own)
    speaking: SuggestedHop | None = None
    why = ""
    for place, passage in enumerate(passages):
        if passage.disposition == "furniture":
            continue
        if own[place]:
            speaking, why = _speaker(own[place]), "a quotation that follows the words of"
        elif passage.quotation in speakers:
            speaking = speakers[passage.quotation]
            found[place] = (_inherited(speaking, guess=False, why="the quotation of the same speaker runs on"),)
        elif not _is_quotation(passage, pieces[place]) and not _is_told(passage, sentence_at, place):
            speaking = None
        elif speaking:
            found[place] = (_inherited(speaking, guess=True, why=why),)
        elif speaking := led_by(place - 1) if place else None:
            why = "a quotation that follows a sentence about"
            found[place] = (_inherited(speaking, guess=True, why=why),)
    return found


def _is_quotation(passage: Passage, pieces: Sequence[Span]) -> bool:
    """Is the whole passage, its last stop aside, between quotation marks?"""
    quoted = sum(piece.end - piece.start for piece in pieces)
    return passage.quotation is not None or (quoted >= passage.span.end - passage.span.start - 2 and quoted > 12)


def _is_told(passage: Passage, sentence_at: SentenceAt, place: int) -> bool:
    """«…», añadió: a quotation and a verb of saying, in a language that may leave out who says it."""
    words = lexicon(passage.lang)
    if not words["pro_drop"]:
        return False
    s = sentence_at(place)
    told = TOLD.search(s.tags, 0, len(s))
    verbs = (words.verbs.get(low) for low in s.lows[told.start() :]) if told else ()
    return any(verb and verb.kinds for verb in verbs)


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
