"""The bounds of a claim: words of the article, where they stand, cut and joined."""

from itertools import pairwise

from factcheck.errors import NotNow, SpanOutsideText
from factcheck.text.span import Span, Words


def must_stand_in(text: str, words: tuple[Words, ...]) -> None:
    """Raise unless these are words of the article, in order and apart from each other."""
    if not words:
        raise SpanOutsideText("Select the words that make the claim.")
    for part in words:
        part.span.must_quote(text, part.text)
        if not part.text.strip():
            raise NotNow("A claim needs words, not only spaces. Select some words.")
    if any(a.span.end > b.span.start for a, b in pairwise(words)):
        raise NotNow("The parts of a claim must follow each other in the article without overlap.")


def trimmed(spans: list[Span], text: str) -> tuple[Words, ...]:
    """The spans without spaces at their ends; one of spaces alone is dropped."""
    words = []
    for span in spans:
        quote = span.of(text)
        start = span.start + len(quote) - len(quote.lstrip())
        end = span.start + len(quote.rstrip())
        if start < end:
            words.append(Words.at(text, start, end))
    return tuple(words)


def joined(text: str, words: tuple[Words, ...]) -> tuple[Words, ...]:
    """These words in order; parts that touch or overlap, or have only spaces between, become one."""
    spans = sorted(part.span for part in words)
    found = [spans[0]]
    for span in spans[1:]:
        if span.start <= found[-1].end or not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(Words(span, span.of(text)) for span in found)
