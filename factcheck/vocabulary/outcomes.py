"""What came of a claim, as reports are asked for it: its verification status, or that its reviewers differ."""

from dataclasses import dataclass

from factcheck.vocabulary.stages import DISPUTED, Stage
from factcheck.vocabulary.statuses import STATUSES, Status
from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Outcome(Term):
    """`tone` and `mark` as the status or the stage has them."""

    tone: str = "quiet"
    mark: str = "○"


def _outcome(term: Status | Stage) -> Outcome:
    return Outcome(term.code, term.label, term.retired, term.tone, term.mark)


OUTCOMES = Vocabulary("verification status", *map(_outcome, STATUSES), _outcome(DISPUTED))  # in this order receipts name them
