"""A passage of an article: what the machine made of it and what a person settled."""

from dataclasses import dataclass

from factcheck.domain.claim import UNCHANGED, Change
from factcheck.text.reading import SuggestedPassage
from factcheck.text.span import Span
from factcheck.vocabulary.passages import Disposition, Furniture


@dataclass(frozen=True)
class Passage:
    passage_id: str
    suggested: SuggestedPassage
    disposition: Disposition
    sub: Furniture | None = None
    duplicate_of: str | None = None  # a claim_id
    settled: Change = UNCHANGED  # who confirmed the disposition, and when

    @property
    def span(self) -> Span:
        return self.suggested.span

    @property
    def is_confirmed(self) -> bool:
        """Whether a person has confirmed the disposition."""
        return self.settled.version > 0
