"""Where something stands in an article."""

from dataclasses import dataclass
from typing import Self

from factcheck.errors import QuoteMismatch, SpanOutsideText


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A half-open stretch of the stored text, counted in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def within(self, other: "Span") -> "Span":
        """The part of it that lies in another."""
        return self if other.holds(self) else Span(max(self.start, other.start), min(self.end, other.end))

    def must_quote(self, text: str, quote: str) -> None:
        """Raise SpanOutsideText or QuoteMismatch unless these offsets point at exactly these words."""
        if not 0 <= self.start < self.end <= len(text):
            raise SpanOutsideText(
                f"The span {self.start}–{self.end} leaves the article, which has {len(text)} characters. Select the words again.",
                start=self.start,
                end=self.end,
            )
        if self.of(text) != quote:
            raise QuoteMismatch(
                "The article reads differently at this place. Reload the page and select the words again.",
                start=self.start,
                end=self.end,
                article=self.of(text)[:200],
                quote=quote[:200],
            )


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article and where they stand; `text` is the article's own text at `span`."""

    span: Span
    text: str

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Self:
        return cls(Span(start, end), text[start:end])
