"""Passages: say what one is, or confirm all furniture that was shown."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from factcheck.domain.dossier import Dossier
from factcheck.domain.kinds.passages import ConfirmFurniture
from factcheck.edge import current
from factcheck.errors import Failure
from factcheck.schemas.claim import SettlePassageSchema
from factcheck.schemas.form import load
from factcheck.web.answers import answer
from factcheck.web.article_page import asked_moment, card_of, shown
from factcheck.web.filters import count
from factcheck.web.refusals import REFUSALS, refused_card
from factcheck.web.regions.article import ArticleText, Coverage, Focus, Tools
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.passage import PassageCard

PAGES = Blueprint("passages", __name__)


@PAGES.get("/articles/<article_id>/passages/<passage_id>/card")
def card(article_id: str, passage_id: str) -> ResponseReturnValue:
    at = asked_moment(article_id)
    dossier, house = shown(article_id, at)
    return str(card_of(dossier, house, Focus(passage_id=dossier.passage(passage_id).passage_id, at=at)))


@PAGES.post("/articles/<article_id>/passages/<passage_id>")
def settle(article_id: str, passage_id: str) -> ResponseReturnValue:
    try:
        form = request.form.to_dict()
        seen = form.get("seen_disposition", form.get("seen", ""))
        command = load(SettlePassageSchema(), {**form, "seen": seen, "passage_id": passage_id})
        dossier = current.desk().do(article_id, command, current.actor())
    except REFUSALS as refused:
        return _refused(article_id, passage_id, refused)
    return _shown(article_id, dossier, _focus_after(dossier, passage_id))


def _focus_after(dossier: Dossier, passage_id: str) -> Focus:
    """The claim that the passage now holds, or the passage itself."""
    live = [claim for claim in dossier.claims_of(passage_id) if claim.is_live]
    return Focus(claim_id=live[0].claim_id) if live else Focus(passage_id=passage_id)


@PAGES.post("/articles/<article_id>/furniture")
def confirm_furniture(article_id: str) -> ResponseReturnValue:
    """Everything that was shown; where one of these lines is in focus, its card says so too."""
    before = current.desk().dossier(article_id)  # raises NotFound
    command = ConfirmFurniture(tuple(request.form.getlist("passage_id")))
    dossier, house = current.desk().do(article_id, command, current.actor()), current.desk().house()
    confirmed = {p for p in command.passage_ids if dossier.passages.get(p) != before.passages.get(p)}
    claim_id, passage_id = request.form.get("claim", ""), request.form.get("passage", "")
    focus = Focus(claim_id if claim_id in dossier.claims else "", passage_id if passage_id in dossier.passages else "")
    tools = Tools(dossier, house, current.person(), focus, said=f"Confirmed: {count(len(confirmed), 'line')} of furniture.")
    card = [card_of(dossier, house, focus)] if passage_id in confirmed else []
    address = url_for("articles.show", article_id=article_id, claim=focus.claim_id or None, passage=focus.passage_id or None)
    return answer(tools, Coverage(dossier), ArticleText(dossier, focus), *card, address=address)


def _shown(article_id: str, dossier: Dossier, focus: Focus) -> ResponseReturnValue:
    house = current.desk().house()
    address = url_for(
        "articles.show", article_id=article_id, claim=focus.claim_id or None, passage=focus.passage_id or None, _anchor="card"
    )
    beside = (Coverage(dossier), Tools(dossier, house, current.person(), focus), ArticleText(dossier, focus))
    card = card_of(dossier, house, focus)
    if isinstance(card, ClaimCard | PassageCard):
        card.saved = "Confirmed."
    return answer(card, *beside, address=address, moved=bool(focus.claim_id))


def _refused(article_id: str, passage_id: str, refused: Failure) -> ResponseReturnValue:
    desk = current.desk()
    dossier = desk.dossier(article_id)
    card = PassageCard(dossier, desk.house(), current.person(), dossier.passage(passage_id), Focus(passage_id=passage_id))
    card.form = request.form.to_dict()
    return refused_card(card, refused)
