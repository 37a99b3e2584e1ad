"""The form in which one assesses a claim, and the buttons that save it: drawn anew by themselves once it is saved."""

from dataclasses import dataclass
from typing import ClassVar

from factcheck.web.regions.parts import Card
from factcheck.web.regions.region import Region


@dataclass
class Assessing(Region):
    """The reader's own assessment: as typed, else as saved."""

    template: ClassVar[str] = "claims/_assessing.html"
    card: Card


@dataclass
class Saving(Region):
    """Save, save and go on; with what was just saved, which is announced."""

    template: ClassVar[str] = "claims/_saving.html"
    card: Card

    @property
    def says(self) -> str:
        return self.card.says
