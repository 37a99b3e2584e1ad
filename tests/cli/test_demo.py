"""`factcheck demo`: a desk in use to play with, which never touches another one."""

import os
import socket
from contextlib import suppress

import pytest
from click.testing import CliRunner
from serving import Served, fetched

from factcheck.__main__ import main
from factcheck.config import Settings
from factcheck.edge.home import open_desk
from factcheck.storage import queues


@pytest.fixture
def demo(tmp_path):
    """Runs `factcheck demo --no-serve` on a folder of its own."""

    def run(*words):
        return CliRunner().invoke(main, ["demo", "--no-serve", "--home", str(tmp_path / "demo"), *words])

    return run


def look(home):
    """What the demo's desk holds: titles, people, whether its chains hold."""
    desk = open_desk(Settings(home))
    try:
        titles = sorted(row.title for row in queues.queue(desk.connections.db))
        roles = {person.role.code for person in desk.house().people.values() if person.role.offered}
        return titles, roles, all(one.fault is None for one in desk.verify())
    finally:
        desk.connections.close()


def test_the_demo_is_a_desk_in_use_with_a_person_of_each_role(demo, tmp_path):
    assert demo().exit_code == 0
    titles, roles, holds = look(tmp_path / "demo")
    assert len(titles) == 5
    assert roles == {"checker", "editor", "auditor", "admin"}
    assert holds


def test_a_demo_that_is_there_is_gone_on_with_unless_asked_for_afresh(demo, tmp_path):
    demo()
    secret = (tmp_path / "demo" / "secret").read_bytes()
    demo()
    assert (tmp_path / "demo" / "secret").read_bytes() == secret
    demo("--fresh")
    assert (tmp_path / "demo" / "secret").read_bytes() != secret
    assert [path.name for path in tmp_path.iterdir()] == ["demo"]


def test_the_demo_keeps_off_a_desk_that_somebody_works_on(desk_made, home):
    before = (home / "desk.db").read_bytes()
    refused = CliRunner().invoke(main, ["demo", "--fresh", "--no-serve", "--home", str(home)])
    assert refused.exit_code == 2
    assert "not a demo" in refused.stderr
    assert (home / "desk.db").read_bytes() == before


def test_the_demo_takes_no_notice_of_the_desk_in_the_environment(desk_made, home, tmp_path, monkeypatch):
    before = (home / "desk.db").read_bytes()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    done = CliRunner().invoke(main, ["demo", "--fresh", "--no-serve"], env={"FACTCHECK_HOME": str(home)})
    assert done.exit_code == 0
    assert os.listdir() == ["demo"]
    assert (home / "desk.db").read_bytes() == before


def test_one_press_signs_in_as_anybody_on_this_machine_only(tmp_path):
    with Served("demo", "--home", str(tmp_path / "demo"), "--port", "0") as served:
        assert served.address.startswith("http://127.0.0.1:")
        _, page = fetched(served.address)
        for name in ("Ana", "Eve", "Ada", "Max"):
            assert name in page
        with socket.socket() as elsewhere:
            elsewhere.settimeout(1)
            host = next(
                (a[4][0] for a in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET) if not a[4][0].startswith("127.")), ""
            )
            assert not host or elsewhere.connect_ex((host, int(served.address.rstrip("/").rsplit(":")[-1]))) != 0


def test_the_first_page_is_there_without_another_step(tmp_path):
    with Served("demo", "--fresh", "--home", str(tmp_path / "demo"), "--port", "0") as served:
        assert fetched(served.address)[0] == 200


def test_a_usual_port_that_is_taken_is_no_hindrance(tmp_path):
    with socket.socket() as taken:
        with suppress(OSError):  # somebody else may have it already, which is the same
            taken.bind(("127.0.0.1", 8000))
            taken.listen()
        with Served("demo", "--home", str(tmp_path / "demo")) as served:
            assert not served.address.endswith(":8000/")
            assert fetched(served.address)[0] == 200


def test_a_chosen_port_that_is_taken_is_told_in_the_words_of_whichever_way_it_was_started(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = CliRunner().invoke(main, ["demo", "--home", str(tmp_path / "demo"), "--port", str(taken.getsockname()[1])])
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "--port (make demo: PORT=…)" in refused.stderr
    assert not (tmp_path / "demo").exists()
