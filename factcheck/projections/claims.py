"""One row a claim: where it stands, its status and its stage."""

from collections.abc import Iterable

from factcheck.domain.dossier import Dossier
from factcheck.projections.read_table import ReadTable, Row, Touched, ids_of


def subjects(dossier: Dossier, touched: Touched) -> Iterable[str]:
    return ids_of("claims", touched)


def rows(dossier: Dossier, claim_id: str) -> Iterable[Row]:
    claim = dossier.claims.get(claim_id)
    if claim is None:
        return
    confidence = claim.confidence
    yield (
        dossier.about.article_id,
        claim_id,
        claim.number,
        claim.span.start,
        claim.span.end,
        claim.quote,
        claim.restatement,
        claim.status.code,
        claim.standing.assessment.nuance if claim.standing else "",
        claim.verdict.code,
        confidence.code if confidence else "",
        claim.stage.code,
        claim.checkworthy,
        int(claim.is_live),
        int(claim.attribution is not None),
    )


TABLE = ReadTable(
    name="claims",
    columns={
        "article_id": "TEXT",
        "claim_id": "TEXT",
        "number": "INTEGER",
        "start": "INTEGER",
        "stop": "INTEGER",
        "quote": "TEXT",
        "restatement": "TEXT",
        "status": "TEXT",
        "nuance": "TEXT",
        "verdict": "TEXT",
        "confidence": "TEXT",
        "stage": "TEXT",
        "checkworthy": "INTEGER",
        "live": "INTEGER",
        "attributed": "INTEGER",
    },
    key=("article_id", "claim_id"),
    subject="claim_id",
    subjects=subjects,
    rows=rows,
    indexes=("stage, live", "status, live"),
)
