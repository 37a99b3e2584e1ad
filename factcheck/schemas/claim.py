"""Forms of bounds and dispositions: split, merge, re-bound, restate a claim; settle a passage."""

from typing import Any

from marshmallow import fields, post_load

from factcheck.domain.kinds.claims import MarkClaim, MergeWithNext, ReboundClaim, RestateClaim, SplitClaim
from factcheck.domain.kinds.passages import SettlePassage
from factcheck.errors import Incomplete
from factcheck.schemas.form import FormSchema, Line, Prose, Seen, Word
from factcheck.schemas.pointing import PointedWord, Stretches, between, must_all_stand, selected
from factcheck.text.span import Words
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


class SplitClaimSchema(FormSchema):
    claim_id = fields.String(required=True)
    at = PointedWord(needed="Choose the word at which the second claim begins.")
    seen = Seen()

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> SplitClaim:
        word: Words = data["at"]
        word.span.must_quote(self._text, word.text)
        return SplitClaim(data["claim_id"], word.span.start, data["seen"])


class StretchSchema(FormSchema):
    """Words of the article: the pieces of a selection, or the first and the last of the words that the form offers."""

    piece = Stretches()
    begin = PointedWord()
    finish = PointedWord()
    among = Stretches()  # what the form offered: where that is not the article, no word of it can be trusted

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def stretch(self, data: dict[str, Any]) -> Words:
        must_all_stand(self._text, data["among"])
        if data["piece"]:
            return selected(self._text, data["piece"])
        if missing := {name: [words] for name, words in ENDS.items() if not data[name]}:
            raise Incomplete(missing)
        return between(self._text, data["begin"], data["finish"])


ENDS = {"begin": "Choose the first word.", "finish": "Choose the last word."}


class ReboundClaimSchema(StretchSchema):
    claim_id = fields.String(required=True)
    seen = Seen()

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> ReboundClaim:
        return ReboundClaim(data["claim_id"], (self.stretch(data),), data["seen"])


class MarkClaimSchema(StretchSchema):
    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> MarkClaim:
        return MarkClaim((self.stretch(data),))


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
