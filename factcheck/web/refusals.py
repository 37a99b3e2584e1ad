"""How a card says that an order was not carried out: what is wrong by field, or what somebody else did meanwhile."""

from flask import url_for
from flask.typing import ResponseReturnValue

from factcheck.domain.dossier import Dossier
from factcheck.domain.telling import Changed, told
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, Failure, Forbidden, Incomplete, NotFound, NotNow, Retired, Stale
from factcheck.vocabulary.roles import SEE_CONFIDENTIAL
from factcheck.web.answers import swap, wants_swap
from factcheck.web.article_page import article_page
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.conflict import Conflict, Seen
from factcheck.web.regions.passage import PassageCard

EDITED = {"chain": "chain", "evidence": "cite", "restatement": "restate", "bounds": "bounds", "split": "split"}  # by editor, its id
REFUSALS = (BadInput, NotFound, NotNow, Retired, Stale, Forbidden)


def errors_of(refused: Failure) -> dict[str, list[str]]:
    """The messages by field, where the form itself is what is wrong."""
    fields: dict[str, list[str]] = refused.details["fields"] if isinstance(refused, Incomplete) else {}
    return fields


def conflict_of(dossier: Dossier, refused: Failure) -> Conflict:
    """Who did what, and what changed by it; without internal notes for whom they are not meant."""
    told, by = refused.details, refused.details.get("by", "")
    changed = _changed(dossier.about.article_id, told["version"]) if isinstance(refused, Stale) else ()
    who = "" if by == current.actor() else current.desk().house().name_of(by)
    return Conflict(refused.message, who, told.get("at", ""), changed, told.get("meant", ()))


def _changed(article_id: str, version: int) -> tuple[Changed, ...]:
    desk = current.desk()
    internal = current.person().may(SEE_CONFIDENTIAL)
    entries = told(desk.history(article_id), desk.house(), internal=internal)
    return next((entry.changed for entry in entries if entry.entry.version == version), ())


def refused_card(card: ClaimCard | PassageCard, refused: Failure) -> ResponseReturnValue:
    """The card with its errors, or the conflict; whoever has the page open keeps what was typed there."""
    card.errors = errors_of(refused)
    status = status_of(refused)
    if not card.errors:
        card.conflict = conflict_of(card.dossier, refused)
        if isinstance(card, ClaimCard) and isinstance(refused, Stale):
            card.conflict.give_up = url_for("drafts.keep", article_id=card.article_id, claim_id=card.claim.claim_id)
            card.conflict.editor = EDITED.get(card.opened, "card")
        if wants_swap():
            seen = Seen(card.dossier.version, card.part) if isinstance(card, ClaimCard) else card.seen
            return swap(card.conflict, seen, status=status)
    return swap(card, status=status) if wants_swap() else (article_page(card.dossier, card.house, card, card.focus), status)
