"""Reports that were published."""

from dataclasses import dataclass
from typing import ClassVar

from factcheck.domain.dossier import Dossier
from factcheck.domain.events import ArticleEvent, Event, HouseEvent
from factcheck.domain.house import House
from factcheck.domain.publication import Collection, Made, MadeOfSeveral, Publication
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import PUBLISH, Permission


@dataclass(frozen=True)
class ReportPublished(ArticleEvent):
    KIND = "report.published"
    SAYS = "published a report"
    CAN_BE_UNDONE = False
    publication_id: str
    made: Made

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_publication(Publication(self.publication_id, self.made, entry.actor, entry.time))


@dataclass(frozen=True)
class PublishReport:
    """Record that this file was published; the same words in the same format are published once."""

    PERMISSION: ClassVar[Permission] = PUBLISH
    made: Made

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        if any(self.made.says_the_same_as(known.made) for known in dossier.publications.values()):
            return []
        return [ReportPublished(dossier.next_id("r"), self.made)]


@dataclass(frozen=True)
class CollectionPublished(HouseEvent):
    KIND = "collection.published"
    SAYS = "published a report of several articles"
    publication_id: str
    made: MadeOfSeveral

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_collection(Collection(self.publication_id, self.made, entry.actor, entry.time))


@dataclass(frozen=True)
class PublishCollection:
    """Record that this file of several articles was published; the same words in the same format are published once."""

    PERMISSION: ClassVar[Permission] = PUBLISH
    made: MadeOfSeveral

    def decide(self, house: House, actor: str) -> list[Event]:
        if any(self.made.says_the_same_as(known.made) for known in house.collections.values()):
            return []
        return [CollectionPublished(f"s{len(house.collections) + 1}", self.made)]


EVENTS = (ReportPublished, CollectionPublished)
