"""The verified summary as plain values, the same whether it is laid out as a page, a document or on paper."""

from collections.abc import Iterator
from typing import Any

from factcheck.exporting.escaping import link, printable, unprintables
from factcheck.exporting.looks import Group, day, groups, is_disputed, kept, minute, says
from factcheck.exporting.loss import loss_note, unprintable_note
from factcheck.exporting.receipts import LABELS, fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.telling import checking, scope
from factcheck.vocabulary.attribution import RELIABILITIES, SOURCE_TYPES, VERDICTS
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.evidence import CLOSENESSES, EVIDENCE_KINDS, STANCES
from factcheck.vocabulary.stages import STAGES
from factcheck.vocabulary.statuses import STATUSES

Plain = dict[str, Any]

LONG = 1500  # letters of a claim that may not fit on what is left of a page
CANNOT = "The article’s text, its passages without claims, offsets and assessments that do not stand are not in this file: see JSON."
METHOD = (
    "People settle every sentence of an article as a claim, an opinion, a question or furniture of the page; the count above says how "
    "far they have come. A claim is checked on two questions kept apart: did the source say it, and is it so? The second is answered by "
    f"one of {sum(status.is_set for status in STATUSES)} words, with a reason and evidence; confidence is how sure the reviewer is of it.",
    "A claim is signed off by an editor who is not the only one to have assessed it. Every step is a line in a ledger that cannot be "
    "changed unseen; the receipt at the end names the lines that this report was made from.",
)


def summary(report: Report) -> Plain:
    """All that a verified summary says, in its order; texts are printable."""
    content = printable(report.content)
    shown = [group for group in groups(content["claims"]) if group.claims]
    return {
        **framed(content, report, CANNOT, *unprintable_note(unprintables(report.content))),
        "groups": [_group(group) for group in shown],
    }


def framed(content: Plain, report: Report, *cannot: str) -> Plain:
    """What stands before and after the claims in every report that people read."""
    receipt = fields_of(report.receipt)
    return {
        "title": content["article"]["title"],
        "publisher": content["desk"]["publisher"],
        "lang": content["article"]["lang"],
        "as_of": f"As of {minute(receipt['as_of'])} · version {receipt['article_version']}.{receipt['house_version']}",
        "facts": _facts(content["article"]),
        "finding": _finding(content["finding"]),
        "scope": scope([content], report.receipt.choice),
        "evidence": [_evidence(item) for item in content["evidence"]],
        "sources": [_source(source) for source in content["sources"]],
        "method": method(content),
        "loss": loss_note(report, *cannot),
        "checking": checking(content),
        "receipt": [{"name": name, "label": LABELS[name], "value": value} for name, value in receipt.items()],
    }


def method(content: Plain) -> list[str]:
    """How the desk checks, and who did where its rules name people."""
    return [*METHOD, *people(content)]


def _facts(article: Plain) -> list[Plain]:
    said = (article["outlet"], article["author"] and f"by {article['author']}", day(article["published"]))
    return [*({"text": words, "address": ""} for words in said if words), *_addressed(article["address"])]


def _addressed(address: str) -> list[Plain]:
    return [{"text": address, "address": link(address)}] if address else []


def _finding(found: Plain | None) -> Plain | None:
    if not found:
        return None
    paragraphs = [words for words in found["text"].split("\n") if words.strip()]
    return {"title": found["title"], "paragraphs": paragraphs, "by": f"Finding by {found['by']['name']}, {day(found['at'])}"}


def counts(group: Group) -> Plain:
    look = group.look
    return {"tone": look.tone, "mark": look.mark, "label": look.label, "number": len(group.claims)}


def _group(group: Group) -> Plain:
    return {**counts(group), "claims": [_claim(claim, group.look.label) for claim in group.claims]}


