"""The read tables say what the ledger says: as they grew, drawn anew, and after a table changed its shape."""

import tempfile
from pathlib import Path

import pytest
from build import TEXT, a_desk, an_assessment, taken_in
from histories import Hand, able
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.desk import Delivery
from factcheck.domain.events import HOUSE
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.sources import AddSource
from factcheck.errors import Failure
from factcheck.storage import ledger_store, read_tables
from factcheck.vocabulary.attribution import SOURCE_TYPES


def shown(desk):
    """Every row of every read table, and what is counted of them, which is what there is."""
    db = desk.connections.db
    rows = {table.name: sorted(db.conn.execute(f"SELECT * FROM {table.name}")) for table in read_tables.tables()}
    for table in (table for table in read_tables.tables() if table.counted):
        by = ", ".join(table.counted)
        kept = sorted(db.conn.execute(f"SELECT {by}, number FROM {table.name}_counts WHERE number <> 0"))
        assert kept == sorted(db.conn.execute(f"SELECT {by}, count(*) FROM {table.name} GROUP BY {by}"))
    return rows


def step(hand, desk, articles):
    """One order of any kind, given to the desk; refused ones change nothing."""
    article_id, house = hand.pick(articles), desk.house()
    try:
        if hand.pick((False, False, False, True)):
            order = hand.house_order(house)
            desk.do_house(order, hand.pick(able(house, order)))
        else:
            order = hand.order(desk.dossier(article_id), house)
            desk.do(article_id, order, hand.pick(able(house, order)))
    except Failure:
        pass


@settings(max_examples=40)
@given(st.data())
def test_after_any_history_the_tables_are_what_rebuilding_gives(data):
    with tempfile.TemporaryDirectory() as folder:
        desk, hand = a_desk(Path(folder)), Hand(data)
        articles = [taken_in(desk), desk.take_in(Delivery(TEXT), "ana", again=True).article_id]
        for _ in range(data.draw(st.integers(1, 20))):
            step(hand, desk, articles)
        before = shown(desk)
        assert desk.rebuild() == 3
        assert shown(desk) == before
        assert desk.dossier(articles[0]) == a_desk(Path(folder)).dossier(articles[0])
        assert all(checked.fault is None for checked in desk.verify())
        desk.connections.close()


def test_a_refused_order_writes_nothing_at_all(desk):
    article_id = taken_in(desk)
    lines, rows = ledger_store.position(desk.connections.db), shown(desk)
    with pytest.raises(Failure):
        desk.do(article_id, AssessClaim("c99", an_assessment("refuted"), 9), "ana")
    assert (ledger_store.position(desk.connections.db), shown(desk)) == (lines, rows)


def test_a_table_that_is_missing_is_drawn_when_the_desk_opens(tmp_path):
    desk = a_desk(tmp_path)
    taken_in(desk)
    before = shown(desk)
    desk.connections.db.conn.execute("DROP TABLE claims")
    desk.connections.db.conn.execute("DELETE FROM read_tables WHERE name = 'claims'")
    desk.connections.close()
    again = a_desk(tmp_path)
    assert shown(again) == before
    again.connections.close()


def test_a_table_of_another_shape_is_made_anew(tmp_path):
    desk = a_desk(tmp_path)
    taken_in(desk)
    before = shown(desk)
    desk.connections.db.conn.execute("ALTER TABLE claims ADD COLUMN colour TEXT")
    desk.connections.db.conn.execute("UPDATE read_tables SET shape = 'older' WHERE name = 'claims'")
    desk.connections.close()
    again = a_desk(tmp_path)
    assert shown(again) == before
    again.connections.close()


def test_tables_that_lag_behind_are_brought_up_by_what_came_since(tmp_path):
    desk = a_desk(tmp_path)
    article_id = taken_in(desk)
    behind = desk.connections.db.conn.execute("SELECT * FROM articles").fetchall(), ledger_store.position(desk.connections.db)
    desk.do(article_id, AssignArticle("ben"), "eve")
    desk.do_house(AddSource("EFE", SOURCE_TYPES["wire_agency"]), "ana")
    before = shown(desk)
    db = desk.connections.db.conn
    db.execute("DELETE FROM articles")
    db.execute(f"INSERT INTO articles VALUES ({', '.join('?' * len(behind[0][0]))})", behind[0][0])
    db.execute("DELETE FROM sources WHERE source_id = 'efe'")
    db.execute("UPDATE read_tables SET position = ?", (behind[1],))
    desk.connections.close()
    again = a_desk(tmp_path)
    assert shown(again) == before
    again.connections.close()


def test_rebuilding_tells_of_every_stream(desk):
    taken_in(desk)
    ticks = []
    assert desk.rebuild(lambda: ticks.append(1)) == len(ticks) == 2


def test_rebuilding_leaves_what_is_private_alone(desk):
    db = desk.connections.db.conn
    db.execute("INSERT INTO sign_in_tries VALUES ('ana', 2, '2026-05-31')")
    desk.rebuild()
    assert db.execute("SELECT failures FROM sign_in_tries").fetchone() == (2,)


def test_the_house_has_tables_of_its_own(desk):
    assert {table.name for table in read_tables.of_house()} == {"sources"}
    assert ("belta",) in desk.connections.db.conn.execute("SELECT source_id FROM sources").fetchall()
    assert HOUSE not in {row[0] for row in desk.connections.db.conn.execute("SELECT article_id FROM articles")}
