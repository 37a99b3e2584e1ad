"""One demo desk for each process of the tests, and an article of its own for each test."""

import pytest
from browser import CHEAP, Visitor, served
from build import TEXT

from factcheck.cli.demo import prepare
from factcheck.config import Settings
from factcheck.desk import Delivery


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


@pytest.fixture
def text():
    """What the article of a test says, unless its module has a text of its own."""
    return TEXT


@pytest.fixture
def article(desk, text):
    """An article of this test alone."""
    return desk.take_in(Delivery(text), "ana", again=True).article_id


@pytest.fixture
def ana(browser, address, article):
    """The checker Ana, in front of the first claim of the article."""
    with Visitor(browser, address, "Ana") as visitor:
        visitor.page.goto(f"/articles/{article}?claim=c1")
        yield visitor
