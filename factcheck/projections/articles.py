"""One row an article: what the queue shows."""

from collections.abc import Iterable

from factcheck.domain.dossier import Dossier
from factcheck.domain.house import fold_name
from factcheck.projections.read_table import ReadTable, Row, Touched
from factcheck.vocabulary.stages import ASSESSED, CORRECTED, DISPUTED, OPEN, SIGNED_OFF

FINISHED = "done "  # letters sort after the digits of a time


def subjects(dossier: Dossier, touched: Touched) -> Iterable[str]:
    return [dossier.about.article_id]


def rows(dossier: Dossier, article_id: str) -> Iterable[Row]:
    article, tally = dossier.about, dossier.tally
    described = article.description
    yield (
        article_id,
        article.title,
        described.outlet,
        described.published,
        described.lang,
        article.text_sha256,
        article.bytes_sha256,
        len(article.text),
        article.imported_at,
        article.imported_by,
        article.assigned_to or "",
        *(tally.passages, tally.settled, tally.coverage, tally.claims),
        *(tally.at_stage(stage) for stage in (OPEN, ASSESSED, DISPUTED, SIGNED_OFF, CORRECTED)),
        len(dossier.open_queries()),
        int(_waits(dossier)),
        dossier.version,
        dossier.time,
        _waiting_since(dossier),
        fold_name(article.title),
    )


def _waiting_since(dossier: Dossier) -> str:
    """When it was taken in; what is finished sorts after everything that waits."""
    tally = dossier.tally
    finished = tally.settled == tally.passages and tally.claims == tally.at_stage(SIGNED_OFF)
    return FINISHED + dossier.about.imported_at if finished else dossier.about.imported_at


def _waits(dossier: Dossier) -> bool:
    """Whether the editor can go through it: every claim judged, none disputed, some not signed off."""
    tally = dossier.tally
    return not (tally.at_stage(OPEN) or tally.at_stage(DISPUTED)) and tally.at_stage(ASSESSED) + tally.at_stage(CORRECTED) > 0


TABLE = ReadTable(
    name="articles",
    columns={
        "article_id": "TEXT",
        "title": "TEXT",
        "outlet": "TEXT",
        "published": "TEXT",
        "lang": "TEXT",
        "text_sha256": "TEXT",
        "bytes_sha256": "TEXT",
        "length": "INTEGER",
        "imported_at": "TEXT",
        "imported_by": "TEXT",
        "assigned_to": "TEXT",
        "passages": "INTEGER",
        "settled": "INTEGER",
        "coverage": "INTEGER",
        "claims": "INTEGER",
        "open": "INTEGER",
        "assessed": "INTEGER",
        "disputed": "INTEGER",
        "signed_off": "INTEGER",
        "corrected": "INTEGER",
        "queries": "INTEGER",
        "waits": "INTEGER",
        "version": "INTEGER",
        "changed_at": "TEXT",
        "waiting_since": "TEXT",
        "folded_title": "TEXT",
    },
    key=("article_id",),
    subject="article_id",
    subjects=subjects,
    rows=rows,
    indexes=(
        "text_sha256",
        "changed_at",
        "assigned_to, changed_at",
        "changed_at WHERE disputed > 0",
        "changed_at WHERE queries > 0",
        "changed_at WHERE waits > 0",
        "waiting_since",
        "coverage",
        "folded_title",
    ),
)
