"""Attributions whose cue is a noun: a report from X, X's claim that, concern among X that."""

from collections.abc import Iterator

from factcheck.text.attribution import capable
from factcheck.text.attribution.circumstances import over_when
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.forward import ahead
from factcheck.text.attribution.pairs import one_name
from factcheck.text.attribution.phrases import Phrase, behind
from factcheck.text.attribution.sentence import Sentence


def made_of(s: Sentence, at: int) -> Iterator[Finding]:
    """A report from X; a report in X that; X's claim that."""
    if s.tags[at] != "N":
        return
    after = s.low(at + 1)
    if after in s.lexicon["makers"]:
        yield from _from_maker(s, at)
    elif s.lexicon.has("printed", s.lows[at]) and after == "in":
        outlet = ahead(s, at + 2)
        if outlet and capable.is_outlet(s, outlet) and s.tags[over_when(s, outlet.end)] == "H":
            yield Finding(outlet, (at, at + 2), "noun", s.lows[at], False, at)  # a report in the Post last month that
    elif s.tags[at + 1] == "F" and s.lexicon["free_order"] and s.lows[at] in s.lexicon["assertions"]:
        owner = ahead(s, at + 2)  # la acusación de Marsh de que
        if owner and s.tags[owner.end : owner.end + 2] == "FH" and capable.may_speak(s, owner):
            yield Finding(owner, (at, at + 1), "noun", s.lows[at], False, at)
    elif (s.tags[over_when(s, at + 1)] in "HT" and s.lows[at] in s.lexicon["assertions"]) or _over_is(s, at + 1):
        yield from _of_owner(s, at)


def _from_maker(s: Sentence, at: int) -> Iterator[Finding]:
    """A report from X: the paper of an outlet passes on what the outlet says; one by another body speaks for itself."""
    low = s.lows[at]
    for phrase in all_ahead(s, at + 2):
        if s.lexicon.has("unsaid", low) and s.tags[phrase.end] not in "TH" and s.low(phrase.end) != "for":
            return  # a letter from the council; not: calls from some in the party for him to resign
        named = s.tags[phrase.head] == "P" and (low in s.lexicon["assertions"] or low in s.lexicon["made"])
        if named or capable.tells(s, phrase):
            passes = not s.lexicon.has("reporting", low) or capable.is_outlet(s, phrase)
            yield Finding(phrase, (at, at + 2), "noun", low, False, at, maker=passes and low in s.lexicon["made"])


def _of_owner(s: Sentence, at: int) -> Iterator[Finding]:
    """X's claim that, her message is that."""
    here = at
    while s.tags[here - 1] in "JNEGUP" and here > at - 4:
        here -= 1
    hers = s.lexicon.has("his", s.low(here - 1)) and s.tags[here - 2] != "I"  # not: said in its assessment that
    owner = Phrase(here - 1, here, here - 1, here) if hers else behind(s, here - 2) if s.tags[here - 1] == "Z" else None
    if owner and (hers or capable.may_speak(s, owner)):
        yield Finding(owner, (at, at + 1), "noun", s.lows[at], False, owner.start)


def _over_is(s: Sentence, at: int) -> int:
    """Past "to voters is" before "that", in "her message to voters is that"; 0 if this is not said."""
    hearers = ahead(s, at + 1) if s.tags[at] == "T" else None
    end = hearers.end if hearers else at
    return end + 1 if s.lexicon.has("be", s.low(end)) and s.tags[end + 1] == "H" else 0


def felt(s: Sentence, at: int) -> Iterator[Finding]:
    """There is concern among farmers that the money will not come."""
    phrase = ahead(s, at + 2) if s.lexicon.has("among", s.low(at + 1)) else None
    if phrase and s.tags[phrase.end] == "H" and (capable.may_speak(s, phrase) or capable.may_be_anyone(s, phrase)):
        yield Finding(phrase, (at, at + 2), "among", "", False, at)


def all_ahead(s: Sentence, at: int) -> list[Phrase]:
    """The source behind a cue, and those that "and" joins to it."""
    phrase = ahead(s, at)
    if not phrase:
        return []
    if (
        s.tags[phrase.end] == "C"
        and (more := ahead(s, phrase.end + 1))
        and s.tags[phrase.end + 1] != "D"
        and one_name(s, phrase.start, phrase.end, more.core)
    ):
        phrase = Phrase(phrase.start, more.end, more.head, more.core)
    found = [phrase]
    while s.tags[phrase.end] == "C" and s.low(phrase.end) == "and" and (joined := ahead(s, phrase.end + 1)):
        if s.tags[joined.end] in "VAM" or not capable.may_speak(s, joined):
            break
        found.append(joined)
        phrase = joined
    return found
