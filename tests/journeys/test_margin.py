"""The margin of the text: each number beside the line of its claim; hidden characters turn no other claim around, and are told."""

import pytest
from browser import from_left

TEXT = "\n".join(
    (
        "ELMOUTH, May 5 (Northline) - The quay was shut. The port is old.",
        "The port paid. The mayor left. Nobody was hurt in the harbour of Elmouth, where nine cranes stood in May.",
        "Taxes \u202efell in May. Prices rose in June.",
        "انخفضت الضرائب 4%.",
    )
)


@pytest.fixture
def text():
    return TEXT


def middles(page):
    """Number to the middle of it and of the line in which its claim begins, from above, and where it begins from the left."""
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('#article-text .no')].map(number => {
            const range = new Range(), digits = number.querySelector('b'), {top, bottom, left} = digits.getBoundingClientRect();
            range.setStart(number.nextSibling, 0);
            range.setEnd(number.nextSibling, 1);
            const line = range.getBoundingClientRect();
            return [digits.textContent, [(top + bottom) / 2, (line.top + line.bottom) / 2, left]];
        }))"""
    )


def test_numbers_of_claims_that_begin_in_one_line_stand_beside_it(ana):
    page = ana.page
    page.wait_for_function("document.querySelector('#article-text .no[style*=translate]')")
    found = middles(page)
    (one, line, left), (other, same, right) = found["3"], found["4"]
    assert line == same
    assert abs(one - line) < 8
    assert abs(other - line) < 8
    assert left < right
    ana.must_fit()


def test_a_number_does_not_stand_on_what_a_line_is_called(ana):
    covered = ana.page.evaluate(
        """() => {
            const places = what => [...document.querySelectorAll(`#article-text ${what}`)].map(one => one.getBoundingClientRect());
            const meet = (a, b) => a.top < b.bottom - 1 && b.top < a.bottom - 1 && a.left < b.right - 1 && b.left < a.right - 1;
            const kinds = places('.kind');
            return [kinds.length, places('.no b').filter(number => kinds.some(kind => meet(number, kind))).length];
        }"""
    )
    assert covered[0] > 0
    assert covered[1] == 0


def test_hidden_characters_turn_their_own_claim_alone_around_and_are_told(ana, desk, article):
    page = ana.page
    claim = next(claim for claim in desk.dossier(article).live_claims() if "\u202e" in claim.quote)
    page.goto(f"/articles/{article}?claim={claim.claim_id}")
    turned, after = from_left(page, "fell"), from_left(page, "Prices")
    assert turned == sorted(turned, reverse=True)
    assert after == sorted(after)
    assert max(turned) < min(after)
    assert "U+202Efell in May" in page.locator("#quoted .untwisted").text_content()
    assert page.locator(f"#text-{claim.claim_id} .turning").count() == 1
    assert page.locator("#article-text .turning").count() == 1
    ana.must_be_accessible()


def test_what_is_read_from_the_right_begins_there(ana):
    words = from_left(ana.page, "انخفضت الضرائب")
    assert words == sorted(words, reverse=True)
    assert ana.page.evaluate("getComputedStyle([...document.querySelectorAll('#article-text .block')].at(-1)).direction") == "rtl"


def test_on_paper_numbers_stand_before_their_claims(ana):
    ana.page.wait_for_function("document.querySelector('#article-text .no[style*=translate]')")
    ana.page.emulate_media(media="print")
    found = middles(ana.page)
    assert all(abs(number - line) < 8 for number, line, _ in found.values())
