"""When, where and to whom something was said: words to pass over on either side of a verb."""

import re

from factcheck.text.attribution.phrases import CORE, LONG, is_occasion
from factcheck.text.attribution.sentence import Sentence

ASIDE = 9  # words
YEAR = re.compile(r"(?:19|20)\d\d")


def over_circumstances(s: Sentence, at: int) -> int:
    """Back over adverbs, times and occasions that stand between a subject and its verb."""
    last = at
    while at > 0:
        earlier = at
        if s.tags[at] == "Y" or s.lexicon.has("reflexives", s.low(at)):
            earlier = at - 2 if s.tags[at] == "Y" and s.tags[at - 1] == "I" else at - 1  # at first
        elif s.tags[at] == "K" or (s.tags[at] == "U" and (s.tags[at - 1] == "K" or s.tags[at - 2 : at] == "KF")):
            earlier = _over_time(s, at)
        elif s.tags[at] in "NPQ":
            earlier = _over_occasion(s, at)
        if earlier == at:
            break
        at = earlier
    dated = at < last and s.tags[at] == "E" and s.tags[at - 1] in "NP" and s.lexicon["free_order"]
    return at - 1 if dated else at  # un documento fechado el 12 de enero


def _over_time(s: Sentence, at: int) -> int:
    while at >= 0 and (
        s.tags[at] in "KU"
        or (s.tags[at] == "F" and s.tags[at - 1 : at + 2] in {"UFK", "KFU"})
        or (s.lexicon.has("time_adjectives", s.lows[at]) and s.tags[at + 1] in "KUNJYD")
    ):
        at -= 1
    return at - 1 if s.tags[at] == "I" else at


def _over_occasion(s: Sentence, at: int) -> int:
    """Back over "in a statement", "on Twitter" behind a subject; stays if the words belong to it."""
    start = at
    while start > 0 and s.tags[start - 1] in "DJNPUEGKQFIZ" and at - start < 14:
        start -= 1
        if (
            s.tags[start] == "I"
            and not s.lexicon.has("of_nouns", s.lows[start])
            and s.lows[start] != "with"  # a person with knowledge of the call
            and is_occasion(s, start + 1, at + 1)
            and s.tags[start - 1] in ("NPRKH" if s.lexicon["free_order"] else "NPRK")
            and not s.any_of("papers", start - 1, start)
        ):
            return start - 1
    return at


def over_hearers(s: Sentence, at: int, told: bool = False) -> int:
    """Where subjects may stand behind their verb: past when, where and, if something was `told` before, to whom it was said."""
    start = at
    for _ in range(4 if s.lexicon["free_order"] else 0):
        if told and s.tags[at] == "," and (aside := _over_aside(s, at)):
            at = aside  # cuenta, con la voz quebrada, la mandataria
            continue
        behind = _past_time(s, at) or (_over_whom(s, at) if told or s.low(at) not in s.lexicon["personal"] else 0)
        if not behind:
            break
        at = behind
    return at if s.tags[at] in "DNPJUR" else start


def _over_aside(s: Sentence, comma: int) -> int:
    """Behind a short aside in commas without a verb; 0 if this is none."""
    closing = s.tags.find(",", comma + 1, comma + ASIDE)
    return closing + 1 if closing > 0 and s.tags[comma + 1] in "IYG" and set("VAMQ:.-").isdisjoint(s.tags[comma + 1 : closing]) else 0


def over_when(s: Sentence, at: int) -> int:
    """Past "el lunes", "ayer"."""
    while behind := _past_time(s, at):
        at = behind
    return at


def _past_time(s: Sentence, at: int) -> int:
    if s.tags[at] in "YK":
        return at + 1
    if s.tags[at : at + 2] == "IU" and YEAR.fullmatch(s.words[at + 1]):
        return at + 2
    here = at + (s.tags[at] == "I" and s.tags[at + 1] in "DJK")  # en abril, en su momento
    while s.tags[here] in "DJE" and here < at + 3:
        here += 1
    if s.tags[here] != "K":
        return 0
    return here + 1 + s.lexicon.has("time_adjectives", s.low(here + 1)) * (s.tags[here + 1] in "NEJ")  # la semana pasada


def _over_whom(s: Sentence, at: int) -> int:
    """Past "a los medios", "en Facebook", "en una entrevista con la agencia"."""
    if s.lexicon.has("hearers", s.low(at)):
        return at + 1 + (s.tags[at + 1] == "P" and s.tags[at + 2] in "NJ")
    if s.tags[at] == "P" and s.words[at].isupper() and s.tags[at + 1] in "NJ" and s.lexicon["hearers"]:
        return at + 1  # сообщил ТАСС глава
    if s.tags[at] != "I":
        return 0
    if s.tags[at + 1] == "P":
        return _over_named(s, at + 1)
    match = CORE.match(s.tags, at + 1, at + LONG)
    end = _before_name(s, at + 1, match.end()) if match else at
    while match and s.tags[end] == "F" and (match := CORE.match(s.tags, end + 1, end + LONG)):
        end = _before_name(s, end + 1, match.end())
    return end if end > at else 0


def _over_named(s: Sentence, at: int) -> int:
    """Past the name of whom it was told, if it does not run on in the name of who told it."""
    end = next(here for here in range(at, len(s.tags)) if s.tags[here] != "P")
    if s.tags[end] == "D":
        return end  # a Europa Press su abogada
    outlet = s.lows[at] in s.lexicon.all_of(("outlets", "states", "agencies"))  # a Granma Osvaldo Reinoso
    alone = outlet or end == at + 1 or any(not letter.islower() for letter in s.words[at][1:])
    return at + 1 if alone else 0


def _before_name(s: Sentence, start: int, end: int) -> int:
    """Where "por teléfono" ends before the name of who says it; "la cadena Cope" is one."""
    named = s.lexicon.all_of(("media", "bodies", "companies", "groups", "people", "occasions"))
    return next(
        (
            at
            for at in range(start + 1, end)
            if (s.tags[at - 1 : at + 1] == "NP" and s.lows[at - 1] not in named)
            or (s.lexicon.has("media", s.lows[at - 1]) and s.lexicon.has("unnamed", s.lows[at]))  # a este diario fuentes jurídicas
        ),
        end,
    )
