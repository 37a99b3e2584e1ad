"""One row an open question on a claim: to whom, since when."""

from collections.abc import Iterable

from factcheck.domain.dossier import Dossier
from factcheck.projections.read_table import ReadTable, Row, Touched, ids_of


def subjects(dossier: Dossier, touched: Touched) -> Iterable[str]:
    return ids_of("queries", touched)


def rows(dossier: Dossier, query_id: str) -> Iterable[Row]:
    query = dossier.queries.get(query_id)
    if query is not None and query.is_open:
        yield dossier.about.article_id, query_id, query.claim_id, query.question, query.to or "", query.by, query.at


TABLE = ReadTable(
    name="queries",
    columns={
        "article_id": "TEXT",
        "query_id": "TEXT",
        "claim_id": "TEXT",
        "question": "TEXT",
        "to_person": "TEXT",
        "asked_by": "TEXT",
        "asked_at": "TEXT",
    },
    key=("article_id", "query_id"),
    subject="query_id",
    subjects=subjects,
    rows=rows,
)
