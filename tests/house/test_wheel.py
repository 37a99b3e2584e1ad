"""The package as people install it: built, put into an empty environment elsewhere, started."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from urllib.parse import urljoin

import pytest
from serving import Served, fetched

ROOT = Path(__file__).parents[2]
OURS = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "FACTCHECK_HOME", "COVERAGE_PROCESS_START"}
CLEAN = {name: value for name, value in os.environ.items() if name not in OURS}


def run(*words, **more):
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False, env=CLEAN, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built into a folder of the test."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The `factcheck` command of an environment that has the wheel; what it depends on is lent by this one."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / "bin" / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n" + sysconfig.get_path("platlib") + "\n")
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--quiet", wheel)
    return folder / "env" / "bin" / "factcheck"


def test_the_wheel_holds_templates_static_files_and_seeds_and_nothing_of_the_workshop(wheel):
    with zipfile.ZipFile(wheel) as zipped:
        names = zipped.namelist()
    for inside in ("factcheck/templates/base.html", "factcheck/seeds/sources.toml", "factcheck/seeds/s125-upgrade/marks.json"):
        assert inside in names
    assert any(re.fullmatch(r"factcheck/static/css/.+\.css", name) for name in names)
    assert any(name.endswith("/LICENSE") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"factcheck", "factcheck_desk"}
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_what_was_installed_is_what_runs(installed, tmp_path):
    said = run(installed.parent / "python", "-c", "import factcheck; print(factcheck.__file__)", cwd=tmp_path)
    assert Path(said.strip()).is_relative_to(installed.parents[1])
    assert run(installed, "--version", cwd=tmp_path).startswith("factcheck, version ")


def test_reading_works_without_a_desk(installed, tmp_path):
    (tmp_path / "a.txt").write_text("Taxes fell by 4%, BelTA reported.\n")
    assert "BelTA" in run(installed, "read", "a.txt", "--json", cwd=tmp_path)
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_desk_is_made_and_an_article_taken_in(installed, tmp_path):
    (tmp_path / "a.txt").write_text("Taxes fell by 4%, BelTA reported.\n")
    run(installed, "init", cwd=tmp_path)
    assert "\tTaxes fell" in run(installed, "import", "a.txt", cwd=tmp_path)
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "instance"]


def test_the_demo_opens_with_all_that_its_page_asks_for(installed, tmp_path):
    with Served("demo", "--port", "0", command=[str(installed)], cwd=tmp_path, env=CLEAN) as served:
        status, page = fetched(served.address)
        assert status == 200
        asked = re.findall(r'(?:href|src)="([^"#]+\.(?:css|js|svg)[^"]*)"', page)
        assert any(".css" in address for address in asked)
        for address in asked:
            assert fetched(urljoin(served.address, address))[0] == 200, address
