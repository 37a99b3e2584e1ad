"""Drafts: what stands in a claim's card is kept while it is typed, and dropped for what somebody else saved."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from factcheck.edge import current
from factcheck.vocabulary.roles import ANNOTATE
from factcheck.web.acting import Shown, shown_claim
from factcheck.web.typed import typed

PAGES = Blueprint("drafts", __name__)


@PAGES.post("/articles/<article_id>/claims/<claim_id>/draft")
def keep(article_id: str, claim_id: str) -> ResponseReturnValue:
    """Keep what is typed; with `do=drop` give it up, and show what is saved."""
    current.must(ANNOTATE)
    dossier, actor, drafts = current.desk().dossier(article_id), current.actor(), current.drafts()
    claim = dossier.claim(claim_id)
    if request.form.get("do") == "drop":
        drafts.drop(actor, article_id, claim_id)
        return shown_claim(dossier, Shown(claim_id, "What is saved is shown; what you typed is given up."))
    drafts.save(actor, article_id, claim_id, typed(claim))
    return "", 204
