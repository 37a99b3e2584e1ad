"""Passages: a person says what each one is."""

from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.domain.change import change_of
from factcheck.domain.dossier import Dossier
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.house import House
from factcheck.domain.kinds.claims import ClaimMarked, ClaimRestored, ClaimSetAside
from factcheck.domain.passage import Passage
from factcheck.errors import Incomplete
from factcheck.ledger.entry import Entry
from factcheck.text.span import Words
from factcheck.vocabulary.passages import CLAIM, NO_CLAIM, Disposition, Furniture
from factcheck.vocabulary.roles import ANNOTATE, Permission


@dataclass(frozen=True)
class PassageSettled(ArticleEvent):
    KIND = "passage.settled"
    SAYS = "said what a passage is"
    passage_id: str
    disposition: Disposition
    sub: Furniture | None
    duplicate_of: str | None

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        passage = dossier.passage(self.passage_id)
        change = change_of(entry)
        settled = replace(passage, disposition=self.disposition, sub=self.sub, duplicate_of=self.duplicate_of, settled=change)
        return dossier.with_passage(settled)


@dataclass(frozen=True)
class SettlePassage:
    """Say what a passage is. Its claims are set aside, restored or made as the disposition asks."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    passage_id: str
    disposition: Disposition
    seen: int
    sub: Furniture | None = None
    duplicate_of: str | None = None

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        passage = dossier.passage(self.passage_id)
        settled = settling(passage, self.disposition, self.sub, self.duplicate_of)
        self._must_fit(dossier, passage)
        if passage.is_confirmed and (passage.disposition, passage.sub, passage.duplicate_of) == (
            settled.disposition,
            settled.sub,
            settled.duplicate_of,
        ):
            return []
        passage.must_be_as_seen("disposition", self.seen, actor)
        return [settled, *self._claims(dossier, passage)]

    def _must_fit(self, dossier: Dossier, passage: Passage) -> None:
        if not self.disposition.names_claim:
            return
        if not self.duplicate_of:
            raise Incomplete({"duplicate_of": ["Say which claim this passage repeats."]})
        if passage.passage_id in dossier.live_claim(self.duplicate_of).passage_ids:
            raise Incomplete({"duplicate_of": ["A passage cannot repeat a claim of its own. Name a claim of another passage."]})

    def _claims(self, dossier: Dossier, passage: Passage) -> list[Event]:
        claims = [claim for claim in dossier.claims_of(passage.passage_id) if not claim.replaced_by]
        if not self.disposition.holds_claims:
            return [ClaimSetAside(c.claim_id) for c in claims if not c.set_aside and c.passage_ids == (passage.passage_id,)]
        if any(not claim.set_aside for claim in claims):
            return []
        if claims:
            return [ClaimRestored(claim.claim_id) for claim in claims]
        return [ClaimMarked(dossier.next_id("c"), (Words(passage.span, passage.span.of(dossier.text)),))]


@dataclass(frozen=True)
class ConfirmFurniture:
    """Confirm all passages that were shown as furniture, in one action; what changed since is left alone.

    Headlines and captions are not among them: they assert things, so a person looks at each.
    """

    PERMISSION: ClassVar[Permission] = ANNOTATE
    passage_ids: tuple[str, ...]

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        shown = [dossier.passages[p] for p in self.passage_ids if p in dossier.passages]
        waiting = [p for p in shown if p.is_bare_furniture and not p.is_confirmed]
        return [settling(p, p.disposition, p.sub, None) for p in waiting]


@dataclass(frozen=True)
class SetClaimAside:
    """Say that a claim is none; a passage that holds no other becomes a passage without claims."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        if claim.set_aside:
            return []
        claim.must_be_as_seen("disposition", self.seen, actor)
        homes = [dossier.passage(home) for home in claim.passage_ids]
        emptied = [home for home in homes if [c for c in dossier.claims_of(home.passage_id) if c.is_live] == [claim]]
        return [ClaimSetAside(claim.claim_id), *(settling(home, NO_CLAIM, None, None) for home in emptied)]


@dataclass(frozen=True)
class RestoreClaim:
    """Take a claim up again that was set aside."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        if not claim.set_aside:
            return []
        claim.must_be_as_seen("disposition", self.seen, actor)
        homes = [dossier.passage(home) for home in claim.passage_ids]
        emptied = [home for home in homes if not home.disposition.holds_claims]
        return [ClaimRestored(claim.claim_id), *(settling(home, CLAIM, None, None) for home in emptied)]


def settling(passage: Passage, disposition: Disposition, sub: Furniture | None, duplicate_of: str | None) -> PassageSettled:
    """The event for a disposition; what does not go with it is left out."""
    return PassageSettled(
        passage.passage_id,
        disposition,
        sub if disposition.has_sub else None,
        duplicate_of if disposition.names_claim else None,
    )


def confirming(dossier: Dossier, passage_ids: tuple[str, ...]) -> list[Event]:
    """Working on a claim confirms that its passages hold claims."""
    passages = [dossier.passage(p) for p in passage_ids]
    waiting = [p for p in passages if p.disposition.holds_claims and not p.is_confirmed]
    return [settling(p, p.disposition, None, None) for p in waiting]


EVENTS = (PassageSettled,)
