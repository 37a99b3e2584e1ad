"""What people may write where a moment of the ledger is asked for."""

import pytest

from factcheck.domain.moment import AsOf, LedgerVersion, as_of
from factcheck.errors import BadInput


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("12", AsOf(article=12)),
        (" 12.7 ", AsOf(article=12, house=7)),
        ("2026-05-31", AsOf(time="2026-05-31T23:59:59.999999Z")),
        ("2026-05-31T14:00", AsOf(time="2026-05-31T14:00:59.999999Z")),
        ("2026-05-31 14:00:05Z", AsOf(time="2026-05-31T14:00:05.999999Z")),
        ("2026-05-31T14:00:05.25Z", AsOf(time="2026-05-31T14:00:05.250000Z")),
        ("2026-05-31T14:00:05.000001Z", AsOf(time="2026-05-31T14:00:05.000001Z")),
        ("2026-05-31T14:00+02:00", AsOf(time="2026-05-31T12:00:59.999999Z")),
        ("0999-01-01", AsOf(time="0999-01-01T23:59:59.999999Z")),
    ],
)
def test_a_version_or_a_time_stands_for_the_end_of_what_it_names(words, asked):
    assert as_of(words) == asked


@pytest.mark.parametrize(
    "words",
    [
        "",
        "yesterday",
        "12.",
        "12.7.1",
        "-1",
        "2026-13-01",
        "2026-05-31T25:00",
        "9999-12-31T23:30-01:00",
        "0001-01-01T00:00+05:00",
        "x" * 9000,
    ],
)
def test_anything_else_is_refused_with_an_example(words):
    with pytest.raises(BadInput, match=r"neither a version nor a time. Write a version such as 12 or 12\.7"):
        as_of(words)


def test_a_ledger_version_is_written_as_it_is_read():
    assert str(LedgerVersion(12, 7)) == "12.7"
    assert LedgerVersion(2, 9) < LedgerVersion(12, 7)
