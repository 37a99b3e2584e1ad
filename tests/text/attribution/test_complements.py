"""What follows a verb, and whether it is said."""

import pytest
from text.attribution.saying import sources

SAID = {
    "Marsh said this on Telegram.": ["Marsh"],
    "Marsh announced this during the talks.": ["Marsh"],
    "Local media reported at least six deaths.": ["Local media"],
    "Officials reported around 40 deaths.": ["Officials"],
    "Marsh told the council in her first week in the job that the dam was old.": ["Marsh"],
    "Members had been telling the council since 2016 that the dam was old.": ["Members"],
    "The judge threw out the suit, calling the claims in it “old water”.": ["The judge"],
    "The daily Delo reported on Monday, on the basis of a cable from the embassy in the capital, that the dam was old.": ["The daily Delo"],
    "The cost was high, and Marsh put it at 11 million a year, which she put at 12.": ["Marsh", "she"],
    "The club has counted 61 arrests.": ["The club"],
    "The office warned members about the dam.": ["The office"],
    "“It is old,” Marsh texted the mayor.": ["Marsh"],
    "She made a simple case: the dam is old.": ["She"],
}
NOT_SAID = [
    "Marsh thanked the crews.",
    "That is not what he was saying in private.",
    "In May, Marsh asked for a shovel.",
    "The boss left, citing family reasons.",
    "One of them was flagged by a clerk, who was old: “dams”.",
    "Marsh reported at 5:12 on Monday.",
    "His client was referring to another dam.",
    "Marsh would not object to the plan.",
    "She counted 61 swans.",
    "The office logged 212 calls or emails that it found odd.",
    "The report raised questions.",
]


@pytest.mark.parametrize(("text", "expected"), SAID.items(), ids=list(SAID))
def test_what_is_said_is_told_from_what_follows_the_verb(text, expected):
    assert sources(text) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_only_looks_so_is_nobodys(text):
    assert sources(text) == []
