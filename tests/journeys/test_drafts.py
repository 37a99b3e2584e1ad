"""Nothing typed is lost: not by a reload, not by a lost connection, not by somebody else."""

import pytest
from playwright.sync_api import expect

from factcheck.domain.kinds.claims import RestateClaim


def offline(visitor, state):
    visitor.context.set_offline(state)


def forgive(visitor):
    """The browser complains of a lost connection, as it should."""
    visitor.complaints[:] = [one for one in visitor.complaints if not any(word in one for word in ("ERR_INTERNET_DISCONNECTED", "htmx:"))]


def test_what_is_typed_survives_a_reload(ana):
    with ana.page.expect_response("**/draft"):
        ana.page.locator("#reason").fill("half a thought")
    ana.page.reload()
    assert ana.page.locator("#reason").input_value() == "half a thought"
    assert "Not saved yet" in ana.page.locator("#card .saved").inner_text()
    ana.open("Restate it")
    with ana.page.expect_response("**/draft"):
        ana.page.locator("#restatement").fill("Taxes fell.")
    ana.page.reload()
    assert ana.page.locator("#restatement").input_value() == "Taxes fell."
    assert ana.page.locator("#restatement").is_visible()


def test_a_save_while_the_desk_does_not_answer_is_told_kept_and_sent_again(ana, desk, article):
    page = ana.page
    page.locator("label", has_text="Not checkable").click()
    page.locator("#reason").fill("no record is public")
    offline(ana, True)
    page.locator("#save").click()
    page.wait_for_selector("#notice:has-text('nothing was saved')")
    assert page.locator("#reason").input_value() == "no record is public"
    assert not desk.dossier(article).claim("c1").assessments
    offline(ana, False)
    page.get_by_role("button", name="Save it now").click()
    page.wait_for_selector("#card .saved:has-text('Assessment saved')")
    assert desk.dossier(article).claim("c1").assessment_by("ana").reason == "no record is public"
    forgive(ana)


def test_what_is_typed_while_the_desk_does_not_answer_comes_back_after_a_reload(ana):
    page = ana.page
    offline(ana, True)
    page.locator("#reason").fill("typed in a tunnel")
    page.wait_for_selector("#notice:has-text('does not answer')")
    offline(ana, False)
    page.wait_for_selector("#notice:has-text('answers again')")
    page.reload()
    assert page.locator("#reason").input_value() == "typed in a tunnel"
    forgive(ana)


def test_what_is_typed_stays_when_an_order_from_elsewhere_draws_the_card_anew_at_once(ana, desk, article):
    page = ana.page
    page.locator("label", has_text="Not checkable").click()
    page.locator("#save").click()
    page.wait_for_selector("#card .saved:has-text('Assessment saved')")
    with page.expect_response("**/undo"), page.expect_response("**/draft"):
        page.locator("#reason").fill("half a thought")
        page.keyboard.press("Escape")
        page.keyboard.press("u")
    expect(page.locator("#reason")).to_have_value("half a thought")
    assert not desk.dossier(article).claim("c1").assessments
    page.reload()
    assert page.locator("#reason").input_value() == "half a thought"
    assert not page.evaluate("Object.keys(sessionStorage).filter((name) => name.startsWith('draft '))")


@pytest.mark.parametrize("save", [False, True])
def test_what_is_typed_after_the_session_ended_comes_back_for_who_signs_in_again(ana, save):
    page, signing_in = ana.page, ana.context.request
    signing_in.post("/sign-out")
    page.locator("#reason").fill("typed in the lunch break")
    if save:
        page.locator("label", has_text="Not checkable").click()
        page.locator("#save").click()
    page.wait_for_selector("#notice:has-text('signed out')")
    signing_in.post("/sign-in/demo", form={"person_id": "ben"})
    page.reload()
    assert page.locator("#reason").input_value() == ""
    signing_in.post("/sign-in/demo", form={"person_id": "ana"})
    page.reload()
    assert page.locator("#reason").input_value() == "typed in the lunch break"


@pytest.fixture
def two_versions(ana, desk, article):
    """Ana typed a restatement, and one of Ben's was saved before hers."""
    ana.open("Restate it")
    ana.page.locator("#restatement").fill("What Ana makes of it.")
    desk.do(article, RestateClaim("c1", "What Ben makes of it.", 999), "ben")
    ana.press("Save the restatement")
    assert "What Ben makes of it." in ana.page.inner_text("#notice")
    return ana


@pytest.mark.parametrize(("choice", "whose"), [("Take Ben’s", "Ben"), ("Put mine in its place", "Ana")])
def test_of_two_versions_one_takes_theirs_or_ones_own(two_versions, desk, article, choice, whose):
    page = two_versions.page
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.get_by_role("button", name=choice).click()
    page.wait_for_selector("body:not([data-busy])", state="attached")
    assert desk.dossier(article).claim("c1").restatement == f"What {whose} makes of it."
    assert page.locator("#restatement").input_value() == f"What {whose} makes of it."
    assert page.locator("#notice").inner_text() == ""


def test_one_edits_ones_own_first_with_the_keyboard_alone(two_versions, desk, article):
    page = two_versions.page
    assert page.evaluate("document.activeElement.id") == "notice"
    page.evaluate("document.querySelector('#restate').open = false")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Edit mine first"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "restatement"
    assert page.locator("#restatement").is_visible()
    page.keyboard.press("End")
    page.keyboard.type(" And of his.")
    assert "What Ben makes of it." in page.inner_text("#notice")
    two_versions.press("Save the restatement")
    assert desk.dossier(article).claim("c1").restatement == "What Ana makes of it. And of his."


def test_a_typed_chain_survives_a_reload(ana):
    page = ana.page
    ana.open("Change who says it")
    with page.expect_response("**/draft"):
        page.locator("#hop-0-name").fill("The ministry of half a thought")
    page.reload()
    assert page.locator("#hop-0-name").input_value() == "The ministry of half a thought"
    assert page.locator("#hop-0-name").is_visible()
    assert "Not saved yet" in page.locator("#card .saved").inner_text()
