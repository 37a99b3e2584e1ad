"""The desk's register of sources."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.domain.events import Event, HouseEvent
from factcheck.domain.house import House, Source, fold_name
from factcheck.errors import BadInput, NotNow
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.attribution import RELIABILITIES, Reliability, SourceType
from factcheck.vocabulary.roles import ANNOTATE, CURATE, Permission

NOT_JUDGED = RELIABILITIES["F"]


@dataclass(frozen=True)
class SourceAdded(HouseEvent):
    KIND = "source.added"
    SAYS = "added a source to the register"
    source_id: str
    name: str
    type: SourceType
    country: str = ""
    aliases: tuple[str, ...] = ()
    reliability: Reliability = NOT_JUDGED
    note: str = ""

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_source(Source(self.source_id, self.name, self.type, self.country, self.aliases, self.reliability, self.note))


@dataclass(frozen=True)
class SourceChanged(HouseEvent):
    KIND = "source.changed"
    SAYS = "changed a source"
    source_id: str
    name: str
    type: SourceType
    country: str
    aliases: tuple[str, ...]
    reliability: Reliability
    note: str
    reason: str

    def evolve(self, house: House, entry: Entry) -> House:
        return house.with_source(Source(self.source_id, self.name, self.type, self.country, self.aliases, self.reliability, self.note))


@dataclass(frozen=True)
class SourcesMerged(HouseEvent):
    KIND = "sources.merged"
    SAYS = "merged two sources"
    source_id: str
    into: str
    reason: str

    def evolve(self, house: House, entry: Entry) -> House:
        gone, kept = house.sources[self.source_id], house.sources[self.into]
        for source in house.sources.values():
            if source.merged_into == gone.source_id:
                house = house.with_source(replace(source, merged_into=kept.source_id))
        names = tuple(dict.fromkeys((*kept.aliases, gone.name, *gone.aliases)))
        house = house.with_source(replace(gone, merged_into=kept.source_id))
        return house.with_source(replace(kept, aliases=tuple(n for n in names if n != kept.name)))


@dataclass(frozen=True)
class AddSource:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    name: str
    type: SourceType
    country: str = ""
    aliases: tuple[str, ...] = ()
    reliability: Reliability = NOT_JUDGED
    note: str = ""
    source_id: str | None = None

    def decide(self, house: House, actor: str) -> list[Event]:
        if not self.name.strip():
            raise BadInput("A source needs a name.")
        if known := house.source_named(self.name):
            raise NotNow(f"The register has this source already, as {known.name}. Choose it from the list.", source_id=known.source_id)
        source_id = self.source_id or new_source_id(self.name, house)
        return [SourceAdded(source_id, self.name, self.type, self.country, self.aliases, self.reliability, self.note)]


@dataclass(frozen=True)
class ChangeSource:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    source_id: str
    name: str
    type: SourceType
    country: str
    aliases: tuple[str, ...]
    reliability: Reliability
    note: str
    reason: str

    def decide(self, house: House, actor: str) -> list[Event]:
        source = house.source(self.source_id)
        if not self.name.strip():
            raise BadInput("A source needs a name.")
        other = house.source_named(self.name)
        if other and other.source_id != source.source_id:
            raise NotNow(f"{other.name} goes by this name already. Merge the two entries instead.")
        if self.reliability != source.reliability:
            house.person(actor).must(CURATE)
        changed = Source(source.source_id, self.name, self.type, self.country, self.aliases, self.reliability, self.note)
        if changed == source:
            return []
        if not self.reason.strip():
            raise BadInput("Say why the entry changes: others will ask.")
        return [SourceChanged(source.source_id, self.name, self.type, self.country, self.aliases, self.reliability, self.note, self.reason)]


@dataclass(frozen=True)
class MergeSources:
    """Make one entry of two: what came from the first is shown under the second from now on."""

    PERMISSION: ClassVar[Permission] = CURATE
    source_id: str
    into: str
    reason: str

    def decide(self, house: House, actor: str) -> list[Event]:
        gone, kept = house.source(self.source_id), house.source(self.into)
        if gone == kept:
            raise NotNow("These are one entry already.")
        if not self.reason.strip():
            raise BadInput("Say why the two are one: others will ask.")
        return [SourcesMerged(gone.source_id, kept.source_id, self.reason)]


def new_source_id(name: str, house: House, taken: Container[str] = ()) -> str:
    """A readable id that the register has not used; the same name within one action gets the same id."""
    stem = re.sub(r"[^a-z0-9]+", "-", fold_name(name)).strip("-")[:40] or "source"
    if stem in taken or stem not in house.sources:
        return stem
    number = 2
    while f"{stem}-{number}" in house.sources:
        number += 1
    return f"{stem}-{number}"


EVENTS = (SourceAdded, SourceChanged, SourcesMerged)
