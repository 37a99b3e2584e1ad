"""What search looks through: the words of articles and of their claims, one row each.

Internal notes and evidence are left out: whoever may search may read all of this.
"""

from collections.abc import Iterable

from factcheck.domain.dossier import Dossier
from factcheck.projections.read_table import ReadTable, Row, Touched, ids_of

ARTICLE = ""  # the subject of the article's own row; the others are claim_ids


def subjects(dossier: Dossier, touched: Touched) -> Iterable[str]:
    touched = list(touched)
    return [*([ARTICLE] if ("article", "") in touched else []), *ids_of("claims", touched)]


def rows(dossier: Dossier, subject: str) -> Iterable[Row]:
    article = dossier.about
    if subject == ARTICLE:
        described = article.description
        head = (article.title, described.outlet, described.author)
        yield article.article_id, ARTICLE, "\n".join((*(words for words in head if words), article.text)), ""
        return
    claim = dossier.claims.get(subject)
    if claim is not None and claim.is_live:
        reasons = [words for given in claim.given for words in (given.assessment.reason, given.assessment.should_read) if words]
        yield article.article_id, subject, "\n".join((claim.quote, claim.restatement)).strip(), "\n".join(reasons)


TABLE = ReadTable(
    name="texts",
    columns={"article_id": "TEXT", "claim_id": "TEXT", "words": "TEXT", "reasons": "TEXT"},
    key=("article_id", "claim_id"),
    subject="claim_id",
    subjects=subjects,
    rows=rows,
    searched=("words", "reasons"),
)
