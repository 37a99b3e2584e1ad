"""A very long article is shown portion by portion, each at an address that can be shared; any other is shown whole."""

import re

import pytest
from site_in_use import SWAP

from factcheck.web.regions import portions

NUMBERS = 60


@pytest.fixture
def long(site, monkeypatch):
    """An article of many sentences on one line, and portions of ten."""
    monkeypatch.setattr(portions, "WHOLE", 20)
    monkeypatch.setattr(portions, "PORTION", 10)
    text = " ".join(f"The ministry said on Monday that exports rose {number} per cent." for number in range(NUMBERS))
    made = site.visitor("ana").post("/import", data={"text": text})
    return "/articles/" + made.headers["Location"].split("/")[2]


def shown(page):
    """The numbers that the sentences on a page speak of."""
    return [int(number) for number in re.findall(r"exports rose (\d+) per cent\.</a>", page)]


def test_each_portion_has_an_address_and_leads_to_the_ones_beside_it(site, long):
    client = site.visitor("ana")
    for number in range(1, 7):
        page = client.get(f"{long}?part={number}").text
        assert shown(page) == list(range(10 * (number - 1), 10 * number))
        assert f"Part {number} of 6: passages {10 * number - 9} to {10 * number}" in page
        assert (f"{long}?part={number + 1}" in page) is (number < 6)
        assert (f"{long}?part={number - 1}" in page) is (number > 1)


@pytest.mark.parametrize("part", ["0", "99", "x", "-1", "1" * 30])
def test_a_portion_that_is_none_gives_the_nearest(site, long, part):
    assert len(shown(site.visitor("ana").get(f"{long}?part={part}").text)) == 10


def test_a_claim_is_shown_with_the_portion_that_it_stands_in(site, long):
    client = site.visitor("ana")
    assert shown(client.get(f"{long}?claim=c35").text) == list(range(30, 40))
    assert shown(client.get(f"{long}?passage=p60").text) == list(range(50, 60))
    assert shown(client.get(f"{long}?claim=c35&as_of=2").text) == list(range(30, 40))


def test_the_next_claim_in_another_portion_opens_its_page(site, long):
    client = site.visitor("ana")
    inside, last = (client.get(f"{long}/claims/{claim_id}/card").text for claim_id in ("c5", "c10"))
    onward = [re.search(r'<a [^>]*id="card-next"[^>]*>', card)[0] for card in (inside, last)]
    assert "hx-get" in onward[0]
    assert "hx-get" not in onward[1]
    assert f'href="{long}?claim=c11#card"' in onward[1]


def test_going_on_into_another_portion_brings_its_text(site, long):
    form = {"status": "refuted", "confidence": "low", "reason": "no table says so", "seen": "999", "advance": "yes"}
    client = site.visitor("ana")
    assert shown(client.post(f"{long}/claims/c5/assessment", data=form, headers=SWAP).text) == [4, 5]
    assert shown(client.post(f"{long}/claims/c10/assessment", data=form, headers=SWAP).text) == list(range(10, 20))


def test_an_ordinary_article_is_shown_whole(site):
    page = site.visitor("ana").get("/articles/a1").text
    assert "Part 1 of" not in page
    assert "portions" not in page


def test_the_furniture_of_a_portion_is_confirmed_by_one_press_and_no_more(site, monkeypatch):
    monkeypatch.setattr(portions, "WHOLE", 20)
    monkeypatch.setattr(portions, "PORTION", 10)
    text = "\n\n".join(f"Copyright 20{number} The Harbour Post. All rights reserved." for number in range(10, 40))
    made = site.visitor("ana").post("/import", data={"text": text})
    page = site.visitor("ana").get(f"/articles/{made.headers['Location'].split('/')[2]}?part=2").text
    assert "Confirm all 10 lines of furniture" in page
