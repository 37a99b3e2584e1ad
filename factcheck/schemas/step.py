"""What a step of a recorded review is made of: words of the trade, and words of the article."""

from abc import abstractmethod
from collections.abc import Mapping
from datetime import UTC
from typing import Any

from marshmallow import Schema, ValidationError, fields
from marshmallow.validate import Length

from factcheck.domain.events import Command
from factcheck.schemas.places import Page, Quote

Said = Mapping[str, Any]  # what a step says, checked


class QuoteField(fields.Field[Quote]):
    """Words that stand once in the article, or `{"words": …, "nth": 2}` where they stand more often."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any) -> Quote:  # noqa: ARG002
        words, nth = (value.get("words"), value.get("nth")) if isinstance(value, dict) else (value, None)
        if not isinstance(words, str) or not words.split() or not isinstance(nth, int | None):
            raise ValidationError("Quote some words of the article.")
        return Quote(words, nth)


class ClaimField(QuoteField):
    """Words of a claim; where the reading made no claim of them, their passage is first settled as one."""


class StepSchema(Schema):
    """What every step says: when, who, what."""

    at = fields.AwareDateTime(required=True, default_timezone=UTC)
    by = fields.String(required=True, validate=Length(1))
    do = fields.String(required=True)


class OrderSchema(StepSchema):
    """A step that is one order on the article."""

    @abstractmethod
    def order(self, page: Page, said: Said) -> Command:
        """The command that a person would give who does this on the article as it stands now."""
