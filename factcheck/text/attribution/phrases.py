"""Noun phrases: what they are made of, and where one that ends at a word begins."""

import re
from typing import NamedTuple

from factcheck.text.attribution.sentence import Sentence

CORE = re.compile(
    r"(?:[DY]*(?=[DJEGUNPZQK])|D(?=\?))(?:[JEGUPNZQK?]|(?<=J)C(?=J))*[NPUQ](?:\([NPU]{1,3}\))?(?:Z[JEGUPNK]*[NPU])*"
    r"(?:\([NPU]{1,3}(?:,ID[NP]+(?:I[NP]+)?)?\))?"
)
INSIDE = frozenset("JEGUPNZQ")
NOUNS = frozenset("NPUQ")
RELATIVE = 14  # words between "who" and the end of its clause
SHORT = 4  # words from a noun to "a los que"
TRADES = ("er", "or", "ist", "ian", "man", "woman")  # a former supervisor, Ken Paulk
ASIDE = 6  # words of "(not his real name)"
LONG = 40  # words; no source in news is longer


class Phrase(NamedTuple):
    """A noun phrase from one word to before another; `head` is its first noun group's last word, `core` where that group ends."""

    start: int
    end: int
    head: int
    core: int

    def grown(self, end: int) -> "Phrase":
        return Phrase(self.start, end, self.head, self.core)


def is_time(s: Sentence, start: int, end: int) -> bool:
    """Do these words say when?"""
    return s.tags[end - 1] == "K" or s.low(end - 1) in {"ago", "earlier", "later"} or (end - start == 1 and s.low(start).isdigit())


def is_occasion(s: Sentence, start: int, end: int) -> bool:
    """Do these words say where or how it was said: a statement, a rally, Telegram?"""
    return s.any_of("occasions", start, end)


def head_of(s: Sentence, start: int, end: int) -> int:
    """The last noun of a group; before a bracket, and before a name that follows a common noun ("the agency EFE": agency)."""
    at = end - 1
    while at > start and (s.tags[at] not in "NPUQ" or (s.tags[at] == "U" and s.tags[at - 1] in "NP")):
        at -= 1
    if (s.tags[at] != "N" or s.tags[start] == "P") and s.tags[at + 1] == ")":
        while at > start and s.tags[at] != "(":
            at -= 1
        at -= 1
    if s.lexicon["head_first"] and (s.tags[max(at, start)] == "N" or s.lexicon.has("head_first", "always")):
        return next((here for here in range(start, end) if s.tags[here] in "NP"), max(at, start))
    return max(at, start)


def describes(s: Sentence, start: int, end: int) -> bool:
    """A description has a word for a person, a body or a paper in it."""
    if s.tags[start:end].strip("P") == "" and not s.any_of("officials", start, end) and not s.any_of("sides", start, end):
        return (is_called(s, start - 2) and " ".join(s.lows[start:end]) not in s.lexicon.states) or (
            end - start == 1 and s.words[start].isupper() and s.any_of("bodies", start - 2, start - 1)
        )
    words = set(s.lows[start:end]) - s.lexicon["plurals"]
    return not words.isdisjoint(s.lexicon.all_of(("people", "bodies", "media", "officials", "experts")))


def is_called(s: Sentence, last: int) -> bool:
    """May a bare name follow: "the mayor, Jonas Pike", "a spokeswoman for the Commission, Dana Spinant"?"""
    described = behind(s, last, subject=False)
    if not described:
        return False
    head = s.lows[described.head]
    named = head.endswith(TRADES) or s.lexicon.has("his", s.low(described.start))  # a baker, her son-in-law
    return head in s.lexicon.all_of(("people", "officials", "experts")) or (s.tags[described.head] == "N" and named)


