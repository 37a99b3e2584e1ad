"""What reading knows of the desk's sources: names, aliases and types, as plain values."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self


@dataclass(frozen=True)
class Known:
    """One source of the register, as reading needs it."""

    source_id: str
    name: str
    type: str  # a code of vocabulary.attribution.SOURCE_TYPES
    aliases: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True)
class Register:
    """Every source that reading may recognise, in the desk's order."""

    sources: tuple[Known, ...] = ()

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Known, ...]]]:
        """Without its hash, which another process reckons otherwise."""
        return type(self), (self.sources,)

    @cached_property
    def _hash(self) -> int:
        """Reckoned once: a register may be long, and every reading asks for it."""
        return hash(self.sources)
