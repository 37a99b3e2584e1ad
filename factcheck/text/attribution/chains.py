"""Chains: who passes on whose words."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.kinds import MEDIA
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import Who
from factcheck.text.reading import SuggestedHop
from factcheck.text.span import Words


@dataclass(frozen=True)
class Attributed:
    """One finding, understood."""

    finding: Finding
    who: Who
    mode: str
    channel: str | None


def hops(s: Sentence, found: Sequence[Attributed]) -> tuple[SuggestedHop, ...]:
    """The sources of a sentence as hops; a relay stands before the source whose words it passes on."""
    relay_of = {place: origin for place in range(len(found)) if (origin := _origin(s, found, place)) is not None}
    made: list[SuggestedHop] = []
    chain = 0
    for place in range(len(found)):
        if place in relay_of:
            continue
        relays = [r for r, origin in relay_of.items() if origin == place]
        for hop, member in enumerate([*relays, place]):
            made.append(_hop(s, found[member], chain, hop, "relay" if member in relay_of else "origin"))
        chain += 1
    return tuple(sorted(made, key=lambda h: (h.chain, h.hop)))


def _origin(s: Sentence, found: Sequence[Attributed], place: int) -> int | None:
    """Whose words the source at a place passes on."""
    one = found[place]
    if one.finding.pattern == "before" and one.finding.trails and place and found[place - 1].finding.pattern in {"verb", "borrowed"}:
        if one.finding.cited or set(s.tags[found[place - 1].finding.cue[1] : one.finding.first]) & set("CS:"):
            return None
        return place - 1  # X said …, according to Y
    if one.who.type not in MEDIA:
        return None
    for other in range(len(found)):
        if other != place and found[other].finding.cited and found[other].finding.first > one.finding.first:
            return other
    for other in range(len(found)):
        if one.finding.cited:
            return None
        if other != place and found[other].who.type not in MEDIA and _linked(s, one, found[other]):
            return other
    return None


def _linked(s: Sentence, media: Attributed, other: Attributed) -> bool:
    m, o = media.finding, other.finding
    if m.cue == o.cue or m.pattern == "by" or m.relays or o.cited:
        return True
    if m.first < o.first:
        return not any(tag in "CS:" for tag in s.tags[m.cue[1] : o.first])
    return m.trails


def _hop(s: Sentence, one: Attributed, chain: int, hop: int, role: str) -> SuggestedHop:
    f, who = one.finding, one.who
    source = Words.at(s.text, s.starts[f.source.start], s.ends[f.source.end - 1])
    cue = Words.at(s.text, s.starts[f.cue[0]], s.ends[f.cue[1] - 1])
    why = f"cue “{cue.text}”; {who.why}"
    return SuggestedHop(chain, hop, who.name, who.source_id, who.type, role, one.mode, one.channel, source, cue, who.guess, False, why)
