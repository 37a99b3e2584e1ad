"""Every SELECT on what is said to come from the sources of the register."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from factcheck.vocabulary.attribution import ROLES

PASSING = ", ".join(f"'{role.code}'" for role in ROLES if role.passes_on)


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
    roles: tuple[str, ...]


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
    rows = db.conn.execute(
        "SELECT c.article_id, a.title, c.claim_id, c.number, c.quote, c.status, c.stage, group_concat(DISTINCT s.role) "  # noqa: S608
        "FROM claim_sources s JOIN claims c USING (article_id, claim_id) JOIN articles a USING (article_id) "
        f"WHERE s.source_id IN ({_marks(source_ids)}) AND ? IN ('', s.status) GROUP BY c.article_id, c.claim_id "
        "ORDER BY a.imported_at DESC, c.start, c.claim_id LIMIT ? OFFSET ?",
        [*source_ids, status, limit, skip],
    )
    return [SourcedClaim(*row, roles=tuple(sorted(roles.split(",")))) for *row, roles in rows]


def shares_from(db: Database, source_ids: list[str]) -> dict[str, Shares]:
    """By status, how many claims come from these entries; a claim counts once however often it names them."""
    rows = db.conn.execute(
        "SELECT status, sum(NOT passed), sum(passed) FROM ("  # noqa: S608
        f"SELECT status, min(role IN ({PASSING})) AS passed FROM claim_sources WHERE source_id IN ({_marks(source_ids)}) "
        "GROUP BY article_id, claim_id) GROUP BY status",
        source_ids,
    )
    return {status: Shares(own, passed) for status, own, passed in rows}


def claims_by_source(db: Database, merged: Iterable[tuple[str, list[str]]] = ()) -> dict[str, dict[str, int]]:
    """For each source, how many claims of each status come from it; `merged` are entries with all the ids that they now stand for."""
    counts: dict[str, dict[str, int]] = {}
    rows = db.conn.execute(
        "SELECT source_id, status, count(*) FROM (SELECT DISTINCT source_id, status, article_id, claim_id FROM claim_sources) GROUP BY 1, 2"
    )
    for source_id, status, count in rows:
        counts.setdefault(source_id, {})[status] = count
    for source_id, ids in merged:
        counts[source_id] = {status: shares.all for status, shares in shares_from(db, ids).items()}
    return counts


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))
