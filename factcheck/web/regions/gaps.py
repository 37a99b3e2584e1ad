"""A claim shown as words with the gaps between them: splitting and re-bounding without a mouse."""

import re
from dataclasses import dataclass

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier

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


def gaps_of(dossier: Dossier, claim: Claim) -> list[Gap]:
    """The words of a claim; a split before the first is none, so that one is marked `first`."""
    suggested = {at for home in claim.passage_ids for at in dossier.passage(home).suggested.splits}
    words = [
        Gap(part.span.start + m.start(), part.span.start + m.end(), m[0], suggested=part.span.start + m.start() in suggested)
        for part in claim.words
        for m in WORD.finditer(part.text)
    ]
    return [Gap(w.at, w.end, w.word, w.suggested, first=number == 0) for number, w in enumerate(words)]


def words_around(dossier: Dossier, claim: Claim) -> list[Gap]:
    """The words of the passages that the claim stands in, with where it begins and ends now."""
    text, words = dossier.text, []
    for home in claim.passage_ids:
        span = dossier.passage(home).span
        words += [(span.start + m.start(), span.start + m.end(), m[0]) for m in WORD.finditer(span.of(text))]
    starts = [at for at, end, _ in words if end > claim.span.start]
    ends = [end for at, end, _ in words if at < claim.span.end]
    begin, finish = (starts[0] if starts else -1), (ends[-1] if ends else -1)
    return [Gap(at, end, word, first=at == begin, last=end == finish) for at, end, word in words]
