"""Commands run in this process, on a desk of their own."""

import shutil

import pytest
from cli.articles import STORM, TAXES
from click.testing import CliRunner

from factcheck.__main__ import main
from factcheck.cli.options import Start
from factcheck.config import PasswordCost, Settings
from factcheck.edge.home import open_desk

CHEAP = Start(password_cost=PasswordCost(time=1, memory_kib=8, lanes=1))


@pytest.fixture
def home(tmp_path):
    """Where the desk of this test is, or will be."""
    return tmp_path / "desk"


@pytest.fixture
def factcheck(home):
    """Runs the command as typed, with the desk's folder already named; `typed` is standard input."""

    def run(*words, typed=""):
        return CliRunner().invoke(main, ["--home", str(home), *map(str, words)], input=typed, obj=CHEAP)

    return run


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """A desk whose administrator is Max, to be copied."""
    home = tmp_path_factory.mktemp("made") / "desk"
    words = ["init", "--home", str(home), "--admin", "Max", "--password-stdin"]
    made = CliRunner().invoke(main, words, input="a calm password\n", obj=CHEAP)
    assert made.exit_code == 0, made.stderr
    return home


@pytest.fixture
def desk_made(factcheck, made_once, home):
    """The same as `factcheck`, on a desk whose administrator is Max."""
    shutil.copytree(made_once, home)
    return factcheck


@pytest.fixture
def folder(tmp_path):
    """A folder with two articles, one of them further down."""
    (tmp_path / "in" / "deeper").mkdir(parents=True)
    (tmp_path / "in" / "storm.txt").write_text(STORM, "utf-8")
    (tmp_path / "in" / "deeper" / "taxes.MD").write_text(TAXES, "utf-8")
    return tmp_path / "in"


@pytest.fixture
def about(home):
    """What the desk keeps of an article."""

    def look(article_id):
        desk = open_desk(Settings(home))
        try:
            return desk.dossier(article_id).about
        finally:
            desk.connections.close()

    return look
