"""Attributions in which something is so in somebody's view: in Marsh's view, for economist Ana Roldán, X, para quien."""

from collections.abc import Iterator

from factcheck.text.attribution import capable
from factcheck.text.attribution.clause_ahead import clause_at
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.forward import ahead
from factcheck.text.attribution.phrases import Phrase, behind
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.subjects import subjects

OPENING = 8  # words before what is hers


def in_view(s: Sentence, at: int) -> Iterator[Finding]:
    """In Marsh's view, by her own account: between the little word and what is hers."""
    end = at + 2 if s.lexicon.has("his", s.low(at + 1)) else s.tags.find("Z", at + 1, at + OPENING)
    here = end + (s.tags[end] == "Z")
    here += s.low(here) == "own"
    if end > 0 and s.lexicon.has("viewing", s.low(here)) and s.tags[here + 1] in ",.":
        yield Finding(Phrase(at + 1, end, end - 1, end), (here, here + 1), "before", "", False, at)


def for_whom(s: Sentence, at: int) -> Iterator[Finding]:
    """For economist Ana Roldán, the plan is late: at the sentence's beginning, before a person who is described; X, para quien …"""
    whom = s.tags[at - 1] == "," and s.lexicon.has("whom", s.low(at + 1))
    described = subjects(s, at) if whom else []  # Peris, del Instituto, para quien
    told = described[0] if described else behind(s, at - 2, subject=False) if whom else None
    if told and capable.may_speak(s, told):
        yield Finding(told, (at, at + 2), "before", "", False, told.start)
    phrase = ahead(s, at + 1) if at == 0 else None
    if not phrase or s.tags[phrase.end] != ",":
        return
    several = s.tags[phrase.head] == "N" and s.lows[phrase.head] in s.lexicon.all_of(("experts", "opponents"))  # para sus críticos
    named = s.tags[phrase.start : phrase.end].strip("DN").startswith("P")
    body = s.any_of("bodies", phrase.start, phrase.core) or s.words[phrase.head].isupper()
    views = body and bool(s.lexicon["head_first"]) and clause_at(s, phrase.end + 1)  # para la CAME, las ventas caerán
    if several or views or (named and any(s.any_of(group, phrase.start, phrase.end) for group in ("experts", "persons", "groups"))):
        yield Finding(phrase, (at, at + 1), "before", "", False, at)
