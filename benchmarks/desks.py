"""Desks to measure on, and the clock and the yardstick that every benchmark shares."""

import sqlite3
import statistics
import time
from hashlib import sha256
from pathlib import Path

from factcheck.clock import stamp
from factcheck.desk import Desk
from factcheck.domain.article import Description
from factcheck.domain.claim import Assessment
from factcheck.domain.kinds.articles import ImportArticle
from factcheck.domain.kinds.assessments import AssessClaim, ClaimAssessed
from factcheck.domain.kinds.people import PersonAdded
from factcheck.storage import ledger_store, read_tables
from factcheck.storage.connection import PRAGMAS, Connections
from factcheck.text.reading import READER, Reading, SuggestedPassage
from factcheck.text.span import Span
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.roles import DESK_ROLES
from factcheck.vocabulary.statuses import STATUSES

PEOPLE = {"ana": "checker", "ben": "checker", "eve": "editor", "cmd": "command_line"}


def a_desk(folder: Path) -> Desk:
    """A desk in this folder with two checkers and an editor."""
    desk = Desk(Connections(folder / "desk.db"))
    desk.found([PersonAdded(name, name, DESK_ROLES[role]) for name, role in PEOPLE.items()], "cmd")
    return desk


def an_article(desk: Desk, claims: int, events: int = 0, by: str = "ana") -> str:
    """The id of an article with this many claims, and with this many assessments behind it."""
    article_id = desk.fresh_id("a")
    desk.do(article_id, importing(claims, article_id), by)
    if events:
        with desk.connections.write() as db:
            for number in range(events):
                event = ClaimAssessed(f"c{1 + number % claims}", held(f"found in record {number}"))
                stroke = ledger_store.Stroke("ben", ledger_store.moment(db, stamp(desk.now())), desk.fresh_salt)
                ledger_store.append(db, article_id, [event], stroke)
            read_tables.bring_up(db)
    return article_id


def importing(claims: int, title: str) -> ImportArticle:
    """An import with one claim a line."""
    lines = [f"Output at plant {title}-{number} grew by {number % 90} per cent in May, the ministry said." for number in range(claims)]
    text, passages, start = "\n".join(lines), [], 0
    for line in lines:
        passages.append(SuggestedPassage(Span(start, start + len(line)), "en", "claim", "", 60, (), (), None, ()))
        start += len(line) + 1
    digest = sha256(text.encode()).hexdigest()
    return ImportArticle(text, digest, "", Description(lang="en"), Reading(digest, "en", READER, tuple(passages)))


def held(reason: str) -> Assessment:
    return Assessment(STATUSES["refuted"], confidence=CONFIDENCES["high"], reason=reason)


def assessing(claim: int, reason: str) -> AssessClaim:
    return AssessClaim(f"c{claim}", held(reason), seen=10**9)


class BareCommit:
    """The yardstick: one row of a save's size, durably committed, with the settings of the desk's own connection."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "bare.db", isolation_level=None)
        for pragma in PRAGMAS:
            self._db.execute(pragma).close()
        self._db.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, words TEXT)")

    def __call__(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("INSERT INTO bare (words) VALUES (?)", ("x" * 700,))
        self._db.execute("COMMIT")


def took(work) -> float:
    """How many milliseconds a piece of work takes."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def told(name: str, times: list[float], yardstick: list[float] | None = None) -> str:
    """One line of a benchmark's report."""
    line = f"{name:<46} median {statistics.median(times):7.2f} ms   p95 {p95(times):7.2f} ms"
    if yardstick is None:
        return line
    return f"{line}   {statistics.median(times) / statistics.median(yardstick):5.2f} × a bare commit"
