"""What stands in a claim's card, typed and not saved yet, and what of it is kept as a draft."""

from collections.abc import Mapping

from flask import request

from factcheck.domain.claim import Claim
from factcheck.errors import Incomplete
from factcheck.schemas.attribution import mark_of, rows, written

DRAFTED = ("status", "nuance", "confidence", "verdict", "reason", "note", "should_read")  # the assessment
RESTATED = ("restatement",)
EVIDENCE = ("stance", "locator", "cited_quote", "ev_title", "ev_address", "ev_retrieved", "ev_archived", "ev_confidential")
ASKED = ("query_question",)
SIGNED = ("sign_note",)
CHAINS = "chains"  # the rows of the chain editor, as one text
EDITORS: Mapping[str, tuple[str, ...]] = {"evidence": EVIDENCE, "query": ASKED}  # closed unless in use
WORDS: Mapping[str, str] = {  # what people write in their own words, and what the card calls it
    "reason": "Reason",
    "should_read": "It should read",
    "note": "Internal note",
    "restatement": "Restatement",
    "ev_title": "Evidence",
    "ev_address": "Its address",
    "locator": "Where in it",
    "cited_quote": "Its words",
    "query_question": "Question",
    "sign_note": "Note to the sign-off",
}


def typed(claim: Claim, sent: tuple[str, ...] = ()) -> dict[str, str]:
    """What the card holds besides the fields that were just sent; of its editors only what is new there."""
    form = request.form
    kept = {name: form[name] for name in DRAFTED if name in form and name not in sent}
    for name in (*RESTATED, *EVIDENCE, *ASKED, *SIGNED):
        value = form.get(name, "")
        if name not in sent and value.strip() and not (name in RESTATED and value == claim.restatement):
            kept[name] = value
    if CHAINS not in sent and (chains := typed_chains()):
        kept[CHAINS] = chains
    return kept


def typed_chains() -> str:
    """The rows of the chain editor, where they are not what the form was drawn with."""
    try:
        listed = rows(request.form.to_dict(flat=False))
    except Incomplete:
        return ""
    untraced, drawn = request.form.getlist("untraced"), request.form.get("chain_drawn", "")
    is_there = bool(listed or drawn)
    return written(listed, untraced) if is_there and mark_of(listed, untraced) != drawn else ""


def as_typed() -> dict[str, str]:
    """Every field of the card that came, for drawing it again."""
    return {**request.form.to_dict(), CHAINS: typed_chains()}
