"""The house: the register of sources, the people with their roles, and the desk's rules; the other stream."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from factcheck.domain.publication import Collection
from factcheck.errors import Forbidden, NotFound
from factcheck.ledger.entry import Entry
from factcheck.text.register import Known, Register
from factcheck.vocabulary.attribution import Reliability, SourceType
from factcheck.vocabulary.roles import DeskRole, Permission, whom_to_ask
from factcheck.vocabulary.statuses import Status


@dataclass(frozen=True)
class Person:
    """Who has an account; the ledger knows a person by `person_id` alone."""

    person_id: str
    name: str  # also what one signs in with; unique whatever the case
    role: DeskRole
    active: bool = True

    def must(self, permission: Permission) -> None:
        """Raise Forbidden unless this person's role allows it."""
        if not self.active:
            raise Forbidden(f"The account of {self.name} is switched off. Ask an administrator to switch it on.")
        if permission not in self.role.may:
            raise Forbidden(f"{self.name} ({self.role.label.lower()}) may not {permission.label}. Ask {whom_to_ask(permission)}.")

    def may(self, permission: Permission) -> bool:
        return self.active and permission in self.role.may


@dataclass(frozen=True)
class Source:
    """An entry of the desk's register."""

    source_id: str
    name: str
    type: SourceType
    country: str
    aliases: tuple[str, ...]
    reliability: Reliability
    note: str
    merged_into: str | None = None

    def known(self) -> Known:
        return Known(self.source_id, self.name, self.type.code, self.aliases, self.country)


@dataclass(frozen=True)
class Nuance:
    """A finer word of this desk, kept beside the status that it belongs to."""

    code: str
    label: str
    status: Status
    retired: bool = False
    rating: int | None = None  # schema.org, 1 to 5; None: the status's own, or no number


@dataclass(frozen=True)
class Rules:
    """What the desk says of itself in reports; each may be empty."""

    publisher: str = ""
    public_url: str = ""  # where the desk's reviews are published
    names_people: bool = True  # reports name the people who checked
    desk_url: str = ""  # of this desk itself: there anybody has a report checked

    @property
    def check_url(self) -> str:
        """The page that checks reports, where the desk can be reached from outside."""
        return f"{self.desk_url.rstrip('/')}/check" if self.desk_url else ""

    @property
    def shown(self) -> dict[str, str]:
        """As the history tells them."""
        named = "yes" if self.names_people else "no"
        return {"Publisher": self.publisher, "Published at": self.public_url, "Reports name people": named, "This desk": self.desk_url}


@dataclass(frozen=True)
class House:
    """All that is shared by the articles of a desk, as of `version` of its stream."""

    version: int = 0
    time: str = ""
    head: str = ""
    people: Mapping[str, Person] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    nuances: Mapping[str, Nuance] = field(default_factory=dict)
    rules: Rules = field(default_factory=Rules)
    collections: Mapping[str, Collection] = field(default_factory=dict)  # published reports of several articles
    touched: tuple[tuple[str, str], ...] = ()  # what the entries since `at_rest` changed

    def at_rest(self) -> "House":
        return replace(self, touched=())

    def person(self, person_id: str) -> Person:
        """Raises NotFound."""
        if person_id not in self.people:
            raise NotFound(f"There is no account {person_id}.")
        return self.people[person_id]

    def named(self, name: str) -> Person | None:
        """The person with this name, whatever its case."""
        return next((person for person in self.people.values() if fold_name(person.name) == fold_name(name)), None)

    def name_of(self, person_id: str | None) -> str:
        person = self.people.get(person_id or "")
        return person.name if person else (person_id or "")

    def source(self, source_id: str) -> Source:
        """The source with this id, or the one that it was merged into. Raises NotFound."""
        if source_id not in self.sources:
            raise NotFound(f"The register has no source {source_id}.")
        source = self.sources[source_id]
        while source.merged_into:  # a merge never points at a merged source, so this ends
            source = self.sources[source.merged_into]
        return source

    def source_named(self, name: str) -> Source | None:
        """The source with this name or alias, whatever its case, accents and spaces."""
        wanted = fold_name(name)
        found = (s for s in self.register_sources() if wanted in {fold_name(n) for n in (s.name, *s.aliases)})
        return next(found, None)

    def register_sources(self) -> list[Source]:
        return [source for source in self.sources.values() if not source.merged_into]

    def register(self) -> Register:
        """The sources as reading needs them."""
        return Register(tuple(source.known() for source in self.register_sources()))

    def with_person(self, person: Person) -> "House":
        return replace(self, people={**self.people, person.person_id: person}, touched=(*self.touched, ("people", person.person_id)))

    def with_source(self, source: Source) -> "House":
        return replace(self, sources={**self.sources, source.source_id: source}, touched=(*self.touched, ("sources", source.source_id)))

    def with_nuance(self, nuance: Nuance) -> "House":
        return replace(self, nuances={**self.nuances, nuance.code: nuance}, touched=(*self.touched, ("nuances", nuance.code)))

    def with_collection(self, made: Collection) -> "House":
        collections, touched = {**self.collections, made.publication_id: made}, ("collections", made.publication_id)
        return replace(self, collections=collections, touched=(*self.touched, touched))

    def with_rules(self, rules: Rules) -> "House":
        return replace(self, rules=rules, touched=(*self.touched, ("rules", "")))


@lru_cache(maxsize=20_000)  # a card asks for every name of the register
def fold_name(name: str) -> str:
    """A name without case, accents and doubled spaces, to compare names by."""
    bare = (c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(bare).split())


def fold_house(entries: Iterable[Entry], house: House | None = None) -> House:
    """The house after these entries."""
    house = house or House()
    for entry in entries:
        house = replace(entry.event.evolve(house, entry), version=entry.version, time=entry.time)
    return house
