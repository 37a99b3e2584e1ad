"""Claims as a W3C Web Annotation collection: each anchored by its words and by its place in the stored text."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from factcheck.exporting.comparing import by_value
from factcheck.exporting.escaping import link
from factcheck.exporting.format import STANDARD, Format
from factcheck.exporting.looks import kept, look, says
from factcheck.exporting.loss import loss_note
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report
from factcheck.vocabulary.attribution import VERDICTS
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.stages import STAGES
from factcheck.vocabulary.statuses import STATUSES

Plain = dict[str, Any]

MODEL = "http://www.w3.org/ns/anno.jsonld"
OURS = {"field": "urn:x-factcheck:field", "code": "urn:x-factcheck:code", "receipt": {"@id": "urn:x-factcheck:receipt", "@type": "@json"}}
OURS |= {"finding": "urn:x-factcheck:finding", "leftOut": "urn:x-factcheck:left-out"}
NAMESPACE = uuid5(NAMESPACE_URL, "urn:x-factcheck")
AROUND = 32  # characters of the text on each side of a quote
CANNOT = (
    "Passages without claims, the register’s entries and the spans that name a source are not in this file: see JSON.",
    "Positions count Unicode code points of the stored text, whose SHA-256 is the target.",
)
BEGINS = re.compile(rf'\A\ufeff?\s*\{{\s*"@context"\s*:\s*\[\s*"{re.escape(MODEL)}"')
RECEIPT = re.compile(r'"receipt"\s*:\s*(\{[^{}@]*\})')  # not the context's own word for it


def render(report: Report) -> bytes:
    """UTF-8: one collection with one page, which holds an annotation for each claim in the order of the article."""
    content = report.content
    article = content["article"]
    items = [_annotation(claim, content, report) for claim in content["claims"]]
    data = {
        "@context": [MODEL, OURS],
        "receipt": fields_of(report.receipt),
        "id": _urn(article["article_id"]),
        "type": "AnnotationCollection",
        "label": article["title"],
        "generated": report.receipt.as_of,
        "leftOut": loss_note(report, *CANNOT),
        **_finding(content),
        "total": len(items),
        "first": {"id": _urn(article["article_id"], "1"), "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _urn(*names: str) -> str:
    """The same for the same thing in every version of a report."""
    return uuid5(NAMESPACE, "/".join(names)).urn


def _finding(content: Plain) -> Plain:
    found = content["finding"]
    return {"finding": f"{found['title']}\n\n{found['text']}", **_creator(found, content)} if found else {}


def _annotation(claim: Plain, content: Plain, report: Report) -> Plain:
    """One claim: what was found, as bodies that each say which field they are, on the words that it stands on."""
    article = content["article"]
    given = claim["assessments"]
    standing = next((one for one in given if one["stands"]), None)
    times = {"created": given[0]["at"], "modified": max(one["at"] for one in given)} if given else {}
    return {
        "id": _urn(article["article_id"], claim["claim_id"]),
        "type": "Annotation",
        "motivation": "assessing" if given else "highlighting",
        **times,
        "generated": report.receipt.as_of,
        **(_creator(standing, content) if standing else {}),
        "body": list(_bodies(claim, content)),
        "target": [_target(words, article) for words in claim["words"]],
    }


def _creator(said: Plain, content: Plain) -> Plain:
    return {"creator": {"type": "Person", "name": said["by"]["name"]}} if content["desk"]["names_people"] else {}


def _bodies(claim: Plain, content: Plain) -> Iterator[Plain]:
    status, verdict, confidence = STATUSES[claim["status"]], VERDICTS[claim["verdict"]], CONFIDENCES.get(claim["confidence"])
    yield _body("status", "classifying", look(claim).label, status.code)
    if claim["nuance"]:
        yield _body("nuance", "classifying", claim["nuance"]["label"], claim["nuance"]["code"])
    if confidence:
        yield _body("confidence", "tagging", f"{confidence.label} confidence", confidence.code)
    if verdict.is_set:
        yield _body("verdict", "tagging", f"Did they say it? {verdict.label}", verdict.code)
    yield _body("stage", "tagging", STAGES[claim["stage"]].label, claim["stage"])
    yield _body("attribution", "describing", says(claim))
    for name, purpose in (("restatement", "describing"), ("reason", "assessing"), ("should_read", "editing")):
        if claim[name]:
            yield _body(name, purpose, claim[name])
    yield from (_opinion(given) for given in claim["assessments"] if not given["stands"])
    evidence = {item["evidence_id"]: item for item in content["evidence"]}
    yield from (_cited(one, evidence[one["evidence_id"]]) for one in claim["evidence"])


def _body(field: str, purpose: str, value: str, code: str = "") -> Plain:
    said = {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "field": field, "value": value}
    return {**said, "code": code} if code else said


def _opinion(given: Plain) -> Plain:
    """An assessment that does not stand for the claim: that of a reviewer who differs."""
    held = ": ".join(part for part in (STATUSES[given["status"]].label, given["reason"], given["should_read"]) if part)
    return _body("assessment", "assessing", f"{given['by']['name']}: {held}", given["status"])


def _cited(citation: Plain, item: Plain) -> Plain:
    quoted = citation["quote"] and f"“{citation['quote']}”"
    parts = (item["title"], item["address"], kept(item), citation["locator"], quoted)
    stance = STANCES[citation["stance"]]
    return _body("evidence", "linking", f"{item['evidence_id']}, {stance.label.lower()}: {', '.join(filter(None, parts))}", stance.code)


def _target(words: Plain, article: Plain) -> Plain:
    text, start, end = article["text"], words["start"], words["end"]
    quoted = {"type": "TextQuoteSelector", "exact": text[start:end]}
    quoted |= {"prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
    address = quote(link(article["address"]), safe="/:?#@!$&'()*+,;=~%")
    return {
        "type": "SpecificResource",
        "source": f"urn:sha256:{article['text_sha256']}",
        **({"via": address} if address else {}),
        "selector": [quoted, {"type": "TextPositionSelector", "start": start, "end": end}],
    }


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The receipt, which stands first, also of a file that was cut."""
    if not BEGINS.match(text):
        return None
    found = RECEIPT.search(text)
    try:
        return {name: value for name, value in json.loads(found[1]).items() if isinstance(value, str)} if found else None
    except ValueError:
        return None


FORMAT = Format(
    name="webannotation",
    label="Web annotations (JSON-LD)",
    about="Every claim as a W3C annotation on the article’s text, for annotation tools and archives.",
    media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    suffix="jsonld",
    stem="webannotation",
    render=render,
    receipt_in=receipt_in,
    compare=by_value,
    kind=STANDARD,
)
