"""What the forms of every noun share: fields of text and of vocabulary words, and how a form becomes a command."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from marshmallow import EXCLUDE, Schema, ValidationError, fields

from factcheck.errors import Faults, Incomplete, Unknown
from factcheck.text.unseen import UNKEPT, unseen
from factcheck.vocabulary.vocabulary import Term, Vocabulary


class FormSchema(Schema):
    """A form may carry the fields of its neighbours on the same card; each schema takes its own."""

    class Meta:
        unknown = EXCLUDE


class Prose(fields.Field[str]):
    """Text that a person typed: line ends made LF, spaces around it dropped, nothing that cannot be kept."""

    def __init__(self, longest: int = 4000, needed: str = "", **more: Any) -> None:
        super().__init__(load_default="" if not needed else None, **more)
        self._longest, self._needed = longest, needed

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> str:  # noqa: ARG002
        text = value.replace("\r\n", "\n").replace("\r", "\n").strip() if isinstance(value, str) else ""
        if self._needed and not text:
            raise ValidationError(self._needed)
        if len(text) > self._longest:
            raise ValidationError(f"This has {len(text):,} characters; at most {self._longest:,} fit. Shorten it.")
        if wrong := self._unseen(text):
            raise ValidationError(wrong)
        return text

    def _unseen(self, text: str) -> str:
        """What is wrong with the first character that cannot be kept."""
        return unseen(text, UNKEPT)


class Line(Prose):
    """Prose on one line, without control characters."""

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> str:
        return " ".join(super().deserialize(value, attr, data, **more).split())

    def _unseen(self, text: str) -> str:
        return unseen(" ".join(text.split()))


class Address(Line):
    """A web address, or nothing."""

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> str:
        address = super().deserialize(value, attr, data, **more)
        if address and not _is_web(address):
            raise ValidationError("Write the whole address, beginning with https:// or http://.")
        return address


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and " " not in address


class Day(Line):
    """A date as YYYY-MM-DD, or nothing."""

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> str:
        day = super().deserialize(value, attr, data, **more)
        try:
            return date.fromisoformat(day).isoformat() if day else ""
        except ValueError:
            raise ValidationError(f"“{day}” is no date. Write it as 2026-05-31.") from None


class Word(fields.Field[Term]):
    """A word of a vocabulary; an empty one gives `empty` where that is allowed."""

    def __init__(self, words: Vocabulary[Any], needed: str = "", empty: Term | None = None, **more: Any) -> None:
        super().__init__(**more)
        self._words, self._needed, self._empty = words, needed, empty

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> Any:  # noqa: ARG002
        if not isinstance(value, str) or not value:
            if self._needed:
                raise ValidationError(self._needed)
            return self._empty
        try:
            term = self._words[value]
        except Unknown as unknown:
            raise ValidationError(unknown.message) from None
        if term.retired:
            raise ValidationError(f"“{term.label}” is no longer offered. Choose another.")
        return term


class Seen(fields.Field[int]):
    """The version of the article that the form was drawn from."""

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> int:  # noqa: ARG002
        if not str(value or "").isdecimal() or len(str(value)) > 12:
            raise ValidationError("The form does not say which version of the article it was drawn from. Reload the page.")
        return int(str(value))


def load(schema: Schema | type[Schema], form: Mapping[str, Any]) -> Any:
    """What the form asks for, as the schema's command. Raises Incomplete with every wrong field."""
    try:
        return (_kept(schema) if isinstance(schema, type) else schema).load(dict(form))
    except ValidationError as refused:
        raise Incomplete({str(name): _sentences(messages) for name, messages in refused.messages_dict.items()}) from None


def load_together(form: Mapping[str, Any], *schemas: type[Schema]) -> list[Any]:
    """What one form asks for by several schemas. Raises Incomplete with every field that is wrong by any."""
    faults, loaded = Faults(), list[Any]()
    for schema in schemas:
        with faults.of("form"):
            loaded.append(load(schema, form))
    faults.must_be_none()
    return loaded


@cache
def _kept(schema: type[Schema]) -> Schema:
    """One of its kind for good: making one copies all its fields."""
    return schema()


def _sentences(messages: Any) -> list[str]:
    return [str(message) for message in (messages if isinstance(messages, list) else [messages])]
