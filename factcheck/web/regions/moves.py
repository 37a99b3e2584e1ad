"""Where one can go from a card: the claims before and after it, and the next thing that needs work."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import ClassVar

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.passage import Passage
from factcheck.text.span import Span
from factcheck.vocabulary.stages import OPEN
from factcheck.web.addresses import address
from factcheck.web.regions.article import Focus
from factcheck.web.regions.portions import Portion, home_of
from factcheck.web.regions.region import Region

START = (Span(-1, -1), 0)  # before everything
NOBODY = "a sentence that nobody confirmed"


@dataclass(frozen=True)
class Step:
    """One place to go: its page, and its card for a swap."""

    label: str
    page: str
    card: str  # empty where it stands in another portion of a very long article: its page has to open


@dataclass(frozen=True)
class Moves:
    """From `here` in the article's order. Where an article has no claims, one goes from passage to passage."""

    dossier: Dossier
    focus: Focus
    here: tuple[Span, int] = START
    claim_id: str = ""  # what is in focus, where that is a claim

    @property
    def neighbours(self) -> "Neighbours":
        return Neighbours(self)

    @property
    def onward(self) -> "Onward":
        return Onward(self)

    @property
    def _claim_ids(self) -> tuple[str, ...]:
        return self.dossier.order.claim_ids

    @cached_property
    def _place(self) -> tuple[int, int]:
        """How many claims stand before here, and where those after it begin."""
        claims, here = self.dossier.claims, self.here
        start = bisect_left(self._claim_ids, here, key=lambda claim_id: (claims[claim_id].span, claims[claim_id].number))
        own = start < len(self._claim_ids) and self._claim_ids[start] == self.claim_id
        return start, start + own

    @cached_property
    def next(self) -> Step | None:
        return self._neighbour(+1)

    @cached_property
    def previous(self) -> Step | None:
        return self._neighbour(-1)

    @cached_property
    def next_open(self) -> Step | None:
        """The next claim that nobody has assessed, else the next passage that nobody has confirmed; round past the end."""
        if claim := self.waiting_claim:
            return self._to_claim(claim)
        if not self.dossier.tally.unconfirmed:
            return None
        unsettled = [p for p in self.dossier.ordered_passages() if self._waits(p)]
        passage = next((p for p in unsettled if (p.span, 0) > self.here), unsettled[0] if unsettled else None)
        return self._to_passage(passage, NOBODY) if passage else None

    @cached_property
    def waiting_claim(self) -> Claim | None:
        if not self.dossier.tally.at_stage(OPEN):
            return None
        start, end = self._place
        onward = (self.dossier.claims[claim_id] for claim_id in chain(self._claim_ids[end:], self._claim_ids[:start]))
        return next((claim for claim in onward if not claim.stage.is_settled), None)

    @property
    def next_claim(self) -> Claim | None:
        """The claim that follows this one."""
        _, end = self._place
        return self.dossier.claims[self._claim_ids[end]] if end < len(self._claim_ids) else None

    def _waits(self, passage: Passage) -> bool:
        return not passage.is_confirmed and passage.passage_id != self.focus.passage_id and not self._holds(passage)

    def _holds(self, passage: Passage) -> bool:
        """Whether the claim in focus stands in it: its card has the passage's form already."""
        return self.claim_id in {claim.claim_id for claim in self.dossier.claims_of(passage.passage_id)}

    def _neighbour(self, step: int) -> Step | None:
        if not self._claim_ids:
            return self._beside(step)
        start, _ = self._place
        before = self.dossier.claims[self._claim_ids[start - 1]] if start else None
        claim = self.next_claim if step > 0 else before
        return self._to_claim(claim) if claim else None

    def _beside(self, step: int) -> Step | None:
        ordered = [p for p in self.dossier.ordered_passages() if p.passage_id != self.focus.passage_id]
        after = [p for p in ordered if (p.span, 0) > self.here]
        before = [p for p in ordered if (p.span, 0) < self.here]
        passage = (after[0] if after else None) if step > 0 else (before[-1] if before else None)
        return self._to_passage(passage, (passage.sub or passage.disposition).label) if passage else None

    def _to_claim(self, claim: Claim) -> Step:
        article_id, as_of = self.dossier.about.article_id, self.focus.as_of
        page = address("articles.show", article_id=article_id, claim=claim.claim_id, as_of=as_of)
        card = address("claims.card", article_id=article_id, claim_id=claim.claim_id, as_of=as_of)
        return Step(str(claim.number), page, card if self._is_shown(claim.passage_ids[0]) else "")

    def _to_passage(self, passage: Passage, label: str) -> Step:
        article_id, as_of, passage_id = self.dossier.about.article_id, self.focus.as_of, passage.passage_id
        page = address("articles.show", article_id=article_id, passage=passage_id, as_of=as_of)
        card = address("passages.card", article_id=article_id, passage_id=passage_id, as_of=as_of)
        return Step(label, page, card if self._is_shown(passage_id) else "")

    def _is_shown(self, passage_id: str) -> bool:
        """Whether a passage is on the page that shows what is in focus."""
        home = home_of(self.dossier, self.focus.claim_id, self.focus.passage_id)
        return passage_id in self.dossier.passages and passage_id in Portion.around(self.dossier, home).ids


def next_open(dossier: Dossier, claim: Claim) -> Claim | None:
    """The next claim that nobody has assessed, round past the end."""
    return Moves(dossier, Focus(claim.claim_id), (claim.span, claim.number), claim.claim_id).waiting_claim


@dataclass
class Neighbours(Region):
    """The ways to what stands before and after what is in focus."""

    template: ClassVar[str] = "claims/_neighbours.html"
    moves: Moves


@dataclass
class Onward(Region):
    """The way to the next thing that needs work."""

    template: ClassVar[str] = "claims/_onward.html"
    moves: Moves
