"""Lines are paragraphs, except where they were broken at a fixed width."""

from textwrap import wrap

import pytest

from factcheck.text.paragraphs import paragraphs

LONG = (
    "The council met on Monday to discuss the new bridge, which is to replace the old one built in 1970. It heard from two engineers, "
    "who said that the work could begin in the spring and would last for two years. The mayor thanked them both, and asked for a second "
    "opinion from the state. No date was set for the vote, but most members said that they would support the plan when it comes."
)
SECOND = (
    "Opponents of the plan stood outside the hall with signs. They say the bridge would bring more lorries into the old town, and that "
    "the money would be better spent on the harbour, whose walls have not been mended since the flood. A petition has 2,000 names."
)


def shown(text):
    return [" ".join(span.of(text).split()) for span in paragraphs(text)]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_wrapped_lines_are_joined_to_the_paragraph_they_were(width):
    text = "\n\n".join("\n".join(wrap(paragraph, width)) for paragraph in (LONG, SECOND))
    assert shown(text) == [LONG, SECOND]


@pytest.mark.parametrize("width", [70, 76])
def test_wrapped_paragraphs_without_a_blank_line_between_part_where_a_line_ends_early(width):
    text = "\n".join("\n".join(wrap(paragraph, width)) for paragraph in (LONG, SECOND))
    assert shown(text) == [LONG, SECOND]


def test_a_headline_above_wrapped_lines_stays_alone():
    text = "A bridge for the old town\n\n" + "\n".join(wrap(LONG, 72))
    assert shown(text) == ["A bridge for the old town", LONG]


def test_a_headline_glued_to_wrapped_lines_is_parted_from_them():
    text = "A bridge for the old town\n" + "\n".join(wrap(LONG, 72))
    assert shown(text)[0] == "A bridge for the old town"


def test_one_line_a_paragraph_stays_one_line_a_paragraph():
    text = f"{LONG}\n{SECOND}\nA heading\n{LONG}"
    assert shown(text) == [LONG, SECOND, "A heading", LONG]


def test_short_sentences_on_lines_of_their_own_are_not_joined():
    lines = [
        "The council met on Monday in the hall.",
        "It heard from two engineers of the state.",
        "The mayor thanked them both for the work.",
    ]
    assert shown("\n".join(lines)) == lines


def test_a_list_is_not_joined():
    lines = [
        "- the council met on Monday to discuss it",
        "- it heard from two engineers of the state",
        "- the mayor thanked them both for the work",
    ]
    assert shown("\n".join(lines)) == lines


def test_headlines_under_each_other_are_not_joined():
    lines = [
        "Council meets to discuss the new bridge over the river",
        "Two engineers heard by the council of the town",
        "Mayor thanks both of them and leaves",
    ]
    assert shown("\n".join(lines)) == lines


def test_credits_under_each_other_are_not_joined():
    lines = ["Contributing: Ann Lee and Paul Osten in the capital; Mary Hale in Minsk", "Follow Ann Lee on X: @annlee"]
    assert shown("\n".join(lines)) == lines


def test_a_headline_and_its_author_are_not_joined():
    lines = ["Council meets on Monday to discuss the new bridge over the river", "by ANN LEE 17 Jun 2026"]
    assert shown("\n".join(lines)) == lines


def test_a_sentence_over_two_lines_is_joined():
    text = "The council met on Monday to discuss the new bridge, which is to\nreplace the old one."
    assert shown(text) == ["The council met on Monday to discuss the new bridge, which is to replace the old one."]


def test_blank_lines_spaces_and_tabs_belong_to_no_paragraph():
    text = "\n\n  One.  \n \t \n\tTwo.\u00a0\n\n"
    assert [span.of(text) for span in paragraphs(text)] == ["One.", "Two."]


def test_a_blank_text_has_none():
    assert paragraphs(" \n ") == []


def test_in_a_wrapped_article_a_full_line_runs_on_before_a_name_too():
    text = (
        "The ministers met in the capital on Monday and agreed to write to each\n"
        "other more often, a person who was in the room said.\n\n"
        "Both sides spoke of a new treaty that would be signed before the end of\n"
        "the year, and neither of them gave any details of it.\n\n"
        "The talks were first made public in a note that was posted on Tuesday's\n"
        "Gazette, the agency said.\n\n"
        "WHO WAS THERE\nAND WHO WAS NOT\n"
    )
    found = [span.of(text) for span in paragraphs(text)]
    assert found[2].startswith("The talks")
    assert found[2].endswith("agency said.")
    assert found[3:] == ["WHO WAS THERE", "AND WHO WAS NOT"]
