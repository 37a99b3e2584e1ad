"""Words selected in the text become claims, whatever the browser counts in; and the desk refuses a wrong count."""

import re

import pytest
from browser import Visitor

TEXT = """The 🙂🙂 mayor said taxes fell 4% in May.

قال الوزير إن الضرائب انخفضت بنسبة أربعة في المئة.

The cafe\u0301 sold 👩‍👩‍👧 nine cakes, the owner said.

Exports grew by
a third in June, the governor said. Imports fell by a fifth, she said."""

SELECT = """([from, to]) => {
  const text = document.getElementById("article-text"), nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let begun = false;
  for (let node; (node = nodes.nextNode()); ) {
    const first = node.data.indexOf(from);
    if (!begun && first >= 0) { range.setStart(node, first); begun = true; }
    const last = node.data.indexOf(to);
    if (begun && last >= 0) { range.setEnd(node, last + to.length); break; }
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.fixture
def text():
    return TEXT


def done(visitor, name):
    with visitor.page.expect_response(lambda response: response.request.method == "POST"):
        visitor.page.get_by_role("button", name=name).click()
    visitor.page.wait_for_selector("body:not([data-busy])", state="attached")


def quotes(desk, article):
    return [claim.quote for claim in desk.dossier(article).live_claims()]


@pytest.mark.parametrize(
    ("first", "last", "quote"),
    [
        ("mayor", "fell", "mayor said taxes fell"),
        ("🙂🙂", "taxes", "🙂🙂 mayor said taxes"),
        ("الضرائب", "أربعة", "الضرائب انخفضت بنسبة أربعة"),
        ("sold", "nine", "sold 👩‍👩‍👧 nine"),
        ("cafe\u0301", "sold", "cafe\u0301 sold"),
        ("grew", "third", "grew by\na third"),
        ("third", "Imports fell", "third in June, the governor said. Imports fell"),
    ],
)
def test_selected_words_become_a_claim(ana, desk, article, first, last, quote):
    ana.page.evaluate(SELECT, [first, last])
    done(ana, "Make a claim of this")
    assert quote in quotes(desk, article)
    assert ana.page.locator("#notice").inner_text() == ""


def test_the_mouse_selects_words_of_a_link_and_moves_the_ends_of_the_claim_in_focus(ana, desk, article):
    page = ana.page
    box = page.evaluate(
        """() => { const link = document.querySelector('#text-c1'), node = link.lastChild, range = document.createRange();
        range.setStart(node, node.data.indexOf("mayor")); range.setEnd(node, node.data.indexOf("fell") + 4);
        const {left, right, top, bottom} = range.getBoundingClientRect(); return [left, right, (top + bottom) / 2]; }"""
    )
    page.mouse.move(box[0] + 1, box[2])
    page.mouse.down()
    page.mouse.move(box[1] - 30, box[2], steps=4)
    page.mouse.move(box[1] - 1, box[2], steps=2)
    page.mouse.up()
    done(ana, "Move the ends of claim 1 here")
    assert desk.dossier(article).claim("c1").quote == "mayor said taxes fell"


def test_a_click_on_words_brings_their_claim(ana):
    ana.page.locator("#text-c3").click()
    ana.page.wait_for_selector("#card[data-claim=c3]")


def test_a_wrong_count_is_refused(ana, desk, article):
    before = quotes(desk, article)
    ana.page.evaluate("document.querySelectorAll('.passage-text').forEach((one) => (one.dataset.start = Number(one.dataset.start) + 1))")
    ana.page.evaluate(SELECT, ["mayor", "fell"])
    done(ana, "Make a claim of this")
    assert "reads differently" in ana.page.locator("#notice").inner_text()
    assert quotes(desk, article) == before


def test_the_page_with_selected_words_is_accessible(ana):
    ana.page.evaluate(SELECT, ["mayor", "fell"])
    ana.page.wait_for_selector("#picked:not([hidden])")
    ana.must_be_accessible()
    ana.must_fit()


# -- the words of a hop ----------------------------------------------------------------------------------------------
MARKED = "[...(CSS.highlights.get('hop-source') ?? [])].map(String).join('|')"


def test_selected_words_become_those_that_name_a_source_and_are_marked_while_it_is_in_hand(ana, desk, article):
    page = ana.page
    page.goto(f"/articles/{article}?claim=c1&edit=chain")
    page.locator("#hop-0-name").focus()
    page.locator("#reason").fill("half a thought")
    page.evaluate(SELECT, ["🙂🙂", "mayor"])
    done(ana, re.compile("^They name"))
    assert page.locator("#hop-0-source-words").inner_text() == "🙂🙂 mayor"
    assert page.evaluate(MARKED) == "🙂🙂 mayor"
    assert page.evaluate("document.activeElement.id") == "hop-0-source"
    page.reload()  # typed, not saved
    assert page.locator("#hop-0-source-words").inner_text() == "🙂🙂 mayor"
    assert page.locator("#reason").input_value() == "half a thought"
    page.locator("#hop-0-type").select_option("official")
    ana.press("Save the chain")
    source = desk.dossier(article).claim("c1").attribution[0].hops[0].source
    assert (source.text, source.span.start) == ("🙂🙂 mayor", TEXT.index("🙂"))


def test_words_of_a_source_are_chosen_with_the_keyboard(ana, desk, article):
    page = ana.page
    page.goto(f"/articles/{article}?claim=c1&edit=chain")
    page.locator("#hop-0-cue").press("Enter")
    page.wait_for_selector(".picker")
    page.keyboard.press("ArrowRight")
    ana.must_be_accessible()
    page.locator("[name=hop_begin]:checked").press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.locator("#hop-take").press("Enter")
    page.wait_for_selector(".picker", state="detached")
    chosen = page.locator("[name=hop_cue]").first.input_value()
    at, words = chosen.split(":", 1)
    assert TEXT[int(at) : int(at) + len(words)] == words
    page.wait_for_function("document.activeElement.id === 'hop-0-cue'")


def test_without_scripts_the_same_form_does_it(browser, address, desk, article):
    with Visitor(browser, address, "Ana", scripts=False) as ana:
        ana.page.goto(f"/articles/{article}?claim=c1&edit=chain")
        ana.page.locator("#reason").fill("half a thought")
        ana.press(re.compile("the words that name it$"))
        ana.choose("hop_begin", f"{TEXT.index('mayor')}:mayor")
        ana.choose("hop_finish", f"{TEXT.index('mayor')}:mayor")
        ana.press("Use these words")
        assert ana.page.locator("#hop-0-source-words").inner_text() == "mayor"
        assert ana.page.locator("#reason").input_value() == "half a thought"
        ana.press(re.compile("^Remove them"))
        assert not ana.page.locator("#hop-0-source-words").count()
