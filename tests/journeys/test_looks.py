"""Every page in the real browser: no rule of axe broken, light and dark; nothing sticks out on a phone; nothing complains."""

import pytest
from browser import Visitor

ONE = "/articles/muraveiko-in-havana"
PAGES = {
    "Ana": [
        "/",
        "/import",
        ONE,
        f"{ONE}?claim=c2&edit=chain",
        f"{ONE}?passage=p1",
        f"{ONE}/details",
        f"{ONE}/evidence?edit=E1",
        "/?show=queries&sort=title",
        "/sources",
        "/sources/belta",
        "/help",
        "/account",
    ],
    "Eve": [f"{ONE}/reports", f"{ONE}/history", f"{ONE}?as_of=5", "/history", "/search?q=Cuba", f"{ONE}?claim=none", "/verify"],
    "Max": ["/people"],
    "": ["/sign-in"],
}
LOOKS = [(name, theme) for name in PAGES for theme in ("light", "dark")]


@pytest.mark.parametrize(("name", "theme"), LOOKS)
def test_every_page_is_accessible_and_fits_a_phone(browser, address, name, theme):
    with Visitor(browser, address, name, theme=theme) as visitor:
        for page in PAGES[name]:
            visitor.page.set_viewport_size({"width": 1280, "height": 900})
            visitor.page.goto(page)
            visitor.must_be_accessible()
            if theme == "light":
                visitor.page.set_viewport_size({"width": 360, "height": 740})
                visitor.must_fit()
                visitor.must_be_accessible()


def test_the_seeds_fit_a_phone_in_every_article(browser, address, desk):
    with Visitor(browser, address, "Eve", width=360) as visitor:
        for seed in ("s125-upgrade", "legra-in-minsk", "cubans-at-the-front", "cuba-belarus-roadmap"):
            for part in ("", "/history", "/reports"):
                visitor.page.goto(f"/articles/{seed}{part}")
                visitor.must_fit()
