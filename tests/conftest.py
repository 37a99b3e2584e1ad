"""What every test may ask for."""

import pytest
from browser import chromium
from build import Clock, a_desk, a_house
from hypothesis import HealthCheck, settings

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
settings.load_profile("house")


@pytest.fixture
def clock():
    """A clock that stands still until a test moves it."""
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    """A desk in a folder of its own, with a person of each role."""
    desk = a_desk(tmp_path, clock)
    yield desk
    desk.connections.close()


@pytest.fixture(scope="session")
def house():
    """A house with a person of each role and two sources."""
    return a_house()


@pytest.fixture(scope="session")
def browser():
    """The one browser of this process."""
    with chromium() as running:
        yield running
