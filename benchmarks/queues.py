"""How long the queue takes with 10,000 articles and 500,000 claims, beside a tenth of them.

    python benchmarks/queues.py

The read tables are filled directly with rows of their own shape. The yardstick is reading fifty articles by their ids.
"""

import sqlite3
import statistics
import tempfile
from pathlib import Path

from desks import a_desk, took

from factcheck.storage import queues, read_tables, sourced
from factcheck.storage.queues import Asked

CLAIMS = 50  # an article
TURNS = 40
PLAIN = {"TEXT": "", "INTEGER": 0}


def main(folder: Path) -> None:
    medians = {}
    for articles in (1_000, 10_000):
        (folder / str(articles)).mkdir()
        desk = a_desk(folder / str(articles))
        filled(desk, articles)
        db = desk.connections.db
        bare = [took(lambda conn=db.conn: fifty(conn)) for _ in range(TURNS)]
        print(f"{articles:,} articles, {articles * CLAIMS:,} claims; fifty rows by id: {statistics.median(bare):.2f} ms")
        for name, work in works(db).items():
            times = [took(work) for _ in range(TURNS)]
            medians[name, articles] = statistics.median(times)
            p95 = statistics.quantiles(times, n=20)[-1]
            print(f"  {name:<44} p95 {p95:7.2f} ms   {medians[name, articles] / statistics.median(bare):6.1f} × fifty rows by id")
        desk.connections.close()
    print("ten times the articles:")
    for name in {name: None for name, _ in medians}:
        print(f"  {name:<44} {medians[name, 10_000] / medians[name, 1_000]:6.2f} ×")


def works(db) -> dict:
    asked = {f"{show or 'all'} by {sort}": Asked(show, "ana", sort=sort) for sort in queues.SORTS for show in queues.FILTERS}
    asked |= {f"from {name}": Asked(source_ids=(name,)) for name in ("s7", "rare", "none")}
    asked |= {f"with {status}": Asked(status=status) for status in ("unreviewed", "refuted", "not_checkable")}
    asked |= {"from s7 with refuted, mine, by title": Asked("mine", "ana", ("s7",), "refuted", "title")}
    shown = {f"queue: {name}": (lambda what=what: queues.queue(db, what)) for name, what in asked.items()}
    return shown | {
        "counts of all queues": lambda: queues.queue_counts(db, "ana"),
        "claims by source": lambda: sourced.claims_by_source(db),
        "claims of one source": lambda: sourced.claims_from(db, ["s7"]),
        "one source by status": lambda: sourced.shares_from(db, ["s7"]),
    }


def fifty(conn: sqlite3.Connection) -> None:
    for number in range(50):
        conn.execute("SELECT * FROM articles WHERE article_id = ?", (f"a{number:06}",)).fetchall()


def filled(desk, articles: int) -> None:
    """Rows for these articles: one in ten assigned to ana, one in twenty disputed, a few with open queries."""
    tables = {table.name: table for table in read_tables.tables()}
    with desk.connections.write() as db:
        put(db, tables["articles"], (article(number) for number in range(articles)))
        put(db, tables["claims"], (claim(number) for number in range(articles * CLAIMS)))
        put(db, tables["claim_sources"], (hop(number) for number in range(articles * CLAIMS)))
    desk.connections.db.conn.execute("PRAGMA optimize").fetchall()


def put(db, table, rows) -> None:
    names = list(table.columns)
    sql = f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(names))})"
    plain = {name: PLAIN[kind.split()[0]] for name, kind in table.columns.items()}
    db.conn.executemany(sql, ([({**plain, **row})[name] for name in names] for row in rows))


def article(number: int) -> dict:
    minute, second = divmod(number, 60)
    disputed, waiting = int(number % 20 == 0), 5 * (number % 7 == 0)
    return {
        "article_id": f"a{number:06}",
        "title": f"Output grew in district {number}",
        "text_sha256": f"{number:064x}",
        "imported_at": f"2026-01-01T00:00:00.{number:06}Z",
        "assigned_to": "ana" if number % 10 == 0 else "",
        "passages": CLAIMS,
        "settled": number % CLAIMS,
        "claims": CLAIMS,
        "open": CLAIMS - waiting - disputed,
        "assessed": waiting,
        "disputed": disputed,
        "queries": int(number % 50 == 0),
        "waits": waiting,
        "coverage": 2 * (number % CLAIMS),
        "waiting_since": f"2026-01-01T00:00:00.{number:06}Z",
        "folded_title": f"output grew in district {number * 7919 % 10_007}",
        "changed_at": f"2026-05-{1 + minute // 1440:02}T{minute // 60 % 24:02}:{minute % 60:02}:{second:02}.000000Z",
    }


def claim(number: int) -> dict:
    return {
        "article_id": f"a{number // CLAIMS:06}",
        "claim_id": f"c{1 + number % CLAIMS}",
        "number": 1 + number % CLAIMS,
        "quote": "Output grew by a tenth, the ministry said.",
        "status": status_of(number),
        "stage": "open",
        "live": 1,
    }


def hop(number: int) -> dict:
    return {
        "article_id": f"a{number // CLAIMS:06}",
        "claim_id": f"c{1 + number % CLAIMS}",
        "source_id": "rare" if number % 5_000 == 7 else f"s{number % 200}",
        "status": status_of(number),
        "role": "origin",
        "share": "own",
    }


def status_of(number: int) -> str:
    """One claim in ten is refuted, one in 2,000 not checkable."""
    if number % 10:
        return "unreviewed"
    return "not_checkable" if number % 2_000 == 0 else "refuted"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(made))
