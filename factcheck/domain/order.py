"""The order of passages and claims in the article, sorted once and kept while nothing moves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from factcheck.domain.claim import Claim
from factcheck.domain.passage import Passage


@dataclass(frozen=True)
class Order:
    passage_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]  # of the claims that count
    place: Mapping[str, int]  # of each of these claims

    @classmethod
    def of(cls, passages: Iterable[Passage], claims: Iterable[Claim]) -> Self:
        ordered = sorted(passages, key=lambda p: (p.span.start, p.span.end))
        live = tuple(claim.claim_id for claim in sorted((c for c in claims if c.is_live), key=place_of))
        return cls(tuple(passage.passage_id for passage in ordered), live, {claim_id: n for n, claim_id in enumerate(live)})


def place_of(claim: Claim) -> tuple[int, int, int]:
    """What claims are sorted by."""
    return claim.words[0].span.start, claim.words[-1].span.end, claim.number


def moves(before: Any, after: Any) -> bool:
    """Whether the order changes where a claim or a passage is put in the place of another."""
    return bool(_placed(before) != _placed(after))


def _placed(part: Any) -> Any:
    if isinstance(part, Claim):
        return place_of(part) if part.is_live else None
    return part.span if isinstance(part, Passage) else None
