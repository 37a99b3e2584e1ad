"""Forms of evidence and queries."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, post_load, validates_schema

from factcheck.domain.claim import Citation
from factcheck.domain.evidence import Item
from factcheck.domain.kinds.evidence import AddEvidence, ChangeEvidence, CiteEvidence, DropCitation
from factcheck.domain.kinds.queries import AnswerQuery, AskQuery
from factcheck.schemas.form import Address, Day, FormSchema, Line, Prose, Seen, Word
from factcheck.vocabulary.evidence import CLOSENESSES, EVIDENCE_KINDS, STANCES


class CitationSchema(FormSchema):
    stance = Word(STANCES, needed="Say how the evidence bears on the claim: supports, refutes or context.")
    locator = Line(200)
    cited_quote = Prose(2000)

    def citation(self, data: dict[str, Any], evidence_id: str) -> Citation:
        return Citation(evidence_id, data["stance"], data["locator"], data["cited_quote"])


class ItemSchema(FormSchema):
    ev_kind = Word(EVIDENCE_KINDS, needed="Say what the evidence is.")
    ev_title = Line(300)
    ev_address = Address(2000)
    ev_closeness = Word(CLOSENESSES, needed="Say whether the evidence is primary or secondary.")
    ev_retrieved = Day(10)
    ev_archived = Address(2000)
    ev_confidential = fields.Boolean(load_default=False)

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def must_name_something(self, _: Any, form: Mapping[str, str], **more: Any) -> None:  # noqa: ARG002
        if not any(form.get(name, "").strip() for name in ("ev_title", "ev_address")):
            raise ValidationError("Say what the evidence is: a title, a name or an address.", "ev_title")

    def item(self, data: dict[str, Any]) -> Item:
        return Item(
            kind=data["ev_kind"],
            title=data["ev_title"],
            address=data["ev_address"],
            closeness=data["ev_closeness"],
            retrieved=data["ev_retrieved"],
            archived=data["ev_archived"],
            confidential=data["ev_confidential"],
        )


class AddEvidenceSchema(ItemSchema, CitationSchema):
    claim_id = fields.String(required=True)

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> AddEvidence:
        return AddEvidence(self.item(data), data["claim_id"], self.citation(data, ""))


class ListEvidenceSchema(ItemSchema):
    """An item for the article's list, cited by no claim yet."""

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> AddEvidence:
        return AddEvidence(self.item(data))


class ChangeEvidenceSchema(ItemSchema):
    evidence_id = fields.String(required=True)
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> ChangeEvidence:
        return ChangeEvidence(data["evidence_id"], self.item(data), data["seen"])


class CiteEvidenceSchema(CitationSchema):
    claim_id = fields.String(required=True)
    evidence = Line(20, needed="Choose the evidence to cite.")
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> CiteEvidence:
        return CiteEvidence(data["claim_id"], self.citation(data, data["evidence"]), data["seen"])


class DropCitationSchema(FormSchema):
    claim_id = fields.String(required=True)
    evidence_id = fields.String(required=True)
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> DropCitation:
        return DropCitation(**data)


class AskQuerySchema(FormSchema):
    claim_id = fields.String(required=True)
    query_question = Prose(2000)
    query_to = Line(60)

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> AskQuery:
        return AskQuery(data["claim_id"], data["query_question"], data["query_to"] or None)


class AnswerQuerySchema(FormSchema):
    query_id = fields.String(required=True)
    answer = Prose(2000)

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> AnswerQuery:
        return AnswerQuery(**data)
