"""The keyboard alone: an article from its first claim to its last, and what keys do on other layouts and when switched off."""

import pytest
from browser import Visitor

from factcheck.domain.kinds.passages import SetClaimAside
from factcheck.edge.keyboard import Keyboard
from factcheck.vocabulary.keys import KeyMap

TEXT = """Taxes fell 4% in May, the finance ministry said on Monday.

The port bought nine cranes, BelTA reported.

Exports grew by a third in June, the governor said.

About 300 people work at the port, according to the union.

© 2026 The Harbour Post. All rights reserved."""


def word_of(page):
    return page.locator("#card-title").inner_text()


@pytest.fixture
def text():
    return TEXT


def press(visitor, keys):
    """One key after the other, as fast as a hand goes."""
    for key in keys.split():
        visitor.page.keyboard.press(key)
    idle(visitor.page)


def idle(page):
    """Wait until everything that was pressed is done."""
    page.wait_for_selector("body:not([data-busy])", state="attached")


def test_a_sentence_without_claims_is_confirmed_with_the_key_that_accepts(ana, desk, article):
    opening = next(p for p in desk.dossier(article).ordered_passages() if not desk.dossier(article).claims_of(p.passage_id))
    ana.page.goto(f"/articles/{article}?passage={opening.passage_id}")
    press(ana, "a")
    ana.page.wait_for_selector("#card:has-text('Confirmed by Ana')")
    assert desk.dossier(article).passage(opening.passage_id).is_confirmed
    assert "Confirmed" in ana.page.locator("#card").get_attribute("data-say")
    press(ana, "n")
    ana.page.wait_for_selector("#card[data-claim]")
    ana.page.wait_for_selector(f"#said:text-is('{word_of(ana.page)}')", state="attached")


def test_an_article_is_annotated_from_first_to_last_claim_with_the_keyboard_only(ana, desk, article, capsys):
    page, counts = ana.page, []
    press(ana, "f")
    for way in ("a 5", "a 4 q", "a 3 w", "a 2 e", "a 5"):
        waiting = [claim for claim in desk.dossier(article).live_claims() if not claim.stage.is_settled]
        if not waiting:
            break
        assert word_of(page) == f"Claim {waiting[0].number}"
        press(ana, way)
        if len(way.split()) == 3:  # these want a reason: the field has the focus already
            assert page.evaluate("document.activeElement.id") == "reason"
            page.keyboard.type("No table says so.")
            press(ana, "Control+Enter")
        claim = desk.dossier(article).claim(waiting[0].claim_id)
        assert claim.stage.is_settled, way
        assert claim.attribution is not None
        counts.append(len(way.split()))
    assert not [claim for claim in desk.dossier(article).live_claims() if not claim.stage.is_settled]
    with capsys.disabled():
        print(f"\nkeys for each claim, the text of a reason (and leaving its field) not counted: {counts}")
    assert max(counts) <= 3
    assert desk.dossier(article).tally.settled == desk.dossier(article).tally.passages


def test_the_address_and_the_focus_go_along_with_the_claim(ana):
    press(ana, "a 5")
    assert word_of(ana.page) == "Claim 2"
    assert "claim=c2" in ana.page.url
    assert ana.page.evaluate("document.activeElement.id") == "card"
    assert ana.page.locator("#article-text [aria-current]").first.get_attribute("data-claim") == "c2"
    press(ana, "k")
    assert word_of(ana.page) == "Claim 1"
    ana.page.go_back()
    assert "claim=c2" in ana.page.url


def test_a_save_leaves_the_hands_where_they_are_and_is_said(ana, desk, article):
    page = ana.page
    page.locator("label", has_text="Not checkable").click()
    ana.open("Ask a colleague")
    page.locator("#query_question").fill("Which table?")
    for reason in ("one reason", "a better one"):
        page.locator("#reason").fill(reason)
        page.locator("#save").press("Enter")
        page.wait_for_selector("#saving .fresh:has-text('Assessment saved.')")
        page.wait_for_selector("#said:text-is('Assessment saved. Claim 1.')", state="attached")
        idle(page)
        assert page.evaluate("document.activeElement.id") == "save"
        assert desk.dossier(article).claim("c1").status.code == "not_checkable"
        page.evaluate("document.querySelector('#saving .fresh').remove()")
    assert page.locator("#reason").input_value() == "a better one"
    assert page.locator("#query_question").input_value() == "Which table?"
    assert page.locator("#sentence").inner_text().count("confirmed by Ana") == 1
    assert page.locator("#standing").inner_text().strip().endswith("Not checkable")


def test_evidence_is_cited_again_and_a_digit_after_t_says_whether_they_said_it(ana, desk, article):
    ana.open("Cite evidence")
    ana.page.get_by_label("Title, or name of the person").fill("Customs table")
    ana.page.locator("label", has_text="Supports").click()
    ana.press("Add and cite")
    press(ana, "Escape t 2 a 1 w a = 1 e")
    dossier = desk.dossier(article)
    assert [dossier.claim(one).status.code for one in ("c1", "c2")] == ["supported", "supported"]
    assert list(dossier.claim("c2").citations) == ["E1"]
    assert dossier.claim("c1").verdict.code == "paraphrase_fair"


