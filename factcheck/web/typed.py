"""What stands in a claim's card, typed and not saved yet, and what of it is kept as a draft."""

from collections.abc import Mapping

from flask import request

from factcheck.domain.claim import Claim

DRAFTED = ("status", "nuance", "confidence", "verdict", "reason", "note", "should_read")  # the assessment
RESTATED = ("restatement",)
EVIDENCE = ("stance", "locator", "cited_quote", "ev_title", "ev_address", "ev_retrieved", "ev_archived", "ev_confidential")
ASKED = ("query_question",)
SIGNED = ("sign_note",)
EDITORS: Mapping[str, tuple[str, ...]] = {"restatement": RESTATED, "evidence": EVIDENCE, "query": ASKED}  # closed unless in use


def typed(claim: Claim, sent: tuple[str, ...] = ()) -> dict[str, str]:
    """What the card holds besides the fields that were just sent; of its editors only what is new there."""
    form = request.form
    kept = {name: form[name] for name in DRAFTED if name in form and name not in sent}
    for name in (*RESTATED, *EVIDENCE, *ASKED, *SIGNED):
        value = form.get(name, "")
        if name not in sent and value.strip() and not (name in RESTATED and value == claim.restatement):
            kept[name] = value
    return kept
