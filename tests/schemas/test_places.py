"""Claims and passages are found by their words, whatever their ids."""

import pytest
from build import CRANES, OUTLET, QUESTION, TAXES, TEXT, a_house, an_article, marked, told

from factcheck.errors import BadInput
from factcheck.schemas.places import Page, Quote


@pytest.fixture
def page():
    return Page(told(an_article(), marked("c9", "nine cranes")), a_house())


def test_words_are_found_over_line_breaks(page):
    assert page.span(Quote(f"{OUTLET} Taxes fell")).of(TEXT) == f"{OUTLET}\nTaxes fell"


def test_which_of_several_can_be_said(page):
    first, second = (page.span(Quote("the", nth)).start for nth in (1, 2))
    assert first < second


def test_the_shortest_claim_around_the_words_is_meant(page):
    assert (page.claim(Quote("cranes")).claim_id, page.claim(Quote("The port")).claim_id) == ("c9", "c2")


def test_words_outside_every_claim_have_none(page):
    assert page.claim_at(Quote(QUESTION)) is None
    with pytest.raises(BadInput, match="does not stand in one claim"):
        page.claim(Quote(QUESTION))


def test_words_of_a_source_are_looked_for_in_the_claim_and_then_around_it(page):
    claim = page.claim(Quote(TAXES))
    assert page.words(Quote("the"), claim).span.start < page.claim(Quote(CRANES)).start
    assert page.words(Quote(OUTLET), claim).text == OUTLET
    assert page.words(None, claim) is None


def test_people_are_found_by_name(page):
    assert page.person("eve") == "eve"
    with pytest.raises(BadInput, match="Nobody on this desk is named Zoe"):
        page.person("Zoe")
