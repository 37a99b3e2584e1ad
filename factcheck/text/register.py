"""What reading knows of the desk's sources: names, aliases and types, as plain values."""

from dataclasses import dataclass


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
