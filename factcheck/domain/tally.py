"""Counts over an article, kept up claim by claim so that a save need not walk the whole article."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.domain.claim import Claim
from factcheck.domain.passage import Passage
from factcheck.vocabulary.stages import Stage
from factcheck.vocabulary.statuses import Status


@dataclass(frozen=True)
class Tally:
    """How many passages and claims there are of each sort."""

    counts: Mapping[str, int] = field(default_factory=dict)

    def moved(self, out: Iterable[str], into: Iterable[str]) -> "Tally":
        """The tally after some things ceased to count under `out` and began to count under `into`."""
        counts = dict(self.counts)
        for key in out:
            counts[key] -= 1
        for key in into:
            counts[key] = counts.get(key, 0) + 1
        return Tally({key: count for key, count in counts.items() if count})

    def __getitem__(self, key: str) -> int:
        return self.counts.get(key, 0)

    @property
    def passages(self) -> int:
        return self["passages"]

    @property
    def settled(self) -> int:
        return self["settled"]

    @property
    def unconfirmed(self) -> int:
        """Passages whose disposition nobody has confirmed."""
        return self["unconfirmed"]

    @property
    def furniture_unconfirmed(self) -> int:
        """Those among them that are furniture and assert nothing."""
        return self["bare furniture unconfirmed"]

    @property
    def claims(self) -> int:
        return self["claims"]

    @property
    def coverage(self) -> int:
        """The share of settled passages in whole per cent, rounded down: 100 means every one."""
        return 100 * self.settled // self.passages if self.passages else 0

    def at_stage(self, stage: Stage) -> int:
        return self[f"stage:{stage.code}"]

    def with_status(self, status: Status) -> int:
        return self[f"status:{status.code}"]


def keys_of_claim(claim: Claim | None) -> list[str]:
    """What a claim counts under."""
    if claim is None or not claim.is_live:
        return []
    keys = ["claims", f"stage:{claim.stage.code}", f"status:{claim.status.code}"]
    return [*keys, "attributed"] if claim.attribution is not None else keys


def keys_of_passage(passage: Passage | None, claims: Iterable[Claim]) -> list[str]:
    """What a passage counts under, given the claims that stand in it."""
    if passage is None:
        return []
    keys = ["passages", f"disposition:{passage.disposition.code}"]
    if not passage.is_confirmed:
        return [*keys, "unconfirmed", *(["bare furniture unconfirmed"] if passage.is_bare_furniture else [])]
    return [*keys, "settled"] if is_settled(passage, claims) else keys


def is_settled(passage: Passage, claims: Iterable[Claim]) -> bool:
    """Whether a person confirmed the disposition and every claim in it has been assessed."""
    live = [claim for claim in claims if claim.is_live]
    if passage.disposition.holds_claims and not live:
        return False
    return passage.is_confirmed and all(claim.stage.is_settled for claim in live)
