"""Every SELECT on what is said to come from the sources of the register."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from factcheck.projections.claim_sources import OWN, PASSED


@dataclass(frozen=True)
class SourcedClaim:
    """One claim that is said to come from a source."""

    article_id: str
    title: str
    claim_id: str
    number: int
    quote: str
    status: str
    stage: str
    in_roles: str  # codes, parted by commas

    @property
    def roles(self) -> list[str]:
        """The parts that the source has in it."""
        return sorted(self.in_roles.split(","))


@dataclass(frozen=True)
class Shares:
    """How many claims a source is said to have made itself, and how many it only passed on."""

    own: int = 0
    passed: int = 0

    @property
    def all(self) -> int:
        return self.own + self.passed


def claims_from(db: Database, source_ids: list[str], status: str = "", limit: int = 100, skip: int = 0) -> list[SourcedClaim]:
    """The claims attributed to any of these register entries, the newest article first."""
    asked = f"s.source_id IN ({_marks(source_ids)}) AND ? IN ('', s.status)"
    rows = db.conn.execute(
        "WITH newest AS MATERIALIZED (SELECT article_id, title, imported_at FROM articles "  # noqa: S608  as many can be needed
        f"WHERE article_id IN (SELECT s.article_id FROM claim_sources s WHERE {asked}) ORDER BY imported_at DESC, article_id LIMIT ?) "
        "SELECT c.article_id, a.title, c.claim_id, c.number, c.quote, c.status, c.stage, group_concat(DISTINCT s.role) "
        "FROM newest a CROSS JOIN claim_sources s USING (article_id) JOIN claims c USING (article_id, claim_id) "
        f"WHERE {asked} GROUP BY c.article_id, c.claim_id ORDER BY a.imported_at DESC, c.article_id, c.start, c.claim_id LIMIT ? OFFSET ?",
        [*source_ids, status, limit + skip, *source_ids, status, limit, skip],
    )
    return [SourcedClaim(*row) for row in rows]


def shares_from(db: Database, source_ids: list[str]) -> dict[str, Shares]:
    """By status, how many claims come from these entries; a claim counts once however often it names them."""
    rows = db.conn.execute(_ONE if len(source_ids) == 1 else _SEVERAL.format(_marks(source_ids)), source_ids)
    return {status: Shares(own, passed) for status, own, passed in rows}


_ONE = (
    f"SELECT status, sum(number * (share = '{OWN}')), sum(number * (share = '{PASSED}')) FROM claim_sources_counts "  # noqa: S608
    "WHERE source_id = ? AND share <> '' AND number > 0 GROUP BY status"
)
_SEVERAL = (
    f"SELECT status, sum(own), sum(NOT own) FROM (SELECT status, max(share = '{OWN}') AS own FROM claim_sources "  # noqa: S608
    "WHERE source_id IN ({}) GROUP BY article_id, claim_id) GROUP BY status"
)


def claims_by_source(db: Database, merged: Iterable[tuple[str, list[str]]] = ()) -> dict[str, dict[str, int]]:
    """For each source, how many claims of each status come from it; `merged` are entries with all the ids that they now stand for."""
    counts: dict[str, dict[str, int]] = {}
    for source_id, status, count in db.conn.execute(
        "SELECT source_id, status, sum(number) FROM claim_sources_counts WHERE share <> '' AND number > 0 GROUP BY source_id, status"
    ):
        counts.setdefault(source_id, {})[status] = count
    for source_id, ids in merged:
        counts[source_id] = {status: shares.all for status, shares in shares_from(db, ids).items()}
    return counts


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))
