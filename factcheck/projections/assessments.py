"""One row a current assessment: who holds what of which claim."""

from collections.abc import Iterable

from factcheck.domain.dossier import Dossier
from factcheck.projections.read_table import ReadTable, Row, Touched, ids_of


def subjects(dossier: Dossier, touched: Touched) -> Iterable[str]:
    return ids_of("claims", touched)


def rows(dossier: Dossier, claim_id: str) -> Iterable[Row]:
    claim = dossier.claims.get(claim_id)
    if claim is None or not claim.is_live:
        return
    for given in claim.given:
        held = given.assessment
        confidence = held.confidence.code if held.confidence else ""
        yield dossier.about.article_id, claim_id, given.by, given.at, held.status.code, confidence, held.verdict.code


TABLE = ReadTable(
    name="assessments",
    columns={
        "article_id": "TEXT",
        "claim_id": "TEXT",
        "person_id": "TEXT",
        "at": "TEXT",
        "status": "TEXT",
        "confidence": "TEXT",
        "verdict": "TEXT",
    },
    key=("article_id", "claim_id", "person_id"),
    subject="claim_id",
    subjects=subjects,
    rows=rows,
    indexes=("person_id, at",),
)
