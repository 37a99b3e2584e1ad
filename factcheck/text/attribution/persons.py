"""People: their names in a phrase, and what kind of source they are."""

from factcheck.text.attribution import sexes
from factcheck.text.attribution.aliases import WORD, Aliases, folded
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.kinds import is_body
from factcheck.text.attribution.names import Names
from factcheck.text.attribution.offices import kind_of
from factcheck.text.attribution.phrases import CORE, Phrase, head_of
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import PERSONS, Who
from factcheck.text.languages import declension

Run = tuple[int, int]
TITLES = ("ranks", "officials", "experts", "persons")  # before a name these say that it is a person's


def name_run(s: Sentence, phrase: Phrase) -> Run | None:
    """The words of the name in a phrase: its last run of capitals, or the name that a description introduces."""
    if led := _of_place(s, phrase):
        return led
    if s.tags[phrase.head] != "P":
        return _titled(s, phrase) or _introduced(s, phrase) or _explained(s, phrase)
    if s.lows[phrase.head] in s.lexicon["officials"] and (introduced := _introduced(s, phrase)):
        return introduced  # the Speaker, Ann Holt
    end = start = phrase.head
    while start > phrase.start and s.tags[start - 1] in "PQZ":
        start -= 1
    owner = s.tags.rfind("Z", start, phrase.head)
    if phrase.head - owner > 1 and owner > 0 and not is_body(s.lexicon, s.lows[owner + 1 : end + 1]):
        start = owner + 1  # NBC's Lester Holt
    if start > phrase.start and s.tags[start - 1] == "N" and s.words[start - 1].istitle() and _opens_name(s, s.lows[start - 1]):
        start -= 1
    end += 1 + (end + 1 < phrase.core and s.words[end + 1].isdigit())  # Number 10
    while s.lexicon["head_first"] and end < phrase.core and (s.tags[end] == "P" or s.lows[end] in s.lexicon.demonyms):
        end += 1  # la Fuerza Aérea ucraniana
    return _after_rank(s, start, end)


def _of_place(s: Sentence, phrase: Phrase) -> Run | None:
    """President of Belarus Anton Belsky, la diputada del PSOE Ana Redondo: past the place or body between the title and the name."""
    comma = s.tags.find(",", phrase.start, phrase.end)
    end = start = phrase.end if comma < 0 else comma
    while start > phrase.core and s.tags[start - 1] == "P":
        start -= 1
    titled = s.tags[phrase.core] == "F" and s.lexicon.has("officials", s.lows[phrase.head])
    known = s.lexicon.all_of(("men", "women"))
    for at in range(start + 1, end - 1) if titled else ():
        if s.words[at] in known or s.words[at - 1].isupper() or s.lows[at - 1] in s.lexicon.states:
            return at, end
    return None


def _opens_name(s: Sentence, low: str) -> bool:
    """At a sentence's beginning, where all have a capital: Doctors Across Borders, Radio Okapi."""
    return s.lexicon.is_plural(low) or s.lexicon.has("media", low)


def nominative(s: Sentence, phrase: Phrase, name: str) -> str:
    """The name as a register has it, if its phrase stands in an oblique case."""
    low = s.lows[phrase.head]
    return declension.nominative(name) if s.lexicon.bases.get(low, low) != low else name


def _after_rank(s: Sentence, start: int, end: int) -> Run:
    """Past titles: "Deputy Energy Minister Pavel Doronin" is called by the last two words."""
    if s.lexicon["head_first"] and is_body(s.lexicon, s.lows[start:end]):
        return start, end  # el Estado Mayor General
    first = start
    for at in range(start, end - 1):
        low = s.lows[at].rstrip(".")
        if (
            low in s.lexicon["ranks"]
            and low not in s.lexicon["rank_words"]
            and not (at + 1 < end and is_body(s.lexicon, s.lows[at + 1 : end]))
        ):
            first = at + 1
    while first < end - 1 and s.lows[first] in s.lexicon.demonyms and not is_body(s.lexicon, s.lows[first:end]):
        first += 1
    return first, end


