"""Events and commands: what they have in common, and events to payloads and back."""

from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self

from factcheck.discovery import collect
from factcheck.domain.codec import build, plain
from factcheck.errors import Unknown
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import Permission

if TYPE_CHECKING:
    from factcheck.domain.dossier import Dossier
    from factcheck.domain.house import House

HOUSE = "house"  # the name of the stream that keeps register, people and rules


class Event:
    """One recorded fact. Its kind is written out and kept for ever; an older version is lifted when it is read."""

    KIND: ClassVar[str]
    SAYS: ClassVar[str]  # what the actor did, as the history tells it
    VERSION: ClassVar[int] = 1

    @classmethod
    def from_payload(cls, version: int, data: dict[str, Any]) -> Self:
        event: Self = build(cls, data if version == cls.VERSION else cls.lift(version, data))
        return event

    @classmethod
    def lift(cls, version: int, data: dict[str, Any]) -> dict[str, Any]:
        """The data of an older version as this version would have recorded them."""
        raise Unknown(f"{cls.KIND} has no version {version}. The ledger was written by a newer program: update this one.")


class ArticleEvent(Event):
    CAN_BE_UNDONE: ClassVar[bool] = True

    def evolve(self, dossier: "Dossier", entry: Entry) -> "Dossier":
        raise AssertionError(f"{type(self).__name__} says what it means")  # pragma: no cover


class HouseEvent(Event):
    def evolve(self, house: "House", entry: Entry) -> "House":
        raise AssertionError(f"{type(self).__name__} says what it means")  # pragma: no cover


class Command(Protocol):
    """An order about one article; decides from what it sees which events follow."""

    PERMISSION: ClassVar[Permission]

    def decide(self, dossier: "Dossier", house: "House", actor: str) -> list[Event]: ...


class HouseCommand(Protocol):
    """An order about the house alone."""

    PERMISSION: ClassVar[Permission]

    def decide(self, house: "House", actor: str) -> list[Event]: ...


@cache
def known() -> dict[str, type[Event]]:
    """Every kind of event that there is, by its name in the ledger."""
    return {event.KIND: event for events in collect("factcheck.domain.kinds", "EVENTS") for event in events}


def encode(event: Event, salt: str) -> dict[str, Any]:
    """The payload of an event; the salt keeps a withheld payload from being guessed."""
    return {**plain(event), "salt": salt}


def decode(kind: str, version: int, payload: dict[str, Any]) -> Event:
    """The event that a payload tells of. Raises Unknown for a kind or a shape that this program does not have."""
    if kind not in known():
        raise Unknown(f"The ledger speaks of {kind}, which this program does not know. Update the program.")
    return known()[kind].from_payload(version, payload)
