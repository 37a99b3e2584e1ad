"""The claim card's actions: each takes its part of the card's one form, and keeps what else was typed there."""

from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from factcheck.domain.dossier import Dossier
from factcheck.domain.events import Command
from factcheck.domain.house import House
from factcheck.domain.kinds.assessments import CiteAndAssess
from factcheck.domain.kinds.attributions import AcceptAttribution
from factcheck.domain.kinds.evidence import CiteAgain
from factcheck.domain.kinds.passages import RestoreClaim, SetClaimAside
from factcheck.edge import current
from factcheck.schemas.assessment import AssessClaimSchema, SendBackSchema, SignOffSchema
from factcheck.schemas.attribution import Place, attribution, rows
from factcheck.schemas.claim import MarkClaimSchema, MergeSchema, ReboundClaimSchema, RestateSchema, SplitClaimSchema
from factcheck.schemas.evidence import AddEvidenceSchema, AnswerQuerySchema, AskQuerySchema, CiteEvidenceSchema, DropCitationSchema
from factcheck.schemas.form import FormSchema, Seen, load, load_together
from factcheck.web.acting import Shown, Then, carry_out, shown_claim
from factcheck.web.article_page import asked_moment, card_of, focus_of, shown
from factcheck.web.chain_editor import edited_chains
from factcheck.web.refusals import REFUSALS, refused_card
from factcheck.web.regions.article import Focus
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.passage import PassageCard
from factcheck.web.typed import ASKED, CHAINS, DRAFTED, EVIDENCE, RESTATED, SIGNED, as_typed

PAGES = Blueprint("claims", __name__)
ONE = "/articles/<article_id>/claims/<claim_id>"
SIGNING: Any = {"sends": SIGNED, "fields": {"note": "sign_note"}, "part": "signing"}  # "note" is the internal one of an assessment


class SeenSchema(FormSchema):
    seen = Seen()


def _form(part: str = "", **more: str) -> dict[str, Any]:
    """The card's form, given from the version of its part where that has one of its own."""
    form = request.form.to_dict()
    seen = form.get(f"seen_{part}", form.get("seen", ""))
    return {**form, "seen": seen, "piece": request.form.getlist("piece"), "among": request.form.getlist("among"), **more}


# -- showing ---------------------------------------------------------------------------------------------------------
@PAGES.get(f"{ONE}/card")
def card(article_id: str, claim_id: str) -> ResponseReturnValue:
    at = asked_moment(article_id)
    dossier, house = shown(article_id, at)
    return str(card_of(dossier, house, Focus(dossier.claim(claim_id).claim_id, at=at), request.args.get("edit", "")))


# -- review ----------------------------------------------------------------------------------------------------------
@PAGES.post(f"{ONE}/assessment")
def assess(article_id: str, claim_id: str) -> ResponseReturnValue:
    """Evidence that is typed and not added yet is added and cited with it: whoever saves means both."""
    form = _form(claim_id=claim_id)
    if not any(form.get(name, "").strip() for name in ("ev_title", "ev_address")):
        then = Then("Assessment saved.", sends=DRAFTED, goes_on=True, in_place=True)
        return carry_out(article_id, claim_id, lambda *_: load(AssessClaimSchema, form), then)
    then = Then("Evidence cited and assessment saved.", opened="evidence", sends=(*DRAFTED, *EVIDENCE), goes_on=True)
    return carry_out(article_id, claim_id, lambda *_: CiteAndAssess(*load_together(form, AddEvidenceSchema, AssessClaimSchema)), then)


@PAGES.post(f"{ONE}/sign-off")
def sign_off(article_id: str, claim_id: str) -> ResponseReturnValue:
    return carry_out(
        article_id, claim_id, lambda *_: load(SignOffSchema, _form("signing", claim_id=claim_id)), Then("Signed off.", **SIGNING)
    )


@PAGES.post(f"{ONE}/send-back")
def send_back(article_id: str, claim_id: str) -> ResponseReturnValue:
    return carry_out(
        article_id, claim_id, lambda *_: load(SendBackSchema, _form("signing", claim_id=claim_id)), Then("Sent back.", **SIGNING)
    )


# -- who says it -----------------------------------------------------------------------------------------------------
@PAGES.post(f"{ONE}/attribution/accept")
def accept(article_id: str, claim_id: str) -> ResponseReturnValue:
    then = Then("Attribution accepted.", sends=(CHAINS,), part="attribution")
    return carry_out(article_id, claim_id, lambda *_: AcceptAttribution(claim_id, load(SeenSchema, _form("attribution"))["seen"]), then)


@PAGES.post(f"{ONE}/attribution")
def attribute(article_id: str, claim_id: str) -> ResponseReturnValue:
    """Save the chains, or change the rows of the editor without saving anything yet."""
    order = request.form.get("do", "save")
    if order not in {"save", "unattributed"}:
        return edited_chains(article_id, claim_id, order)
    listed = rows(request.form.to_dict(flat=False))
    untraced = [int(chain) for chain in request.form.getlist("untraced") if chain.isdecimal() and len(chain) < 6]

    def command(dossier: Dossier, house: House) -> Command:
        place = Place(dossier, house, dossier.live_claim(claim_id))
        return attribution(place, listed if order == "save" else [], untraced, load(SeenSchema, _form("attribution"))["seen"])

    return carry_out(article_id, claim_id, command, Then("Attribution saved.", opened="chain", sends=(CHAINS,), part="attribution"))