def _titled(s: Sentence, phrase: Phrase) -> Run | None:
    """University of Norland historian Neil Pruitt: the name behind a noun for a person."""
    comma = s.tags.find(",", phrase.start, phrase.end)
    end = start = phrase.end if comma < 0 else comma
    while start > phrase.start and s.tags[start - 1] == "P":
        start -= 1
    titles = s.lexicon.all_of(("officials", "people", "experts"))
    cased = bool(s.lexicon.bases) and s.lows[phrase.head] in titles and end - start > 1  # представитель разведки Андрей Юсов
    named = s.lexicon.bases and (s.lexicon.has("media", s.lows[start - 1]) or s.words[end - 1][0] in "«“„")  # телеканал СТВ
    if end - start > 1 and s.tags[start - 1] == "F" and s.lows[start] == "state":
        return _after_rank(s, start + 1, end)  # Secretary of State Ann Holt
    if _heads_body(s, phrase, start, end):
        return _after_rank(s, start, end)
    if start == end or s.tags[start - 1] != "N" or not (cased or named or s.lows[start - 1] in titles):
        return None
    if named and not cased:
        return start, end
    return _after_rank(s, _own_name(s, start, end) if s.lexicon.bases else start, end)


def _heads_body(s: Sentence, phrase: Phrase, start: int, end: int) -> bool:
    """Head of the regional administration Ivan Hrytsenko: behind what somebody leads stands the name."""
    heads = s.tags[phrase.core] == "F" and s.lexicon.has("officials", s.lows[phrase.head]) and s.tags[phrase.head] == "N"
    bodies = s.lexicon.all_of(("companies", "groups", "media"))
    return heads and end - start > 1 and s.tags[start - 1] == "N" and s.lows[start - 1] not in bodies


def _own_name(s: Sentence, start: int, end: int) -> int:
    """Past the name of a country or body in the genitive: госсекретарь США Марко Рубио."""
    first = (
        at for at in range(start, end) if s.words[at].endswith(".") or s.words[at] in s.lexicon["men"] or s.words[at] in s.lexicon["women"]
    )
    return next(first, max(start, end - 2))


def _introduced(s: Sentence, phrase: Phrase) -> Run | None:
    """ "The chief of staff, General Legrá", "his party, the Reform League": the name after the comma."""
    for at in range(phrase.core, phrase.end - 1):
        first = at + 1 + (s.tags[at + 1] == "D")
        while s.tags[first] == "N" and s.lows[first] in s.lexicon.all_of(("ranks", "officials")):
            first += 1  # coronel Augusto Russo
        if s.tags[at] == "," and s.tags[first] == "P" and first < phrase.end:
            end = first
            while end < phrase.end and s.tags[end] == "P":
                end += 1
            company = s.tags[at + 1] == "D" and s.tags[end] == "N" and end < phrase.end  # at Verity, the Virginia company
            return None if company else _after_rank(s, first, end)
    return None


def _explained(s: Sentence, phrase: Phrase) -> Run | None:
    """Unite, the union: a capital at the sentence's start, explained behind the comma."""
    capital = phrase.start == phrase.head and s.words[phrase.head][0].isupper()
    return (phrase.head, phrase.core) if capital and s.tags[phrase.core] == "," and phrase.core < phrase.end else None


def is_person(s: Sentence, finding: Finding, words: list[str], names: Names) -> bool:
    """Is this name a person's?"""
    phrase = finding.source
    if is_body(s.lexicon, [w.lower() for w in words]) or _is_introduced_as_body(s, phrase):
        return False
    if len(words) == 1 and s.tags[phrase.head + 1] in "FI" and s.tags[phrase.head + 2] == "P" and phrase.head + 2 < phrase.end:
        return words[0] in s.lexicon["men"] or not s.lexicon["ranks"].isdisjoint(
            s.lows[phrase.start : phrase.head]
        )  # Veterans for Fair Care
    lows = {low.rstrip(".") for low in s.lows[phrase.start : phrase.core]} - {words[-1].lower()}
    if (
        words[0] in s.lexicon["men"]
        or words[0] in s.lexicon["women"]
        or not s.lexicon.all_of(TITLES).isdisjoint(lows)
        or _is_human(s, phrase)
        or names.full([folded(w.rstrip(".")) for w in words])
    ):
        return True
    if (len(words) == 1 and names.hints.is_firm(words[0])) or " ".join(words) in names.hints.places:
        return False
    if s.low(phrase.start) in s.lexicon["articles"] or words[-1].isupper() or "." in words[-1] or finding.relays or words[-1][0] in "'’":
        return False
    return len(words) > 1 or not s.lexicon.has("outlets_do", finding.verb)


