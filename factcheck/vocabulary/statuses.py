"""Verification status: is it so?"""

from dataclasses import dataclass

from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Status(Term):
    """`tone` picks colour, `mark` the shape shown beside the word, `needs_*` what a reviewer must add before saving."""

    tone: str = "quiet"
    mark: str = "○"
    rating: int | None = None  # schema.org, 1 to 5
    is_set: bool = True
    needs_confidence: bool = True
    needs_reason: bool = True
    needs_evidence: bool = False


STATUSES = Vocabulary(
    "verification status",
    Status("unreviewed", "Not checked yet", is_set=False, needs_confidence=False, needs_reason=False),
    Status("supported", "Supported", tone="good", mark="✓", rating=5, needs_reason=False, needs_evidence=True),
    Status("refuted", "Refuted", tone="bad", mark="✗", rating=1),
    Status("conflicting_evidence", "Conflicting evidence", tone="warn", mark="≠"),
    Status("not_enough_evidence", "Not enough evidence", tone="warn", mark="?"),
    Status("not_checkable", "Not checkable", tone="plain", mark="–", needs_confidence=False, needs_reason=False),
)
UNREVIEWED = next(status for status in STATUSES if not status.is_set)
