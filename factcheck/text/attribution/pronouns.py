"""Whom a pronoun points at: the nearest earlier source or subject that fits, always as a guess."""

from collections.abc import Callable

from factcheck.text.attribution import describing, fitting, kinds, sexes
from factcheck.text.attribution.aliases import folded
from factcheck.text.attribution.persons import People
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import Memory, Who

Fits = Callable[[Who], bool]
Before = Callable[[Fits], Who | None]  # the nearest fitting source or subject of the sentences before


class Pronouns:
    """Resolves "he", "it", "they" and "his pollster"."""

    def __init__(self, memory: Memory, people: People) -> None:
        self.memory, self.people = memory, people
        self.before: Before = lambda _: None  # of the source that is looked at

    def nearest(self, fits: Fits) -> Who | None:
        """The nearest source or subject that fits: of this sentence, of those before, of the article so far."""
        return self.memory.last(fits, since=self.memory.turn) or self.before(fits) or self.memory.last(fits)

    def pronoun(self, s: Sentence, phrase: Phrase) -> Who:
        """He, she, it, they."""
        low = s.lows[phrase.head]
        he, she = s.lexicon.has("he", low), s.lexicon.has("she", low)
        found = self._person(s, phrase, "m" if he else "f") if he or she else self._thing(s, low)
        if not found:
            return Who(None, None, "other", f"“{s.words[phrase.head]}” is not resolved", guess=True)
        return found.guessed(f"“{s.words[phrase.head]}” is read as {found.name}, the nearest that fits")

    def _person(self, s: Sentence, phrase: Phrase, sex: str) -> Who | None:
        spoke = {who.name for who in self.memory.of(self.memory.turn)} if _is_rebuttal(s, phrase) else set()

        def fits(who: Who) -> bool:
            return who.person and who.gender in {"", sex} and who.name not in spoke

        found = (
            self.memory.last(fits, since=self.memory.turn)
            or self.before(fits)
            or self.memory.last(lambda who: fits(who) and not fitting.is_bare(who))
            or self._mentioned(s, phrase, sex)
        )
        return found and found._replace(gender=sex)

    def _mentioned(self, s: Sentence, phrase: Phrase, sex: str) -> Who | None:
        others = s.lexicon["women"] if sex == "m" else s.lexicon["men"]
        for mention in self.people.names.before(s.starts[phrase.start]):
            words = mention.name.split()
            if (
                (words[0] not in others or len(words) == 1)
                and sexes.of_titles(s.lexicon, self.people.names.titles(mention.name)) in {"", sex}
                and mention.name not in self.people.names.hints.places
                and not kinds.is_body(s.lexicon, [w.lower() for w in words])
            ):
                return self.people.called(s, phrase, mention.name)
        return None

    def _just_named(self, s: Sentence, phrase: Phrase, sex: str) -> Who | None:
        """Whom this sentence has named before a place by the last name."""
        for at in range(phrase.start - 1, -1, -1):
            run = len(s.tags[: at + 1].rstrip("P"))
            named = s.tags[at] == "P" and s.tags[run - 1] not in "FD"  # not: of Maintenance Crews, the Toe River
            mention = self.people.names.full([folded(s.words[at])]) if named else None
            who = mention and self.people.called(s, Phrase(at, at + 1, at, at + 1), mention.name)
            if who and who.gender in {"", sex}:
                return who
        return None

    def _thing(self, s: Sentence, low: str) -> Who | None:
        return self.nearest(lambda who: not who.person and s.lexicon.has("they", low) >= (who.type == "unnamed"))

    def possessed(self, s: Sentence, phrase: Phrase, found: Who) -> Who:
        """His own pollster, her campaign: whoever has no name is told by whose they are."""
        low = s.low(phrase.start)
        sex = "m" if s.lexicon.has("of_him", low) else "f" if s.lexicon.has("of_her", low) else ""
        owner = (self._just_named(s, phrase, sex) or self._person(s, phrase, sex)) if sex and found.why == describing.BARE else None
        if owner and fitting.is_bare(owner):
            owner = self._mentioned(s, phrase, sex)
        if not owner:
            return found
        name = f"{owner.name}’s {(found.name or '').removeprefix('own ')}"
        return found._replace(name=name).guessed(f"“{s.words[phrase.start]}” is read as of {owner.name}, the nearest that fits")


def _is_rebuttal(s: Sentence, phrase: Phrase) -> bool:
    """…, a charge he denies: not by whoever brings it."""
    said = (
        s.tags[phrase.start - 1] == "N"
        and s.low(phrase.start - 1) in s.lexicon["assertions"]
        and s.low(phrase.start - 2) in s.lexicon["indefinite"]
    )
    verbs = (s.lexicon.verbs.get(low) for low in s.lows[phrase.end : phrase.end + 3])
    return phrase.start > 2 and said and any(verb and verb.lemma in s.lexicon["rebutting"] for verb in verbs)
