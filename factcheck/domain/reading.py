"""A reading becomes passages and claims; a later one replaces only what no person has touched."""

from collections import Counter
from collections.abc import Container, Iterator
from typing import Any

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.passage import Passage
from factcheck.domain.remembering import Touch
from factcheck.text.reading import Reading, SuggestedPassage
from factcheck.text.span import Words
from factcheck.vocabulary.passages import DISPOSITIONS, FURNITURE


def with_reading(dossier: Dossier, reading: Reading, *, spares_same: bool = True) -> Dossier:
    """The dossier with these passages where nobody has worked yet; `spares_same` leaves what reads as before as it is."""
    parts: dict[Touch, Any] = {}
    numbers = Numbers(dossier)
    for old, new in _untouched(dossier, reading):
        if not (spares_same and _is_same(old, new)):
            parts.update(_gone(dossier, old))
            parts.update(_made(dossier.text, new, numbers))
    return dossier.with_parts(parts)


def says_something_new(dossier: Dossier, reading: Reading) -> bool:
    """Whether anything that no person has touched would be read otherwise now."""
    return not all(_is_same(old, new) for old, new in _untouched(dossier, reading))


def _is_same(old: list[Passage], new: list[SuggestedPassage]) -> bool:
    return [passage.suggested for passage in old] == new


def _untouched(dossier: Dossier, reading: Reading) -> Iterator[tuple[list[Passage], list[SuggestedPassage]]]:
    """The stretches of the text in which no person has touched anything, as they were read and as they are read now."""
    named = _named(dossier)
    for old, new in _stretches(dossier.ordered_passages(), reading.passages):
        if not any(_is_touched(dossier, passage, named) for passage in old):
            yield old, new


def _named(dossier: Dossier) -> set[str | None]:
    """The claims that a question or a duplicate speaks of."""
    return {query.claim_id for query in dossier.queries.values()} | {passage.duplicate_of for passage in dossier.passages.values()}


class Numbers:
    """Gives out ids that the article has never used."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._ahead: Counter[str] = Counter()

    def next(self, prefix: str) -> str:
        self._ahead[prefix] += 1
        return self._dossier.next_id(prefix, self._ahead[prefix])


def _stretches(old: list[Passage], new: tuple[SuggestedPassage, ...]) -> list[tuple[list[Passage], list[SuggestedPassage]]]:
    """The shortest runs of old and new passages that begin and end at the same places.

    Both readings cover the text, so exchanging whole runs neither leaves a gap nor makes an overlap.
    """
    runs: list[tuple[list[Passage], list[SuggestedPassage]]] = []
    reach = 0
    pieces: list[Passage | SuggestedPassage] = [*old, *new]
    for piece in sorted(pieces, key=lambda p: p.span):
        if not runs or piece.span.start >= reach:
            runs.append(([], []))
        reach = max(reach, piece.span.end)
        if isinstance(piece, Passage):
            runs[-1][0].append(piece)
        else:
            runs[-1][1].append(piece)
    return runs


def _is_touched(dossier: Dossier, passage: Passage, named: Container[str | None]) -> bool:
    claims = dossier.claims_of(passage.passage_id)
    return passage.is_confirmed or any(not claim.is_machine_made or claim.claim_id in named for claim in claims)


def _gone(dossier: Dossier, passages: list[Passage]) -> Iterator[tuple[Touch, None]]:
    for passage in passages:
        yield ("passages", passage.passage_id), None
        for claim_id in dossier.claims_in.get(passage.passage_id, ()):
            yield ("claims", claim_id), None


def _made(text: str, passages: list[SuggestedPassage], numbers: Numbers) -> Iterator[tuple[Touch, Passage | Claim]]:
    for suggested in passages:
        passage = Passage(numbers.next("p"), suggested, DISPOSITIONS[suggested.disposition], FURNITURE.get(suggested.sub))
        yield ("passages", passage.passage_id), passage
        if passage.disposition.holds_claims:
            claim = _claim_of(text, passage, numbers.next("c"))
            yield ("claims", claim.claim_id), claim


def _claim_of(text: str, passage: Passage, claim_id: str) -> Claim:
    """A fresh claim that takes the whole passage and its suggested attribution."""
    words = Words(passage.span, passage.span.of(text))
    checkworthy, suggested = passage.suggested.checkworthy, passage.suggested.attributions
    return Claim(claim_id, (words,), (passage.passage_id,), checkworthy=checkworthy, suggested=suggested)
