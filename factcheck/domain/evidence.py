"""Evidence of an article (E1, E2 …) and open questions on its claims."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.domain.change import UNCHANGED, Change, Shared
from factcheck.vocabulary.evidence import Closeness, EvidenceKind


@dataclass(frozen=True)
class KeptFile:
    """A file that the desk keeps under its SHA-256."""

    sha256: str
    name: str  # as it was called where it came from
    size: int  # in bytes


@dataclass(frozen=True)
class Item:
    """What is cited: an address, a document or a person."""

    kind: EvidenceKind
    title: str
    address: str
    closeness: Closeness
    retrieved: str  # UTC date or time, or empty
    archived: str  # address of an archived copy, or empty
    confidential: bool
    file: KeptFile | None = None


@dataclass(frozen=True)
class Evidence(Shared):
    evidence_id: str  # E1, E2 … in the article
    item: Item
    by: str
    at: str
    changed: Change = UNCHANGED

    @property
    def changes(self) -> Mapping[str, Change]:
        return {"item": self.changed}

    def called(self, part: str) -> str:
        return f"evidence {self.evidence_id}"


@dataclass(frozen=True)
class Query:
    """An open question on a claim."""

    query_id: str
    claim_id: str
    question: str
    to: str | None  # a person_id, or nobody in particular
    by: str
    at: str
    answer: str = ""
    answered_by: str | None = None
    answered_at: str = ""

    @property
    def is_open(self) -> bool:
        return self.answered_by is None
