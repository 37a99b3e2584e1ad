"""Two people in one article: what one saves appears at the other's, and takes nothing away."""

import time

import pytest
from browser import Visitor
from build import TEXT

from factcheck.desk import Delivery
from factcheck.domain.claim import Assessment
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.claims import RestateClaim
from factcheck.domain.kinds.passages import SetClaimAside
from factcheck.vocabulary.statuses import STATUSES

WITHIN = 3.0  # seconds


@pytest.fixture
def article(desk):
    return desk.take_in(Delivery(TEXT), "ana", again=True).article_id


@pytest.fixture
def ana(browser, address, article):
    with Visitor(browser, address, "Ana") as visitor:
        visitor.page.goto(f"/articles/{article}?claim=c1")
        yield visitor


def test_what_a_colleague_saves_appears_in_place_and_takes_neither_focus_nor_words(ana, desk, article):
    page, status = ana.page, STATUSES["not_checkable"]
    page.locator("#reason").click()
    page.keyboard.type("half a ")
    seen = page.locator("#seen").input_value()
    desk.do(article, AssessClaim("c1", Assessment(status), 999), "ben")
    begun = time.monotonic()
    page.wait_for_selector("#others:has-text('Ben')")
    took = time.monotonic() - begun
    page.keyboard.type("thought")
    assert page.locator("#reason").input_value() == "half a thought"
    assert page.evaluate("document.activeElement.id") == "reason"
    assert status.label in page.locator("#standing").inner_text()
    assert page.locator("#text-c1 .mark").first.inner_text() == status.mark
    assert page.locator("#seen").input_value() == seen
    assert took < WITHIN, took


def test_what_a_colleague_changes_of_the_claim_in_focus_is_said_and_can_be_shown(ana, desk, article):
    page = ana.page
    page.locator("#reason").fill("half a thought")
    desk.do(article, RestateClaim("c1", "The tax fell.", 999), "ben")
    page.wait_for_selector("#others:has-text('Ben restated')")
    page.get_by_role("link", name="Show the claim as it stands now").click()
    page.wait_for_selector(".restated:has-text('The tax fell.')")
    assert page.locator("#reason").input_value() == "half a thought"


def test_a_claim_that_a_colleague_set_aside_leaves_the_text(ana, desk, article):
    desk.do(article, SetClaimAside("c2", 999), "ben")
    ana.page.wait_for_selector("#text-c2", state="detached")
    assert ana.page.locator("#card-title").inner_text() == "Claim 1"


def test_where_nothing_happens_the_answer_is_empty(ana):
    with ana.page.expect_response("**/changes?*") as answer:
        pass
    assert answer.value.status == 204
