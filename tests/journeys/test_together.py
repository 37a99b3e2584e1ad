"""Two people in one article: what one saves appears at the other's, and takes nothing away."""

from browser import Visitor
from build import TEXT

from factcheck.domain.claim import Assessment
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.assessments import AssessClaim, SignOffClaim
from factcheck.domain.kinds.attributions import AttributeClaim
from factcheck.domain.kinds.claims import ReboundClaim, RestateClaim, SplitClaim
from factcheck.domain.kinds.passages import SetClaimAside
from factcheck.domain.kinds.queries import AskQuery
from factcheck.text.span import Span, Words
from factcheck.vocabulary.statuses import STATUSES

WITHIN = 3_000  # milliseconds of the page's own clock


def test_what_a_colleague_saves_appears_in_place_and_takes_neither_focus_nor_words(ana, desk, article):
    page, status = ana.page, STATUSES["not_checkable"]
    page.locator("#reason").click()
    page.keyboard.type("half a ")
    seen = page.locator("#seen").input_value()
    desk.do(article, AssessClaim("c1", Assessment(status), 999), "ben")
    page.wait_for_selector("#others:has-text('Ben')")
    page.keyboard.type("thought")
    assert page.locator("#reason").input_value() == "half a thought"
    assert page.evaluate("document.activeElement.id") == "reason"
    assert status.label in page.locator("#standing").inner_text()
    assert page.locator("#text-c1 .mark").first.inner_text() == status.mark
    assert page.locator("#seen").input_value() == seen


def test_what_is_new_is_asked_for_within_three_seconds(browser, address, desk, article):
    with Visitor(browser, address, "Ana") as ana:
        ana.page.clock.install(time=0)
        ana.page.goto(f"/articles/{article}?claim=c1")
        ana.page.clock.pause_at(60_000)
        desk.do(article, AssessClaim("c1", Assessment(STATUSES["not_checkable"]), 999), "ben")
        with ana.page.expect_request("**/changes?*"):
            ana.page.clock.run_for(WITHIN)
        ana.page.clock.resume()
        ana.page.wait_for_selector("#others:has-text('Ben')")


def test_what_a_colleague_changes_of_the_claim_in_focus_is_drawn_anew_in_place(ana, desk, article):
    page = ana.page
    ana.open("Restate it")
    page.locator("#reason").click()
    page.keyboard.type("half a ")
    desk.do(article, RestateClaim("c1", "The tax fell.", 999), "ben")
    desk.do(article, AttributeClaim("c1", (), 999), "ben")
    page.wait_for_selector("#quoted:has-text('The tax fell.')")
    page.wait_for_selector("#attribution:has-text('the outlet says it itself')")
    page.keyboard.type("thought")
    assert page.locator("#reason").input_value() == "half a thought"
    assert page.locator("#restatement").input_value() == "The tax fell."
    assert page.locator("#restatement").is_visible()
    page.locator("#restatement").fill("Taxes fell.")
    ana.press("Save the restatement")
    assert desk.dossier(article).claim("c1").restatement == "Taxes fell."


def test_where_something_is_being_typed_it_is_said_and_can_be_shown(ana, desk, article):
    page = ana.page
    ana.open("Restate it")
    page.locator("#restatement").fill("half a thought")
    page.locator("#reason").click()
    desk.do(article, RestateClaim("c1", "The tax fell.", 999), "ben")
    page.wait_for_selector("#others:has-text('Ben restated')")
    assert page.locator("#restatement").input_value() == "half a thought"
    page.get_by_role("link", name="Show the claim as it stands now").click()
    page.wait_for_selector("#others:not(:has-text('Ben restated'))")
    assert page.locator(".restated").inner_text() == "That is: The tax fell."
    assert page.locator("#restatement").input_value() == "half a thought"


def test_a_part_is_drawn_anew_once_nobody_is_busy_there(ana, desk, article):
    page = ana.page
    page.locator("#accept").focus()
    with page.expect_response(lambda answer: "/changes" in answer.url and answer.status == 200):
        desk.do(article, AttributeClaim("c1", (), 999), "ben")
    assert page.evaluate("document.activeElement.id") == "accept"
    page.locator("#reason").focus()
    page.wait_for_selector("#attribution:has-text('the outlet says it itself')")
    assert page.evaluate("document.activeElement.id") == "reason"


def test_whom_the_article_is_assigned_to_appears_too(ana, desk, article):
    desk.do(article, AssignArticle("ben"), "eve")
    ana.page.wait_for_selector("#tools:has-text('Assigned to Ben')")


def test_a_claim_that_a_colleague_set_aside_leaves_the_text(ana, desk, article):
    desk.do(article, SetClaimAside("c2", 999), "ben")
    ana.page.wait_for_selector("#text-c2", state="detached")
    assert ana.page.locator("#card-title").inner_text() == "Claim 1"


def busy_with_a_reason(page):
    """Half a sentence, with the caret in the middle of it."""
    page.locator("#reason").click()
    page.keyboard.type("half thought")
    for _ in "thought":
        page.keyboard.press("ArrowLeft")


def must_go_on_where_it_was(page):
    page.keyboard.type("a ")
    assert page.locator("#reason").input_value() == "half a thought"
    assert page.evaluate("document.activeElement.id") == "reason"


def test_the_ends_that_a_colleague_moves_a_question_and_a_sign_off_appear_in_place(ana, desk, article):
    page, claim = ana.page, desk.dossier(article).claim("c1")
    busy_with_a_reason(page)
    shorter = Words(Span(claim.start, claim.start + 12), TEXT[claim.start : claim.start + 12])
    desk.do(article, ReboundClaim("c1", (shorter,), 999), "ben")
    page.wait_for_selector(f"#quoted .quote:text-is('{shorter.text}')")
    assert shorter.text in page.locator("#text-c1").inner_text()
    desk.do(article, AskQuery("c1", "Which table?", "ana"), "ben")
    page.wait_for_selector("#queries:has-text('Which table?')")
    desk.do(article, AssessClaim("c1", Assessment(STATUSES["not_checkable"]), 999), "ben")
    desk.do(article, SignOffClaim("c1", "nothing to check", 999), "eve")
    page.wait_for_selector("#signing:has-text('nothing to check')")
    assert not page.get_by_role("link", name="Show the claim as it stands now").count()
    must_go_on_where_it_was(page)


def test_a_claim_that_a_colleague_splits_is_drawn_anew_and_nothing_typed_on_it_is_lost(browser, address, desk, article):
    at = desk.dossier(article).claim("c1").start + 12
    with Visitor(browser, address, "Ana") as ana, Visitor(browser, address, "Ben") as ben:
        for visitor in (ana, ben):
            visitor.page.goto(f"/articles/{article}?claim=c1")
        ben.page.locator("#text-c2").focus()
        busy_with_a_reason(ana.page)
        desk.do(article, SplitClaim("c1", at, 999), "eve")
        ben.page.wait_for_selector("#card[data-state=replaced]")
        assert ben.page.evaluate("document.activeElement.id") == "text-c2"
        ana.page.wait_for_selector("#remarks:has-text('In its place')")
        ana.page.wait_for_selector("#text-c1", state="detached")
        with ana.page.expect_response("**/draft"):
            must_go_on_where_it_was(ana.page)
        ana.page.get_by_role("link", name="Show the claim as it stands now").click()
        ana.page.wait_for_selector("#card:has-text('half a thought')")
        assert not ana.page.locator("#reason").count()


def test_where_nothing_happens_the_answer_is_empty(ana):
    with ana.page.expect_response("**/changes?*") as answer:
        pass
    assert answer.value.status == 204
