"""Erasure: where the law asks, the words of one line are taken out of the ledger, and this says so."""

from dataclasses import dataclass
from typing import TypeVar

from factcheck.domain.events import ArticleEvent
from factcheck.ledger.entry import Entry

State = TypeVar("State")


@dataclass(frozen=True)
class PayloadErased(ArticleEvent):
    """The line of `version` keeps only its hash; `instead` is its payload without words, as canonical JSON."""

    KIND = "payload.erased"
    SAYS = "erased the words of an earlier line"
    CAN_BE_UNDONE = False
    version: int
    instead: str
    reason: str

    def evolve(self, dossier: State, entry: Entry) -> State:  # the house's stream can have it too
        return dossier


EVENTS = (PayloadErased,)
