"""Forms of review: assess, sign off, send back."""

from typing import Any

from marshmallow import fields, post_load

from factcheck.domain.claim import Assessment
from factcheck.domain.kinds.assessments import AssessClaim, SendBackClaim, SignOffClaim
from factcheck.schemas.form import FormSchema, Line, Prose, Seen, Word
from factcheck.vocabulary.attribution import NOT_CHECKED, VERDICTS
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.statuses import STATUSES


class AssessClaimSchema(FormSchema):
    claim_id = fields.String(required=True)
    status = Word(STATUSES, needed="Choose a verification status.")
    nuance = Line(60)
    confidence = Word(CONFIDENCES)
    verdict = Word(VERDICTS, empty=NOT_CHECKED)
    reason = Prose()
    note = Prose()
    should_read = Prose()
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> AssessClaim:
        claim_id, seen = data.pop("claim_id"), data.pop("seen")
        return AssessClaim(claim_id, Assessment(**data), seen)


class SignOffSchema(FormSchema):
    claim_id = fields.String(required=True)
    sign_note = Prose()
    stands = Line(60)
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> SignOffClaim:
        return SignOffClaim(data["claim_id"], data["sign_note"], data["seen"], data["stands"] or None)


class SendBackSchema(FormSchema):
    claim_id = fields.String(required=True)
    sign_note = Prose()
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> SendBackClaim:
        return SendBackClaim(data["claim_id"], data["sign_note"], data["seen"])
