"""An article as plain public values: the one place that decides what an export may show.

Formats see nothing else of the desk, so none of them can let an internal note or confidential evidence slip.
"""

from typing import Any

from factcheck.domain.choice import Choice
from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.evidence import Evidence
from factcheck.domain.house import House, Source
from factcheck.domain.passage import Passage
from factcheck.schemas.leaving_out import leave_out
from factcheck.schemas.published_claim import evidence_number, open_citations, published_claim, who
from factcheck.vocabulary.passages import DISPOSITIONS
from factcheck.vocabulary.stages import STAGES
from factcheck.vocabulary.statuses import STATUSES

BY_CHOICE = "by_choice"  # ends the names of what whoever made the report left out


def published(dossier: Dossier, house: House, choice: Choice) -> dict[str, Any]:
    """What the desk says in public of an article, as far as it was chosen; `left_out` counts what it does not say."""
    admitted = [claim for claim in dossier.live_claims() if choice.admits(claim)]
    claims = [claim for claim in admitted if choice.names(claim)]
    content = _content(dossier, house, claims, only_cited=choice.is_of_claims)
    by_choice = {"claims": len(admitted) - len(claims), **leave_out(content, choice.without, house)}
    told = {f"{what}_{BY_CHOICE}": number for what, number in by_choice.items() if number}
    return {**content, "left_out": left_out(dossier, admitted, claims) | told}


def _content(dossier: Dossier, house: House, claims: list[Claim], *, only_cited: bool) -> dict[str, Any]:
    return {
        "desk": _desk(house),
        "article": _article(dossier, house),
        "finding": _finding(dossier, house),
        "tally": _tally(dossier, claims),
        "claims": [published_claim(claim, dossier, house) for claim in claims],
        "passages": _passages(dossier, house, claims),
        "evidence": [_evidence(item, house) for item in _open_evidence(dossier, claims, only_cited=only_cited)],
        "sources": [_source(source) for source in _sources(claims, house)],
    }


def _desk(house: House) -> dict[str, Any]:
    rules = house.rules
    return {
        "publisher": rules.publisher,
        "public_url": rules.public_url,
        "names_people": rules.names_people,
        "check_url": rules.check_url,
    }


def _article(dossier: Dossier, house: House) -> dict[str, Any]:
    article, described = dossier.about, dossier.about.description
    return {
        "article_id": article.article_id,
        "title": article.title,
        "outlet": described.outlet,
        "author": described.author,
        "published": described.published,
        "address": described.address,
        "lang": described.lang,
        "text_sha256": article.text_sha256,
        "bytes_sha256": article.bytes_sha256,
        "imported_by": who(article.imported_by, house),
        "imported_at": article.imported_at,
        "reader": article.reader,
        "text": article.text,
    }


def _finding(dossier: Dossier, house: House) -> dict[str, Any] | None:
    found = dossier.about.finding
    return {"title": found.title, "text": found.text, "by": who(found.by, house), "at": found.at} if found else None


def _tally(dossier: Dossier, shown: list[Claim]) -> dict[str, Any]:
    """Counts over the whole article, and over the claims that are shown by status."""
    tally = dossier.tally
    statuses = [claim.status for claim in shown]
    return {
        "passages": tally.passages,
        "settled": tally.settled,
        "coverage": tally.coverage,
        "claims": tally.claims,
        "shown": len(shown),
        "stages": {stage.code: tally.at_stage(stage) for stage in STAGES},
        "statuses": {status.code: statuses.count(status) for status in STATUSES},
        "dispositions": {kind.code: tally[f"disposition:{kind.code}"] for kind in DISPOSITIONS},
    }


def _passages(dossier: Dossier, house: House, shown: list[Claim]) -> list[dict[str, Any]]:
    claims_in: dict[str, list[str]] = {}
    for claim in shown:
        for passage_id in claim.passage_ids:
            claims_in.setdefault(passage_id, []).append(claim.claim_id)
    shown_ids = {claim.claim_id for claim in shown}
    return [_passage(p, claims_in.get(p.passage_id, []), shown_ids, house) for p in dossier.ordered_passages()]


def _passage(passage: Passage, claim_ids: list[str], shown: set[str], house: House) -> dict[str, Any]:
    settled = passage.settled
    return {
        "passage_id": passage.passage_id,
        "start": passage.span.start,
        "end": passage.span.end,
        "lang": passage.suggested.lang,
        "disposition": passage.disposition.code,
        "sub": passage.sub.code if passage.sub else None,
        "printed_as": passage.sub.code if passage.sub else passage.suggested.sub or None,
        "duplicate_of": passage.duplicate_of if passage.duplicate_of in shown else None,
        "confirmed": {"by": who(settled.by, house), "at": settled.at} if passage.is_confirmed else None,
        "claim_ids": claim_ids,
    }


def _open_evidence(dossier: Dossier, claims: list[Claim], *, only_cited: bool) -> list[Evidence]:
    cited = {citation.evidence_id for claim in claims for citation in open_citations(claim, dossier)}
    shown = (e for e in dossier.evidence.values() if not e.item.confidential and (e.evidence_id in cited or not only_cited))
    return sorted(shown, key=lambda e: evidence_number(e.evidence_id))


def _evidence(evidence: Evidence, house: House) -> dict[str, Any]:
    item = evidence.item
    return {
        "evidence_id": evidence.evidence_id,
        "kind": item.kind.code,
        "title": item.title,
        "address": item.address,
        "closeness": item.closeness.code,
        "retrieved": item.retrieved,
        "archived": item.archived,
        "file": {"name": item.file.name, "sha256": item.file.sha256, "size": item.file.size} if item.file else None,
        "added_by": who(evidence.by, house),
        "added_at": evidence.at,
    }


def _sources(claims: list[Claim], house: House) -> list[Source]:
    """The register's entries that the shown claims are attributed to."""
    hops = (hop for claim in claims for chain in claim.attribution or () for hop in chain.hops)
    found = {source.source_id: source for source in (house.source(hop.source_id) for hop in hops)}
    return [found[source_id] for source_id in sorted(found)]


def _source(source: Source) -> dict[str, Any]:
    return {
        "source_id": source.source_id,
        "name": source.name,
        "aliases": list(source.aliases),
        "type": source.type.code,
        "country": source.country,
        "reliability": source.reliability.code,
    }


def left_out(dossier: Dossier, admitted: list[Claim], shown: list[Claim]) -> dict[str, int]:
    """How much the desk holds that no published format carries."""
    held = [given for claim in shown for given in (*claim.given, *claim.earlier)]
    notes = [note for claim in shown for note in (claim.sign_off, claim.sent_back) if note]
    hidden = sum(len(claim.citations) - len(open_citations(claim, dossier)) for claim in shown)
    return {
        "claims_not_signed_off": dossier.tally.claims - len(admitted),
        "internal_notes": sum(bool(given.assessment.note) for given in held),
        "editors_notes": sum(bool(note.note) for note in notes),
        "confidential_evidence": sum(e.item.confidential for e in dossier.evidence.values()),
        "confidential_citations": hidden,
        "earlier_assessments": sum(len(claim.earlier) for claim in shown),
        "queries": len(dossier.queries),
        "suggestions": sum(claim.attribution is None and bool(claim.suggested) for claim in shown),
        "retired_claims": sum(not claim.is_live for claim in dossier.claims.values()),
    }
