"""One browser and one demo desk for each process of the tests; the articles that the journeys take in."""

import os
from pathlib import Path

import pytest
from browser import CHEAP, chromium, served

from factcheck.cli.demo import prepare
from factcheck.config import Settings
from factcheck.paths import shipped


@pytest.fixture(scope="session")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The demo's desk, made from the seeds and served: (address, desk)."""
    home = tmp_path_factory.mktemp("served") / "demo"
    prepare(Settings(home, CHEAP, demo=True), fresh=True)
    with served(home) as running:
        yield running


@pytest.fixture
def address(site):
    return site[0]


@pytest.fixture
def desk(site):
    return site[1]


@pytest.fixture(scope="session")
def articles() -> list[Path]:
    """The seeds, or the articles of the folder that `make real` names."""
    folder = os.environ.get("FACTCHECK_ARTICLES")
    return sorted(Path(folder).glob("*.txt")) if folder else sorted(shipped("seeds").glob("*/article.txt"))
