"""The ledger on disk: append-only, one time a write, and every line as it was written."""

import sqlite3

import pytest
from build import TEXT, a_desk, assessed, taken_in

from factcheck.domain.events import HOUSE
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.storage import ledger_store
from factcheck.storage.ledger_store import COLUMNS, Stroke


@pytest.fixture
def db(desk):
    taken_in(desk)
    return desk.connections.db


def lines_of(db):
    return db.conn.execute(f"SELECT position, {COLUMNS} FROM ledger ORDER BY position").fetchall()


NEXT = "INSERT INTO ledger SELECT NULL, stream, version + 1, time, actor, kind, kind_version, payload, hash, hash FROM ledger"
HEAD = "WHERE stream = 'house' ORDER BY version DESC LIMIT 1"


@pytest.mark.parametrize(
    "order",
    [
        "UPDATE ledger SET actor = 'mallory'",
        "UPDATE OR REPLACE ledger SET position = 1 WHERE position = 2",
        "DELETE FROM ledger",
        "DELETE FROM ledger WHERE position = (SELECT max(position) FROM ledger)",
        "INSERT INTO ledger SELECT NULL, stream, version + 2, time, actor, kind, kind_version, payload, hash, hash FROM ledger " + HEAD,
        "INSERT INTO ledger SELECT NULL, stream, version, time, actor, kind, kind_version, payload, hash, hash FROM ledger " + HEAD,
        "INSERT INTO ledger SELECT NULL, 'new', 2, time, actor, kind, kind_version, payload, hash, hash FROM ledger " + HEAD,
        "INSERT INTO ledger SELECT NULL, 'new', 0, time, actor, kind, kind_version, payload, hash, hash FROM ledger " + HEAD,
        "INSERT OR REPLACE INTO ledger SELECT NULL, stream, version, time, 'mallory', kind, kind_version, payload, hash, hash FROM ledger "
        + HEAD,
        "INSERT OR REPLACE INTO ledger SELECT 1, stream, version + 1, time, actor, kind, kind_version, payload, hash, hash FROM ledger "
        + HEAD,
        "REPLACE INTO ledger SELECT 1, 'new', 1, time, actor, kind, kind_version, payload, hash, hash FROM ledger " + HEAD,
        "INSERT OR IGNORE INTO ledger SELECT 1, 'new', 1, time, actor, kind, kind_version, payload, hash, hash FROM ledger " + HEAD,
    ],
)
def test_the_database_itself_refuses_whatever_does_not_follow_the_head(db, order):
    before = lines_of(db)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.conn.execute(order)
    assert lines_of(db) == before


def test_an_upsert_cannot_change_a_line_either(db):
    before = lines_of(db)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.conn.execute(f"{NEXT} {HEAD.replace('ORDER', 'AND version = 1 ORDER')} ON CONFLICT DO UPDATE SET actor = 'mallory'")
    assert lines_of(db) == before


def test_the_line_after_the_head_is_taken(db):
    before = len(lines_of(db))
    db.conn.execute(f"{NEXT} {HEAD}")
    assert len(lines_of(db)) == before + 1


def test_all_that_is_written_in_one_go_shares_one_time(desk):
    article_id = taken_in(desk)
    imported, read = list(desk.history(article_id))[:2]
    assert imported.time == read.time


def test_times_go_on_where_the_clock_stands_still_or_steps_back(desk, clock):
    article_id = taken_in(desk)
    clock.move(hours=-3)
    desk.do(article_id, AssignArticle("ben"), "ana")
    desk.do(article_id, AssignArticle("ana"), "ana")
    times = [entry.time for entry in desk.history(article_id)]
    assert times == sorted(times)
    assert len(set(times)) == 3  # import and reading share theirs
    assert all(check.fault is None for check in desk.verify())


def test_entries_come_back_as_they_were_written(desk):
    event = assessed("c1", "refuted", reason="“да” \n\t\x1f 🇨🇺").event
    with desk.connections.write() as db:
        written = ledger_store.append(db, "a1", [event, event], Stroke("ana", "2026-05-31T14:00:00.000000Z", lambda: "00"))
    assert list(ledger_store.entries(desk.connections.db, "a1")) == written
    assert list(ledger_store.entries(desk.connections.db, "a1", after=1)) == written[1:]
    assert list(ledger_store.entries(desk.connections.db, "a1", until=1)) == written[:1]


def test_the_head_of_a_stream_is_its_last_line_or_an_earlier_one(desk):
    db = desk.connections.db
    checked = {checked.stream: checked for checked in desk.verify()}[HOUSE]
    assert ledger_store.head(db, HOUSE).hash == checked.hash
    assert ledger_store.head(db, HOUSE, version=1).version == 1
    assert ledger_store.head(db, "nowhere").version == 0


def test_streams_are_named_in_the_order_in_which_they_began(desk):
    first = taken_in(desk)
    second = taken_in(desk, TEXT + "\nAnd more.")
    assert ledger_store.streams(desk.connections.db) == [HOUSE, first, second]


def test_a_desk_that_is_opened_again_has_all_it_had(tmp_path):
    desk = a_desk(tmp_path)
    article_id = taken_in(desk)
    before = desk.dossier(article_id)
    desk.connections.close()
    again = a_desk(tmp_path)
    assert again.dossier(article_id) == before
    assert again.house().people.keys() == desk.house().people.keys()
    again.connections.close()
