"""Forms of the desk's rules and nuances."""

import re
from typing import Any

from marshmallow import ValidationError, fields, post_load, validates

from factcheck.domain.house import Rules, fold_name
from factcheck.domain.kinds.nuances import AddNuance, RetireNuance
from factcheck.domain.kinds.rules import SetRules
from factcheck.schemas.form import Address, FormSchema, Line, Word
from factcheck.vocabulary.statuses import STATUSES


class RulesSchema(FormSchema):
    publisher = Line(120)
    public_url = Address(500)
    names_people = fields.Boolean(load_default=False)
    desk_url = Address(500)

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> SetRules:
        return SetRules(Rules(**data))


class NuanceSchema(FormSchema):
    label = Line(60, needed="A nuance needs a label that people read.")
    status = Word(STATUSES, needed="Choose the status that the nuance belongs under.")
    rating = Line(1)

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> AddNuance:
        rating = data["rating"]
        return AddNuance(_code_of(data["label"]), data["label"], data["status"], int(rating) if rating else None)

    @validates("label")
    def must_make_a_code(self, label: str, **_: Any) -> None:
        if not re.match(r"[a-z]", _code_of(label)):
            raise ValidationError("Begin the label with a letter from a to z: reports carry a code made of it.")

    @validates("rating")
    def must_be_on_the_scale(self, rating: str, **_: Any) -> None:
        if rating and rating not in "12345":
            raise ValidationError("Choose a number from 1 to 5, or none.")


def _code_of(label: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", fold_name(label)).strip("_")[:40]


class RetireNuanceSchema(FormSchema):
    code = fields.String(required=True)

    @post_load
    def command(self, data: dict[str, Any], **_: Any) -> RetireNuance:
        return RetireNuance(**data)
