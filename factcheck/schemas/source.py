"""Forms of the register."""

from typing import Any

from marshmallow import fields, post_load

from factcheck.domain.kinds.sources import NOT_JUDGED, AddSource, ChangeSource, MergeSources
from factcheck.schemas.form import FormSchema, Line, Prose, Word
from factcheck.vocabulary.attribution import RELIABILITIES, SOURCE_TYPES


class Names(Prose):
    """One name a line, or parted by semicolons."""

    def deserialize(self, value: Any, *more: Any, **named: Any) -> Any:
        text = super().deserialize(value, *more, **named)
        parts = (" ".join(part.split()) for line in text.splitlines() for part in line.split(";"))
        return tuple(dict.fromkeys(part for part in parts if part))


class SourceSchema(FormSchema):
    name = Line(120, needed="A source needs a name.")
    type = Word(SOURCE_TYPES, needed="Choose what kind of source it is.")
    country = Line(2)
    aliases = Names()
    reliability = Word(RELIABILITIES, empty=NOT_JUDGED)
    note = Prose(1000)


class AddSourceSchema(SourceSchema):
    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> AddSource:
        return AddSource(**data)


class ChangeSourceSchema(SourceSchema):
    source_id = fields.String(required=True)
    reason = Prose(1000, needed="Say why the entry changes: others will ask.")

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> ChangeSource:
        return ChangeSource(**data)


class MergeSourcesSchema(FormSchema):
    source_id = fields.String(required=True)
    into = Line(60, needed="Choose the entry that stays.")
    reason = Prose(1000, needed="Say why the two are one: others will ask.")

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> MergeSources:
        return MergeSources(**data)
