"""Every SELECT of the desk's queue: which articles wait, in which order, and which questions are open on them.

Each costs the same on a desk of any size. A filter that few articles pass is read whole and then sorted; where every
filter lets many through, the articles are walked in the order asked for until the page is full.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database


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
    coverage: int
    claims: int
    open: int
    assessed: int
    disputed: int
    signed_off: int
    corrected: int
    queries: int
    changed_at: str
    waiting_since: str
    folded_title: str

    @property
    def is_finished(self) -> bool:
        return self.settled == self.passages and self.claims == self.signed_off


COLUMNS = ", ".join(f"a.{name}" for name in QueueRow.__dataclass_fields__)
FILTERS = {
    "": "1",
    "mine": "assigned_to = :person",
    "unassigned": "assigned_to = ''",
    "disputed": "disputed > 0",
    "ready": "waits > 0",
    "queries": "queries > 0",
}
CHANGED = "changed"
SORTS = {  # the column that each sorts by; those that begin with a minus have the last first
    CHANGED: "-changed_at",
    "waiting": "waiting_since",
    "coverage": "coverage",
    "title": "folded_title",
}
COUNTED = 1000  # a queue is counted no further, so that counting costs the same on a desk of any size
FEW = 2000  # rows that are quicker read whole than found on the way


@dataclass(frozen=True)
class Asked:
    """Which articles of the queue, and in which order."""

    show: str = ""
    person: str = ""
    source_ids: tuple[str, ...] = ()
    status: str = ""
    sort: str = CHANGED
    after: str = ""  # the place that the page before ended with

    @property
    def values(self) -> dict[str, Any]:
        key, _, article_id = self.after.rpartition(" ")
        named = {f"source{number}": source_id for number, source_id in enumerate(self.source_ids)}
        return {"person": self.person, "status": self.status, "key": key, "article_id": article_id, **named}


@dataclass(frozen=True)
class _Filter:
    rows: str  # the rows that speak for an article, each with its article_id
    test: str  # whether one article has such a row


def queue(db: Database, asked: Asked | None = None, limit: int = 50) -> list[QueueRow]:
    """The articles that were asked for, in that order; the next page begins after `place` of the last one."""
    asked = asked or Asked()
    values, filters, key = asked.values, _filters(asked), SORTS[asked.sort].removeprefix("-")
    first = _narrowest(db, filters, values)
    tests = [*(f.test for f in filters if f is not first), *_after(asked)]
    if asked.show and first is None:
        tests.append(FILTERS[asked.show] if asked.sort == CHANGED else "+" + FILTERS[asked.show])  # a plus: not by its own index
    elif asked.show:
        tests.append(FILTERS[asked.show])
    few = f"(SELECT DISTINCT article_id FROM ({first.rows})) f CROSS JOIN articles a USING (article_id)" if first else "articles a"  # noqa: S608
    order = "DESC" if SORTS[asked.sort].startswith("-") else "ASC"
    rows = db.conn.execute(
        f"SELECT {COLUMNS} FROM {few} WHERE {' AND '.join(tests) or '1'} ORDER BY a.{key} {order}, a.article_id {order} LIMIT :limit",  # noqa: S608
        {**values, "limit": limit},
    )
    return [QueueRow(*row) for row in rows]


def place(row: QueueRow, sort: str) -> str:
    """Where a row stands in this order."""
    return f"{getattr(row, SORTS[sort].removeprefix('-'))} {row.article_id}"


def _after(asked: Asked) -> list[str]:
    if not asked.after:
        return []
    key, sign = SORTS[asked.sort].removeprefix("-"), "<" if SORTS[asked.sort].startswith("-") else ">"
    return [f"(a.{key}, a.article_id) {sign} (:key, :article_id)"]


def _filters(asked: Asked) -> list[_Filter]:
    found = []
    if asked.source_ids:
        named = ", ".join(f":source{number}" for number in range(len(asked.source_ids)))
        found.append(_filter("claim_sources", f"source_id IN ({named})"))
    if asked.status:
        found.append(_filter("claims", "status = :status AND live = 1"))
    if asked.show and asked.sort != CHANGED:
        rows = f"SELECT article_id FROM articles WHERE {FILTERS[asked.show]}"  # noqa: S608
        found.append(_Filter(rows, "1"))
    return found


def _filter(table: str, condition: str) -> _Filter:
    return _Filter(
        f"SELECT article_id FROM {table} WHERE {condition}",  # noqa: S608
        f"EXISTS (SELECT 1 FROM {table} t WHERE t.article_id = a.article_id AND {condition})",  # noqa: S608
    )


def _narrowest(db: Database, filters: list[_Filter], values: dict[str, Any]) -> _Filter | None:
    """The filter that the fewest rows pass, where they are few."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM ({{}}) LIMIT {FEW})"  # noqa: S608
    counted = [(db.conn.execute(sql.format(f.rows), values).fetchone()[0], number) for number, f in enumerate(filters)]
    fewest, number = min(counted, default=(FEW, 0))
    return filters[number] if fewest < FEW else None


def queue_counts(db: Database, person: str) -> dict[str, int]:
    """How many articles each filter shows, up to COUNTED."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM articles WHERE {} LIMIT {})"
    counted = (db.conn.execute(sql.format(FILTERS[show], COUNTED), {"person": person}).fetchone()[0] for show in FILTERS)
    return dict(zip(FILTERS, counted, strict=True))


@dataclass(frozen=True)
class OpenQuery:
    """A question that nobody has answered yet."""

    article_id: str
    query_id: str
    claim_id: str
    question: str
    to_person: str  # empty: anybody
    asked_by: str
    asked_at: str


def open_queries(db: Database, article_ids: Iterable[str]) -> dict[str, list[OpenQuery]]:
    """The open questions on each of these articles, the oldest first."""
    ids = list(article_ids)
    marks = ", ".join("?" * len(ids))
    rows = db.conn.execute(f"SELECT * FROM queries WHERE article_id IN ({marks}) ORDER BY asked_at, query_id", ids)  # noqa: S608
    found: dict[str, list[OpenQuery]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(OpenQuery(*row))
    return found
