"""The person whom a description points at: the minister, the Belarusian leader, the Vermont Democrat."""

import re
from collections.abc import Set as AbstractSet

from factcheck.text.attribution import describing, fitting, kinds, sexes
from factcheck.text.attribution.aliases import folded
from factcheck.text.attribution.persons import People
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.pronouns import Pronouns
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import Memory, Who

MET = 1500  # characters back in which "a man" was met
CLOSE = 400  # characters back in which "the Republican" was named
SEVERAL = 2  # bearers of an office, of whom none is guessed
RECENT = 4  # sentences back in which "the official" still has a bearer


class Bearers:
    """The people of an article, by the office, party, trade or sex that it has given them."""

    def __init__(self, memory: Memory, people: People, pronouns: Pronouns) -> None:
        self.memory, self.people, self.pronouns = memory, people, pronouns

    def described(self, s: Sentence, phrase: Phrase, head: str) -> Who | None:
        """The minister, the Belarusian leader: the nearest person so described."""
        if head not in s.lexicon.all_of(("officials", "experts", "people")) or head.endswith("s"):
            return None
        wanted = _wanted(s, phrase)
        alike = _alike(s, head, wanted)
        if found := self._human(s, phrase):
            return found
        if name := self._so_described(s, phrase, alike, wanted):
            return self.people.called(s, phrase, name)
        if s.lexicon.has("experts", head):
            return self.memory.last(lambda who: who.type == "expert" and who.person, since=self.memory.turn - RECENT)
        told = _unplaced(s, wanted) or (phrase.end > phrase.core and not _is_of_state(s, phrase)) or not s.lexicon.has("generic", head)
        lately = None if told else self._spoke_lately(s, phrase, wanted)
        return lately or self._varied(s, phrase, wanted) or self._so_called(s, phrase, wanted)

    def _spoke_lately(self, s: Sentence, phrase: Phrase, wanted: AbstractSet[str]) -> Who | None:
        """The official who spoke last, if the office may be meant."""
        head, sex = s.lows[phrase.head], sexes.of_described(s, phrase)
        vague = s.lexicon.has("vague_offices", head)
        return self.memory.last(
            lambda who: (
                who.person
                and who.type == "official"
                and sex in {"", who.gender or sex}
                and (vague or _may_hold(s, head, wanted, who.words))
            ),
            since=self.memory.turn - RECENT,
        )

    def _so_called(self, s: Sentence, phrase: Phrase, wanted: AbstractSet[str]) -> Who | None:
        """El canciller, after a minister of foreign affairs far above: the only one of the article who may be called so."""
        head, sex = s.lows[phrase.head], sexes.of_described(s, phrase)
        if not s.lexicon["head_first"] or _unplaced(s, wanted) or (phrase.end > phrase.core and not _is_of_state(s, phrase)):
            return None
        offices = {folded(word) for line in s.lexicon["offices_alike"] if head in line.split() for word in line.split()}
        names = self.people.names
        met = {mention.name for mention in names.before(s.starts[phrase.start]) if " " in mention.name}
        called = [self.people.called(s, phrase, name) for name in met if not offices.isdisjoint(names.about(name))]
        fit = {who.name: who for who in called if sex in {"", who.gender or sex}}
        return next(iter(fit.values())) if len(fit) == 1 else None

    def _varied(self, s: Sentence, phrase: Phrase, wanted: AbstractSet[str]) -> Who | None:
        """Who spoke just before, by another office that the article has not told: Ms. Marsh … the former minister."""
        head, sex = s.lows[phrase.head], sexes.of_described(s, phrase)
        trades = {"expert"} if s.lexicon["feminine"] and s.lexicon.has("persons", head) else set()  # la médica
        if not _may_vary(s, phrase, wanted):
            return None

        speaking = {who.name for who in self.memory.of(self.memory.turn)}  # Holt said the governor had told her

        def fits(who: Who) -> bool:
            known = who.name not in speaking and not who.inner and not fitting.is_bare(who) and who.person
            kind = who.type in ({"official", "other"} | trades)
            return known and kind and sex in {"", who.gender or sex} and (bool(trades) or _may_hold(s, head, wanted, who.words))

        names = self.people.names
        bearers = {mention.name for mention in names.before(s.starts[phrase.start]) if folded(head) in names.about(mention.name)}
        found = self.pronouns.before(fits) if len(bearers) < SEVERAL else None
        if found and found.name:
            names.learn(found.name, head)
        return found

    def _human(self, s: Sentence, phrase: Phrase) -> Who | None:
        """The engineer, after "a former engineer"; the woman, after her name."""
        head = s.lows[phrase.head]
        if s.lexicon.has("man_or_woman", head):
            sex = "f" if s.lexicon.has("female", head) else "m"
            place = s.starts[phrase.start]
            if s.tags[phrase.core] in "FI" and phrase.end > phrase.core:
                return None  # the man on the next stool
            if re.search(rf"\b(?:a|one|un|una) (?:\w+ ){{0,2}}{head}\b", s.text[max(0, place - MET) : place], re.I):
                return None  # a man, met before
            return self.memory.last(lambda who: who.person and who.gender in {"", sex}, since=self.memory.turn - RECENT)
        since = self.memory.turn - RECENT
        found = self.memory.last(lambda who: who.person and fitting.is_bare(who) and folded(head) in who.words, since)
        if found or not s.lexicon.has("persons_at_all", head) or _small(s, phrase):
            return found
        return self.memory.last(lambda who: who.person and fitting.is_bare(who) and who.type == "unnamed", since)  # the person

    def _so_described(self, s: Sentence, phrase: Phrase, alike: AbstractSet[str], wanted: AbstractSet[str]) -> str | None:
        """The nearest name that the article describes so; else the only one of that office, whatever its party or country."""
        fitting: list[str] = []
        tail, sex = _of_what(s, phrase), sexes.of_described(s, phrase)
        for mention in self.people.names.before(s.starts[phrase.start]):
            about = self.people.names.about(mention.name)
            if alike.isdisjoint(about) or (tail and tail.isdisjoint(about)) or kinds.is_body(s.lexicon, mention.name.lower().split()):
                continue
            if alike == s.lexicon["leaders"] and not s.lexicon["deputies"].isdisjoint(about - wanted):
                continue  # the vice president is not the president
            if sex not in {"", sexes.of_name(s.lexicon, mention.name) or sex}:
                continue
            if wanted <= about:
                return mention.name
            fitting.append(mention.name)
        if not fitting and tail and not alike & s.lexicon["leaders"] and (named := self._of_party(s, phrase, tail)):
            return named
        told = wanted <= s.lexicon.demonyms | s.lexicon["sides"] or (
            alike <= s.lexicon["whole_offices"] and _small(s, phrase).isdisjoint(s.lexicon["another"])  # the two-term senator
        )
        first_names = s.lexicon.all_of(("women", "men"))
        fitting = [name for name in fitting if name.split()[0] in first_names] or fitting
        return fitting[0] if told and len({folded(name).split()[-1] for name in fitting}) == 1 else None

    def _of_party(self, s: Sentence, phrase: Phrase, tail: set[str]) -> str | None:
        """El legislador de Somos Región: the only politician of whom the article tells that party."""
        about = self.people.names.about
        names = {mention.name for mention in self.people.names.before(s.starts[phrase.start])}
        of_it = {name for name in names if tail <= about(name)} if "P" in s.tags[phrase.core : phrase.end] else set()
        return of_it.pop() if len(of_it) == 1 else None

    def partisan(self, s: Sentence, phrase: Phrase) -> Who | None:
        """The Vermont Democrat: the nearest person of that party."""
        side = s.lows[phrase.head]
        if s.low(phrase.start) not in s.lexicon["definite"] or not (side in s.lexicon["sides"] or _is_office(s, phrase.head)):
            return None
        wanted = {folded(w) for w in s.lows[phrase.start + 1 : phrase.head]} - s.lexicon["terms"]
        name = self._so_described(s, phrase, frozenset({side}), wanted)
        name = name or (None if wanted else self._who_spoke(s, side))
        places = all(s.tags[at] == "P" for at in range(phrase.start + 1, phrase.head))  # the Missouri Republican
        name = name or (self._of_side(s, s.starts[phrase.start], side) if places else None)
        if not name and wanted and (spoke := self.memory.last(fitting.is_politician, since=self.memory.turn - RECENT)):
            return spoke.guessed(f"“{s.said(phrase.start, phrase.end)}” is read as {spoke.name}, the nearest that fits")
        if not name:
            return Who(s.said(phrase.start + 1, phrase.end), None, "official", describing.BARE, person=True)
        found = self.people.called(s, phrase, name)
        return found.guessed(f"“{s.said(phrase.start, phrase.end)}” is read as {found.name}, the nearest that fits")

    def _who_spoke(self, s: Sentence, side: str) -> str | None:
        """The politician of whom the sentences before tell, if not of another party."""
        sides = s.lexicon["sides"] - s.lexicon["another"]
        found = self.pronouns.before(lambda who: fitting.is_politician(who) and not who.inner and sides.intersection(who.words) <= {side})
        return found.name if found else None

    def _of_side(self, s: Sentence, place: int, side: str) -> str | None:
        """The politician named just before, if the article does not tell another party of theirs."""
        near = [mention.name for mention in self.people.names.before(place) if place - mention.start < CLOSE]
        known = ((name, self.people.names.about(name)) for name in near)
        titles, sides = s.lexicon["officials"], s.lexicon["sides"] - s.lexicon["another"]
        return next((name for name, about in known if not titles.isdisjoint(about) and sides.intersection(about) <= {side}), None)


