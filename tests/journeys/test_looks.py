"""Every page in the real browser: no rule of axe broken, light and dark; nothing sticks out on a phone; nothing complains."""

from contextlib import ExitStack
from functools import cache

import pytest
from browser import Visitor, served
from pages import ADDRESSES, ONLY
from site_in_use import ROLE, made_once

FILES = {
    "reports.preview",
    "reports.download",
    "summaries.preview",
    "summaries.download",
    "live.changes",
}  # no pages of the desk's: their looks are tested beside them
REGIONS = {"claims.card", "evidence.form", "passages.card"}  # parts of a page
PAGES = [(name, address) for name, address in ADDRESSES if name not in FILES | REGIONS]
IN_THE_DEMO = ["/", "/sources/belta", "/search?q=Cuba", "/history"]
OF_AN_ARTICLE = ["", "?claim=c2&edit=chain", "?claim=none", "/evidence", "/reports", "/history"]
DEMO_ARTICLES = ["cuba-belarus-roadmap", "cubans-at-the-front", "legra-in-minsk", "muraveiko-in-havana", "s125-upgrade"]


@pytest.fixture(scope="session")
def small_desk(tmp_path_factory):
    """The small desk in use that all pages of the program are known of, served: (address, desk)."""
    with served(made_once(tmp_path_factory.mktemp("small")).folder) as running:
        yield running


@pytest.fixture(scope="session")
def windows(browser, site, small_desk):
    """The window of a person at a desk, opened once: nothing is done in it, pages are only looked at."""
    with ExitStack() as opened:
        yield cache(lambda address, name: opened.enter_context(Visitor(browser, address, name)))


def who_may_see(desk, page):
    """Somebody who may open this page: an editor where an editor may."""
    roles = ONLY.get(page, {"editor"})
    person = ROLE["editor" if "editor" in roles else min(roles)]
    return desk.house().person(person).name


def seen(visitor, theme, width):
    """What is open, in a window like this from now on."""
    visitor.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    visitor.page.set_viewport_size({"width": width, "height": 900})


def must_look_right(visitor, address):
    """Wide and light, then narrow and dark: no rule of axe broken, nothing sticks out, nothing complains."""
    seen(visitor, "light", 1280)
    visitor.page.goto(address)
    visitor.must_fit()
    visitor.must_be_accessible()
    seen(visitor, "dark", 360)
    visitor.must_fit()
    visitor.must_be_accessible()
    visitor.must_not_complain()


@pytest.mark.parametrize(("page", "address"), PAGES)
def test_every_page_is_accessible_in_both_themes_and_fits_a_phone(windows, small_desk, page, address):
    served_at, desk = small_desk
    signed_out = page in {"signing.show", "outside.show"}
    must_look_right(windows(served_at, "" if signed_out else who_may_see(desk, page)), address)


@pytest.mark.parametrize("address", [*IN_THE_DEMO, *(f"/articles/{DEMO_ARTICLES[-2]}{part}" for part in OF_AN_ARTICLE)])
def test_so_is_the_demo(windows, site, address):
    must_look_right(windows(site[0], "Eve"), address)


def test_the_seeds_fit_a_phone_in_every_article(windows, site):
    visitor = windows(site[0], "Eve")
    seen(visitor, "light", 360)
    for seed in DEMO_ARTICLES:
        for part in OF_AN_ARTICLE:
            visitor.page.goto(f"/articles/{seed}{part}")
            visitor.must_fit()
    visitor.must_not_complain()
