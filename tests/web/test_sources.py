"""The register: what is said to come from a source, by status; entries changed and merged, with a reason."""

import re

import pytest
from build import a_chain
from site_in_use import ARTICLE

from factcheck.domain.kinds.attributions import AttributeClaim
from factcheck.domain.kinds.sources import AddSource
from factcheck.vocabulary.attribution import SOURCE_TYPES

ENTRY = {"name": "BelTA", "type": "state_media", "country": "BY", "aliases": "Belta\nБелТА", "reliability": "F", "note": ""}


@pytest.fixture
def told(site):
    """The ministry says c1 and BelTA passes c2 on from the ministry."""
    for claim_id, *names in (("c1", "ministry"), ("c2", "belta", "ministry")):
        site.desk.do(ARTICLE, AttributeClaim(claim_id, (a_chain(*names),), 999), "ana")
    return site


def page(site, address, person="eve"):
    answer = site.visitor(person).get(address)
    assert answer.status_code == 200
    return answer.text


def rows(text):
    """The claims in the page's table."""
    return re.findall(r'class="quoted"[^>]* href="[^"]*claim=(c\d+)', text)


def test_the_page_says_how_many_claims_of_each_status_come_from_it(told):
    text = page(told, "/sources/ministry")
    assert 'aria-label="Refuted: 1 said by it, 0 passed on by it"' in text
    assert 'aria-label="Not checked yet: 1 said by it, 0 passed on by it"' in text
    assert 'aria-label="Not checked yet: 0 said by it, 1 passed on by it"' in page(told, "/sources/belta")
    assert rows(text) == ["c1", "c2"]


def test_a_status_chosen_shows_its_claims_alone(told):
    assert rows(page(told, "/sources/ministry?status=refuted")) == ["c1"]
    assert "None of its claims has this status" in page(told, "/sources/ministry?status=supported")
    assert rows(page(told, "/sources/ministry?status=nonsense&page=x")) == ["c1", "c2"]
    assert rows(page(told, "/sources/ministry?page=99")) == []


def test_the_list_is_sorted_as_asked(told):
    told.desk.do_house(AddSource("Another agency", SOURCE_TYPES["wire_agency"]), "ana")

    def names(query):
        return re.findall(r'<th scope="row"><a href="/sources/([\w-]+)"', page(told, f"/sources{query}"))

    assert names("")[0] == "another-agency"
    assert names("?sort=claims")[:2] == ["ministry", "belta"]
    assert names("?sort=refuted")[0] == "ministry"
    assert names("?sort=nonsense") == names("")
    assert names("?type=wire_agency&sort=claims") == ["another-agency"]


def test_after_a_merge_list_and_page_count_the_claims_of_both_once(told):
    eve = told.visitor("eve")
    answer = eve.post("/sources/belta/merge", data={"into": "ministry", "reason": "one office"})
    assert answer.headers["Location"] == "/sources/ministry"
    assert rows(page(told, "/sources/ministry")) == ["c1", "c2"]
    assert re.search(r'/sources/ministry".*?class="num">2<', page(told, "/sources"), re.DOTALL)
    assert eve.get("/sources/belta?status=refuted").headers["Location"] == "/sources/ministry?status=refuted"


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        ({"into": "", "reason": "one"}, "into", "Choose the entry that stays"),
        ({"into": "ministry", "reason": " "}, "reason", "Say why the two are one"),
        ({"into": "belta", "reason": "one"}, "into", "one entry already"),
    ],
)
def test_a_merge_that_lacks_something_says_so_in_its_own_form(site, form, field, words):
    before = site.written
    answer = site.visitor("eve").post("/sources/belta/merge", data=form)
    assert answer.status_code in {409, 422}
    own = answer.text.partition("Merge it into another entry")
    assert words in own[2]
    assert words not in own[0]
    assert site.written == before


def test_an_entry_changes_with_a_reason_alone(site):
    ana, before = site.visitor("ana"), site.written
    refused = ana.post("/sources/belta", data={**ENTRY, "reason": ""})
    assert refused.status_code == 422
    assert "Say why the entry changes" in refused.text
    assert "БелТА" in refused.text
    assert site.written == before
    assert ana.post("/sources/belta", data={**ENTRY, "reason": "its own spelling"}).status_code == 303
    assert site.desk.house().sources["belta"].aliases == ("Belta", "БелТА")
    assert "its own spelling" in page(site, "/history")


def test_a_checker_may_not_regrade_a_source_and_an_editor_may(site):
    graded = {**ENTRY, "reliability": "B", "reason": "two years of records"}
    assert site.visitor("ana").post("/sources/belta", data=graded).status_code == 403
    assert site.visitor("eve").post("/sources/belta", data=graded).status_code == 303
    assert site.desk.house().sources["belta"].reliability.code == "B"
