"""The steps of a recorded review: what each must say, and the order it stands for."""

from typing import ClassVar

from marshmallow import Schema, fields
from marshmallow.validate import Length

from factcheck.domain.claim import Assessment, Chain, Citation, Claim, Hop
from factcheck.domain.events import Command
from factcheck.domain.evidence import Item
from factcheck.domain.kinds.articles import AssignArticle, WriteFinding
from factcheck.domain.kinds.assessments import AssessClaim, SendBackClaim, SignOffClaim
from factcheck.domain.kinds.attributions import AcceptAttribution, AttributeClaim
from factcheck.domain.kinds.claims import MarkClaim, MergeWithNext, RestateClaim, SplitClaim
from factcheck.domain.kinds.evidence import AddEvidence, CiteEvidence
from factcheck.domain.kinds.passages import ConfirmFurniture, SettlePassage
from factcheck.domain.kinds.queries import AnswerQuery, AskQuery
from factcheck.domain.kinds.undo import UndoLast
from factcheck.errors import BadInput
from factcheck.schemas.form import Word
from factcheck.schemas.places import Page
from factcheck.schemas.step import ClaimField, OrderSchema, QuoteField, Said, StepSchema
from factcheck.text.span import Words
from factcheck.vocabulary.attribution import CHANNELS, MODES, NOT_CHECKED, ROLES, SOURCE_TYPES, VERDICTS
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.evidence import CLOSENESSES, EVIDENCE_KINDS, STANCES
from factcheck.vocabulary.passages import DISPOSITIONS, FURNITURE
from factcheck.vocabulary.statuses import STATUSES

NEEDED = "Missing data for required field."  # as marshmallow says it of the others


class Import(StepSchema):
    title = fields.String(load_default="")
    outlet = fields.String(load_default="")
    author = fields.String(load_default="")
    published = fields.String(load_default="")
    address = fields.String(load_default="")
    lang = fields.String(load_default="")


class AddSource(StepSchema):
    name = fields.String(required=True, validate=Length(1))
    type = Word(SOURCE_TYPES, NEEDED)
    country = fields.String(load_default="")
    note = fields.String(load_default="")


class Settle(OrderSchema):
    passage = QuoteField(required=True)
    disposition = Word(DISPOSITIONS, NEEDED, data_key="as")
    sub = Word(FURNITURE)
    of = ClaimField(load_default=None)

    def order(self, page: Page, said: Said) -> Command:
        repeated = page.claim(said["of"]).claim_id if said["of"] else None
        return SettlePassage(page.passage(said["passage"]).passage_id, said["disposition"], page.seen, said["sub"], repeated)


class ConfirmAllFurniture(OrderSchema):
    def order(self, page: Page, _said: Said) -> Command:
        shown = (p for p in page.dossier.ordered_passages() if p.disposition.has_sub and not p.is_confirmed)
        return ConfirmFurniture(tuple(passage.passage_id for passage in shown))


class Mark(OrderSchema):
    words = QuoteField(required=True)

    def order(self, page: Page, said: Said) -> Command:
        span = page.span(said["words"])
        return MarkClaim((Words(span, span.of(page.dossier.text)),))


class Accept(OrderSchema):
    claim = ClaimField(required=True)

    def order(self, page: Page, said: Said) -> Command:
        return AcceptAttribution(page.claim(said["claim"]).claim_id, page.seen)


class HopSchema(Schema):
    source = fields.String(required=True)  # its id in the register
    role = Word(ROLES, NEEDED)
    mode = Word(MODES, NEEDED)
    channel = Word(CHANNELS)
    words = QuoteField(load_default=None)
    cue = QuoteField(load_default=None)


class ChainSchema(Schema):
    hops = fields.List(fields.Nested(HopSchema), required=True, validate=Length(1))
    untraced = fields.Boolean(load_default=False)


class Attribute(OrderSchema):
    claim = ClaimField(required=True)
    chains = fields.List(fields.Nested(ChainSchema), required=True)

    def order(self, page: Page, said: Said) -> Command:
        claim = page.claim(said["claim"])
        chains = (Chain(tuple(_hop(page, claim, hop) for hop in chain["hops"]), chain["untraced"]) for chain in said["chains"])
        return AttributeClaim(claim.claim_id, tuple(chains), page.seen)


def _hop(page: Page, claim: Claim, said: Said) -> Hop:
    words, cue = page.words(said["words"], claim), page.words(said["cue"], claim)
    return Hop(said["source"], said["role"], said["mode"], said["channel"], words, cue)


class CitationSchema(OrderSchema):
    """What a claim's use of evidence says."""

    evidence = fields.String(required=True)  # E1, E2 … as the article counts them
    stance = Word(STANCES)
    locator = fields.String(load_default="")
    quote = fields.String(load_default="")


