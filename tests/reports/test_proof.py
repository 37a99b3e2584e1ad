"""The whole ledger is walked, and what a walk alone cannot prove is said."""

from build import taken_in

from factcheck import reports
from factcheck.ledger.chain import Fault


def test_a_sound_ledger_is_told_so_with_what_that_does_not_prove(desk):
    article_id = taken_in(desk)
    lines = desk.dossier(article_id).version + desk.house().version
    proof = reports.prove(desk, "aud")
    assert proof.is_sound
    assert proof.said[0].startswith(f"2 streams, {lines} lines: no line was altered, dropped, reordered or inserted")
    assert proof.said[-1].startswith("Not proved by this alone")
    assert "factcheck verify REPORT" in proof.said[-1]


def test_every_broken_stream_is_named_with_its_first_broken_line(desk):
    articles = [taken_in(desk), taken_in(desk, "Another port bought two cranes.")]
    db = desk.connections.db.conn
    db.execute("DROP TRIGGER ledger_no_update")
    for article in articles:
        db.execute("UPDATE ledger SET actor = 'mal' WHERE stream = ? AND version = 2", (article,))
    proof = reports.walk(desk.connections)
    assert sorted((fault.stream, fault.version) for fault in proof.faults) == sorted((article, 2) for article in articles)
    assert [sentence.split(":")[0] for sentence in proof.said[:2]] == [f"stream {article}, line 2" for article in sorted(articles)]
    assert "2 of 3 streams broken" in proof.said[2]


def test_a_ledger_without_its_house_is_broken(desk):
    taken_in(desk)
    desk.connections.db.conn.execute("DROP TRIGGER ledger_no_delete")
    desk.connections.db.conn.execute("DELETE FROM ledger WHERE stream = 'house'")
    assert reports.walk(desk.connections).faults == (Fault("house", 1, "the whole stream is missing"),)
