"""Nuances: finer words that a desk keeps beside the six statuses."""

import re
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from factcheck.domain.events import Event, HouseEvent
from factcheck.domain.house import House, Nuance
from factcheck.errors import BadInput, NotFound, NotNow
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import KEEP_RULES, Permission
from factcheck.vocabulary.statuses import STATUSES, Status


@dataclass(frozen=True)
class NuanceAdded(HouseEvent):
    KIND, VERSION = "nuance.added", 2
    SAYS = "added a nuance"
    code: str
    label: str
    status: Status
    rating: int | None = None

    @classmethod
    def lift(cls, version: int, data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "rating": None} if version == 1 else super().lift(version, data)  # version 1 did not ask for it

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_nuance(Nuance(self.code, self.label, self.status, rating=self.rating))


@dataclass(frozen=True)
class NuanceRetired(HouseEvent):
    KIND = "nuance.retired"
    SAYS = "retired a nuance"
    code: str

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_nuance(replace(house.nuances[self.code], retired=True))


@dataclass(frozen=True)
class AddNuance:
    PERMISSION: ClassVar[Permission] = KEEP_RULES
    code: str
    label: str
    status: Status
    rating: int | None = None

    def decide(self, house: House, actor: str) -> list[Event]:
        if not re.fullmatch(r"[a-z][a-z0-9_]{1,39}", self.code) or self.code in STATUSES:
            raise BadInput("A nuance's code is 2 to 40 lower-case letters, digits or underscores, and no status.")
        if not self.label.strip():
            raise BadInput("A nuance needs a label that people read.")
        if self.code in house.nuances:
            raise NotNow(f"The desk has a nuance “{self.code}” already. Choose another code.")
        if not self.status.is_set:
            raise BadInput(f"A nuance belongs under a set status, not under “{self.status.label}”.")
        if self.rating is not None and not 1 <= self.rating <= 5:
            raise BadInput("A nuance's number goes from 1 (false) to 5 (true). Choose one of these, or none.")
        return [NuanceAdded(self.code, self.label.strip(), self.status, self.rating)]


@dataclass(frozen=True)
class RetireNuance:
    PERMISSION: ClassVar[Permission] = KEEP_RULES
    code: str

    def decide(self, house: House, actor: str) -> list[Event]:
        if self.code not in house.nuances:
            raise NotFound(f"The desk has no nuance “{self.code}”.")
        return [] if house.nuances[self.code].retired else [NuanceRetired(self.code)]


EVENTS = (NuanceAdded, NuanceRetired)
