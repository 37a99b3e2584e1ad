"""Sessions: how long they last, who sees and who ends them."""

import pytest
from edge.passwords import RIGHT

from factcheck.domain.kinds.people import SwitchPerson
from factcheck.errors import NotFound


def row(desk, table):
    return desk.connections.db.conn.execute(f"SELECT * FROM {table}").fetchall()


def test_a_session_ends_after_twelve_hours_unused(accounts, clock):
    token = accounts.sign_in("ana", RIGHT)
    clock.move(hours=11)
    assert accounts.session(token)
    clock.move(hours=11)
    assert accounts.session(token)
    clock.move(hours=12)
    assert accounts.session(token) is None
    assert accounts.sessions("ana") == []


def test_a_session_ends_after_a_week_however_much_it_is_used(accounts, clock):
    token = accounts.sign_in("ana", RIGHT)
    for _ in range(27):
        clock.move(hours=6)
        assert accounts.session(token)
    clock.move(hours=6)
    assert accounts.session(token) is None


def test_reading_pages_writes_that_one_was_seen_once_a_minute_at_most(accounts, clock, desk):
    token = accounts.sign_in("ana", RIGHT)
    started = accounts.session(token).seen
    clock.move(seconds=59)
    assert accounts.session(token).seen == started
    clock.move(seconds=1)
    assert accounts.session(token).seen > started
    assert row(desk, "sessions")[0][4] > started


def test_sessions_that_have_run_out_are_swept_at_the_next_sign_in(accounts, clock, desk):
    accounts.sign_in("ana", RIGHT)
    clock.move(hours=13)
    accounts.sign_in("ana", RIGHT)
    assert len(row(desk, "sessions")) == 1


def test_a_person_sees_where_they_are_signed_in_and_ends_one(accounts):
    here, there = accounts.sign_in("ana", RIGHT, "here"), accounts.sign_in("ana", RIGHT, "there\x00\n" + "x" * 500)
    listed = {session.browser[:5]: session for session in accounts.sessions("ana")}
    assert set(listed) == {"here", "there"}
    assert len(listed["there"].browser) == 200
    accounts.end_one("ana", listed["there"].session_id)
    assert accounts.session(there) is None
    assert accounts.session(here)
    with pytest.raises(NotFound):
        accounts.end_one("ana", listed["there"].session_id)


def test_nobody_ends_somebody_elses_session(accounts):
    token = accounts.sign_in("ana", RIGHT)
    with pytest.raises(NotFound):
        accounts.end_one("ben", accounts.session(token).session_id)
    assert accounts.session(token)


def test_signing_out_ends_this_session_alone(accounts):
    here, there = accounts.sign_in("ana", RIGHT), accounts.sign_in("ana", RIGHT)
    accounts.end(here)
    accounts.end(here)
    assert accounts.session(here) is None
    assert accounts.session(there)


def test_a_new_password_ends_every_session(accounts):
    token = accounts.sign_in("ana", RIGHT)
    accounts.reset("ana", "another password", "adm")
    assert accounts.session(token) is None


def test_a_token_that_nobody_was_given_opens_nothing(accounts):
    assert accounts.session("") is None
    assert accounts.session("\ud83d") is None
    assert accounts.session("x" * 100_000) is None


def test_switching_an_account_off_or_on_leaves_nobody_signed_in(accounts, desk):
    token = accounts.sign_in("ana", RIGHT)
    accounts.switch("ana", False, "adm")
    assert accounts.session(token) is None
    assert row(desk, "sessions") == []
    accounts.switch("ana", True, "adm")
    assert accounts.sign_in("ana", RIGHT)


def test_a_session_of_an_account_that_another_process_switched_off_is_ended_when_it_is_used(accounts, desk):
    token = accounts.sign_in("ana", RIGHT)
    desk.do_house(SwitchPerson("ana", False), "adm")
    assert accounts.session(token) is None
    desk.do_house(SwitchPerson("ana", True), "adm")
    assert accounts.session(token) is None
