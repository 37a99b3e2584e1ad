"""A very long article is shown portion by portion, each at an address of its own; any other is shown whole."""

from dataclasses import dataclass
from typing import Self

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.passage import Passage

WHOLE = 1000  # passages that are shown on one page
PORTION = 400  # passages of a portion, where there are more


@dataclass(frozen=True)
class Portion:
    """Some passages of an article, the first of them at `start`."""

    dossier: Dossier
    start: int
    size: int

    @classmethod
    def numbered(cls, dossier: Dossier, number: int) -> Self:
        """The portion with this number, or the nearest that there is."""
        total = len(dossier.order.passage_ids)
        size = PORTION if total > WHOLE else max(1, total)
        last = max(0, (total - 1) // size)
        return cls(dossier, size * min(max(0, number - 1), last), size)

    @classmethod
    def around(cls, dossier: Dossier, passage_id: str) -> Self:
        """The portion that this passage stands in; the first where there is no such passage."""
        ids = dossier.order.passage_ids
        if len(ids) <= WHOLE or passage_id not in dossier.passages:
            return cls.numbered(dossier, 1)
        return cls.numbered(dossier, ids.index(passage_id) // PORTION + 1)

    @property
    def ids(self) -> tuple[str, ...]:
        return self.dossier.order.passage_ids[self.start : self.start + self.size]

    @property
    def passages(self) -> list[Passage]:
        return [self.dossier.passages[passage_id] for passage_id in self.ids]

    @property
    def claims(self) -> list[Claim]:
        """The claims that begin in it, in order."""
        inside = set(self.ids)
        homes = [claim for passage_id in self.ids for claim in self.dossier.claims_of(passage_id) if claim.passage_ids[0] in inside]
        return sorted({claim.claim_id: claim for claim in homes if claim.is_live}.values(), key=lambda c: (c.span, c.number))

    @property
    def is_whole(self) -> bool:
        return self.of == 1

    @property
    def number(self) -> int:
        return self.start // self.size + 1

    @property
    def of(self) -> int:
        return -(-len(self.dossier.order.passage_ids) // self.size) or 1

    @property
    def last(self) -> int:
        """The number of its last passage."""
        return min(self.start + self.size, len(self.dossier.order.passage_ids))


def home_of(dossier: Dossier, claim_id: str, passage_id: str) -> str:
    """The passage in which a focus stands."""
    return passage_id or (dossier.claims[claim_id].passage_ids[0] if claim_id in dossier.claims else "")


def are_apart(dossier: Dossier, one: Claim, other: Claim) -> bool:
    """Whether two claims stand in different portions."""
    return Portion.around(dossier, one.passage_ids[0]).start != Portion.around(dossier, other.passage_ids[0]).start
