"""A passage of an article: what the machine made of it and what a person settled."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.domain.change import UNCHANGED, Change, Shared
from factcheck.text.reading import SuggestedPassage
from factcheck.text.span import Span
from factcheck.vocabulary.passages import Disposition, Furniture


@dataclass(frozen=True)
class Passage(Shared):
    passage_id: str
    suggested: SuggestedPassage
    disposition: Disposition
    sub: Furniture | None = None
    duplicate_of: str | None = None  # a claim_id
    settled: Change = UNCHANGED  # who confirmed the disposition, and when

    @property
    def changes(self) -> Mapping[str, Change]:
        return {"disposition": self.settled}

    def called(self, part: str) -> str:
        return "what this passage is"

    @property
    def span(self) -> Span:
        return self.suggested.span

    @property
    def is_bare_furniture(self) -> bool:
        """Whether it is furniture that asserts nothing."""
        return self.disposition.has_sub and not (self.sub and self.sub.asserts)

    @property
    def is_confirmed(self) -> bool:
        """Whether a person has confirmed the disposition."""
        return self.settled.version > 0
