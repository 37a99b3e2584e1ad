"""Queries: open questions on a claim, and their answers."""

from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.domain.dossier import Dossier
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.evidence import Query
from factcheck.domain.house import House
from factcheck.errors import Incomplete, NotNow
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import ANNOTATE, Permission


@dataclass(frozen=True)
class QueryAsked(ArticleEvent):
    KIND = "query.asked"
    SAYS = "asked a question"
    query_id: str
    claim_id: str
    question: str
    to: str | None

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        return dossier.with_query(Query(self.query_id, self.claim_id, self.question, self.to, entry.actor, entry.time))


@dataclass(frozen=True)
class QueryAnswered(ArticleEvent):
    KIND = "query.answered"
    SAYS = "answered a question"
    query_id: str
    answer: str

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        query = dossier.query(self.query_id)
        return dossier.with_query(replace(query, answer=self.answer, answered_by=entry.actor, answered_at=entry.time))


@dataclass(frozen=True)
class AskQuery:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    claim_id: str
    question: str
    to: str | None = None

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        if not self.question.strip():
            raise Incomplete({"question": ["Write the question."]})
        if self.to:
            house.person(self.to)
        return [QueryAsked(dossier.next_id("q"), claim.claim_id, self.question.strip(), self.to)]


@dataclass(frozen=True)
class AnswerQuery:
    PERMISSION: ClassVar[Permission] = ANNOTATE
    query_id: str
    answer: str

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        query = dossier.query(self.query_id)
        if not query.is_open:
            raise NotNow("This query was answered meanwhile. Ask a new one if something is still open.")
        if not self.answer.strip():
            raise Incomplete({"answer": ["Write the answer."]})
        return [QueryAnswered(query.query_id, self.answer.strip())]


EVENTS = (QueryAsked, QueryAnswered)
