"""A desk's folder: made once, opened ever after."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from factcheck import paths
from factcheck.config import PasswordCost, Settings
from factcheck.edge.accounts import Accounts
from factcheck.edge.home import COMMAND_LINE, empty_desk, found_desk, must_be_free, open_desk, secret
from factcheck.errors import BrokenLedger, DeskExists, NoDesk

CHEAP = PasswordCost(time=1, memory_kib=8, lanes=1)
REGISTER = '[belta]\nname = "BelTA"\ntype = "state_media"\naliases = ["BelTa"]\nreliability = "D"\nnote = "An agency."\n'


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "desk", CHEAP)


def founded(settings):
    desk = found_desk(settings, REGISTER, "Max", "a calm password")
    desk.connections.close()


def test_a_new_house_has_its_own_account_the_register_and_one_administrator(settings):
    founded(settings)
    desk = open_desk(settings)
    house = desk.house()
    assert [person.name for person in house.people.values()] == ["command line", "Max"]
    assert house.person(COMMAND_LINE).role.code == "command_line"
    source = house.source("belta")
    assert (source.name, source.aliases, source.reliability.code, source.note) == ("BelTA", ("BelTa",), "D", "An agency.")
    assert Accounts(desk, CHEAP).sign_in("max", "a calm password")
    assert all(one.fault is None for one in desk.verify())
    desk.connections.close()


def test_the_shipped_register_founds_a_desk(settings):
    desk = found_desk(settings, (paths.shipped("seeds") / "sources.toml").read_text("utf-8"), "Max", "a calm password")
    assert len(desk.house().sources) >= 40
    desk.connections.close()


def test_a_desk_is_founded_once(settings):
    founded(settings)
    with pytest.raises(DeskExists):
        founded(settings)
    with pytest.raises(DeskExists):
        must_be_free(settings)


def test_a_folder_without_a_desk_says_how_to_make_one(settings):
    with pytest.raises(NoDesk, match="factcheck init"):
        open_desk(settings)
    assert not settings.home.exists()
    must_be_free(settings)


def test_a_desk_that_was_never_founded_is_none_and_can_still_be(settings):
    empty_desk(settings).connections.close()
    with pytest.raises(NoDesk):
        open_desk(settings)
    kept = secret(settings)
    founded(settings)
    assert secret(settings) == kept


def test_a_lost_secret_is_made_anew(settings):
    founded(settings)
    before = secret(settings)
    settings.secret.unlink()
    assert len(secret(settings)) == 32
    assert secret(settings) != before


def test_a_file_that_is_no_database_is_told_and_not_touched(settings):
    founded(settings)
    settings.database.write_bytes(b"no database" * 1000)
    with pytest.raises(BrokenLedger, match="restore"):
        open_desk(settings)
    assert settings.database.read_bytes() == b"no database" * 1000


FOUND = """
import sys
from pathlib import Path
from factcheck.config import PasswordCost, Settings
from factcheck.edge.home import found_desk
print("ready", flush=True)
sys.stdin.readline()
found_desk(Settings(Path(sys.argv[1]), PasswordCost(1, 8, 1)), sys.argv[2], sys.argv[3], "a calm password").connections.close()
print("done", flush=True)
"""


def starting(settings, name):
    words = [sys.executable, "-c", FOUND, str(settings.home), REGISTER, name]
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def test_founding_that_is_killed_at_any_moment_can_be_done_again(tmp_path):
    for number in range(6):
        settings = Settings(tmp_path / str(number), CHEAP)
        with starting(settings, "Max") as process:
            process.stdout.readline()
            process.stdin.write("\n")
            process.stdin.flush()
            time.sleep(0.004 * number)
            os.kill(process.pid, signal.SIGKILL)
        with suppress(DeskExists):  # it had been done just in time
            founded(settings)
        desk = open_desk(settings)
        assert Accounts(desk, CHEAP).sign_in("max", "a calm password")
        desk.connections.close()


def test_of_two_who_found_a_desk_at_the_same_moment_one_is_told(settings):
    one, two = starting(settings, "Max"), starting(settings, "Mia")
    for process in (one, two):
        process.stdout.readline()
    for process in (one, two):
        process.stdin.write("\n")
        process.stdin.flush()
    done = {name: process.communicate()[0] for name, process in (("Max", one), ("Mia", two))}
    (winner,) = [name for name, said in done.items() if "done" in said]
    desk = open_desk(settings)
    assert [p.name for p in desk.house().people.values()] == ["command line", winner]
    assert Accounts(desk, CHEAP).sign_in(winner, "a calm password")
    desk.connections.close()
