"""Every SELECT on the read tables, each giving frozen dataclasses."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True)
class KnownArticle:
    article_id: str
    title: str


@dataclass(frozen=True)
class QueueRow:
    """One article in the queue."""

    article_id: str
    title: str
    outlet: str
    published: str
    imported_at: str
    assigned_to: str
    passages: int
    settled: int
    claims: int
    open: int
    assessed: int
    disputed: int
    signed_off: int
    corrected: int
    queries: int
    changed_at: str

    @property
    def coverage(self) -> int:
        """Settled passages in whole per cent, rounded down."""
        return 100 * self.settled // self.passages if self.passages else 0

    @property
    def is_finished(self) -> bool:
        return self.settled == self.passages and self.claims == self.signed_off


QUEUE_COLUMNS = ", ".join(QueueRow.__dataclass_fields__)


def article_with_text(db: Database, text_sha256: str) -> KnownArticle | None:
    """The first article that was taken in with this text."""
    row = db.conn.execute(
        "SELECT article_id, title FROM articles WHERE text_sha256 = ? ORDER BY imported_at LIMIT 1", (text_sha256,)
    ).fetchone()
    return KnownArticle(*row) if row else None


def articles_meant(db: Database, words: str, limit: int) -> list[KnownArticle]:
    """The articles that this id, beginning of an id, or exact title may stand for, the one with exactly this id first."""
    rows = db.conn.execute(
        "SELECT article_id, title FROM articles WHERE substr(article_id, 1, length(:words)) = :words AND :words <> '' OR title = :words "
        "ORDER BY article_id <> :words, article_id LIMIT :limit",
        {"words": words, "limit": limit},
    )
    return [KnownArticle(*row) for row in rows]


FILTERS = {
    "": "1",
    "mine": "assigned_to = :person",
    "unassigned": "assigned_to = ''",
    "disputed": "disputed > 0",
    "ready": "waits > 0",
    "queries": "queries > 0",
}
COUNTED = 1000  # a queue is counted no further, so that counting costs the same on a desk of any size


def queue(db: Database, show: str = "", person: str = "", limit: int = 50, before: str = "") -> list[QueueRow]:
    """Articles of one kind, the last changed first; `before` is the `changed_at` that the page before ended with."""
    rows = db.conn.execute(
        f"SELECT {QUEUE_COLUMNS} FROM articles WHERE {FILTERS[show]} AND changed_at < :before "  # noqa: S608
        "ORDER BY changed_at DESC LIMIT :limit",
        {"person": person, "limit": limit, "before": before or "9"},
    )
    return [QueueRow(*row) for row in rows]


def queue_counts(db: Database, person: str) -> dict[str, int]:
    """How many articles each filter shows, up to COUNTED."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM articles WHERE {} LIMIT {})"
    counted = (db.conn.execute(sql.format(FILTERS[show], COUNTED), {"person": person}).fetchone()[0] for show in FILTERS)
    return dict(zip(FILTERS, counted, strict=True))


@dataclass(frozen=True)
class Found:
    """One hit of a search: an article, or a claim of it; `snippet` has the words found between U+0002 and U+0003."""

    article_id: str
    title: str
    claim_id: str
    snippet: str


def search(db: Database, words: str, limit: int = 50) -> list[Found]:
    """Articles and claims that hold all of these words, the last one as a beginning; the newest first.

    Each word is quoted, so that nothing a person types is read as a query language.
    """
    terms = [term.replace('"', '""') for term in words.replace("\0", " ").split()]
    if not terms:
        return []
    query = " ".join(f'"{term}"' for term in terms) + "*"
    rows = db.conn.execute(
        "SELECT t.article_id, a.title, t.claim_id, snippet(texts_fts, -1, char(2), char(3), ' … ', 24) "
        "FROM texts_fts JOIN texts t ON t.rowid = texts_fts.rowid JOIN articles a USING (article_id) "
        "WHERE texts_fts MATCH ? ORDER BY texts_fts.rowid DESC LIMIT ?",
        (query, limit),
    )
    return [Found(*row) for row in rows]
