"""The claim card's actions: each takes its part of the card's one form, and keeps what else was typed there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.domain.dossier import Dossier
from factcheck.domain.events import Command
from factcheck.domain.house import House
from factcheck.domain.kinds.attributions import AcceptAttribution
from factcheck.domain.kinds.passages import RestoreClaim, SetClaimAside
from factcheck.edge import current
from factcheck.errors import Failure
from factcheck.schemas.assessment import AssessClaimSchema, SendBackSchema, SignOffSchema
from factcheck.schemas.attribution import Place, attribution, edited, rows
from factcheck.schemas.claim import MarkClaimSchema, MergeSchema, ReboundClaimSchema, RestateSchema, SplitClaimSchema
from factcheck.schemas.evidence import AddEvidenceSchema, AnswerQuerySchema, AskQuerySchema, CiteEvidenceSchema, DropCitationSchema
from factcheck.schemas.form import FormSchema, Seen, load
from factcheck.web.answers import answer, swap, wants_swap
from factcheck.web.article_page import article_page, asked_moment, card_of, shown
from factcheck.web.refusals import REFUSALS, refused_card
from factcheck.web.regions.article import ArticleText, Coverage, Focus, PassageText, Tools
from factcheck.web.regions.chains import shown_rows
from factcheck.web.regions.claim import DRAFTED, ClaimCard
from factcheck.web.regions.region import Region

PAGES = Blueprint("claims", __name__)
ONE = "/articles/<article_id>/claims/<claim_id>"
Make = Callable[[Dossier, House], Command]


@dataclass(frozen=True)
class Then:
    """What follows an action: what is announced, and which editor opens again where it was refused."""

    saved: str
    opened: str = ""
    is_assessment: bool = False  # what was typed is saved now, so the draft goes


class SeenSchema(FormSchema):
    seen = Seen()


def _form(**more: str) -> dict[str, Any]:
    return {**request.form.to_dict(), **more}


def _typed() -> dict[str, str]:
    """What of the assessment stands in the card, saved or not."""
    return {name: request.form[name] for name in DRAFTED if name in request.form}


# -- showing ---------------------------------------------------------------------------------------------------------
@PAGES.get(f"{ONE}/card")
def card(article_id: str, claim_id: str) -> ResponseReturnValue:
    at = asked_moment(article_id)
    dossier, house = shown(article_id, at)
    return str(card_of(dossier, house, Focus(dossier.claim(claim_id).claim_id, at=at), request.args.get("edit", "")))


# -- review ----------------------------------------------------------------------------------------------------------
@PAGES.post(f"{ONE}/assessment")
def assess(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(
        article_id, claim_id, lambda *_: load(AssessClaimSchema(), _form(claim_id=claim_id)), Then("Assessment saved.", is_assessment=True)
    )


@PAGES.post(f"{ONE}/sign-off")
def sign_off(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(article_id, claim_id, lambda *_: load(SignOffSchema(), _form(claim_id=claim_id)), Then("Signed off."))


@PAGES.post(f"{ONE}/send-back")
def send_back(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(article_id, claim_id, lambda *_: load(SendBackSchema(), _form(claim_id=claim_id)), Then("Sent back."))


# -- who says it -----------------------------------------------------------------------------------------------------
@PAGES.post(f"{ONE}/attribution/accept")
def accept(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(
        article_id, claim_id, lambda *_: AcceptAttribution(claim_id, load(SeenSchema(), _form())["seen"]), Then("Attribution accepted.")
    )


@PAGES.post(f"{ONE}/attribution")
def attribute(article_id: str, claim_id: str) -> ResponseReturnValue:
    """Save the chains, or change the rows of the editor without saving anything yet."""
    order = request.form.get("do", "save")
    listed = rows(request.form.to_dict(flat=False))
    if order not in {"save", "unattributed"}:
        return _chain_editor(article_id, claim_id, order)
    untraced = [int(chain) for chain in request.form.getlist("untraced") if chain.isdecimal()]

    def command(dossier: Dossier, house: House) -> Command:
        place = Place(dossier, house, dossier.live_claim(claim_id))
        return attribution(place, listed if order == "save" else [], untraced, load(SeenSchema(), _form())["seen"])

    return _carry_out(article_id, claim_id, command, Then("Attribution saved.", opened="chain"))


def _chain_editor(article_id: str, claim_id: str, order: str) -> ResponseReturnValue:
    """The card with its chain editor one step on; for a page without JavaScript the draft keeps the rest."""
    desk = current.desk()
    dossier, house = desk.dossier(article_id), desk.house()
    listed = edited(rows(request.form.to_dict(flat=False)), order)
    card = ClaimCard(dossier, house, current.person(), dossier.live_claim(claim_id), Focus(claim_id), form=_typed(), opened="chain")
    card.rows = shown_rows(listed, request.form.getlist("untraced"))
    return swap(card) if wants_swap() else article_page(dossier, house, card, card.focus)


# -- evidence, queries -----------------------------------------------------------------------------------------------
@PAGES.post(f"{ONE}/evidence")
def add_evidence(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(
        article_id,
        claim_id,
        lambda *_: load(AddEvidenceSchema(), _form(claim_id=claim_id)),
        Then("Evidence added and cited.", opened="evidence"),
    )


@PAGES.post(f"{ONE}/citations")
def cite(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(
        article_id, claim_id, lambda *_: load(CiteEvidenceSchema(), _form(claim_id=claim_id)), Then("Cited.", opened="evidence")
    )


@PAGES.post(f"{ONE}/citations/<evidence_id>/drop")
def drop_citation(article_id: str, claim_id: str, evidence_id: str) -> ResponseReturnValue:
    form = _form(claim_id=claim_id, evidence_id=evidence_id)
    return _carry_out(article_id, claim_id, lambda *_: load(DropCitationSchema(), form), Then("Citation withdrawn."))


@PAGES.post(f"{ONE}/queries")
def ask(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(
        article_id, claim_id, lambda *_: load(AskQuerySchema(), _form(claim_id=claim_id)), Then("Question asked.", opened="query")
    )


@PAGES.post(f"{ONE}/queries/<query_id>/answer")
def answer_query(article_id: str, claim_id: str, query_id: str) -> ResponseReturnValue:
    form = _form(query_id=query_id, answer=request.form.get(f"answer-{query_id}", ""))
    return _carry_out(article_id, claim_id, lambda *_: load(AnswerQuerySchema(), form), Then("Question answered."))


# -- words -----------------------------------------------------------------------------------------------------------
@PAGES.post(f"{ONE}/restatement")
def restate(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(
        article_id, claim_id, lambda *_: load(RestateSchema(), _form(claim_id=claim_id)), Then("Restated.", opened="restatement")
    )


@PAGES.post(f"{ONE}/split")
def split(article_id: str, claim_id: str) -> ResponseReturnValue:
    form = _form(claim_id=claim_id)
    return _carry_out(article_id, claim_id, lambda d, _: load(SplitClaimSchema(d.text), form), Then("Split in two.", opened="split"))


@PAGES.post(f"{ONE}/merge")
def merge(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(article_id, claim_id, lambda *_: load(MergeSchema(), _form(claim_id=claim_id)), Then("Merged with the next claim."))


@PAGES.post(f"{ONE}/set-aside")
def set_aside(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(article_id, claim_id, lambda *_: SetClaimAside(claim_id, load(SeenSchema(), _form())["seen"]), Then("Set aside."))


@PAGES.post(f"{ONE}/restore")
def restore(article_id: str, claim_id: str) -> ResponseReturnValue:
    return _carry_out(article_id, claim_id, lambda *_: RestoreClaim(claim_id, load(SeenSchema(), _form())["seen"]), Then("Restored."))


@PAGES.post(f"{ONE}/bounds")
def rebound(article_id: str, claim_id: str) -> ResponseReturnValue:
    form = _form(claim_id=claim_id)
    return _carry_out(article_id, claim_id, lambda d, _: load(ReboundClaimSchema(d.text), form), Then("Bounds moved.", opened="bounds"))


@PAGES.post("/articles/<article_id>/claims")
def mark(article_id: str) -> ResponseReturnValue:
    """A new claim from its first and its last word."""
    desk = current.desk()
    command = load(MarkClaimSchema(desk.dossier(article_id).text), request.form)
    dossier = desk.do(article_id, command, current.actor())
    claim_id = next(claim.claim_id for claim in dossier.live_claims() if claim.words == command.words)
    return _shown(article_id, dossier, claim_id, "Claim made.", everything=True)


# -- how an action goes ----------------------------------------------------------------------------------------------
def _carry_out(article_id: str, claim_id: str, make: Make, then: Then) -> ResponseReturnValue:
    """Take, do, answer. What else was typed into the card is kept as a draft; a refusal shows it with what is wrong."""
    desk, actor, drafts = current.desk(), current.actor(), current.drafts()
    try:
        before, house = desk.dossier(article_id), desk.house()
        dossier = desk.do(article_id, make(before, house), actor)
    except REFUSALS as refused:
        return _refused(article_id, claim_id, refused, then.opened)
    if then.is_assessment:
        drafts.drop(actor, article_id, claim_id)
    elif _typed():
        drafts.save(actor, article_id, claim_id, _typed())
    heirs = dossier.claims[claim_id].replaced_by
    was, now = before.claims[claim_id], dossier.claims[claim_id]
    moved = (was.words, was.set_aside) != (now.words, now.set_aside)
    return _shown(article_id, dossier, heirs[0] if heirs else claim_id, then.saved, everything=bool(heirs) or moved)


def _shown(article_id: str, dossier: Dossier, claim_id: str, saved: str, *, everything: bool) -> ResponseReturnValue:
    """The card as it stands now, with the parts of the page that changed with it."""
    house, focus = current.desk().house(), Focus(claim_id)
    card = card_of(dossier, house, focus)
    assert isinstance(card, ClaimCard)
    card.saved = saved
    passages = dossier.claim(claim_id).passage_ids
    text: list[Region] = (
        [ArticleText(dossier, focus)] if everything else [PassageText(dossier, dossier.passage(p), focus) for p in passages]
    )
    address = url_for("articles.show", article_id=article_id, claim=claim_id, _anchor="card")
    return answer(card, Coverage(dossier), Tools(dossier, house, current.person()), *text, address=address)


def _refused(article_id: str, claim_id: str, refused: Failure, opened: str) -> ResponseReturnValue:
    """The card with what is wrong and everything that was typed."""
    desk = current.desk()
    dossier = desk.dossier(article_id)
    card = ClaimCard(dossier, desk.house(), current.person(), dossier.claim(claim_id), Focus(claim_id), form=_typed(), opened=opened)
    if opened == "chain":
        card.rows = shown_rows(rows(request.form.to_dict(flat=False)), request.form.getlist("untraced"))
    return refused_card(card, refused)
