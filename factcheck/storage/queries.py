"""SELECTs on the read tables, each giving frozen dataclasses: articles by text and name, and search."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True)
class KnownArticle:
    article_id: str
    title: str


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
