"""The parts of a claim's card that change while it is open: how the claim stands, and what others make of it."""

from dataclasses import dataclass
from typing import ClassVar

from factcheck.domain.claim import Claim, Given
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House, Person
from factcheck.vocabulary.roles import ASSESS, SEE_CONFIDENTIAL
from factcheck.web.regions.region import Region


@dataclass
class Standing(Region):
    """The badge in the card's head."""

    template: ClassVar[str] = "claims/_standing.html"
    claim: Claim


@dataclass
class Others(Region):
    """What other reviewers hold of the claim, and what they did with it since the card was drawn."""

    template: ClassVar[str] = "claims/_others.html"
    dossier: Dossier
    house: House
    person: Person
    claim: Claim
    now: bool = True  # not as of an earlier moment
    news: tuple[str, ...] = ()

    @property
    def reviews(self) -> bool:
        """Whether the reader's own assessment stands in the card already."""
        return self.now and self.person.may(ASSESS) and self.claim.is_live

    @property
    def given(self) -> list[Given]:
        return [given for given in self.claim.given if not (self.reviews and given.by == self.person.person_id)]

    @property
    def sees_internal(self) -> bool:
        return self.person.may(SEE_CONFIDENTIAL)
