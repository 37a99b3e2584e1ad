"""How sure the reviewer is of the status."""

from dataclasses import dataclass

from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Confidence(Term):
    """The third axis: never mixed with the status."""


CONFIDENCES = Vocabulary(
    "confidence",
    Confidence("low", "Low"),
    Confidence("moderate", "Moderate"),
    Confidence("high", "High"),
)