def behind(s: Sentence, last: int, subject: bool = True) -> Phrase | None:
    """The noun phrase that ends with a word, with all that its first noun drags behind it; one behind a preposition is no subject."""
    hangs = (s.tags[last] in "RO" and s.tags[last - 1] in "FIT") or (
        s.tags[last] == "O" and s.tags[last - 1] in "VEB"
    )  # a person close to it, who knows him
    if s.tags[last] in "RO" and not hangs:
        return Phrase(last, last + 1, last, last + 1) if s.tags[last] == "R" else None
    start = last if hangs else group_start(s, last)
    if start is None:
        return None
    head_end = last + 1
    while True:
        before = _governor(s, start)
        if before is None:
            break
        earlier = group_start(s, before)
        if earlier is None:
            break
        start, head_end = earlier, before + 1
    if subject and s.tags[start - 1] in "IF" and not _is_about(s, start):
        return None  # "in the report", "of the college": no subject
    if owns_office(s, head_end):
        head_end = last + 1
    cut = last + 1 if s.any_of("people", start, head_end) else before_that(s, head_end, last + 1)
    return Phrase(start, head_end if is_passed_on(s, head_end) else cut, head_of(s, start, head_end), head_end)


def before_that(s: Sentence, start: int, end: int) -> int:
    """Where a phrase ends before "que pide no ser citada", "a los que tuvo acceso"."""
    that = s.tags.find("H", start, end)
    while that > start and s.tags[that - 1] in "DI":
        that -= 1
    return end if that < 0 else that


def _is_about(s: Sentence, start: int) -> bool:
    """About half a dozen people."""
    counts = s.tags[start] == "U" or s.lexicon.has("portions", s.low(start))
    about = start - 2 if s.tags[start - 1] == "F" and s.lexicon["free_order"] else start - 1  # más de 200 intelectuales
    return counts and s.lexicon.has("roughly", s.low(about)) and s.low(about) not in {"at", "between"}


def owns_office(s: Sentence, at: int) -> bool:
    """The secretary of state's office: the title before "of" and the noun behind it are one."""
    return s.tags[at : at + 3] == "FNZ"


def is_passed_on(s: Sentence, at: int) -> bool:
    """Witnesses contacted by the agency: behind the noun begins who passes their words on, unless it is the outlet itself."""
    return s.lexicon.has("passed_on", s.low(at)) and s.lexicon.has("by", s.low(at + 1)) and not s.lexicon.has("own", s.low(at + 2))


def _governor(s: Sentence, start: int) -> int | None:
    """The noun before "of", "in", "who visited" and the like, to which the group that starts here belongs."""
    at = start - 1
    tag, before = s.tags[at], s.tags[at - 1]
    dated = 2 * (s.tags[at - 3 : at + 1] == "NFKF")  # el barómetro de febrero del CIS
    if tag in "FIT" and (dated or before in "NPUQ)"):
        return at - 1 - dated
    if back := _behind_participle(s, at, start):
        return at - back
    return _before_clause(s, at)


def _before_clause(s: Sentence, at: int) -> int | None:
    """The noun before "who …" or, in languages of free order, "conocido como …"."""
    tag, before, free = s.tags[at], s.tags[at - 1], bool(s.lexicon["free_order"])
    if free and tag == "S" and before == "E" and s.tags[at - 2] in "NP":
        return at - 2  # el jefe conocido como Ti Makak
    inside = tag in "VISTB" or (free and tag in "YBAMO") or (tag in "GE" and before != ",")
    return before_relative(s, at) if inside else None


def _behind_participle(s: Sentence, at: int, start: int) -> int:
    """How many words back the noun stands that a participle describes: people briefed on the matter; 0 if there is none."""
    tag, before, earlier = s.tags[at], s.tags[at - 1], s.tags[at - 2]
    if tag in "IT" and earlier in "NP":
        known = s.any_of("people", at - 2, at - 1) or s.any_of("papers", at - 2, at - 1)
        return 2 * (before in "JEG" or (before == "V" and known and is_participle(s, at - 1)))
    if tag == "V" and before == "N" and s.tags[start] != "D" and is_participle(s, at):
        return 1  # a poll released Tuesday
    accused = tag == "G" and before in "FI" and earlier in "EV" and s.tags[at - 3] in "NPU"  # the man accused of killing four people
    used = tag == "B" and before == "T" and earlier in "VE" and s.tags[at - 3] == "N"  # the affidavit used to obtain the warrant
    handed = tag in "IT" and before == "I" and earlier in "VE" and s.any_of("papers", at - 3, at - 2)  # a flyer handed out at the door
    return 3 * (accused or ((used or handed) and is_participle(s, at - 2)))