def _is_human(s: Sentence, phrase: Phrase) -> bool:
    """Her rival, Chip Langley: the noun that the name explains is one for a human being."""
    low = s.lows[phrase.head]
    return s.tags[phrase.head] == "N" and s.lexicon.has("people", low) and not s.lexicon.has("bodies", low)


def _is_introduced_as_body(s: Sentence, phrase: Phrase) -> bool:
    """The newspaper Diario del Istmo, the company Vitalis; Unite, the union."""
    bodies = s.lexicon.all_of(("bodies", "media", "companies", "groups"))
    if s.lexicon.bases and s.lexicon.has("officials", s.lows[phrase.head]):
        return False  # речник управління розвідки Андрій Юсов
    lows = [
        s.lows[at] for at in range(phrase.start, phrase.core) if s.words[at].islower() and s.tags[at] == "N" and _starts_name(s, at + 1)
    ]
    head = [s.lows[phrase.head]] if s.tags[phrase.head] == "N" and s.tags[phrase.core] == "," else []
    match = CORE.match(s.tags, phrase.core + 1, phrase.end) if s.tags[phrase.core] == "," else None
    told = s.lows[head_of(s, phrase.core + 1, match.end())] if match and s.words[phrase.head][0].isupper() else ""
    return not bodies.isdisjoint([*lows, *head, told])


def _starts_name(s: Sentence, at: int) -> bool:
    """A capital that is no title: not "state Sen. Orla Finn"."""
    return s.tags[at] == "P" and not s.lexicon.has("ranks", s.lows[at].rstrip("."))


def _owns(s: Sentence, at: int) -> bool:
    """The institution's director: what the institution is, its name tells and not this word."""
    return s.tags[at + 1] == "Z" and s.tags[at] == "N" and s.lexicon.has("learned_bodies", s.lows[at])


class People:
    """People of an article, by the names that the article and the register give them."""

    def __init__(self, names: Names, aliases: Aliases) -> None:
        self.names, self.aliases = names, aliases

    def called(self, s: Sentence, phrase: Phrase, name: str) -> Who:
        """The person of this full name, as the phrase and the article describe them."""
        sex = sexes.of_named(s, phrase, name) or sexes.of_titles(s.lexicon, self.names.titles(name))
        for hit in self.aliases.within(WORD.findall(name)):
            if hit.known.type in PERSONS:
                why = f"alias of {hit.known.name} in the register"
                return Who(hit.known.name, hit.known.source_id, hit.known.type, why, person=True, gender=sex)
        small = s.lexicon["in_capitals"]
        own = (at for at in range(phrase.start, phrase.end) if s.words[at] not in small and not _owns(s, at))
        described = {s.lows[at].rstrip(".") for at in own}
        around = self.names.near(name)
        office = "" if s.lexicon["high_offices"].isdisjoint(described) else "official"  # Health Minister Dr. Ann Holt
        kind = office or kind_of(s, described) or kind_of(s, around) or ("official" if self.names.hints.holds_office(name) else "other")
        aged = s.tags[phrase.core : phrase.core + 3] == ",U," or s.tags[phrase.core : phrase.core + 3] == ",U."
        if aged and kind == "expert":
            kind = "other"  # Joe Lin, 34, an engineer who voted for him
        same = name == s.said(phrase.start, phrase.core)
        why = "a name that the register does not have" if same else f"full name in the article: {name}"
        return Who(name, None, kind, why, person=True, gender=sex, words=frozenset(self.names.about(name) | {folded(w) for w in described}))
