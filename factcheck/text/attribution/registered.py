"""Sources whose name is in the desk's register."""

from factcheck.text.attribution import describing, kinds, sexes
from factcheck.text.attribution.aliases import WORD, Aliases, folded
from factcheck.text.attribution.phrases import Phrase, before_that
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import PERSONS, Who
from factcheck.text.register import Known


class Registered:
    """Finds whom the register knows in the words for a source."""

    def __init__(self, aliases: Aliases) -> None:
        self.aliases = aliases

    def who(self, s: Sentence, phrase: Phrase) -> Who | None:
        """An alias among the phrase's own words. A body named after "head of" is not the source; after "sources from" it is."""
        hits = self._within(s, phrase.start, phrase.core) or self._within(s, phrase.start, before_that(s, phrase.core, phrase.end))
        if not hits:
            return None
        own = (hit for hit in hits if hit[1] <= phrase.head < hit[2])  # not the short form in brackets behind it
        known, first, last = next(own, hits[-1] if s.tags[phrase.head] == "P" else hits[0])
        person = known.type in PERSONS
        if not person and self._introduces(s, phrase, last):
            return None
        if not first <= phrase.head < last and not person and not self._speaks_for(s, phrase, known, (first, last)):
            return None
        why = "named in the register" if folded(s.said(first, last)) == folded(known.name) else f"alias of {known.name} in the register"
        sex = sexes.of_named(s, phrase, known.name) if person else ""
        paper = s.lexicon.has("papers", s.lows[phrase.head]) and s.tags[phrase.head] == "N" and known.type not in kinds.MEDIA
        return Who(
            known.name,
            known.source_id,
            "document" if paper else known.type,
            why,
            person=person,
            gender=sex,
            words=told_by(s, phrase) | set(map(folded, known.name.split())),
        )

    def _introduces(self, s: Sentence, phrase: Phrase, last: int) -> bool:
        """The spokesman of the ministry, Oleg Stam: it is he who speaks."""
        comma = s.tags.find(",", last, phrase.end)
        return comma >= 0 and s.tags[comma + 1] == "P" and s.any_of("officials", phrase.start, last)

    def _speaks_for(self, s: Sentence, phrase: Phrase, known: Known, place: tuple[int, int]) -> bool:
        """Is the body, named elsewhere in the phrase, the one that speaks: sources from it, its agency, its channel?"""
        (first, last), head = place, s.lows[phrase.head]
        if s.any_of("duties", last, phrase.head):
            return False  # the UN refugee agency
        if s.tags[phrase.head] == "P":
            return first <= phrase.head and (
                known.type in kinds.MEDIA or s.lexicon.all_of(("media", "voices")).issuperset(s.lows[last : phrase.head + 1])
            )
        behind = first > phrase.head
        if s.lexicon.has("voices", head):
            return (
                not behind or s.low(phrase.core) in s.lexicon["of_nouns"] or not s.lexicon.has("people", head)
            )  # not a source at the ministry
        return (
            s.lexicon.has("media", head)
            or (s.lexicon.has("papers", head) and known.type in kinds.MEDIA and (not behind or s.low(phrase.core) in s.lexicon["makers"]))
            or (behind and s.lexicon.has("bodies", head) and s.tags[phrase.core] not in "FI")
        )

    def _within(self, s: Sentence, start: int, end: int) -> list[tuple[Known, int, int]]:
        words: list[str] = []
        at: list[int] = []
        for here, word in enumerate(s.words[start:end], start):
            parts = (word,) if word.isalnum() else WORD.findall(word)
            words += parts
            at += [here] * len(parts)
        found = ((a.known, at[a.start], at[a.end - 1] + 1) for a in self.aliases.within(words))
        return [(known, first, last) for known, first, last in found if not describing.is_small_word(s, first, last)]


def told_by(s: Sentence, phrase: Phrase) -> frozenset[str]:
    """The words of a phrase up to what hangs on it."""
    return frozenset(folded(w) for w in s.lows[phrase.start : phrase.core])