class Add(CitationSchema):
    claim = ClaimField(load_default=None)
    kind = Word(EVIDENCE_KINDS, NEEDED)
    title = fields.String(load_default="")
    address = fields.String(load_default="")
    closeness = Word(CLOSENESSES, NEEDED)
    retrieved = fields.String(load_default="")
    archived = fields.String(load_default="")
    confidential = fields.Boolean(load_default=False)

    def order(self, page: Page, said: Said) -> Command:
        if said["evidence"] != page.dossier.next_id("E"):
            raise BadInput(f"This is evidence {page.dossier.next_id('E')} of the article. Number it so.")
        item = Item(**{name: said[name] for name in Item.__dataclass_fields__ if name in said})
        return AddEvidence(item, page.claim(said["claim"]).claim_id, _citation(said)) if said["claim"] else AddEvidence(item)


class Cite(CitationSchema):
    claim = ClaimField(required=True)

    def order(self, page: Page, said: Said) -> Command:
        return CiteEvidence(page.claim(said["claim"]).claim_id, _citation(said), page.seen)


def _citation(said: Said) -> Citation:
    if said["stance"] is None:
        raise BadInput(f"Say whether evidence {said['evidence']} supports or refutes the claim or gives context.")
    return Citation(said["evidence"], said["stance"], said["locator"], said["quote"])


class Assess(OrderSchema):
    claim = ClaimField(required=True)
    status = Word(STATUSES, NEEDED)
    confidence = Word(CONFIDENCES)
    verdict = Word(VERDICTS, empty=NOT_CHECKED)
    reason = fields.String(load_default="")
    note = fields.String(load_default="")
    should_read = fields.String(load_default="")
    GIVEN: ClassVar = ("confidence", "verdict", "reason", "note", "should_read")

    def order(self, page: Page, said: Said) -> Command:
        assessment = Assessment(said["status"], **{name: said[name] for name in self.GIVEN})
        return AssessClaim(page.claim(said["claim"]).claim_id, assessment, page.seen)


class Restate(OrderSchema):
    claim = ClaimField(required=True)
    restatement = fields.String(required=True)

    def order(self, page: Page, said: Said) -> Command:
        return RestateClaim(page.claim(said["claim"]).claim_id, said["restatement"], page.seen)


class Split(OrderSchema):
    claim = ClaimField(required=True)
    second = QuoteField(required=True)  # the words at which the second part starts

    def order(self, page: Page, said: Said) -> Command:
        return SplitClaim(page.claim(said["claim"]).claim_id, page.span(said["second"]).start, page.seen)


class Merge(OrderSchema):
    claim = ClaimField(required=True)
    following = ClaimField(required=True, data_key="with")

    def order(self, page: Page, said: Said) -> Command:
        first, second = page.claim(said["claim"]), page.claim(said["following"])
        live = page.dossier.live_claims()
        if live[live.index(first) + 1 :][:1] != [second]:
            raise BadInput(f"Claim {second.number} does not follow claim {first.number}, so the two cannot be merged.")
        return MergeWithNext(first.claim_id, page.seen)


class Ask(OrderSchema):
    claim = ClaimField(required=True)
    question = fields.String(required=True)
    to = fields.String(load_default="")

    def order(self, page: Page, said: Said) -> Command:
        return AskQuery(page.claim(said["claim"]).claim_id, said["question"], page.person(said["to"]) if said["to"] else None)


class Answer(OrderSchema):
    claim = ClaimField(required=True)
    answer = fields.String(required=True)

    def order(self, page: Page, said: Said) -> Command:
        waiting = page.dossier.open_queries(page.claim(said["claim"]).claim_id)
        if not waiting:
            raise BadInput("No query is open on this claim. Ask one first.")
        return AnswerQuery(waiting[0].query_id, said["answer"])


class Assign(OrderSchema):
    to = fields.String(required=True, allow_none=True)

    def order(self, page: Page, said: Said) -> Command:
        return AssignArticle(page.person(said["to"]) if said["to"] else None)


class SignOff(OrderSchema):
    claim = ClaimField(required=True)
    note = fields.String(required=True)
    stands = fields.String(load_default="")

    def order(self, page: Page, said: Said) -> Command:
        stands = page.person(said["stands"]) if said["stands"] else None
        return SignOffClaim(page.claim(said["claim"]).claim_id, said["note"], page.seen, stands)


class SendBack(OrderSchema):
    claim = ClaimField(required=True)
    note = fields.String(required=True)

    def order(self, page: Page, said: Said) -> Command:
        return SendBackClaim(page.claim(said["claim"]).claim_id, said["note"], page.seen)


class Find(OrderSchema):
    title = fields.String(required=True)
    text = fields.String(required=True)

    def order(self, page: Page, said: Said) -> Command:
        return WriteFinding(said["title"], said["text"], page.seen)


class Undo(OrderSchema):
    def order(self, _page: Page, _said: Said) -> Command:
        return UndoLast()
