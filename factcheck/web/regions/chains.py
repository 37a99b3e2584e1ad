"""Chains of attribution in the shape in which a card draws them: settled, suggested, or as typed in the open editor."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby

from marshmallow import ValidationError

from factcheck.domain.claim import Claim
from factcheck.domain.house import House
from factcheck.schemas.attribution import Row
from factcheck.schemas.pointing import named, pointed
from factcheck.text.reading import SuggestedHop
from factcheck.text.span import Words
from factcheck.vocabulary.attribution import CHANNELS, MODES, ROLES, SOURCE_TYPES


@dataclass(frozen=True)
class ShownHop:
    """A hop as the card draws it, settled or suggested."""

    name: str
    type: str
    role: str
    mode: str
    channel: str
    source_id: str | None
    source: Words | None  # those that name it in the article
    cue: Words | None  # those that say that it speaks
    why: str = ""
    guess: bool = False
    is_new: bool = False  # not in the register yet

    @property
    def how(self) -> str:
        """One line: what it is, what it does, where."""
        parts = [SOURCE_TYPES[self.type].label, ROLES[self.role].label.lower(), MODES[self.mode].label.lower()]
        return " · ".join(parts + ([CHANNELS[self.channel].label] if self.channel else []))


@dataclass(frozen=True)
class ShownChain:
    hops: tuple[ShownHop, ...]
    untraced: bool


def shown_chains(claim: Claim, house: House) -> tuple[ShownChain, ...]:
    """A claim's settled chains, or the suggested ones where nobody has settled them."""
    if claim.attribution is None:
        ordered = sorted(claim.suggested, key=lambda h: (h.chain, h.hop))
        groups = [tuple(hops) for _, hops in groupby(ordered, key=lambda h: h.chain)]
        return tuple(ShownChain(tuple(_suggested(hop, house) for hop in hops), ROLES[hops[-1].role].passes_on) for hops in groups)
    return tuple(
        ShownChain(
            tuple(
                ShownHop(
                    name=house.source(hop.source_id).name,
                    type=house.source(hop.source_id).type.code,
                    role=hop.role.code,
                    mode=hop.mode.code,
                    channel=hop.channel.code if hop.channel else "",
                    source_id=house.source(hop.source_id).source_id,
                    source=hop.source,
                    cue=hop.cue,
                )
                for hop in chain.hops
            ),
            chain.untraced,
        )
        for chain in claim.attribution
    )


def _suggested(hop: SuggestedHop, house: House) -> ShownHop:
    name = " ".join((hop.name or (hop.source.text if hop.source else "") or "Unnamed source").split())
    known = house.sources.get(hop.source_id or "") or house.source_named(name)
    source = house.source(known.source_id) if known else None
    return ShownHop(
        name=source.name if source else name,
        type=source.type.code if source else hop.type,
        role=hop.role,
        mode=hop.mode,
        channel=hop.channel or "",
        source_id=source.source_id if source else None,
        source=hop.source,
        cue=hop.cue,
        why=hop.why,
        guess=hop.guess,
        is_new=source is None,
    )


def shown_rows(listed: list[Row], untraced: Iterable[str]) -> tuple[ShownChain, ...]:
    """Typed rows as chains; nothing is looked up, nothing is checked."""
    ended = set(untraced)
    groups = groupby(sorted(listed, key=lambda row: row.chain), key=lambda row: row.chain)
    return tuple(ShownChain(tuple(map(_shown, rows)), str(chain) in ended) for chain, rows in groups)


def _shown(row: Row) -> ShownHop:
    return ShownHop(
        name=row.source,
        type=row.type,
        role=row.role,
        mode=row.mode,
        channel=row.channel,
        source_id=None,
        source=_pointed(row.words),
        cue=_pointed(row.cue),
        is_new=bool(row.type),
    )


def _pointed(words: str) -> Words | None:
    with suppress(ValidationError):
        return pointed(words)
    return None


def rows_of(chains: Iterable[ShownChain]) -> list[Row]:
    """The rows that the editor posts where nothing is typed in it."""
    return [_row(number, hop) for number, chain in enumerate(chains) for hop in chain.hops]


def _row(chain: int, hop: ShownHop) -> Row:
    kind = hop.type if hop.is_new or not hop.name else ""
    return Row(chain, " ".join(hop.name.split()), kind, hop.role, hop.mode, hop.channel, named(hop.source), named(hop.cue))


def untraced_of(chains: Iterable[ShownChain]) -> list[str]:
    """The chains that end before their origin, as the editor's boxes name them."""
    return [str(number) for number, chain in enumerate(chains) if chain.untraced]
