"""The parts of a claim's card that several people work on: each is drawn anew by itself when a colleague changes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Protocol

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.schemas.attribution import mark_of
from factcheck.text.span import Words
from factcheck.web.regions.chains import ShownChain, ShownHop, rows_of, untraced_of
from factcheck.web.regions.conflict import Seen
from factcheck.web.regions.gaps import Offer, words_near
from factcheck.web.regions.region import Region


@dataclass(frozen=True)
class Picking:
    """The words of a hop that are being chosen, one by one: which hop, which words, from how far around."""

    row: int
    which: str  # source or cue
    reach: int = 1


class Card(Protocol):
    """What the parts know of the card that they stand in."""

    dossier: Dossier
    claim: Claim
    form: Mapping[str, str]
    picking: Picking | None

    @property
    def says(self) -> str: ...
    @property
    def rows(self) -> tuple[ShownChain, ...] | None: ...
    @property
    def chains(self) -> tuple[ShownChain, ...]: ...
    @property
    def settled_chains(self) -> tuple[ShownChain, ...]: ...
    @property
    def restating(self) -> bool: ...
    def opens(self, editor: str) -> bool: ...
    def types_in(self, editor: str) -> bool: ...


@dataclass
class Quoted(Region):
    """The claim's words and its restatement; nothing is typed here."""

    template: ClassVar[str] = "claims/_quoted.html"
    card: Card


@dataclass
class Part:
    """A part with a form; it knows from which version it was drawn, apart from the rest of the card."""

    NAME: ClassVar[str]  # as the claim calls what changes
    EDITOR: ClassVar[str]  # as an address opens it
    card: Card

    @property
    def seen(self) -> Seen:
        return Seen(self.card.dossier.version, self.NAME)

    @property
    def is_open(self) -> bool:
        return self.card.opens(self.EDITOR)


@dataclass
class Attribution(Part, Region):
    """Who says it: the chains, and their editor."""

    template: ClassVar[str] = "claims/_attribution.html"
    NAME: ClassVar[str] = "attribution"
    EDITOR: ClassVar[str] = "chain"

    @property
    def is_typed(self) -> bool:
        return self.card.rows is not None

    @cached_property
    def drawn(self) -> str:
        """What the editor posts where nothing is typed in it, in short."""
        chains = self.card.settled_chains
        return mark_of(rows_of(chains), untraced_of(chains))

    @property
    def offers(self) -> list[Offer]:
        """The words that the step in hand can be pointed at."""
        picking = self.card.picking
        assert picking is not None
        hops: list[ShownHop] = [hop for chain in self.card.chains for hop in chain.hops]
        chosen: Words | None = getattr(hops[picking.row], picking.which) if picking.row < len(hops) else None
        return words_near(self.card.dossier, self.card.claim, chosen, picking.reach)


@dataclass
class Cited(Part, Region):
    """The evidence that the claim cites, and the forms that cite more."""

    template: ClassVar[str] = "claims/_cited.html"
    NAME: ClassVar[str] = "evidence"
    EDITOR: ClassVar[str] = "evidence"

    @property
    def is_typed(self) -> bool:
        return self.is_open and self.card.types_in(self.EDITOR)


@dataclass
class Restating(Part, Region):
    """The form that restates the claim."""

    template: ClassVar[str] = "claims/_restating.html"
    NAME: ClassVar[str] = "restatement"
    EDITOR: ClassVar[str] = "restatement"

    @property
    def is_typed(self) -> bool:
        return self.card.restating
