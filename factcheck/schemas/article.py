"""Forms of articles: import, details, finding."""

from dataclasses import dataclass
from typing import Any

from marshmallow import ValidationError, fields, post_load

from factcheck.config import MAX_ARTICLE_BYTES
from factcheck.domain.article import Description
from factcheck.schemas.form import Address, Day, FormSchema, Line, Prose, Seen
from factcheck.text.language import known


class LanguageCode(Line):
    """A language that the desk reads, or nothing."""

    def deserialize(self, value: Any, attr: str | None = None, data: Any = None, **more: Any) -> str:
        code = super().deserialize(value, attr, data, **more)
        if code and code not in known():
            raise ValidationError(f"“{code}” is no language that the desk reads. Choose one from the list, or none.")
        return code


class DescriptionForm(FormSchema):
    title = Line(300)
    outlet = Line(120)
    author = Line(200)
    published = Day(10)
    address = Address(2000)
    lang = LanguageCode(20)

    def description(self, data: dict[str, Any]) -> Description:
        return Description(*(data[name] for name in ("title", "outlet", "author", "published", "address", "lang")))


@dataclass(frozen=True)
class Asked:
    """What the import form says."""

    text: str
    description: Description
    again: bool


class PastedText(fields.Field[str]):
    """A text as pasted: nothing trimmed, since it is kept as it came; a browser posts CRLF for each line end."""

    def deserialize(self, value: Any, attr: str | None = None, data: Any = None, **more: Any) -> str:  # noqa: ARG002
        text = value if isinstance(value, str) else ""
        if len(text) > 2 * MAX_ARTICLE_BYTES:
            raise ValidationError("The text is longer than the desk takes: at most 2 MB. Cut it into several articles.")
        return text.replace("\r\n", "\n")


class ImportSchema(DescriptionForm):
    text = PastedText()
    again = fields.Boolean(load_default=False)

    @post_load
    def asked(self, data: dict[str, Any], **_: Any) -> Asked:
        return Asked(data["text"], self.description(data), data["again"])


@dataclass(frozen=True)
class Described:
    description: Description
    seen: int


class DetailsSchema(DescriptionForm):
    seen = Seen()

    @post_load
    def described(self, data: dict[str, Any], **_: Any) -> Described:
        return Described(self.description(data), data["seen"])


@dataclass(frozen=True)
class FindingText:
    title: str
    text: str
    seen: int


class FindingSchema(FormSchema):
    title = Line(200)
    text = Prose(4000)
    seen = Seen()

    @post_load
    def finding(self, data: dict[str, Any], **_: Any) -> FindingText:
        return FindingText(**data)
