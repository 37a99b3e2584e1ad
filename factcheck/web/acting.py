"""How an action of the claim card goes: take, do, answer; and what becomes of what else was typed there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from flask import request, url_for
from flask.typing import ResponseReturnValue

from factcheck.domain.dossier import Dossier
from factcheck.domain.events import Command
from factcheck.domain.house import House
from factcheck.edge import current
from factcheck.errors import Failure, Incomplete
from factcheck.schemas.attribution import rows
from factcheck.web.answers import answer
from factcheck.web.article_page import card_of
from factcheck.web.refusals import REFUSALS, refused_card
from factcheck.web.regions.article import ArticleText, Coverage, Focus, PassageText, Tools
from factcheck.web.regions.chains import shown_rows
from factcheck.web.regions.claim import DRAFTED, ClaimCard
from factcheck.web.regions.region import Region

Make = Callable[[Dossier, House], Command]


@dataclass(frozen=True)
class Then:
    """What follows an action: what is announced, and which editor opens again where it was refused."""

    saved: str
    opened: str = ""
    is_assessment: bool = False  # what was typed is saved now, so the draft goes
    fields: Mapping[str, str] = field(default_factory=dict)  # what the card calls a field that the desk calls otherwise


def typed() -> dict[str, str]:
    """What of the assessment stands in the card, saved or not."""
    return {name: request.form[name] for name in DRAFTED if name in request.form}


def carry_out(article_id: str, claim_id: str, make: Make, then: Then) -> ResponseReturnValue:
    """Take, do, answer. What else was typed into the card is kept as a draft; a refusal shows it with what is wrong."""
    desk, actor, drafts = current.desk(), current.actor(), current.drafts()
    try:
        before, house = desk.dossier(article_id), desk.house()
        dossier = desk.do(article_id, make(before, house), actor)
    except REFUSALS as refused:
        return _refused(article_id, claim_id, refused, then)
    if then.is_assessment:
        drafts.drop(actor, article_id, claim_id)
    elif typed():
        drafts.save(actor, article_id, claim_id, typed())
    heirs = dossier.claims[claim_id].replaced_by
    was, now = before.claims[claim_id], dossier.claims[claim_id]
    moved = (was.words, was.set_aside) != (now.words, now.set_aside)
    return shown_claim(article_id, dossier, heirs[0] if heirs else claim_id, then.saved, everything=bool(heirs) or moved)


def shown_claim(article_id: str, dossier: Dossier, claim_id: str, saved: str, *, everything: bool) -> ResponseReturnValue:
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
    return answer(card, Coverage(dossier), Tools(dossier, house, current.person(), focus), *text, address=address)


def _refused(article_id: str, claim_id: str, refused: Failure, then: Then) -> ResponseReturnValue:
    """The card with what is wrong and everything that was typed."""
    desk = current.desk()
    dossier = desk.dossier(article_id)
    form = request.form.to_dict()
    card = ClaimCard(dossier, desk.house(), current.person(), dossier.claim(claim_id), Focus(claim_id), form=form, opened=then.opened)
    if then.opened == "chain":
        card.rows = shown_rows(rows(request.form.to_dict(flat=False)), request.form.getlist("untraced"))
    if isinstance(refused, Incomplete):
        refused = Incomplete({then.fields.get(name, name): messages for name, messages in refused.details["fields"].items()})
    return refused_card(card, refused)
