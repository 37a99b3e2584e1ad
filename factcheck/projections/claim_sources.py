"""One row a hop: which claims come from which source of the register."""

from collections.abc import Iterable

from factcheck.domain.dossier import Dossier
from factcheck.projections.read_table import ReadTable, Row, Touched, ids_of

OWN, PASSED = "own", "passed"  # a source says the claim itself, or only passes it on; its other hops in the claim count no more


def subjects(dossier: Dossier, touched: Touched) -> Iterable[str]:
    return ids_of("claims", touched)


def rows(dossier: Dossier, claim_id: str) -> Iterable[Row]:
    claim = dossier.claims.get(claim_id)
    if claim is None or not claim.is_live:
        return
    hops = [(number, place, hop) for number, chain in enumerate(claim.attribution or ()) for place, hop in enumerate(chain.hops)]
    own = {hop.source_id for _, _, hop in hops if not hop.role.passes_on}
    counted: set[str] = set()
    for number, place, hop in hops:
        share = "" if hop.source_id in counted else OWN if hop.source_id in own else PASSED
        counted.add(hop.source_id)
        yield dossier.about.article_id, claim_id, number, place, hop.source_id, hop.role.code, hop.mode.code, claim.status.code, share


TABLE = ReadTable(
    name="claim_sources",
    columns={
        "article_id": "TEXT",
        "claim_id": "TEXT",
        "chain": "INTEGER",
        "hop": "INTEGER",
        "source_id": "TEXT",
        "role": "TEXT",
        "mode": "TEXT",
        "status": "TEXT",
        "share": "TEXT",
    },
    key=("article_id", "claim_id", "chain", "hop"),
    subject="claim_id",
    subjects=subjects,
    rows=rows,
    indexes=("source_id, article_id, status",),
    counted=("source_id", "status", "share"),
)
