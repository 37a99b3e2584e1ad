"""What is neither ledger nor derived."""

from factcheck.storage import private_tables
from factcheck.storage.private_tables import Session, Tries

TABLES = ("passwords", "sessions", "sign_in_tries", "drafts", "key_settings")


def filled(desk):
    """One row in every private table."""
    with desk.connections.write() as db:
        private_tables.keep_password(db, "ana", "a hash", "t1")
        private_tables.begin_session(db, "a digest", Session("s1", "ana", "t1", "t1", "Firefox"))
        private_tables.count_try(db, "ben", "t1")
        private_tables.keep_draft(db, ("ana", "a1", "c1"), "{}", "t1")
        private_tables.keep_key_settings(db, "ana", "{}")
    return desk.connections.db


def rows(db):
    return {table: db.conn.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def test_rebuilding_leaves_every_private_row_alone(desk):
    before = rows(filled(desk))
    desk.rebuild()
    assert rows(desk.connections.db) == before
    assert all(before.values())


def test_no_private_word_reaches_the_ledger(desk):
    db = filled(desk)
    assert all("a hash" not in str(line) and "a digest" not in str(line) for line in db.conn.execute("SELECT * FROM ledger"))


def test_a_later_password_takes_the_place_of_the_earlier(desk):
    db = filled(desk)
    with desk.connections.write():
        private_tables.keep_password(db, "ana", "another", "t2")
    assert private_tables.password_hash(db, "ana") == "another"
    assert private_tables.password_hash(db, "ben") is None


def test_a_hash_is_swapped_only_for_the_one_that_it_was_made_from(desk):
    db = filled(desk)
    with desk.connections.write():
        private_tables.swap_password(db, "ana", "an older hash", "wrong")
        assert private_tables.password_hash(db, "ana") == "a hash"
        private_tables.swap_password(db, "ana", "a hash", "dearer")
    assert private_tables.password_hash(db, "ana") == "dearer"


def test_sessions_are_found_by_digest_and_by_person(desk):
    db = filled(desk)
    with desk.connections.write():
        private_tables.begin_session(db, "another digest", Session("s2", "ana", "t2", "t2", ""))
    assert private_tables.session_of(db, "a digest").session_id == "s1"
    assert private_tables.session_of(db, "s1") is None
    assert [session.session_id for session in private_tables.sessions_of(db, "ana")] == ["s2", "s1"]


def test_old_sessions_and_old_tries_are_swept(desk):
    db = filled(desk)
    with desk.connections.write():
        private_tables.drop_old_sessions(db, "t0", "t0")
        private_tables.drop_old_tries(db, "t0")
        assert private_tables.session_of(db, "a digest")
        private_tables.drop_old_sessions(db, "t0", "t1")
        private_tables.drop_old_tries(db, "t1")
    assert private_tables.session_of(db, "a digest") is None
    assert private_tables.tries(db, "ben") == Tries()


def test_failures_add_up_until_they_are_forgotten(desk):
    db = filled(desk)
    with desk.connections.write():
        private_tables.count_try(db, "ben", "t2")
        assert private_tables.tries(db, "ben") == Tries(2, "t2")
        private_tables.forget_tries(db, "ben")
    assert private_tables.tries(db, "ben") == Tries()
