"""The desk page: what waits for whom, filtered, sorted, assigned, at addresses that can be shared."""

import re

import pytest
from site_in_use import ARTICLE, take_in

from factcheck.storage import queues


def shown(site, query="", person="ana"):
    answer = site.visitor(person).get(f"/{query}")
    assert answer.status_code == 200
    return answer.text


def titles(text):
    return re.findall(r'class="story"[^>]* href="/articles/(\w+)"', text)


@pytest.fixture
def two(site):
    take_in(site.desk, "Nothing much happened.", "a2", "Another day")
    return site


def test_a_filter_by_status_and_sort_is_an_address(two):
    assert titles(shown(two, "?sort=title")) == ["a2", ARTICLE]
    assert titles(shown(two, "?status=refuted")) == [ARTICLE]
    assert titles(shown(two, "?status=refuted&show=unassigned&sort=waiting")) == [ARTICLE]
    assert titles(shown(two, "?source=belta")) == []
    text = shown(two, "?status=refuted&sort=title")
    assert 'href="/?show=disputed&amp;status=refuted&amp;sort=title"' in text
    assert re.search(r'<option value="refuted" selected>', text)


def test_what_the_desk_does_not_offer_is_left_out(two):
    assert titles(shown(two, "?sort=colour&status=true&source=nobody&show=x&after=1")) == titles(shown(two, "?after=1"))


def test_an_editor_assigns_to_anybody_and_is_back_where_they_were(two):
    eve = two.visitor("eve")
    answer = eve.post("/queue/a2/assignment?show=unassigned&sort=title", data={"to": "ben"})
    assert answer.headers["Location"] == "/?show=unassigned&sort=title#a2"
    assert two.desk.dossier("a2").about.assigned_to == "ben"
    assert titles(shown(two, "?show=mine", "ben")) == ["a2"]
    assert eve.post("/queue/a2/assignment", data={"to": ""}).status_code == 303
    assert two.desk.dossier("a2").about.assigned_to is None
    assert eve.post("/queue/a9/assignment", data={"to": "ben"}).status_code == 404


def test_an_auditor_may_not_assign_and_sees_no_button(two):
    assert two.visitor("aud").post("/queue/a2/assignment", data={"to": "ben"}).status_code == 403
    assert "/assignment" not in shown(two, person="aud")


def test_open_questions_are_listed_with_whom_they_are_to_and_since_when(site):
    text = " ".join(shown(site, "?show=queries", "eve").split())
    assert "Which bank?</a>" in text
    assert "to Ben, by Ana, since <time" in text
    assert "to <b>you</b>" in shown(site, "?show=queries", "ben")
    assert "Which bank?" not in shown(site)


def test_a_count_that_was_cut_short_says_so(two, monkeypatch):
    monkeypatch.setattr(queues, "COUNTED", 2)
    text = shown(two)
    assert "2 articles or more on the desk" in text
    assert 'Unassigned <span class="count">2 or more</span>' in text
