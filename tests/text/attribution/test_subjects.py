"""Who does what a verb says, however far apart they stand."""

import pytest
from text.attribution.saying import sources

FOUND = {
    "Ann Rao, a former counsel to the agency who now teaches law, said it would hold.":
        ["Ann Rao, a former counsel to the agency who now teaches law"],
    "The affidavit used to obtain the warrant, unsealed on Monday, states that it would hold.":
        ["The affidavit used to obtain the warrant"],
    "A complaint, first reported by EFE, that accuses the board of delay was filed.": ["A complaint", "EFE"],
    "The dog, a terrier, that accuses nobody was late.": [],
    "Others, such as Marsh, say it would hold.": ["Others"],
    "Some, like Marsh, say it would hold.": ["Some"],
    "Many in the party say it would hold.": ["Many in the party"],
    "“It held,” Ed Cole, head of water at the ministry, told state television.": ["Ed Cole, head of water at the ministry"],
    "Marsh declined to comment, except to confirm that it would hold.": ["Marsh"],
    "The Cole campaign sent an email to supporters warning that it would not hold.": ["The Cole campaign"],
    "EFE was able to confirm that the dam is old.": ["EFE"],
    "The Sunday Courier reported that the dam is old.": ["The Sunday Courier"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND.items(), ids=list(FOUND))
def test_the_subject_is_found_across_what_stands_between(text, expected):
    assert sources(text) == expected