def _alike(s: Sentence, head: str, wanted: AbstractSet[str]) -> frozenset[str]:
    """The offices that a noun may stand for: the leader, the Kremlin official."""
    if head == "official" and wanted - s.lexicon.demonyms and wanted.isdisjoint(s.lexicon["another"]):
        return s.lexicon["officials"]
    return s.lexicon["leaders"] if head in s.lexicon["leaders"] else frozenset({folded(head)})


def _wanted(s: Sentence, phrase: Phrase) -> set[str]:
    """The adjectives of a description: the Belarusian leader, el mandatario bielorruso."""
    start, end = (phrase.head + 1, phrase.core) if s.lexicon["head_first"] else (phrase.start + 1, phrase.head)
    return {folded(w) for w in s.lows[start:end]} - s.lexicon["reflexives"]


def _unplaced(s: Sentence, wanted: AbstractSet[str]) -> AbstractSet[str]:
    """Adjectives that tell neither a party nor, by their ending, a place: not el dirigente popular, el parlamentario cajamarquino."""
    if not s.lexicon["head_first"]:
        return wanted
    endings = tuple(s.lexicon["demonym_endings"])
    return {word for word in wanted - s.lexicon["sides"] - s.lexicon.demonyms if not word.endswith(endings)}


def _is_of_state(s: Sentence, phrase: Phrase) -> bool:
    """El jefe de Estado, el titular de la cartera: what stands behind tells nothing of whose office it is."""
    return s.tags[phrase.core] == "F" and s.lexicon["of_state"].issuperset(s.lows[phrase.core : phrase.end])


