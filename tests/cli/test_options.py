"""What all commands share: where the desk is, and how a failure is told."""

import os
import subprocess
import sys

from click.testing import CliRunner

from factcheck.__main__ import main


def run(*words, **env):
    return CliRunner().invoke(main, list(words), env={"FACTCHECK_HOME": None, **env})


def test_the_folder_is_named_before_the_verb_after_it_or_by_the_environment(desk_made, home, tmp_path):
    assert "Max" in run("--home", str(home), "user", "list").stdout
    assert "Max" in run("user", "list", "--home", str(home)).stdout
    assert "Max" in run("user", "list", FACTCHECK_HOME=str(home)).stdout
    elsewhere = str(tmp_path / "elsewhere")
    assert "Max" in run("--home", elsewhere, "user", "list", "--home", str(home)).stdout
    assert run("user", "list", "--home", elsewhere, FACTCHECK_HOME=str(home)).exit_code == 2


def test_without_a_desk_every_command_says_how_to_make_one(factcheck, home, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Taxes fell.")
    for words in (["user", "list"], ["import", str(article)], ["backup", str(tmp_path / "b")], ["serve"]):
        refused = factcheck(*words)
        assert refused.exit_code == 2, words
        assert "factcheck init" in refused.stderr
        assert refused.stderr.count("\n") == 1
    assert not home.exists()


def test_a_database_that_is_none_is_told_and_left_alone(factcheck, home):
    home.mkdir()
    (home / "desk.db").write_text("a letter, and no database at all" * 100)
    refused = factcheck("user", "list")
    assert refused.exit_code == 1
    assert "desk.db" in refused.stderr
    assert "restore" in refused.stderr
    assert (home / "desk.db").read_text().startswith("a letter")


def test_a_word_that_is_no_command_is_told_in_one_line():
    refused = run("improt")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "improt" in refused.stderr


def test_no_command_at_all_shows_the_help():
    shown = run()
    assert shown.exit_code == 2
    assert "import" in shown.stderr


def test_the_version_and_the_help_are_no_failures():
    assert run("--version").exit_code == 0
    assert run("import", "--help").exit_code == 0


def test_a_reader_who_leaves_is_no_failure_to_shout_about(desk_made, home, tmp_path):
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"Taxes fell by {number}%.")
    line = f"{sys.executable} -m factcheck --home {home} import {tmp_path}/*.txt | true"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "Broken pipe" not in done.stderr


def test_a_terminal_that_knows_no_unicode_still_gets_its_lines(desk_made, home, tmp_path):
    (tmp_path / "a.txt").write_text("Präsident Łukasz sagt nichts.", "utf-8")
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "FACTCHECK_HOME": str(home)}
    done = subprocess.run([sys.executable, "-m", "factcheck", "import", tmp_path / "a.txt"], env=env, capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""
