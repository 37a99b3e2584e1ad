"""The history page by page: newest first, each page at an address that can be shared, and nothing told twice."""

import re

import pytest
from site_in_use import at, claim

from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.sources import AddSource
from factcheck.vocabulary.attribution import SOURCE_TYPES
from factcheck.web.pages import history


@pytest.fixture
def busy(site, monkeypatch):
    """An article and a house of which much is told, on pages of ten."""
    monkeypatch.setattr(history, "A_PAGE", 10)
    for number in range(25):
        site.clock.move(minutes=1)
        site.desk.do("a1", AssignArticle("ana" if number % 2 else "ben"), "eve" if number % 5 else "ana")
        site.desk.do_house(AddSource(f"Source {number}", SOURCE_TYPES["ngo"]), "ana")
    return site


def versions(page):
    """The versions on a page, from the first line to the last."""
    found = []
    for first, last in re.findall(r'<span class="mono">(?:v(\d+)–)?v(\d+)</span>', page):
        found += range(int(last), int(first or last) - 1, -1)
    return found


def walked(client, address, rel):
    """Every page from this one on, in one direction."""
    while address:
        page = client.get(address).text
        yield page
        onward = re.search(rf'rel="{rel}" href="([^"]+)"', page)
        address = onward[1].replace("&amp;", "&") if onward else ""


@pytest.mark.parametrize("address", [at("history"), at("history?who=eve"), "/history", claim("c1", "history")])
def test_the_pages_hold_every_change_once_the_newest_first(busy, address):
    client = busy.visitor("aud")
    pages = list(walked(client, address, "next"))
    told = [version for page in pages for version in versions(page)]
    assert told == sorted(set(told), reverse=True)
    total = int(re.search(r"(\d+) changes?, newest first", pages[0])[1])
    assert len(told) == total
    assert len(pages) == -(-total // 10)


@pytest.mark.parametrize("address", [at("history"), at("history?who=eve"), "/history"])
def test_one_comes_back_page_by_page(busy, address):
    client = busy.visitor("aud")
    pages = list(walked(client, address, "next"))
    last = re.findall(r'rel="next" href="([^"]+)"', pages[-2])[0].replace("&amp;", "&")
    assert [versions(page) for page in walked(client, last, "prev")] == [versions(page) for page in reversed(pages)]


def test_what_is_told_is_the_same_on_whichever_page_it_stands(busy, monkeypatch):
    def changes(pages):
        return re.findall(r"<dl class=\"change\">.*?</dl>", "".join(pages), re.DOTALL)

    client = busy.visitor("aud")
    parted = changes(walked(client, at("history"), "next"))
    monkeypatch.setattr(history, "A_PAGE", 1000)
    assert changes([client.get(at("history")).text]) == parted


def test_many_lines_in_one_go_are_folded(busy, monkeypatch):
    monkeypatch.setattr(history, "A_PAGE", 1000)
    page = busy.visitor("aud").get("/history").text
    assert re.search(r"<summary>Show all \d+ lines</summary>", page)


def test_what_was_erased_is_on_no_page_that_was_looked_at_before(busy):
    client, page = busy.visitor("aud"), claim("c1", "card") + "?as_of=20"
    erased = next(entry.version for entry in busy.desk.history("a1") if entry.event.KIND == "claim.assessed" and entry.actor == "ana")
    assert "as the record shows" in client.get(page).text
    busy.desk.erase("a1", erased, "a court asked for it", "adm")
    before = client.get(page).text
    assert "ask the desk of figures" not in before
