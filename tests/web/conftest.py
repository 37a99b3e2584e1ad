"""A site for every test: one desk's file is made once a process and copied."""

import pytest
from site_in_use import Site, made_once


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    return made_once(tmp_path_factory.mktemp("kept"))


@pytest.fixture
def site(tmp_path, kept):
    site = Site(tmp_path, kept)
    yield site
    site.close()


@pytest.fixture
def demo_site(tmp_path, kept):
    site = Site(tmp_path, kept, demo=True)
    yield site
    site.close()
