"""`factcheck serve`: the desk in the browser, started as people start it."""

import signal
import socket
import sqlite3

import pytest
from serving import Served, fetched, free_port


@pytest.fixture
def served(desk_made, home):
    with Served("--home", str(home), "serve", "--port", "0") as served:
        yield served


def test_the_desk_is_served_where_it_says(served):
    assert served.address.startswith("http://127.0.0.1:")
    status, page = fetched(served.address + "sign-in")
    assert status == 200
    assert "Sign in" in page


def test_a_name_that_was_not_trusted_gets_nothing(served):
    status, said = fetched(served.address + "sign-in", host="evil.example")
    assert status == 400
    assert "--trust" in said


def test_a_name_that_is_trusted_is_served(desk_made, home):
    with Served("--home", str(home), "serve", "--port", "0", "--trust", "desk.example.org") as served:
        assert fetched(served.address + "sign-in", host="desk.example.org")[0] == 200


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_told_and_leaves_the_database_whole(served, home, sign):
    assert fetched(served.address + "sign-in")[0] == 200
    assert served.stop(sign) == 0
    with sqlite3.connect(home / "desk.db") as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()


def test_a_port_that_is_taken_is_told_in_one_line(desk_made, home):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = desk_made("serve", "--port", taken.getsockname()[1])
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "--port" in refused.stderr


def test_an_address_that_this_machine_does_not_have_is_told(desk_made):
    refused = desk_made("serve", "--host", "192.0.2.1", "--port", free_port())
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "192.0.2.1" in refused.stderr


def test_a_port_out_of_range_is_told(desk_made):
    assert desk_made("serve", "--port", "70000").exit_code == 2
