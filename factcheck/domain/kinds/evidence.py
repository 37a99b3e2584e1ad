"""Evidence: added to the article, cited by claims."""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from factcheck.domain.change import UNCHANGED, change_of
from factcheck.domain.claim import Citation
from factcheck.domain.dossier import Dossier
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.evidence import Evidence, Item
from factcheck.domain.house import House
from factcheck.errors import Incomplete, NotNow
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import ANNOTATE, Permission


def _without_file(data: dict[str, Any]) -> dict[str, Any]:
    """The data of version 1, which kept no files."""
    item = data.get("item")
    return {**data, "item": {**item, "file": None}} if isinstance(item, dict) else data


@dataclass(frozen=True)
class _ItemTold(ArticleEvent):
    """What the two events that tell a whole item have in common."""

    VERSION = 2
    evidence_id: str
    item: Item

    @classmethod
    def lift(cls, version: int, data: dict[str, Any]) -> dict[str, Any]:
        return _without_file(data) if version == 1 else super().lift(version, data)


@dataclass(frozen=True)
class EvidenceAdded(_ItemTold):
    KIND = "evidence.added"
    SAYS = "added evidence"

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_evidence(Evidence(self.evidence_id, self.item, entry.actor, entry.time))


@dataclass(frozen=True)
class EvidenceChanged(_ItemTold):
    KIND = "evidence.changed"
    SAYS = "changed evidence"

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_evidence(replace(dossier.item(self.evidence_id), item=self.item, changed=change_of(entry)))


@dataclass(frozen=True)
class ClaimCited(ArticleEvent):
    KIND = "claim.cited"
    SAYS = "cited evidence"
    claim_id: str
    citation: Citation

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        claim = dossier.claim(self.claim_id)
        citations = {**claim.citations, self.citation.evidence_id: self.citation}
        return dossier.with_claim(replace(claim, citations=citations).with_change("evidence", entry))


@dataclass(frozen=True)
class CitationDropped(ArticleEvent):
    KIND = "citation.dropped"
    SAYS = "withdrew a citation"
    claim_id: str
    evidence_id: str

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        claim = dossier.claim(self.claim_id)
        citations = {key: citation for key, citation in claim.citations.items() if key != self.evidence_id}
        return dossier.with_claim(replace(claim, citations=citations).with_change("evidence", entry))


@dataclass(frozen=True)
class AddEvidence:
    """Put an item on the article's list and, where a claim is named, cite it there at once."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    item: Item
    claim_id: str | None = None
    citation: Citation | None = None  # its evidence_id is set here

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        must_name_something(self.item)
        evidence_id = dossier.next_id("E")
        added: list[Event] = [EvidenceAdded(evidence_id, self.item)]
        if self.claim_id and self.citation:
            claim = dossier.live_claim(self.claim_id)
            added.append(ClaimCited(claim.claim_id, replace(self.citation, evidence_id=evidence_id)))
        return added


@dataclass(frozen=True)
class ChangeEvidence:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    evidence_id: str
    item: Item
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        evidence = dossier.item(self.evidence_id)
        must_name_something(self.item)
        if evidence.item == self.item:
            return []
        evidence.must_be_as_seen("item", self.seen, actor)
        return [EvidenceChanged(self.evidence_id, self.item)]


@dataclass(frozen=True)
class CiteEvidence:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    citation: Citation
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        dossier.item(self.citation.evidence_id)
        before = claim.citations.get(self.citation.evidence_id)
        if before == self.citation:
            return []
        if before:  # adding one citation beside another's harms nobody; changing the same one might
            claim.must_be_as_seen("evidence", self.seen, actor)
        return [ClaimCited(claim.claim_id, self.citation)]


def last_cited(dossier: Dossier, person_id: str, claim_id: str) -> Citation | None:
    """What was cited last on another claim that still cites it: by this person, else by anybody."""
    citing = [claim for claim in dossier.claims.values() if claim.citations and claim.claim_id != claim_id]
    cited = [(claim.changed.get("evidence", UNCHANGED), claim) for claim in citing]
    known = [((change.by == person_id, change.version), claim) for change, claim in cited]
    newest = max(known, key=lambda one: one[0], default=None)
    return list(newest[1].citations.values())[-1] if newest else None


@dataclass(frozen=True)
class CiteAgain:
    """Cite on this claim what the actor cited last on another one."""

    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        cited = last_cited(dossier, actor, self.claim_id)
        if cited is None:
            raise NotNow("Nothing is cited in this article yet. Cite evidence on one claim first; then this cites it again.")
        if cited.evidence_id in dossier.live_claim(self.claim_id).citations:
            return []
        return CiteEvidence(self.claim_id, cited, self.seen).decide(dossier, house, actor)


@dataclass(frozen=True)
class DropCitation:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    evidence_id: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        if self.evidence_id not in claim.citations:
            return []
        claim.must_be_as_seen("evidence", self.seen, actor)
        if len(claim.citations) == 1 and any(given.assessment.status.needs_evidence for given in claim.given):
            raise NotNow("This is the only evidence of a claim assessed as supported. Cite other evidence first, or change the assessment.")
        return [CitationDropped(claim.claim_id, self.evidence_id)]


def must_name_something(item: Item) -> None:
    """Raise Incomplete unless the item says what it is."""
    if not (item.title.strip() or item.address.strip()):
        raise Incomplete({"title": ["Say what the evidence is: a title, a name or an address."]})


EVENTS = (EvidenceAdded, EvidenceChanged, ClaimCited, CitationDropped)
