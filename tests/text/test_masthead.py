"""What an article says about itself."""

import pytest

from factcheck.text import read
from factcheck.text.masthead import Masthead, masthead
from factcheck.text.reading import Reading, SuggestedPassage
from factcheck.text.span import Span

BODY = "\n\nThe harbour of Port Mallow was closed for two days last week, the port authority said.\n\nTwelve ships waited outside.\n"


def of(text):
    return masthead(text, read(text))


def test_an_article_with_all_its_furniture_describes_itself():
    text = (
        "Mallow Courier\n\nHarbour Closed for Two Days After Storm\n\nTuesday, March 4, 2025 by Greta Olsen\n\n"
        "Harbour Closed for Two Days After Storm" + BODY + "\n© Mallow Courier 2025\n"
    )
    assert of(text) == Masthead("Harbour Closed for Two Days After Storm", "Mallow Courier", "Greta Olsen", "2025-03-04")


def test_an_article_without_furniture_says_nothing_about_itself():
    assert of(BODY.strip()) == Masthead()


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Greta Olsen", "Greta Olsen"),
        ("BY GRETA OLSEN", "Greta Olsen"),
        ("By Greta Olsen and Jan de Wit", "Greta Olsen and Jan de Wit"),
        ("By Greta Olsen | 4 March 2025", "Greta Olsen"),
        ("Written by Greta Olsen", "Greta Olsen"),
        ("Edited by Greta Olsen", ""),
    ],
)
def test_a_byline_names_the_author_and_nobody_else(line, author):
    assert of(f"Harbour Closed for Two Days\n\n{line}{BODY}").author == author


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 4 March 2025", "2025-03-04"),
        ("Published March 4th, 2025", "2025-03-04"),
        ("Published Mar. 4, 2025", "2025-03-04"),
        ("Published 2025-03-04 10:32 GMT", "2025-03-04"),
        ("Published 04.03.2025", "2025-03-04"),
        ("Published 14/03/2025", "2025-03-14"),
        ("Published 04/04/2025", "2025-04-04"),
        ("Published 04/03/2025", ""),  # March or April: nobody can tell
        ("Published 31 February 2025", ""),
        ("Published 41 March 2025", ""),
        ("Published 12 monkeys 2025", ""),
        ("Published 4 March 1025", ""),
        ("Updated 6 March 2025, published 4 March 2025", "2025-03-04"),
    ],
)
def test_a_date_is_taken_where_it_can_be_read_in_one_way_only(line, day):
    assert of(f"Harbour Closed for Two Days\n\n{line}\nBy Greta Olsen{BODY}").published == day


@pytest.mark.parametrize(
    ("line", "day"),
    [("Publicado el 4 de marzo de 2025", "2025-03-04"), ("Domingo, 19 de octubre de 2025", "2025-10-19")],
)
def test_a_date_is_read_in_spanish_too(line, day):
    text = f"El puerto cerró dos días\n\n{line}\n\nEl puerto estuvo cerrado dos días la semana pasada, dijo la autoridad portuaria.\n"
    assert of(text).published == day


def test_a_kicker_above_the_headline_is_no_outlet():
    assert of("PORTS AND TRADE\n\nHarbour closed for two days after a storm" + BODY).outlet == ""


def test_a_line_above_the_headline_is_the_outlet_where_the_article_says_it_again():
    again = BODY + "\nThe storm has passed, the mayor told the Mallow Courier.\n"
    assert of("Mallow Courier\n\nHarbour closed for two days after a storm" + again).outlet == "Mallow Courier"


def test_a_name_in_one_word_with_a_capital_inside_is_an_outlet():
    assert of("MallowNews\n\nHarbour closed for two days after a storm" + BODY).outlet == "MallowNews"


def test_the_owner_of_the_rights_is_the_outlet():
    text = "Harbour closed for two days" + BODY + "\nCopyright 2025 The Mallow Courier. All rights reserved.\n"
    assert of(text).outlet == "The Mallow Courier"


def test_rights_without_an_owner_name_no_outlet():
    assert of("Harbour closed for two days" + BODY + "\n© all rights reserved, no copying, whatever you say\n").outlet == ""


def furniture(*lines):
    """A text of these lines of furniture, (kind, words) each, and its reading."""
    text = "\n".join(words for _, words in lines)
    passages, start = [], 0
    for sub, words in lines:
        passages.append(SuggestedPassage(Span(start, start + len(words)), "en", "furniture", sub, 0, (), (), None, ()))
        start += len(words) + 1
    return text, Reading("", "en", "1", tuple(passages))


def test_a_byline_without_a_name_has_no_author():
    assert masthead(*furniture(("byline", "By our correspondent in town"))).author == ""
    assert masthead(*furniture(("byline", "Staff and agencies"))).author == ""


def test_the_second_byline_is_asked_when_the_first_names_nobody():
    assert masthead(*furniture(("byline", "By 4 March"), ("byline", "By Greta Olsen"))).author == "Greta Olsen"


def test_a_line_as_long_as_a_paragraph_is_no_title():
    assert masthead(*furniture(("headline", "word " * 80))) == Masthead()
