"""The person whom a description points at: the minister, the Belarusian leader, the Vermont Democrat."""

import re
from collections.abc import Set as AbstractSet

from factcheck.text.attribution import fitting, kinds
from factcheck.text.attribution.aliases import folded
from factcheck.text.attribution.persons import People
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import Memory, Who

MET = 1500  # characters back in which "a man" was met
CLOSE = 400  # characters back in which "the Republican" was named
RECENT = 4  # sentences back in which "the official" still has a bearer


class Bearers:
    """The people of an article, by the office, party, trade or sex that it has given them."""

    def __init__(self, memory: Memory, people: People) -> None:
        self.memory, self.people = memory, people

    def described(self, s: Sentence, phrase: Phrase, head: str) -> Who | None:
        """The minister, the Belarusian leader: the nearest person so described."""
        if head not in s.lexicon.all_of(("officials", "experts", "people")) or head.endswith("s"):
            return None
        alike = s.lexicon["leaders"] if head in s.lexicon["leaders"] else frozenset({head})
        wanted = {folded(w) for w in s.lows[phrase.start + 1 : phrase.head]}
        if found := self._human(s, phrase):
            return found
        if name := self._so_described(s, s.starts[phrase.start], alike, wanted):
            return self.people.called(s, phrase, name)
        if s.lexicon.has("experts", head):
            return self.memory.last(lambda who: who.type == "expert" and who.person, since=self.memory.turn - RECENT)
        if wanted or phrase.end > phrase.core or not s.lexicon.has("generic", head):
            return None
        return self.memory.last(lambda who: who.person and who.type == "official", since=self.memory.turn - RECENT)

    def _human(self, s: Sentence, phrase: Phrase) -> Who | None:
        """The engineer, after "a former engineer"; the woman, after her name."""
        head = s.lows[phrase.head]
        if s.lexicon.has("man_or_woman", head):
            sex = "f" if s.lexicon.has("female", head) else "m"
            place = s.starts[phrase.start]
            if re.search(rf"\b(?:a|one|un|una) (?:\w+ ){{0,2}}{head}\b", s.text[max(0, place - MET) : place], re.I):
                return None  # a man, met before
            return self.memory.last(lambda who: who.person and who.gender in {"", sex}, since=self.memory.turn - RECENT)
        return self.memory.last(lambda who: who.person and fitting.is_bare(who) and head in who.words, since=self.memory.turn - RECENT)

    def _so_described(self, s: Sentence, place: int, alike: AbstractSet[str], wanted: AbstractSet[str]) -> str | None:
        """The nearest name that the article describes so; else the only one of that office, whatever its party or country."""
        fitting: list[str] = []
        for mention in self.people.names.before(place):
            about = self.people.names.about(mention.name)
            if alike.isdisjoint(about) or kinds.is_body(s.lexicon, mention.name.lower().split()):
                continue
            if wanted <= about:
                return mention.name
            fitting.append(mention.name)
        told = wanted <= s.lexicon.demonyms | s.lexicon["sides"] or (
            alike <= s.lexicon["whole_offices"] and wanted.isdisjoint(s.lexicon["another"])  # the two-term senator
        )
        return fitting[0] if told and len({folded(name).split()[-1] for name in fitting}) == 1 else None

    def partisan(self, s: Sentence, phrase: Phrase) -> Who | None:
        """The Vermont Democrat: the nearest person of that party."""
        side = s.lows[phrase.head]
        if s.low(phrase.start) not in s.lexicon["definite"] or side not in s.lexicon["sides"]:
            return None
        wanted = {folded(w) for w in s.lows[phrase.start + 1 : phrase.head]}
        name = self._so_described(s, s.starts[phrase.start], frozenset({side}), wanted)
        name = name or (None if wanted else self._of_side(s, s.starts[phrase.start], side))
        if not name and wanted and (spoke := self.memory.last(fitting.is_politician, since=self.memory.turn - RECENT)):
            return spoke.guessed(f"“{s.said(phrase.start, phrase.end)}” is read as {spoke.name}, the nearest that fits")
        if not name:
            return Who(s.said(phrase.start + 1, phrase.end), None, "official", "a description, not a name", person=True)
        found = self.people.called(s, phrase, name)
        return found.guessed(f"“{s.said(phrase.start, phrase.end)}” is read as {found.name}, the nearest that fits")

    def _of_side(self, s: Sentence, place: int, side: str) -> str | None:
        """The politician named just before, if the article does not tell another party of theirs."""
        near = [mention.name for mention in self.people.names.before(place) if place - mention.start < CLOSE]
        known = ((name, self.people.names.about(name)) for name in near)
        titles, sides = s.lexicon["officials"], s.lexicon["sides"]
        return next((name for name, about in known if not titles.isdisjoint(about) and sides.intersection(about) <= {side}), None)
