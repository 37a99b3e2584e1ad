"""A claim as plain public values: what exports may show of it, and nothing internal or confidential."""

from typing import Any

from factcheck.domain.claim import Chain, Citation, Claim, Given, Hop
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House
from factcheck.text.span import Words


def published_claim(claim: Claim, dossier: Dossier, house: House) -> dict[str, Any]:
    """One claim with its attribution, evidence and assessments; words of the trade stand as their codes."""
    return {
        "claim_id": claim.claim_id,
        "number": claim.number,
        "quote": claim.quote,
        "restatement": claim.restatement,
        "words": [words_as_json(part) for part in claim.words],
        "passage_ids": list(claim.passage_ids),
        "replaces": list(claim.replaces),
        "stage": claim.stage.code,
        **_axes(claim, house),
        "attribution": None if claim.attribution is None else [_chain(chain, house) for chain in claim.attribution],
        "evidence": [_citation(citation) for citation in open_citations(claim, dossier)],
        "confidential_citations": len(claim.citations) - len(open_citations(claim, dossier)),
        "assessments": [_given(given, claim, house) for given in claim.given],
        "signed_off": _signed(claim, house),
        "sent_back": {"by": who(claim.sent_back.by, house), "at": claim.sent_back.at} if claim.sent_back else None,
    }


def _axes(claim: Claim, house: House) -> dict[str, Any]:
    """Where the claim stands: each of its three axes, and the words of the assessment that speaks for it."""
    standing = claim.standing.assessment if claim.standing else None
    return {
        "status": claim.status.code,
        "nuance": _nuance(standing.nuance, house) if standing else None,
        "confidence": claim.confidence.code if claim.confidence else None,
        "verdict": claim.verdict.code,
        "reason": standing.reason if standing else "",
        "should_read": standing.should_read if standing else "",
    }


def open_citations(claim: Claim, dossier: Dossier) -> list[Citation]:
    """The citations of evidence that is not confidential, in the order of the article's list of evidence."""
    known = (c for c in claim.citations.values() if not dossier.item(c.evidence_id).item.confidential)
    return sorted(known, key=lambda c: evidence_number(c.evidence_id))


def evidence_number(evidence_id: str) -> int:
    return int(evidence_id.removeprefix("E"))


def who(person_id: str, house: House) -> dict[str, str]:
    """A person by the name that they had in this version of the house, or by their role where the desk names nobody."""
    person = house.people.get(person_id)
    if person and not house.rules.names_people:
        return {"person_id": person_id, "name": person.role.label}
    return {"person_id": person_id, "name": house.name_of(person_id)}


def words_as_json(words: Words) -> dict[str, Any]:
    return {"start": words.span.start, "end": words.span.end, "text": words.text}


def _nuance(code: str, house: House) -> dict[str, Any] | None:
    nuance = house.nuances.get(code)
    return {"code": code, "label": nuance.label if nuance else code, "rating": nuance.rating if nuance else None} if code else None


def _chain(chain: Chain, house: House) -> dict[str, Any]:
    return {"untraced": chain.untraced, "hops": [_hop(hop, house) for hop in chain.hops]}


def _hop(hop: Hop, house: House) -> dict[str, Any]:
    source = house.source(hop.source_id)
    return {
        "source_id": source.source_id,
        "name": source.name,
        "type": source.type.code,
        "role": hop.role.code,
        "mode": hop.mode.code,
        "channel": hop.channel.code if hop.channel else None,
        "source": words_as_json(hop.source) if hop.source else None,
        "cue": words_as_json(hop.cue) if hop.cue else None,
    }


def _citation(citation: Citation) -> dict[str, str]:
    return {
        "evidence_id": citation.evidence_id,
        "stance": citation.stance.code,
        "locator": citation.locator,
        "quote": citation.quote,
    }


def _given(given: Given, claim: Claim, house: House) -> dict[str, Any]:
    held = given.assessment
    return {
        "by": who(given.by, house),
        "at": given.at,
        "status": held.status.code,
        "nuance": _nuance(held.nuance, house),
        "confidence": held.confidence.code if held.confidence else None,
        "verdict": held.verdict.code,
        "reason": held.reason,
        "should_read": held.should_read,
        "stands": given == claim.standing,
    }


def _signed(claim: Claim, house: House) -> dict[str, Any] | None:
    if not claim.sign_off:
        return None
    return {"by": who(claim.sign_off.by, house), "at": claim.sign_off.at, "changed_since": claim.changed_since_sign_off}
