"""Where something stands in an article, and that it proves itself."""

import pytest

from factcheck.errors import QuoteMismatch, SpanOutsideText
from factcheck.text.span import Span, Words

TEXT = "Taxes fell 4%."


def test_a_span_quotes_its_words():
    assert Span(6, 10).of(TEXT) == "fell"
    assert Words.at(TEXT, 6, 10) == Words(Span(6, 10), "fell")
    Span(6, 10).must_quote(TEXT, "fell")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 4), (6, 15)])
def test_a_span_that_leaves_the_article_or_holds_nothing_is_refused(start, end):
    with pytest.raises(SpanOutsideText, match="has 14 characters"):
        Span(start, end).must_quote(TEXT, "fell")


def test_a_span_with_other_words_than_the_quote_is_refused():
    with pytest.raises(QuoteMismatch) as refused:
        Span(6, 10).must_quote(TEXT, "rose")
    assert refused.value.details["article"] == "fell"


def test_spans_overlap_when_they_share_a_letter():
    assert Span(0, 5).overlaps(Span(4, 6))
    assert not Span(0, 5).overlaps(Span(5, 6))


def test_a_span_holds_what_lies_within_it():
    assert Span(0, 5).holds(Span(1, 5))
    assert not Span(0, 5).holds(Span(1, 6))
