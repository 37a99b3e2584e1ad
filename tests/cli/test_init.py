"""`factcheck init`."""

import re

import pytest

from factcheck.config import Settings
from factcheck.edge.accounts import Accounts
from factcheck.edge.home import open_desk


def test_a_new_desk_has_its_first_administrator_and_a_register(factcheck, home):
    made = factcheck("init", "--admin", "Max", "--password-stdin", typed="a calm password\n")
    assert made.exit_code == 0
    assert "Max" in made.stdout
    assert "a calm password" not in made.output
    desk = open_desk(Settings(home))
    assert desk.house().named("max").role.code == "admin"
    assert desk.house().source_named("BelTA").type.code == "state_media"
    assert Accounts(desk).check(desk.house().named("Max").person_id, "a calm password")
    desk.connections.close()


def test_without_a_terminal_a_strong_password_is_made_and_printed_once(factcheck, home):
    made = factcheck("init")
    password = re.search(r"shown this once: (\S+)", made.stdout)[1]
    desk = open_desk(Settings(home))
    assert Accounts(desk).check(desk.house().named("admin").person_id, password)
    desk.connections.close()
    assert len(password) == 19


def test_nobody_else_may_look_into_the_folder(factcheck, home):
    factcheck("init")
    assert home.stat().st_mode & 0o777 == 0o700
    assert all((home / name).stat().st_mode & 0o077 == 0 for name in ("desk.db", "secret", "files"))
    assert len((home / "secret").read_bytes()) == 32


def test_a_second_init_leaves_the_first_desk_alone(desk_made, home):
    before = (home / "secret").read_bytes()
    again = desk_made("init", "--admin", "Mallory", "--password-stdin", typed="another password\n")
    assert again.exit_code == 2
    assert "already" in again.stderr
    assert again.stderr.count("\n") == 1
    assert (home / "secret").read_bytes() == before
    assert "Mallory" not in desk_made("user", "list").stdout


@pytest.mark.parametrize(
    ("name", "typed", "cause"),
    [
        ("Max", "short\n", "at least 10"),
        ("Max", "\n", "at least 10"),
        ("Max", "aaaaaaaaaaaaa\n", "easily guessed"),
        ("Maximilian", "maximilian\n", "easily guessed"),
        ("Max", "x1y2z3" * 50 + "\n", "at most 200"),
        (" ", "a calm password\n", "visible characters"),
        ("a\x07b", "a calm password\n", "visible characters"),
    ],
)
def test_a_weak_password_or_a_name_that_cannot_be_read_is_refused_and_can_be_tried_again(factcheck, name, typed, cause):
    refused = factcheck("init", "--admin", name, "--password-stdin", typed=typed)
    assert refused.exit_code == 2
    assert cause in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert factcheck("init", "--password-stdin", typed="a calm password\n").exit_code == 0


def test_a_folder_that_is_a_file_is_refused_by_name(factcheck, home):
    home.write_text("a letter")
    refused = factcheck("init")
    assert refused.exit_code == 2
    assert str(home) in refused.stderr
    assert home.read_text() == "a letter"
