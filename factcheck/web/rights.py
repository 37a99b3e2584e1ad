"""Who may send which form: asked at the door, before anything that was sent is read."""

from flask import Request

from factcheck.edge.guards import SAFE
from factcheck.vocabulary.roles import (
    ANNOTATE,
    ASSESS,
    ASSIGN,
    CURATE,
    IMPORT,
    KEEP_ACCOUNTS,
    KEEP_RULES,
    PUBLISH,
    READ,
    SIGN_OFF,
    VERIFY,
    Permission,
)

NEEDED: dict[str, Permission] = {  # by area; a form that needs something else than its area has a line of its own
    "account": READ,
    "articles": ANNOTATE,
    "articles.receive": IMPORT,
    "articles.assign": ASSIGN,
    "claims": ANNOTATE,
    "claims.assess": ASSESS,
    "claims.sign_off": SIGN_OFF,
    "claims.send_back": SIGN_OFF,
    "desk": ASSIGN,
    "drafts": ANNOTATE,
    "evidence": ANNOTATE,
    "passages": ANNOTATE,
    "people": KEEP_ACCOUNTS,
    "proof": VERIFY,
    "publications": PUBLISH,
    "reports": PUBLISH,
    "rules": KEEP_RULES,
    "sources": ANNOTATE,
    "sources.merge": CURATE,
    "summaries": PUBLISH,
}


def needed(request: Request) -> Permission:
    """What one must be allowed for this request; where no form is sent, or none that is listed, what everybody here is allowed."""
    if request.method in SAFE:
        return READ
    return NEEDED.get(request.endpoint or "") or NEEDED.get(request.blueprint or "", READ)
