"""Forms of bounds and dispositions: split, merge, re-bound, restate a claim; settle a passage."""

from typing import Any

from marshmallow import ValidationError, fields, post_load

from factcheck.domain.kinds.claims import MarkClaim, MergeWithNext, ReboundClaim, RestateClaim, SplitClaim
from factcheck.domain.kinds.passages import SettlePassage
from factcheck.schemas.form import FormSchema, Line, Prose, Seen, Word
from factcheck.text.span import Span, Words
from factcheck.vocabulary.passages import DISPOSITIONS, FURNITURE


class SettlePassageSchema(FormSchema):
    passage_id = fields.String(required=True)
    disposition = Word(DISPOSITIONS, needed="Say what this passage is.")
    sub = Word(FURNITURE)
    duplicate_of = Line(20)
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> SettlePassage:
        number = data["duplicate_of"].removeprefix("c")
        data["duplicate_of"] = f"c{number}" if number else None
        return SettlePassage(**data)


class PointedWord(Line):
    """A word of the article as a radio button names it, `offset:word`, so that the word proves the offset."""

    def __init__(self, needed: str) -> None:
        super().__init__(2_000_000, needed)

    def deserialize(self, value: Any, *more: Any, **named: Any) -> Any:
        pointed = super().deserialize(value, *more, **named)
        offset, _, word = pointed.partition(":")
        if not offset.isdecimal() or len(offset) > 9 or not word:
            raise ValidationError("This does not name a word of the article. Reload the page and choose again.")
        return Words(Span(int(offset), int(offset) + len(word)), word)


class SplitClaimSchema(FormSchema):
    claim_id = fields.String(required=True)
    at = PointedWord("Choose the word at which the second claim begins.")
    seen = Seen()

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> SplitClaim:
        word: Words = data["at"]
        word.span.must_quote(self._text, word.text)
        return SplitClaim(data["claim_id"], word.span.start, data["seen"])


class ReboundClaimSchema(FormSchema):
    """The first and the last word; what stands between them is the claim."""

    claim_id = fields.String(required=True)
    begin = PointedWord("Choose the first word of the claim.")
    finish = PointedWord("Choose the last word of the claim.")
    seen = Seen()

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> ReboundClaim:
        return ReboundClaim(data["claim_id"], (stretch(self._text, data["begin"], data["finish"]),), data["seen"])


class MarkClaimSchema(FormSchema):
    begin = PointedWord("Choose the first word of the claim.")
    finish = PointedWord("Choose the last word of the claim.")

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> MarkClaim:
        return MarkClaim((stretch(self._text, data["begin"], data["finish"]),))


def stretch(text: str, first: Words, last: Words) -> Words:
    """From the first word to the end of the last one. Raises where the article reads differently, or backwards."""
    for word in (first, last):
        word.span.must_quote(text, word.text)
    if last.span.end <= first.span.start:
        raise ValidationError("The last word stands before the first one. Choose a later one.", "finish")
    return Words.at(text, first.span.start, last.span.end)


class MergeSchema(FormSchema):
    claim_id = fields.String(required=True)
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> MergeWithNext:
        return MergeWithNext(**data)


class RestateSchema(FormSchema):
    claim_id = fields.String(required=True)
    restatement = Prose(2000)
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> RestateClaim:
        return RestateClaim(**data)