def _claim(claim: Plain, found: str) -> Plain:
    """A claim: its quote, a word where it is not signed off, and what is to be said of it, line by line."""
    stage = STAGES[claim["stage"]]
    unsigned = "" if stage.is_final else f"Not signed off · {stage.label}{', sent back' if claim['sent_back'] else ''}"
    rows = [{"label": label, "text": text} for label, text in _rows(claim, found) if text]
    is_long = len(claim["quote"]) + sum(len(row["text"]) for row in rows) > LONG
    return {"number": claim["number"], "quote": claim["quote"], "unsigned": unsigned, "rows": rows, "is_long": is_long}


def _rows(claim: Plain, found: str) -> Iterator[tuple[str, str]]:
    verdict = VERDICTS[claim["verdict"]]
    yield "That is", claim["restatement"]
    yield "Who says it", "Not settled" if claim["attribution"] is None else says(claim)
    yield "Did they say it?", f"{verdict.mark} {verdict.label}" if verdict.is_set else ""
    yield "Is it so?", found + sure(claim)
    yield "Why", claim["reason"]
    yield "Should read", claim["should_read"]
    if is_disputed(claim):
        for given in claim["assessments"]:
            yield given["by"]["name"], opinion(given)
    yield "Evidence", "; ".join(cited(claim))
    yield "Reviewed", "; ".join(_signatures(claim))


def sure(held: Plain) -> str:
    nuance = f" · {held['nuance']['label']}" if held["nuance"] else ""
    return nuance + (f" · {CONFIDENCES[held['confidence']].label.lower()} confidence" if held["confidence"] else "")


def opinion(given: Plain) -> str:
    parts = (
        STATUSES[given["status"]].label + sure(given),
        given["reason"],
        given["should_read"] and f"should read: {given['should_read']}",
    )
    return " – ".join(part for part in parts if part)


def cited(claim: Plain) -> Iterator[str]:
    for one in claim["evidence"]:
        where = f", {one['locator']}" if one["locator"] else ""
        yield f"{one['evidence_id']} {STANCES[one['stance']].label.lower()}{where}" + (f": “{one['quote']}”" if one["quote"] else "")
    if claim["confidential_citations"]:
        yield f"{claim['confidential_citations']} confidential, not shown"


def _signatures(claim: Plain) -> Iterator[str]:
    for given in claim["assessments"]:
        if given["stands"]:
            yield f"assessed by {given['by']['name']}, {day(given['at'])}"
    if STAGES[claim["stage"]].is_final:
        yield f"signed off by {claim['signed_off']['by']['name']}, {day(claim['signed_off']['at'])}"


def _evidence(item: Plain) -> Plain:
    kind = f"{EVIDENCE_KINDS[item['kind']].label}, {CLOSENESSES[item['closeness']].label.lower()}"
    seen = f", seen {day(item['retrieved'])}" if item["retrieved"] else ""
    links = [*(_addressed(item["address"]) if item["title"] else []), *_addressed(item["archived"])]
    return {
        "id": item["evidence_id"],
        "title": {"text": item["title"] or item["address"], "address": "" if item["title"] else link(item["address"])},
        "about": ", ".join(filter(None, (kind + seen, kept(item)))),
        "links": links,
    }


def _source(source: Plain) -> str:
    country = f", {source['country']}" if source["country"] else ""
    return f"{source['name']} – {SOURCE_TYPES[source['type']].label}{country}; reliability {RELIABILITIES[source['reliability']].label}"


def people(content: Plain) -> tuple[str, ...]:
    """Who checked and who signed off what is shown, where the desk's rules name people."""
    if not content["desk"]["names_people"]:
        return ("People of the desk are named by their roles.",)
    claims = content["claims"]
    checked = sorted({given["by"]["name"] for claim in claims for given in claim["assessments"]})
    signed = sorted({claim["signed_off"]["by"]["name"] for claim in claims if STAGES[claim["stage"]].is_final})
    told = [f"Checked by {', '.join(checked)}." if checked else "", f"Signed off by {', '.join(signed)}." if signed else ""]
    return tuple(sentence for sentence in (" ".join(filter(None, told)),) if sentence)
