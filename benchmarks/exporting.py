"""How long it takes to export a whole desk, and in how much memory, beside a plain SQLite reader of the same rows.

    python benchmarks/exporting.py [ARTICLES] [CLAIMS] [FORMAT…]

Without words: 1,000 articles with 50 claims each as JSON, CSV and bundle, then 1,000 with 10 each. Every export is a
process of its own, so that its peak of memory is its own. The yardstick reads every line of the ledger, takes its JSON
apart, and writes one file an article with the same lines in it; the ratio is that of processor time.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desks import held, importing

from factcheck import paths
from factcheck.clock import stamp
from factcheck.config import PasswordCost, Settings
from factcheck.desk import Desk
from factcheck.domain.article import Description
from factcheck.domain.claim import Chain, Citation, Hop
from factcheck.domain.dossier import Dossier
from factcheck.domain.evidence import Item
from factcheck.domain.kinds.articles import ArticleDescribed
from factcheck.domain.kinds.assessments import ClaimAssessed, ClaimSignedOff
from factcheck.domain.kinds.attributions import ClaimAttributed
from factcheck.domain.kinds.evidence import ClaimCited, EvidenceAdded
from factcheck.domain.kinds.people import PersonAdded
from factcheck.edge.home import found_desk
from factcheck.storage import ledger_store
from factcheck.vocabulary.attribution import MODES, ROLES
from factcheck.vocabulary.evidence import CLOSENESSES, EVIDENCE_KINDS, STANCES
from factcheck.vocabulary.roles import DESK_ROLES

FORMATS = ("json", "csv", "bundle")
PEOPLE = {"ana": "checker", "ben": "checker", "eve": "editor"}
CHAIN = {"belta": "relay", "granma": "origin"}
CHEAP = PasswordCost(time=1, memory_kib=8, lanes=1)
MEGABYTE = 1024  # wait4 counts in kilobytes


def main(runs: list[tuple[int, int]], formats: tuple[str, ...]) -> None:
    for articles, claims in runs:
        with tempfile.TemporaryDirectory() as made:
            measured(Path(made), articles, claims, formats)


def measured(folder: Path, articles: int, claims: int, formats: tuple[str, ...]) -> None:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, __file__, "--fill", str(folder / "desk"), str(articles), str(claims)], check=True
    )  # its memory is not ours
    with sqlite3.connect(folder / "desk" / "desk.db") as db:
        events = db.execute("SELECT count(*) FROM ledger").fetchone()[0]
    print(
        f"{articles:,} articles, {articles * claims:,} claims, {events:,} events (made in {time.perf_counter() - start:.0f} s)", flush=True
    )
    bare = run([sys.executable, __file__, "--plain", str(folder / "desk" / "desk.db"), str(folder / "plain")])
    print(f"  {'a plain SQLite reader':<24} {told(bare, folder / 'plain')}", flush=True)
    for form in formats:
        words = ["--home", str(folder / "desk"), "export", "--all", "--format", form, "-o", str(folder / form), "--as", "eve"]
        took = run([sys.executable, "-m", "factcheck", *words])
        print(f"  {form:<24} {told(took, folder / form)}   {took[1] / bare[1]:6.1f} × the plain reader", flush=True)


def run(words: list[str]) -> tuple[float, float, float]:
    """How many seconds a command takes by the clock and of a processor, and how many megabytes it has at its peak."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {process.returncode}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE


def told(took: tuple[float, float, float], folder: Path) -> str:
    files = list(folder.iterdir())
    size = sum(file.stat().st_size for file in files) / 1e6
    return f"{took[0]:7.2f} s ({took[1]:6.2f} s of a processor)   peak {took[2]:4.0f} MB   {len(files):,} files, {size:,.0f} MB"


def plain(database: Path, folder: Path) -> None:
    """What somebody would write who wants the rows and nothing else."""
    folder.mkdir()
    db = sqlite3.connect(database)
    for (stream,) in db.execute("SELECT stream FROM ledger WHERE version = 1").fetchall():
        rows = db.execute("SELECT version, time, actor, kind, payload FROM ledger WHERE stream = ? ORDER BY version", (stream,))
        lines = [[*row[:4], json.loads(row[4])] for row in rows]
        (folder / f"{stream}.json").write_text(json.dumps(lines, ensure_ascii=False), encoding="utf-8")


def filled(home: Path, articles: int, claims: int) -> None:
    """Found a desk and append the events of these articles straight to the ledger."""
    register = (paths.shipped("seeds") / "sources.toml").read_text("utf-8")
    desk = found_desk(Settings(home, CHEAP), register, "Max", "a calm password")
    with desk.connections.write() as db:
        stroke = ledger_store.Stroke("cmd", ledger_store.moment(db, stamp(desk.now())), desk.fresh_salt)
        ledger_store.append(db, "house", [PersonAdded(name, name, DESK_ROLES[role]) for name, role in PEOPLE.items()], stroke)
    for number in range(articles):
        checked(desk, f"a{number:06}", claims)
    desk.connections.close()
    Desk(type(desk.connections)(home / "desk.db")).connections.close()  # brings the read tables up


def checked(desk: Desk, article_id: str, claims: int) -> None:
    """An article whose every claim is attributed and assessed twice, every second one backed and signed off."""
    with desk.connections.write() as db:
        for actor, events in steps(desk, article_id, claims):
            stroke = ledger_store.Stroke(actor, ledger_store.moment(db, stamp(desk.now())), desk.fresh_salt)
            ledger_store.append(db, article_id, events, stroke)


def steps(desk: Desk, article_id: str, claims: int):
    ids = [f"c{1 + number}" for number in range(claims)]
    backed = ids[::2]
    item = Item(
        EVIDENCE_KINDS["document"],
        "Yearbook of the works",
        "https://example.org/yearbook",
        CLOSENESSES["primary"],
        "",
        "",
        confidential=False,
    )
    hops = [Hop(source, ROLES[role], MODES["indirect"]) for source, role in CHAIN.items()]
    yield "ana", importing(claims, article_id).decide(Dossier(), desk.house(), "ana")
    yield "ana", [ArticleDescribed(Description(f"Output in district {article_id}", "The Harbour Post", lang="en"))]
    yield "ana", [ClaimAttributed(claim, (Chain(tuple(hops)),), accepted=False) for claim in ids]
    yield "ana", [EvidenceAdded("E1", item), *(ClaimCited(claim, Citation("E1", STANCES["refutes"], "page 4")) for claim in backed)]
    for reviewer in ("ana", "ben"):
        yield reviewer, [ClaimAssessed(claim, held(f"The yearbook has another figure for {claim}.")) for claim in ids]
    yield "eve", [ClaimSignedOff(claim, "ana", "clear") for claim in backed]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--plain"]:
        plain(Path(sys.argv[2]), Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--fill"]:
        filled(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    elif len(sys.argv) > 2:
        main([(int(sys.argv[1]), int(sys.argv[2]))], tuple(sys.argv[3:]) or FORMATS)
    else:
        main([(1_000, 50), (1_000, 10)], FORMATS)
