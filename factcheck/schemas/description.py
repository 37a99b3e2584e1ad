"""What a person says about an article that is taken in: form or command line to a Description."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, post_load

from factcheck.domain.article import Description
from factcheck.schemas.form import Address, Day, FormSchema, Line
from factcheck.text.language import known


class Tongue(Line):
    """The code of a language that is read here, or nothing."""

    def deserialize(self, value: Any, attr: str | None = None, data: Mapping[str, Any] | None = None, **more: Any) -> str:
        code = super().deserialize(value, attr, data, **more)
        if code and code not in known():
            raise ValidationError(f"“{code}” is no language that is read here. Use one of: {', '.join(sorted(known()))}.")
        return code


class DescriptionSchema(FormSchema):
    """Every field may be left out or empty. Raises ValidationError with the cause by field."""

    title = Line(300)
    outlet = Line(120)
    author = Line(200)
    published = Day()
    address = Address(2000)
    lang = Tongue(10)

    @post_load
    def description(self, data: dict[str, str], **_: Any) -> Description:
        return Description(**data)
