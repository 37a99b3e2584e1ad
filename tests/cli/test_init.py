"""`factcheck init`."""

import re
import subprocess
import sys

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
        ("a\x07b", "a calm password\n", "Character 2, behind “a”, is a control character (U+0007)"),
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


IN_A_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


def at_a_terminal(home, *answers):
    """What a person sees who runs `init` at a terminal and types these lines; and the exit code."""
    typed = [sys.executable, "-m", "factcheck", "--home", str(home), "init", "--admin", "Max"]
    words = [sys.executable, "-c", IN_A_TERMINAL, *typed]
    seen, waiting = b"", list(answers)
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as process:
        try:
            while more := process.stdout.read(1000):
                seen += more
                if waiting and seen.endswith((b"made): ", b"more: ")):  # an answer before its prompt would be lost
                    process.stdin.write(waiting.pop(0).encode() + b"\n")
        except BaseException:
            process.kill()  # else leaving would wait for it
            raise
    return seen.decode(), process.returncode


def test_at_a_terminal_the_password_is_asked_for_twice_and_not_shown(home):
    seen, code = at_a_terminal(home, "a calm password", "a calm password")
    assert code == 0, seen
    assert "once more" in seen
    assert "a calm password" not in seen
    assert "shown this once" not in seen


def test_at_a_terminal_an_empty_answer_has_one_made(home):
    seen, code = at_a_terminal(home, "")
    assert code == 0, seen
    assert "shown this once" in seen


def test_at_a_terminal_two_answers_that_differ_change_nothing(home):
    seen, code = at_a_terminal(home, "a calm password", "a clam password")
    assert code == 2
    assert "differ" in seen
    assert not home.exists()
