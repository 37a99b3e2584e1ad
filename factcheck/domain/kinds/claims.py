"""Claims: marked, set aside, restored, split, merged, re-bounded, restated."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.domain.bounds import joined, must_stand_in, trimmed
from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.house import House
from factcheck.errors import NotNow
from factcheck.ledger.entry import Entry
from factcheck.text.reading import SuggestedHop
from factcheck.text.span import Span, Words
from factcheck.vocabulary.roles import ANNOTATE, Permission


@dataclass(frozen=True)
class ClaimMarked(ArticleEvent):
    KIND = "claim.marked"
    SAYS = "marked a claim"
    claim_id: str
    words: tuple[Words, ...]

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        claim = fresh(dossier, self.claim_id, self.words)
        return dossier.with_claim(claim.with_change("bounds", entry))


@dataclass(frozen=True)
class ClaimSetAside(ArticleEvent):
    KIND = "claim.set_aside"
    SAYS = "set a claim aside"
    claim_id: str

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_claim(replace(dossier.claim(self.claim_id), set_aside=True).with_change("disposition", entry))


@dataclass(frozen=True)
class ClaimRestored(ArticleEvent):
    KIND = "claim.restored"
    SAYS = "restored a claim"
    claim_id: str

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_claim(replace(dossier.claim(self.claim_id), set_aside=False).with_change("disposition", entry))


@dataclass(frozen=True)
class Part:
    """One claim that comes out of a split."""

    claim_id: str
    words: tuple[Words, ...]


@dataclass(frozen=True)
class ClaimSplit(ArticleEvent):
    KIND = "claim.split"
    SAYS = "split a claim in two"
    claim_id: str
    into: tuple[Part, ...]

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        parent = dossier.claim(self.claim_id)
        heirs = tuple(part.claim_id for part in self.into)
        dossier = dossier.with_claim(replace(parent, replaced_by=heirs).with_change("bounds", entry))
        for part in self.into:
            dossier = dossier.with_claim(heir(dossier, (parent,), part.claim_id, part.words).with_change("bounds", entry))
        return dossier


@dataclass(frozen=True)
class ClaimsMerged(ArticleEvent):
    KIND = "claims.merged"
    SAYS = "merged two claims"
    claim_ids: tuple[str, ...]
    into: str
    words: tuple[Words, ...]

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        parents = tuple(dossier.claim(claim_id) for claim_id in self.claim_ids)
        for parent in parents:
            dossier = dossier.with_claim(replace(parent, replaced_by=(self.into,)).with_change("bounds", entry))
        return dossier.with_claim(heir(dossier, parents, self.into, self.words).with_change("bounds", entry))


@dataclass(frozen=True)
class ClaimRebounded(ArticleEvent):
    KIND = "claim.rebounded"
    SAYS = "moved the bounds of a claim"
    claim_id: str
    words: tuple[Words, ...]

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        homes = dossier.passages_at(part.span for part in self.words)
        claim = replace(dossier.claim(self.claim_id), words=self.words, passage_ids=homes)
        return dossier.with_claim(claim.with_change("bounds", entry))


@dataclass(frozen=True)
class ClaimRestated(ArticleEvent):
    KIND = "claim.restated"
    SAYS = "restated a claim"
    claim_id: str
    restatement: str

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        claim = replace(dossier.claim(self.claim_id), restatement=self.restatement)
        return dossier.with_claim(claim.with_change("restatement", entry))


def fresh(dossier: Dossier, claim_id: str, words: tuple[Words, ...]) -> Claim:
    """A claim over these words, with the suggestions of the passages that it stands in."""
    homes = dossier.passages_at(part.span for part in words)
    suggested = one_after_another(dossier.passage(home).suggested.attributions for home in homes)
    worth = max((dossier.passage(home).suggested.checkworthy for home in homes), default=0)
    return Claim(claim_id, words, homes, checkworthy=worth, suggested=suggested)


def heir(dossier: Dossier, parents: tuple[Claim, ...], claim_id: str, words: tuple[Words, ...]) -> Claim:
    """A child of a split or merge: the parents' attribution, their assessments as earlier ones, their evidence."""
    settled = [parent.attribution for parent in parents if parent.attribution is not None]
    homes = dossier.passages_at(part.span for part in words)
    chains = tuple(dict.fromkeys(chain for attribution in settled for chain in attribution))
    return Claim(
        claim_id,
        words,
        homes,
        checkworthy=max(parent.checkworthy for parent in parents),
        suggested=one_after_another(parent.suggested for parent in parents),
        attribution=chains if settled else None,
        citations={evidence_id: citation for parent in parents for evidence_id, citation in parent.citations.items()},
        earlier=tuple(given for parent in parents for given in (*parent.earlier, *parent.given)),
        replaces=tuple(parent.claim_id for parent in parents),
    )


