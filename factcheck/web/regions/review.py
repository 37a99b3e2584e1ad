"""The parts of a claim's card around its assessment: remarks, questions, the editor's word, the claim's bounds and sentence."""

from dataclasses import dataclass
from typing import ClassVar

from factcheck.domain.change import UNCHANGED
from factcheck.domain.evidence import Query
from factcheck.domain.passage import Passage
from factcheck.web.regions.conflict import Seen
from factcheck.web.regions.parts import Card, Part
from factcheck.web.regions.region import Region


@dataclass
class Remarks(Region):
    """What is to be known of the claim first: that it was sent back, set aside or replaced; nothing is typed here."""

    template: ClassVar[str] = "claims/_remarks.html"
    card: Card


@dataclass
class Queries(Part, Region):
    """The questions on the claim, and the forms that answer them."""

    template: ClassVar[str] = "claims/_queries.html"
    NAME: ClassVar[str] = "queries"

    @property
    def queries(self) -> list[Query]:
        return [query for query in self.card.dossier.queries.values() if query.claim_id == self.card.claim.claim_id]


@dataclass
class Signing(Part, Region):
    """The editor's word. Whoever signs off has seen the whole claim, so its version is that of all that the card shows."""

    template: ClassVar[str] = "claims/_signing.html"
    NAME: ClassVar[str] = "signing"
    drawn_at: int | None = None  # an earlier version, where another part of the card still shows that

    @property
    def seen(self) -> Seen:
        return Seen(self.card.dossier.version if self.drawn_at is None else self.drawn_at, self.NAME)

    @property
    def is_typed(self) -> bool:
        return bool(self.card.form.get("sign_note"))

    @property
    def changed(self) -> int:
        claim = self.card.claim
        return max(change.version for change in (UNCHANGED, *claim.changes.values(), *claim.undone.values()))


@dataclass
class Cutting(Part, Region):
    """The forms that split the claim, move its ends, merge it and set it aside."""

    template: ClassVar[str] = "claims/_cutting.html"
    NAME: ClassVar[str] = "bounds"


@dataclass
class Sentence(Part, Region):
    """What the claim's sentence is, and the form that says so."""

    template: ClassVar[str] = "claims/_sentence.html"
    NAME: ClassVar[str] = "disposition"

    @property
    def passage(self) -> Passage | None:
        homes = self.card.claim.passage_ids
        return self.card.dossier.passage(homes[0]) if homes else None

    @property
    def settled_at(self) -> str:
        """When somebody last said what it is."""
        return self.passage.settled.at if self.passage else ""
