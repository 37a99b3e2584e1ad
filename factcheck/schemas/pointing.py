"""Words of the article as forms name them, `offset:words`: the offset says where they stand, the words prove it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from marshmallow import ValidationError, fields

from factcheck.errors import Incomplete, QuoteMismatch
from factcheck.schemas.form import Line
from factcheck.text.span import Span, Words

UNREADABLE = "This does not name a word of the article. Reload the page and choose again."


def pointed(named: str) -> Words:
    """What `offset:words` names; a browser's line ends are the article's. Raises ValidationError."""
    offset, _, words = named.replace("\r\n", "\n").replace("\r", "\n").partition(":")
    if not offset.isdecimal() or len(offset) > 9 or not words:
        raise ValidationError(UNREADABLE)
    return Words(Span(int(offset), int(offset) + len(words)), words)


def named(words: Words | None) -> str:
    """Words of the article as a form sends them back; nothing for none."""
    return f"{words.span.start}:{words.text}" if words else ""


class PointedWord(Line):
    """One word, as a radio button names it."""

    def __init__(self, **more: Any) -> None:
        super().__init__(2_000_000, **more)

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> Any:
        word = super().deserialize(value, attr, data, **more)
        return pointed(word) if word else None


class Stretches(fields.Field[list[Words]]):
    """Several stretches of the article, each with its words; none where nothing was sent."""

    def __init__(self, **more: Any) -> None:
        super().__init__(load_default=list, **more)

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> list[Words]:  # noqa: ARG002
        return [pointed(str(one)) for one in (value if isinstance(value, list) else [])]


def selected(text: str, pieces: Sequence[Words]) -> Words:
    """What was selected, from the pieces that each passage gave: every word of it must be the article's, with none left out."""
    must_all_stand(text, pieces)
    for before, after in pairwise(pieces):
        if after.span.start < before.span.end or text[before.span.end : after.span.start].strip():
            raise QuoteMismatch("Between the selected words the article has others, which the page did not send. Select them again.")
    start, end = pieces[0].span.start, pieces[-1].span.end
    whole = text[start:end]
    if not whole.strip():
        raise QuoteMismatch("Only spaces were selected. Select some words.")
    return Words.at(text, start + len(whole) - len(whole.lstrip()), start + len(whole.rstrip()))


def between(text: str, first: Words, last: Words) -> Words:
    """From the first word to the end of the last one. Raises where the article reads differently, or backwards."""
    must_all_stand(text, (first, last))
    if last.span.end <= first.span.start:
        raise Incomplete({"finish": ["The last word stands before the first one. Choose a later one."]})
    return Words.at(text, first.span.start, last.span.end)


def must_all_stand(text: str, stretches: Iterable[Words]) -> None:
    """Raise QuoteMismatch or SpanOutsideText unless the article reads like this at each place."""
    for stretch in stretches:
        stretch.span.must_quote(text, stretch.text)