def test_undo_split_and_not_a_claim(ana, desk, article):
    press(ana, "x")
    assert desk.dossier(article).claim("c1").set_aside
    assert word_of(ana.page) == "Claim 2"
    press(ana, "u")
    assert not desk.dossier(article).claim("c1").set_aside
    assert word_of(ana.page) == "Claim 1"
    press(ana, "s ArrowRight s")
    assert len(desk.dossier(article).claim("c1").replaced_by) == 2
    first = desk.dossier(article).claim("c1").replaced_by[0]
    assert f"claim={first}" in ana.page.url
    press(ana, "m")
    assert desk.dossier(article).claim(first).replaced_by


def test_keys_go_on_from_a_sentence_without_a_claim_and_where_nothing_is_in_focus(ana, desk, article):
    page, last = ana.page, desk.dossier(article).ordered_passages()[-1]
    page.goto(f"/articles/{article}?passage={last.passage_id}")
    assert page.locator("#card-previous kbd").inner_text() == "k"
    press(ana, "k")
    assert word_of(page) == "Claim 4"
    page.goto(f"/articles/{article}?passage={last.passage_id}")
    press(ana, "n")
    assert word_of(page) == "Claim 1"
    for claim in desk.dossier(article).live_claims():
        desk.do(article, SetClaimAside(claim.claim_id, 999), "ana")
    page.goto(f"/articles/{article}")
    assert word_of(page) == "Nothing in focus"
    ana.must_be_accessible()
    press(ana, "n")
    assert page.locator("#card").get_attribute("data-passage") == last.passage_id  # the others were settled with their claims
    press(ana, "k")
    assert page.locator("#card").get_attribute("data-passage") != last.passage_id
    press(ana, "j")
    assert page.locator("#card").get_attribute("data-passage") == last.passage_id


def test_keys_are_only_letters_while_one_types(ana, desk, article):
    ana.page.locator("#reason").click()
    ana.page.keyboard.type("a jxu 1")
    assert ana.page.locator("#reason").input_value() == "a jxu 1"
    assert desk.dossier(article).claim("c1").attribution is None
    press(ana, "Escape j")
    assert word_of(ana.page) == "Claim 2"


@pytest.mark.parametrize(("key", "code", "does"), [("о", "KeyJ", "Claim 2"), ("&", "Digit1", "Claim 1"), ("т", "KeyN", "Claim 2")])
def test_the_place_of_a_key_counts_on_cyrillic_and_azerty(ana, key, code, does):
    ana.page.evaluate(
        "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}))",
        [key, code],
    )
    idle(ana.page)
    assert word_of(ana.page) == does
    if code == "Digit1":
        assert ana.page.locator("input[name=status]").first.is_checked()


@pytest.fixture
def usual_keys_again(desk):
    yield
    Keyboard(desk).keep("ana", KeyMap())


@pytest.mark.usefixtures("usual_keys_again")
def test_keys_can_be_changed_and_switched_off(ana, article):
    page = ana.page
    page.goto("/account")
    page.get_by_label("Next claim", exact=True).fill("l")
    ana.press("Save the keys")
    page.goto(f"/articles/{article}")
    assert "l" in page.locator("#card-next kbd").inner_text()
    press(ana, "j l")
    assert word_of(page) == "Claim 2"
    page.goto("/account")
    page.get_by_label("Work with single keys").uncheck()
    ana.press("Save the keys")
    page.goto(f"/articles/{article}")
    press(ana, "l a")
    assert word_of(page) == "Claim 1"
    assert page.locator("kbd").count() == 0


def test_help_lists_the_keys(ana):
    ana.page.keyboard.press("?")
    ana.page.wait_for_url("**/help#keys")
    assert ana.page.locator("#keys kbd").count() > 20
    ana.must_be_accessible()
    ana.page.keyboard.press("/")
    ana.page.wait_for_url("**/search")


def test_without_scripts_nothing_is_promised_and_saving_goes_on_all_the_same(browser, address, desk, article):
    with Visitor(browser, address, "Ana", scripts=False) as ana:
        ana.page.goto(f"/articles/{article}?claim=c1")
        ana.page.locator("label", has_text="Not checkable").click()
        ana.press("Save and go on")
        assert word_of(ana.page) == "Claim 2"
        assert desk.dossier(article).claim("c1").stage.is_settled
        assert not ana.page.locator("#picked").is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_with_its_keys_is_accessible_and_fits(browser, address, article, theme):
    with Visitor(browser, address, "Ana", theme=theme, width=360) as ana:
        for page in (f"/articles/{article}", "/account"):
            ana.page.goto(page)
            ana.must_be_accessible()
            ana.must_fit()


def test_what_is_pressed_above_the_text_is_said_and_the_focus_is_not_lost(ana):
    page = ana.page
    for button, words in ("Confirm the line", "Confirmed: 1 line of furniture."), ("Undo my last action", "Your last action is undone."):
        page.locator("#tools").get_by_role("button", name=button).click()
        page.wait_for_selector(f"#said:text-is('{words}')", state="attached")
        assert page.evaluate("document.activeElement !== document.body")
