"""Signed-off claims as schema.org ClaimReview in JSON-LD: what search engines and fact-check collections read."""

import json
import re
from collections.abc import Mapping
from typing import Any

from factcheck.exporting.comparing import by_value
from factcheck.exporting.format import STANDARD, Format
from factcheck.exporting.loss import loss_note
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.reviews import CONTEXT, page_address, publisher, reviews, why_none

PREFIX = "factcheck-receipt:"
GRAPH = re.compile(r'\A\ufeff?\s*\{\s*"@(context|graph)"\s*:\s*(\[|"https://schema\.org")')
IDENTIFIER = re.compile(rf'"propertyID"\s*:\s*"{PREFIX}(\w+)"\s*,\s*"value"\s*:\s*"([^"\\]*)"')
CANNOT = (
    "ClaimReview has no property for confidence, for “did they say it?”, for stance, locator and quote of evidence, "
    "and for who stands between the article and the origin: see JSON.",
    "Chains whose origin was not traced give no author; the article’s text and its passages are not in this file.",
)


def render(report: Report) -> bytes:
    """UTF-8: one graph, the page that tells of the article first, then its reviews."""
    content = report.content
    graph = [_page(report), *reviews(content)]
    return (json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2) + "\n").encode()


def _page(report: Report) -> dict[str, Any]:
    """What all reviews share: the finding, the receipt, and what is left out."""
    content = report.content
    fields = fields_of(report.receipt).items()
    receipt = [{"@type": "PropertyValue", "propertyID": PREFIX + name, "value": value} for name, value in fields]
    return {
        "@type": "WebPage",
        "url": page_address(content),
        "name": content["article"]["title"],
        "publisher": publisher(content),
        **_finding(content),
        "identifier": receipt,
        "comment": {"@type": "Comment", "name": "What this file leaves out", "text": " ".join(loss_note(report, *CANNOT))},
    }


def _finding(content: dict[str, Any]) -> dict[str, Any]:
    found = content["finding"]
    if not found:
        return {}
    named = {"editor": {"@type": "Person", "name": found["by"]["name"]}} if content["desk"]["names_people"] else {}
    return {"headline": found["title"], "text": found["text"], "datePublished": found["at"], **named}


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The receipt among the identifiers of the page, also of a file that was cut; no text inside a string looks like one."""
    return dict(IDENTIFIER.findall(text)) if GRAPH.match(text) else None


FORMAT = Format(
    name="claimreview",
    label="ClaimReview (JSON-LD)",
    about="Signed-off claims for search engines and fact-check collections, as schema.org has it.",
    media_type="application/ld+json",
    suffix="jsonld",
    stem="claimreview",
    render=render,
    receipt_in=receipt_in,
    compare=by_value,
    kind=STANDARD,
    only_signed_off=True,
    refusal=lambda report: why_none(report.content),
)