def _small(s: Sentence, phrase: Phrase) -> set[str]:
    """The words before the noun that are no names: not "New Mexico"."""
    return {s.lows[at] for at in range(phrase.start + 1, phrase.head) if s.tags[at] != "P"}


def _is_office(s: Sentence, at: int) -> bool:
    """The PM, an MP: an office in capitals."""
    return s.words[at].isupper() and s.lexicon.has("officials", s.lows[at])


def _of_what(s: Sentence, phrase: Phrase) -> set[str]:
    """Of what place or matter somebody is governor, secretary, mayor."""
    if s.tags[phrase.core] != "F" or kinds.is_body(s.lexicon, s.lows[phrase.core + 1 : phrase.end]):
        return set()
    return {folded(s.lows[at]) for at in range(phrase.core + 1, phrase.end) if s.tags[at] in "NPJ"}


def _may_hold(s: Sentence, head: str, wanted: AbstractSet[str], known: AbstractSet[str]) -> bool:
    """May whoever is known by these words also be called so: no other office is told, or one that is called alike?"""
    if s.lexicon.has("leaders", head) and not s.lexicon["deputies"].isdisjoint(known - wanted):
        return False  # the vice president is not the president
    offices = (s.lexicon["officials"] & known) - s.lexicon["runners"]
    if not offices or not s.lexicon["offices_alike"] or "former" in wanted or s.lexicon.has("runners", head):
        return True
    return any(head in line and not line.isdisjoint(offices) for line in map(frozenset, map(str.split, s.lexicon["offices_alike"])))


def _may_vary(s: Sentence, phrase: Phrase, wanted: AbstractSet[str]) -> bool:
    """An office that tells neither whose it is nor of what people, in the paragraph of its bearer unless it is a leader's."""
    head = s.lows[phrase.head]
    if (
        not s.lexicon["offices_alike"]
        or head not in s.lexicon.all_of(("officials", "persons")) - s.lexicon["man_or_woman"]
        or "Z" in s.tags[phrase.start : phrase.end]
    ):
        return False
    leads = any(s.lexicon.has(group, head) for group in ("leaders", "runners", "whole_offices"))
    near = "\n" not in s.text[max(0, s.start - 2) : s.start] or bool(s.lexicon["feminine"])  # la médica: the article tells whom
    return wanted.isdisjoint(s.lexicon.demonyms) and (leads or near)
