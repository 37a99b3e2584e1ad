"""Text shown as words with the gaps between them: splitting, re-bounding and pointing at words without a mouse."""

import re
from dataclasses import dataclass, replace

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.passage import Passage
from factcheck.text.span import Span, Words

WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Gap:
    """A word and the offset (code points) at which it begins; `end` is the first one after it."""

    at: int
    end: int
    word: str
    suggested: bool = False
    first: bool = False  # begins the claim
    last: bool = False  # ends it

    @property
    def named(self) -> str:
        """The word as a form sends it back, with where it stands."""
        return f"{self.at}:{self.word}"


def gaps_of(dossier: Dossier, claim: Claim) -> list[Gap]:
    """The words of a claim; a split before the first is none, so that one is marked `first`."""
    suggested = {at for home in claim.passage_ids for at in dossier.passage(home).suggested.splits}
    words = [
        Gap(part.span.start + m.start(), part.span.start + m.end(), m[0], suggested=part.span.start + m.start() in suggested)
        for part in claim.words
        for m in WORD.finditer(part.text)
    ]
    return [Gap(w.at, w.end, w.word, w.suggested, first=number == 0) for number, w in enumerate(words)]


@dataclass(frozen=True)
class Offer:
    """A passage whose words are offered one by one."""

    at: int
    text: str
    lang: str
    words: list[Gap]

    @property
    def begins(self) -> bool:
        """Whether the first of the chosen words stands here."""
        return any(word.first for word in self.words)

    @property
    def named(self) -> str:
        """The whole passage as a form sends it back, so that what was offered proves itself."""
        return f"{self.at}:{self.text}"


def words_around(dossier: Dossier, claim: Claim) -> list[Offer]:
    """The words of the passages that the claim stands in, with where it begins and ends now."""
    return _offered(dossier, [dossier.passage(home) for home in claim.passage_ids], claim.span)


def words_near(dossier: Dossier, claim: Claim, chosen: Words | None, reach: int) -> list[Offer]:
    """The words of so many passages around the claim, and of those where the chosen words stand."""
    ordered = dossier.ordered_passages()
    homes = [place for place, passage in enumerate(ordered) if passage.passage_id in claim.passage_ids] or [0]
    near = range(homes[0] - reach, homes[-1] + reach + 1)
    shown = [p for place, p in enumerate(ordered) if place in near or (chosen and p.span.overlaps(chosen.span))]
    return _offered(dossier, shown, chosen.span if chosen else None)


def _offered(dossier: Dossier, passages: list[Passage], chosen: Span | None) -> list[Offer]:
    words = [_words(dossier.text, passage.span) for passage in passages]
    starts = [gap.at for one in words for gap in one if chosen and gap.end > chosen.start]
    ends = [gap.end for one in words for gap in one if chosen and gap.at < chosen.end]
    begin, finish = (starts[0] if starts else -1), (ends[-1] if ends else -1)
    marked = [[replace(gap, first=gap.at == begin, last=gap.end == finish) for gap in one] for one in words]
    return [
        Offer(passage.span.start, passage.span.of(dossier.text), passage.suggested.lang, one)
        for passage, one in zip(passages, marked, strict=True)
    ]


def _words(text: str, span: Span) -> list[Gap]:
    return [Gap(span.start + m.start(), span.start + m.end(), m[0]) for m in WORD.finditer(span.of(text))]
