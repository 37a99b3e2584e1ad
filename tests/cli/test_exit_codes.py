"""The exit codes that README.md lists, and what each command gives when it goes well and when it does not."""

import re
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.__main__ import main
from factcheck.cli import options
from factcheck.cli.options import DONE, FOUND, NOT_DONE, STOPPED, UNREAD, Start
from factcheck.config import PasswordCost

CHEAP = Start(password_cost=PasswordCost(time=1, memory_kib=8, lanes=1))

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
HOW_IT_WENT = {  # the words as typed, on a desk that holds one article, with the files that `here` makes
    DONE: [
        "import {here}/fresh.txt",
        "read {here}/good.txt",
        "user list",
        "user add Ben --role checker",
        "export {article} --format csv -o {here}/again.csv",
        "verify",
        "verify {here}/report.html",
        "rebuild",
        "backup {here}/desk.zip",
        "erase {article} 1 --reason law --yes",
        "restore {here}/kept.zip --force",
        "init --home {here}/new --admin Max",
    ],
    FOUND: [
        "verify {here}/altered.html",
        "verify --home {here}/broken",
        "rebuild --home {here}/broken",
        "restore {here}/altered.zip --home {here}/new",
    ],
    NOT_DONE: [
        "import {here}/bad.txt",
        "import {here}/good.txt {here}/bad.txt",
        "import {here}/lost.txt",
        "read {here}/bad.txt",
        "user add Max --role checker",
        "user reset Nobody",
        "export nothing --format csv",
        "export {article} --format nonsense",
        "verify {here}/good.txt",
        "verify {here}/lost.html",
        "verify --home {here}/none",
        "rebuild --home {here}/none",
        "backup {here}/kept.zip",
        "erase {article} 99 --reason law --yes",
        "erase {article} 1 --reason law",
        "restore {here}/good.txt",
        "init",
        "serve --home {here}/none",
        "serve --host no.such.host.example",
        "demo --home {here}/desk --no-serve",
        "seed --home {here}/none",
        "samples {here}/good.txt",
    ],
}
ROWS = [(words, code) for code, rows in HOW_IT_WENT.items() for words in rows]
ELSEWHERE = {"demo", "samples", "seed", "serve"}  # how they go well takes long, and each has tests of its own


@pytest.fixture(scope="module")
def ready(tmp_path_factory, made_once):
    """A desk with one article, and beside it what the commands are given: good and bad files, a report, a backup, a broken desk."""
    here = tmp_path_factory.mktemp("here")
    shutil.copytree(made_once, here / "desk")
    (here / "good.txt").write_text("Taxes fell by 3 per cent, the ministry said.")
    (here / "fresh.txt").write_text("Prices rose by 2 per cent, the bank said.")
    (here / "bad.txt").write_bytes(b"Taxes\0fell.")
    article = ran(here, f"import {here}/good.txt").stdout.split("\t")[0]
    ran(here, f"export {article} --format html --all-claims -o {here}/report.html")
    report = (here / "report.html").read_text("utf-8")
    (here / "altered.html").write_text(report.replace("Taxes fell", "Taxes rose"), "utf-8")
    ran(here, f"backup {here}/kept.zip")
    shutil.copytree(here / "desk", here / "broken")
    broken(here / "broken")
    ran(here, f"backup {here}/altered.zip --home {here}/broken")
    return here, article


def broken(home):
    """Change a word of the ledger behind the desk's back."""
    db = sqlite3.connect(home / "desk.db")
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'").fetchall():
        db.execute(f"DROP TRIGGER {name}")
    db.execute("UPDATE ledger SET payload = replace(payload, 'ministry', 'minister')")
    db.commit()
    db.close()


def ran(here, words, **more):
    home = [] if "--home" in words else ["--home", str(here / "desk")]
    return CliRunner().invoke(main, [*home, *words.split()], obj=CHEAP, **more)


def test_the_readme_lists_every_exit_code():
    listed = re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)
    assert [int(code) for code in listed] == [DONE, FOUND, NOT_DONE, STOPPED, UNREAD]


@pytest.mark.parametrize(("words", "code"), ROWS)
def test_each_command_says_how_it_went(ready, tmp_path, words, code):
    kept, article = ready
    here = tmp_path / "here"
    shutil.copytree(kept, here)
    done = ran(here, words.format(here=here, article=article), input="")
    assert done.exit_code == code, (done.stdout, done.stderr, done.exception)
    assert code == FOUND or (done.stderr == "") is (code == DONE)  # what verify finds is what it was asked for


def test_every_command_is_in_the_table():
    named = {code: {words.split()[0] for words in rows} for code, rows in HOW_IT_WENT.items()}
    assert named[DONE] | ELSEWHERE == set(main.commands) == named[NOT_DONE]


def test_a_stop_by_ctrl_c_and_a_no_are_two_things(ready, monkeypatch):
    here, article = ready

    def interrupted(*_args, **_more):
        raise KeyboardInterrupt

    assert ran(here, f"erase {article} 1 --reason law", input="n\n").exit_code == NOT_DONE
    monkeypatch.setattr(options, "open_desk", interrupted)
    assert ran(here, "user list").exit_code == STOPPED
