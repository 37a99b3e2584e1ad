"""Searching: what is found stands under its article, and leads to the claim."""

import re

from site_in_use import at, take_in


def test_the_claims_of_an_article_stand_together_under_its_title(site):
    take_in(site.desk, "The mayor said on Monday that the harbour tax fell by 12%. Nine cranes were bought.", "a2", "More of the harbour")
    page = site.visitor("ana").get("/search?q=harbour").text
    titles = re.findall(r'<h3 class="story"><a href="(/articles/[^"]+)">', page)
    assert sorted(titles) == [at(), at().replace("a1", "a2")]


def test_a_claim_that_was_found_leads_to_its_card(site):
    page = site.visitor("ana").get("/search?q=taxes").text
    hits = re.findall(r'<a href="([^"]+)">Claim (\d+)</a>', page)
    assert hits
    for address, number in hits:
        card = site.visitor("ana").get(address.split("#")[0]).text
        assert re.search(rf'id="card-title"[^>]*>Claim {number}<', card)


def test_nothing_found_says_so_and_what_to_try(site):
    assert "Try one of them" in site.visitor("ana").get("/search?q=zebra").text
