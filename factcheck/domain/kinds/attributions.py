"""Attribution: who is said to have said a claim, hop by hop."""

from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.domain.claim import Chain, Claim, Hop
from factcheck.domain.dossier import Dossier
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.house import House
from factcheck.domain.kinds.passages import confirming
from factcheck.domain.kinds.sources import SourceAdded, new_source_id
from factcheck.errors import BadInput
from factcheck.ledger.entry import Entry
from factcheck.text.reading import SuggestedHop
from factcheck.vocabulary.attribution import CHANNELS, MODES, ROLES, SOURCE_TYPES
from factcheck.vocabulary.roles import ANNOTATE, Permission


@dataclass(frozen=True)
class ClaimAttributed(ArticleEvent):
    KIND = "claim.attributed"
    SAYS = "settled who says it"
    claim_id: str
    chains: tuple[Chain, ...]  # empty: unattributed
    accepted: bool  # the suggestion as it stood

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        claim = replace(dossier.claim(self.claim_id), attribution=self.chains)
        return dossier.with_claim(claim.with_change("attribution", entry))


@dataclass(frozen=True)
class AttributeClaim:
    """Settle a claim's chains of attribution."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    chains: tuple[Chain, ...]
    seen: int
    added: tuple[SourceAdded, ...] = ()  # sources that the register lacked

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        added = [source for source in self.added if source.source_id not in house.sources]
        for hop in (hop for chain in self.chains for hop in chain.hops):
            if hop.source_id not in {source.source_id for source in added}:
                house.source(hop.source_id)
            for words in (hop.source, hop.cue):
                if words:
                    words.span.must_quote(dossier.text, words.text)
        if any(not chain.hops for chain in self.chains):
            raise BadInput("A chain needs at least one source. Add one or remove the chain.")
        if claim.attribution == self.chains:
            return []
        claim.must_be_as_seen("attribution", self.seen, actor)
        return [*added, *confirming(dossier, claim.passage_ids), ClaimAttributed(claim.claim_id, self.chains, accepted=False)]


@dataclass(frozen=True)
class AcceptAttribution:
    """Take the suggested attribution as it stands; sources that the register lacks are added to it."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        added, chains = accepted_chains(claim, house)
        if claim.attribution == chains:
            return []
        claim.must_be_as_seen("attribution", self.seen, actor)
        return [*added, *confirming(dossier, claim.passage_ids), ClaimAttributed(claim.claim_id, chains, accepted=True)]


def accepted_chains(claim: Claim, house: House) -> tuple[list[SourceAdded], tuple[Chain, ...]]:
    """The suggestion as settled chains, and the sources that have to be added to the register for it."""
    added: dict[str, SourceAdded] = {}
    chains: dict[int, list[Hop]] = {}
    for hop in sorted(claim.suggested, key=lambda h: (h.chain, h.hop)):
        chains.setdefault(hop.chain, []).append(
            Hop(
                source_id=_source_id(hop, house, added),
                role=ROLES[hop.role],
                mode=MODES[hop.mode],
                channel=CHANNELS.get(hop.channel),
                source=hop.source,
                cue=hop.cue,
            )
        )
    return list(added.values()), tuple(Chain(tuple(hops), untraced=hops[-1].role.passes_on) for hops in chains.values())


def _source_id(hop: SuggestedHop, house: House, added: dict[str, SourceAdded]) -> str:
    name = " ".join((hop.name or (hop.source.text if hop.source else "") or "Unnamed source").split())
    known = house.sources.get(hop.source_id or "") or house.source_named(name)
    if known:
        return house.source(known.source_id).source_id
    source_id = new_source_id(name, house, taken=added)
    if source_id not in added:
        added[source_id] = SourceAdded(source_id, name, SOURCE_TYPES[hop.type])
    return source_id


EVENTS = (ClaimAttributed,)
