"""Chains: who passes on whose words."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.kinds import MEDIA
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import Who
from factcheck.text.reading import SuggestedHop
from factcheck.text.span import Words


class Attributed(NamedTuple):
    """One finding, understood."""

    finding: Finding
    who: Who
    mode: str
    channel: str | None


def hops(s: Sentence, found: Sequence[Attributed]) -> tuple[SuggestedHop, ...]:
    """The sources of a sentence as hops; a relay stands before the source whose words it passes on."""
    if len(found) == 1:
        return (_hop(s, found[0], 0, 0, "origin"),)
    origins: dict[int, int] = {}
    for place in range(len(found)):
        origin = _origin(s, found, place)
        if origin is not None and origins.get(origin) != place:
            origins[place] = origin
    made: list[SuggestedHop] = []
    ends = [place for place in range(len(found)) if place not in origins]
    for chain, end in enumerate(ends):
        members = [place for place in range(len(found)) if _end(origins, place) == end and place != end]
        made += [_hop(s, found[place], chain, hop, "relay") for hop, place in enumerate(members)]
        made.append(_hop(s, found[end], chain, len(members), "origin"))
    return tuple(made)


def _end(origins: dict[int, int], place: int) -> int:
    """Where the chain that a source belongs to ends."""
    for _ in range(len(origins)):
        place = origins.get(place, place)
    return place


def _origin(s: Sentence, found: Sequence[Attributed], place: int) -> int | None:
    """Whose words the source at a place passes on."""
    one = found[place]
    if place and (_trails_another(s, found[place - 1], one) or recalls(s, found[place - 1].finding, one.finding)):
        return place - 1
    if place + 1 < len(found) and _retells(s, one, found[place + 1]):
        return place + 1
    others = [other for other in range(len(found)) if other != place]
    cited = [other for other in others if found[other].finding.cited and found[other].finding.first > one.finding.first]
    if one.who.type not in MEDIA and not _quotes(s, one):
        return next((other for other in cited if found[other].finding.pattern == "as"), None)  # Marsh quoted him as saying
    linked = [
        other
        for other in others
        if not one.finding.cited and (found[other].who.type not in MEDIA or _quotes(s, one)) and _linked(s, one, found[other])
    ]
    return next(iter([*cited, *linked]), None)


def _trails_another(s: Sentence, first: Attributed, one: Attributed) -> bool:
    """X said …, according to Y: Y passes it on, unless X is an outlet that passes on Y."""
    if one.finding.pattern != "before" or not one.finding.trails or one.finding.cited:
        return False
    if first.finding.pattern not in {"verb", "borrowed"} or (first.who.type in MEDIA and one.who.type not in MEDIA):
        return False
    inside = s.tags[one.finding.source.end] == "," and s.tags[one.finding.source.end + 1] in "VAM"  # voters, per the poll, had
    return not inside and not set(s.tags[first.finding.cue[1] : one.finding.first]) & set("CS:")


def recalls(s: Sentence, first: Finding, one: Finding) -> bool:
    """“…,” Holt said, one of them recalled; Holt, one of them said, called it a farce: the second tells what the first said."""
    if one.pattern != "verb" or first.pattern not in {"verb", "inverted"} or s.tags[one.source.head] in "RO":
        return False
    inserted = first.source.end + 1 == one.first and first.cue[0] == one.cue[1] + 1
    trails = first.trails and one.trails and s.tags[first.cue[1] : one.first] == ","
    return trails or (inserted and s.tags[one.first - 1] == "," == s.tags[one.cue[1]])


def _retells(s: Sentence, one: Attributed, other: Attributed) -> bool:
    """Holt said the mayor had told her: nothing but another source stands between the two verbs of saying."""
    outer, inner = one.finding, other.finding
    if outer.pattern != "verb" or outer.trails or inner.cue[0] < outer.cue[1] or one.who.name == other.who.name:
        return False
    verb = s.lexicon.verbs.get(s.lows[inner.cue[0]])
    states = (
        verb is not None and not verb.kinds.isdisjoint({"clause", "object"}) and s.low(inner.cue[1] - 1) not in s.lexicon["of_nouns"]
    )  # not: urged, blamed
    told = (states and inner.pattern == "verb" and not inner.trails) or (inner.pattern == "by" and inner.verb in s.lexicon["telling"])
    if s.any_of("negations", inner.source.end, inner.cue[0]):
        return False
    between = {*s.tags[outer.cue[1] : inner.first], *s.tags[inner.source.end : inner.cue[0]]}
    return told and s.tags[inner.source.head] not in "RO" and between.isdisjoint("WCS:,Q-")


def _quotes(s: Sentence, one: Attributed) -> bool:
    """BelTA, quoted by EFE: one outlet passes another's words on."""
    return one.finding.pattern == "by" and not s.lexicon["quoted"].isdisjoint(s.lows[one.finding.cue[0] : one.finding.cue[1]])


def _linked(s: Sentence, media: Attributed, other: Attributed) -> bool:
    """Is what the other says told by these media: "as reported by", "citing", or one inside the other's clause?"""
    m, o = media.finding, other.finding
    if m.cue == o.cue or m.pattern == "by" or o.cited:
        return True
    return m.trails if m.first > o.first else not set(s.tags[m.cue[1] : o.first]) & set("CS:")


def silent(s: Sentence, phrase: Phrase, who: Who) -> SuggestedHop:
    """A source without a cue: whoever a sentence is about."""
    source = Words.at(s.text, s.starts[phrase.start], s.end_of(phrase.end - 1))
    return SuggestedHop(0, 0, who.name, who.source_id, who.type, "origin", "direct", None, source, None, True, True, who.why)


def _hop(s: Sentence, one: Attributed, chain: int, hop: int, role: str) -> SuggestedHop:
    f, who = one.finding, one.who
    source = Words.at(s.text, s.starts[f.source.start], s.end_of(f.source.end - 1))
    cue = Words.at(s.text, s.starts[f.cue[0]], s.end_of(f.cue[1] - 1))
    why = f"cue “{cue.text}”; {who.why}"
    return SuggestedHop(chain, hop, who.name, who.source_id, who.type, role, one.mode, one.channel, source, cue, who.guess, False, why)
