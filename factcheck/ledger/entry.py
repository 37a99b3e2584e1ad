"""An entry: one event with who recorded it, when, and where in its stream."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    stream: str
    version: int
    time: str
    actor: str
    event: Any


def supposed(events: Iterable[Any], stream: str, last: int, actor: str, time: str = "") -> list[Entry]:
    """Events as the entries that would follow version `last` of a stream; nothing of them is recorded."""
    return [Entry(stream, version, time, actor, event) for version, event in enumerate(events, last + 1)]
