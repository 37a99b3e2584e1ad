"""How fast the ledger is verified and the read tables are rebuilt, beside hashing and inserting alone.

python benchmarks/ledger.py [EVENTS]
"""

import sqlite3
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from desks import a_desk, an_article

CLAIMS = 40  # an article of 5 kB has about as many


def main(folder: Path, events: int) -> None:
    desk = a_desk(folder)
    articles = max(1, events // 500)
    for _ in range(articles):
        an_article(desk, CLAIMS, events // articles)
    lines = desk.connections.db.conn.execute("SELECT count(*), sum(length(payload)) FROM ledger").fetchone()
    print(f"{lines[0]:,} events in {articles + 1:,} streams, {lines[1] / 1e6:.1f} MB of payload")
    verify, rebuild = best(desk.verify), best(desk.rebuild)
    hashing, inserting = best(lambda: hash_alone(desk)), best(lambda: insert_alone(desk))
    print(f"verify    {rate(lines[0], verify):>9,} events/s   {verify / hashing:5.1f} × reading and hashing alone")
    print(f"rebuild   {rate(lines[0], rebuild):>9,} events/s   {rebuild / inserting:5.1f} × reading and inserting alone")


def best(work) -> float:
    """Seconds of processor time, the best of three: what else the machine does counts for little."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def rate(events: int, seconds: float) -> int:
    return round(events / seconds)


def hash_alone(desk) -> None:
    for (payload,) in desk.connections.db.conn.execute("SELECT payload FROM ledger"):
        sha256(payload.encode()).hexdigest()


def insert_alone(desk) -> None:
    bare = sqlite3.connect(":memory:")
    bare.execute("CREATE TABLE bare (stream TEXT, version INTEGER, payload TEXT, PRIMARY KEY (stream, version)) WITHOUT ROWID")
    bare.executemany("INSERT INTO bare VALUES (?, ?, ?)", desk.connections.db.conn.execute("SELECT stream, version, payload FROM ledger"))
    bare.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(made), int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
