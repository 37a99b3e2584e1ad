"""README.md promises only what there is."""

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck import __version__
from factcheck.__main__ import main
from factcheck.cli.options import Start
from factcheck.config import PasswordCost

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
TYPED = [line[2:].split() for line in README.splitlines() if line.startswith("$ ")]
NAMED = sorted(set(re.findall(r"`factcheck ([a-z]+)", README)))


def test_every_command_that_it_names_is_there():
    assert set(NAMED) <= set(main.commands)
    assert len(NAMED) >= 10


@pytest.mark.parametrize("target", [words[1] for words in TYPED if words[0] == "make"])
def test_every_make_target_that_it_names_is_there(target):
    done = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_desk_of_ones_own_is_made_by_the_commands_as_they_stand(tmp_path):
    ours = [words[1:] for words in TYPED if words[0].endswith("/factcheck")]
    assert [words[0] for words in ours] == ["init", "user", "import", "serve"]
    for words in ours[:-1]:
        where = [str(ROOT / word) if word.startswith("seeds/") else word for word in words]
        done = CliRunner().invoke(main, ["--home", str(tmp_path / "desk"), *where], obj=Start(password_cost=PasswordCost(1, 8, 1)))
        assert done.exit_code == 0, done.stderr


def test_every_picture_and_folder_that_it_speaks_of_is_there():
    for path in re.findall(r"\]\(([^)#:]+)\)", README) + re.findall(r"`((?:factcheck|exports|seeds)/[\w./-]*)`", README):
        assert (ROOT / path).exists(), path


def test_every_option_that_it_names_is_known_to_some_command():
    known = {option for command in main.commands.values() for parameter in command.params for option in parameter.opts}
    known |= {option for parameter in main.params for option in parameter.opts}
    known |= {option for command in main.commands["user"].commands.values() for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", README)) - {"--help"} <= known


def test_the_newest_change_is_of_this_version():
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest[1] == __version__
