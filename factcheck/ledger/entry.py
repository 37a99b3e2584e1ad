"""An entry: one event with who recorded it, when, and where in its stream."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    stream: str
    version: int
    time: str
    actor: str
    event: Any
