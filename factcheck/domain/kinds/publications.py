"""Reports that were published."""

from dataclasses import dataclass
from typing import Any, ClassVar

from factcheck.domain.dossier import Dossier
from factcheck.domain.events import ArticleEvent, Event, HouseEvent
from factcheck.domain.house import House
from factcheck.domain.publication import Collection, Made, MadeOfSeveral, Publication, known_among
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import PUBLISH, Permission


def _chosen_later(data: dict[str, Any]) -> dict[str, Any]:
    """Version 1 could choose by signing off alone."""
    made = dict(data["made"])
    choice = {"only_signed_off": made.pop("only_signed_off"), "statuses": [], "numbers": None, "without": []}
    return {**data, "made": {**made, "choice": choice}}


@dataclass(frozen=True)
class ReportPublished(ArticleEvent):
    KIND, VERSION = "report.published", 2
    SAYS = "published a report"
    CAN_BE_UNDONE = False
    publication_id: str
    made: Made

    @classmethod
    def lift(cls, version: int, data: dict[str, Any]) -> dict[str, Any]:
        return _chosen_later(data) if version == 1 else super().lift(version, data)

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_publication(Publication(self.publication_id, self.made, entry.actor, entry.time))


@dataclass(frozen=True)
class PublishReport:
    """Record that this file was published; the same words in the same format are published once."""

    PERMISSION: ClassVar[Permission] = PUBLISH
    made: Made

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        known = known_among(dossier.publications.values(), self.made)
        return [] if known else [ReportPublished(dossier.next_id("r"), self.made)]


@dataclass(frozen=True)
class CollectionPublished(HouseEvent):
    KIND, VERSION = "collection.published", 2
    SAYS = "published a report of several articles"
    publication_id: str
    made: MadeOfSeveral

    @classmethod
    def lift(cls, version: int, data: dict[str, Any]) -> dict[str, Any]:
        return _chosen_later(data) if version == 1 else super().lift(version, data)

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_collection(Collection(self.publication_id, self.made, entry.actor, entry.time))


@dataclass(frozen=True)
class PublishCollection:
    """Record that this file of several articles was published; the same words in the same format are published once."""

    PERMISSION: ClassVar[Permission] = PUBLISH
    made: MadeOfSeveral

    def decide(self, house: House, actor: str) -> list[Event]:
        known = known_among(house.collections.values(), self.made)
        return [] if known else [CollectionPublished(f"s{len(house.collections) + 1}", self.made)]


EVENTS = (ReportPublished, CollectionPublished)