def one_after_another(groups: Iterable[tuple[SuggestedHop, ...]]) -> tuple[SuggestedHop, ...]:
    """Suggestions of several passages or claims as one, their chains numbered on."""
    joined: list[SuggestedHop] = []
    for group in groups:
        first = max((hop.chain for hop in joined), default=-1) + 1
        joined += [replace(hop, chain=first + hop.chain) for hop in group]
    return tuple(joined)


@dataclass(frozen=True)
class MarkClaim:
    """Make a claim of words that a person selected."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    words: tuple[Words, ...]

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        must_stand_in(dossier.text, self.words)
        if same := next((c for c in dossier.live_claims() if c.words == self.words), None):
            raise NotNow(f"These words are claim {same.number} already.")
        return [ClaimMarked(dossier.next_id("c"), self.words)]


@dataclass(frozen=True)
class SplitClaim:
    """Cut one claim in two at an offset into the article."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    at: int
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        claim.must_be_as_seen("bounds", self.seen, actor)
        before, after = self._sides(claim, dossier.text)
        if not before or not after:
            raise NotNow("A split needs words on both sides. Choose a gap inside the claim.")
        first, second = dossier.next_id("c"), dossier.next_id("c", ahead=2)
        return [ClaimSplit(claim.claim_id, (Part(first, before), Part(second, after)))]

    def _sides(self, claim: Claim, text: str) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
        spans = [part.span for part in claim.words]
        before = [Span(s.start, min(s.end, self.at)) for s in spans if s.start < self.at]
        after = [Span(max(s.start, self.at), s.end) for s in spans if s.end > self.at]
        return trimmed(before, text), trimmed(after, text)


@dataclass(frozen=True)
class MergeWithNext:
    """Make one claim of a claim and the one that follows it in the article."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        claim.must_be_as_seen("bounds", self.seen, actor)
        after = [c for c in dossier.live_claims() if (c.span, c.number) > (claim.span, claim.number)]
        if not after:
            raise NotNow("This is the last claim: there is no next one to merge it with.")
        after[0].must_be_as_seen("bounds", self.seen, actor)
        return [
            ClaimsMerged((claim.claim_id, after[0].claim_id), dossier.next_id("c"), joined(dossier.text, (*claim.words, *after[0].words)))
        ]


@dataclass(frozen=True)
class ReboundClaim:
    """Give a claim other words of the article."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    words: tuple[Words, ...]
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        must_stand_in(dossier.text, self.words)
        if claim.words == self.words:
            return []
        claim.must_be_as_seen("bounds", self.seen, actor)
        return [ClaimRebounded(claim.claim_id, self.words)]


@dataclass(frozen=True)
class RestateClaim:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    restatement: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        if claim.restatement == self.restatement:
            return []
        claim.must_be_as_seen("restatement", self.seen, actor)
        return [ClaimRestated(claim.claim_id, self.restatement)]


EVENTS = (ClaimMarked, ClaimSetAside, ClaimRestored, ClaimSplit, ClaimsMerged, ClaimRebounded, ClaimRestated)
