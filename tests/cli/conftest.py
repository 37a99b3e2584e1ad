"""Commands run in this process, on a desk of their own."""

import pytest
from click.testing import CliRunner

from factcheck.__main__ import main
from factcheck.cli.options import Start
from factcheck.config import PasswordCost

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


@pytest.fixture
def desk_made(factcheck):
    """The same, once there is a desk whose administrator is Max."""
    made = factcheck("init", "--admin", "Max", "--password-stdin", typed="a calm password\n")
    assert made.exit_code == 0, made.stderr
    return factcheck