def before_relative(s: Sentence, at: int) -> int | None:
    """The noun before "who", if the words here are in its clause."""
    for here in range(at, max(-1, at - RELATIVE), -1):
        if s.tags[here] in ",:.-Q":
            return None
        if s.tags[here] == "W" and (s.lexicon.has("who", s.lows[here]) or s.lows[here] == "whose"):
            return here - 1 if s.tags[here - 1] in "NPU" else None
        if s.tags[here] == "H" and s.lexicon.has("who", s.lows[here]):
            return _of_subject(s, here)
    return None


def _of_subject(s: Sentence, that: int) -> int | None:
    """Un vecino que pidió el anonimato, datos a los que tuvo acceso Reuters: the noun before, if the clause begins with its phrase."""
    last = that - 1
    while s.tags[last] in "DI" and that - last < SHORT:
        last -= 1
    while s.tags[last] in "KU" or (s.tags[last] == "F" and s.tags[last + 1] in "KU"):
        last -= 1  # la sentencia de mayo de 2024 que
    phrase = behind(s, last) if s.tags[last] in NOUNS else None
    return last if phrase and (phrase.start == 0 or s.tags[phrase.start - 1] in ".,QC:-") else None


def is_participle(s: Sentence, at: int) -> bool:
    verb = s.lexicon.verbs.get(s.lows[at])
    return verb.form == ("n" if s.lexicon["free_order"] else "d") if verb else s.lows[at].endswith("ed")


def group_start(s: Sentence, last: int) -> int | None:
    """Where the noun group that ends with a word starts; None if it is no noun."""
    at = last
    if s.tags[at] == ")":
        while at >= max(0, last - ASIDE) and s.tags[at] != "(":
            at -= 1
        at -= 1
    if s.tags[at] not in "NPUQZ":
        return None
    low = max(0, last - LONG)
    while at > low and (s.tags[at - 1] in INSIDE or s.tags[at - 2 : at + 1] == "DKN"):  # the September meeting
        at -= 1
        if s.tags[at - 2 : at + 1] == "JCJ":
            at -= 2  # four current and former aides
    at = _after_time(s, at, last)
    while at > low and s.tags[at - 1] == "D":
        at -= 1
    return _contact(s, at, last)


def _after_time(s: Sentence, start: int, last: int) -> int:
    """ "In 2023 Kiev" and "seen Smith": the year and the participle are not of the name."""
    while start < last and s.tags[start] in "UQ" and s.tags[start - 1] in "IQ" and s.tags[start + 1] == "P":
        start += 1
    while start < last and s.tags[start] == "Q" and s.tags[start - 1] not in "DJ":
        start += 1
    while 0 < start < last and s.tags[start] in "EG" and s.tags[start - 1] not in "DJZ":
        start += 1
    return start


def _contact(s: Sentence, start: int, last: int) -> int:
    """ "A move critics say": the critics alone, who follow a noun that has its own article."""
    if last - start >= 2 and s.tags[last] == "N" and s.tags[last - 1] == "N" and s.low(start) in {"a", "an", "what", "this", "something"}:
        low = s.lows[last]
        if low in s.lexicon["people"] and (low.endswith("s") or low in s.lexicon["plurals"]):
            return last
    if s.tags[start - 1] == "," and s.lexicon.has("indefinite", s.low(start)) and s.tags[start:last] == "DN" and s.tags[last] == "P":
        return start if describes(s, start, last) else last  # a step Byrne said was late
    return start