# -- evidence, queries -----------------------------------------------------------------------------------------------
@PAGES.post(f"{ONE}/evidence")
def add_evidence(article_id: str, claim_id: str) -> ResponseReturnValue:
    return carry_out(
        article_id,
        claim_id,
        lambda *_: load(AddEvidenceSchema, _form(claim_id=claim_id)),
        Then("Evidence added and cited.", opened="evidence", sends=EVIDENCE, part="evidence"),
    )


@PAGES.post(f"{ONE}/citations")
def cite(article_id: str, claim_id: str) -> ResponseReturnValue:
    return carry_out(
        article_id,
        claim_id,
        lambda *_: load(CiteEvidenceSchema, _form("evidence", claim_id=claim_id)),
        Then("Cited.", opened="evidence", sends=EVIDENCE, part="evidence"),
    )


@PAGES.post(f"{ONE}/citations/again")
def cite_again(article_id: str, claim_id: str) -> ResponseReturnValue:
    then = Then("Cited again.", part="evidence")
    return carry_out(article_id, claim_id, lambda *_: CiteAgain(claim_id, load(SeenSchema, _form("evidence"))["seen"]), then)


@PAGES.post(f"{ONE}/citations/<evidence_id>/drop")
def drop_citation(article_id: str, claim_id: str, evidence_id: str) -> ResponseReturnValue:
    form = _form("evidence", claim_id=claim_id, evidence_id=evidence_id)
    return carry_out(article_id, claim_id, lambda *_: load(DropCitationSchema, form), Then("Citation withdrawn.", part="evidence"))


@PAGES.post(f"{ONE}/queries")
def ask(article_id: str, claim_id: str) -> ResponseReturnValue:
    then = Then("Question asked.", opened="query", sends=ASKED, fields={"question": "query_question"})
    return carry_out(article_id, claim_id, lambda *_: load(AskQuerySchema, _form(claim_id=claim_id)), then)


@PAGES.post(f"{ONE}/queries/<query_id>/answer")
def answer_query(article_id: str, claim_id: str, query_id: str) -> ResponseReturnValue:
    form = _form(query_id=query_id, answer=request.form.get(f"answer-{query_id}", ""))
    then = Then("Question answered.", fields={"answer": f"answer-{query_id}"})
    return carry_out(article_id, claim_id, lambda *_: load(AnswerQuerySchema, form), then)


# -- words -----------------------------------------------------------------------------------------------------------
@PAGES.post(f"{ONE}/restatement")
def restate(article_id: str, claim_id: str) -> ResponseReturnValue:
    return carry_out(
        article_id,
        claim_id,
        lambda *_: load(RestateSchema, _form("restatement", claim_id=claim_id)),
        Then("Restated.", opened="restatement", sends=RESTATED, part="restatement"),
    )


@PAGES.post(f"{ONE}/split")
def split(article_id: str, claim_id: str) -> ResponseReturnValue:
    form, then = _form("bounds", claim_id=claim_id), Then("Split in two.", opened="split", part="bounds")
    return carry_out(article_id, claim_id, lambda d, _: load(SplitClaimSchema(d.text), form), then)


@PAGES.post(f"{ONE}/merge")
def merge(article_id: str, claim_id: str) -> ResponseReturnValue:
    form, then = _form("bounds", claim_id=claim_id), Then("Merged with the next claim.", part="bounds")
    return carry_out(article_id, claim_id, lambda *_: load(MergeSchema, form), then)


@PAGES.post(f"{ONE}/set-aside")
def set_aside(article_id: str, claim_id: str) -> ResponseReturnValue:
    then = Then("Set aside.", goes_on=True, part="bounds")
    return carry_out(article_id, claim_id, lambda *_: SetClaimAside(claim_id, load(SeenSchema, _form("bounds"))["seen"]), then)


@PAGES.post(f"{ONE}/restore")
def restore(article_id: str, claim_id: str) -> ResponseReturnValue:
    return carry_out(article_id, claim_id, lambda *_: RestoreClaim(claim_id, load(SeenSchema, _form())["seen"]), Then("Restored."))


@PAGES.post(f"{ONE}/bounds")
def rebound(article_id: str, claim_id: str) -> ResponseReturnValue:
    form, then = _form("bounds", claim_id=claim_id), Then("Bounds moved.", opened="bounds", part="bounds")
    return carry_out(article_id, claim_id, lambda d, _: load(ReboundClaimSchema(d.text), form), then)


@PAGES.post("/articles/<article_id>/claims")
def mark(article_id: str) -> ResponseReturnValue:
    """A new claim from its first and its last word; the address says on which card they were chosen."""
    desk = current.desk()
    before = desk.dossier(article_id)
    try:
        command = load(MarkClaimSchema(before.text), _form())
        dossier = desk.do(article_id, command, current.actor())
    except REFUSALS as refused:
        card = card_of(before, desk.house(), focus_of(before, None), "bounds")
        if not isinstance(card, ClaimCard | PassageCard):
            raise
        card.form = as_typed()
        return refused_card(card, refused)
    claim_id = next(claim.claim_id for claim in dossier.live_claims() if claim.words == command.words)
    return shown_claim(dossier, Shown(claim_id, "Claim made.", moved=True, everything=True))
