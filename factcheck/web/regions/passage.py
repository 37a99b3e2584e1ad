"""The card of a passage that holds no claim, and what stands in its place where nothing is in focus."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House, Person
from factcheck.domain.passage import Passage
from factcheck.vocabulary.roles import ANNOTATE
from factcheck.web.regions.article import Focus
from factcheck.web.regions.conflict import Conflict, Seen
from factcheck.web.regions.moves import Moves
from factcheck.web.regions.region import Region

Fields = Mapping[str, str]


@dataclass
class PassageCard(Region):
    """The card of a passage that holds no claim."""

    template: ClassVar[str] = "passages/_passage_card.html"
    dossier: Dossier
    house: House
    person: Person
    passage: Passage
    focus: Focus = field(default_factory=Focus)
    errors: Mapping[str, list[str]] = field(default_factory=dict)
    form: Fields = field(default_factory=dict)
    conflict: Conflict | None = None
    saved: str = ""  # what was just saved, to be announced

    @property
    def region_id(self) -> str:
        return "card"

    @property
    def seen(self) -> Seen:
        return Seen(self.dossier.version, "disposition")

    @property
    def says(self) -> str:
        return f"{self.saved} {(self.passage.sub or self.passage.disposition).label}." if self.saved else ""

    @property
    def state(self) -> str:
        """What the card depends on: what the passage is, who said so when, and whether it holds claims."""
        claims = [claim.claim_id for claim in self.dossier.claims_of(self.passage.passage_id) if claim.is_live]
        return "-".join([self.passage.disposition.code, str(self.passage.settled.version), *claims])

    @property
    def can_annotate(self) -> bool:
        return self.focus.at is None and self.person.may(ANNOTATE)

    @cached_property
    def moves(self) -> Moves:
        return Moves(self.dossier, self.focus, (self.passage.span, 0))

    @property
    def set_aside(self) -> list[Claim]:
        return [c for c in self.dossier.claims_of(self.passage.passage_id) if c.set_aside and not c.replaced_by]


@dataclass
class EmptyCard(Region):
    """What stands in the card's place where nothing is in focus."""

    template: ClassVar[str] = "claims/_empty_card.html"
    dossier: Dossier
    person: Person
    focus: Focus = field(default_factory=Focus)

    @property
    def region_id(self) -> str:
        return "card"

    @property
    def state(self) -> str:
        """Whether there is anything to choose."""
        return "unchosen" if self.dossier.order.claim_ids else "empty"

    @property
    def can_annotate(self) -> bool:
        return self.focus.at is None and self.person.may(ANNOTATE)

    @property
    def moves(self) -> Moves:
        return Moves(self.dossier, self.focus)
