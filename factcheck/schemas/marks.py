"""A recorded review: what people did with one article, step by step, in words that outlast any reading of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import pairwise
from typing import Any

from marshmallow import ValidationError

from factcheck.errors import BadInput
from factcheck.schemas import steps
from factcheck.schemas.places import Quote
from factcheck.schemas.step import ClaimField, Said, StepSchema

IMPORT, ADD_SOURCE = "import", "add_source"  # the two that are no order on an article that is there
SCHEMAS: Mapping[str, type[StepSchema]] = {
    IMPORT: steps.Import,
    ADD_SOURCE: steps.AddSource,
    "assign": steps.Assign,
    "settle": steps.Settle,
    "confirm_furniture": steps.ConfirmAllFurniture,
    "mark": steps.Mark,
    "split": steps.Split,
    "merge": steps.Merge,
    "restate": steps.Restate,
    "accept_attribution": steps.Accept,
    "attribute": steps.Attribute,
    "add_evidence": steps.Add,
    "cite": steps.Cite,
    "assess": steps.Assess,
    "ask": steps.Ask,
    "answer": steps.Answer,
    "sign_off": steps.SignOff,
    "send_back": steps.SendBack,
    "finding": steps.Find,
    "undo": steps.Undo,
}


@dataclass(frozen=True)
class Step:
    """One step, checked."""

    number: int
    at: datetime
    by: str
    do: str
    schema: StepSchema
    said: Said

    @property
    def claims(self) -> list[Quote]:
        """The words of every claim that the step works on."""
        named = (name for name, field in self.schema.fields.items() if isinstance(field, ClaimField))
        return [self.said[name] for name in named if self.said[name]]


def marks(text: str) -> list[Step]:
    """The steps of a marks file. Raises BadInput that names the step and what is wrong with it."""
    try:
        listed = json.loads(text)
    except ValueError as error:
        raise BadInput(f"The marks are not valid JSON: {error}. Mend that line.") from None
    if not isinstance(listed, list) or not listed:
        raise BadInput("The marks must be a list of steps: [{…}, {…}].")
    read = [_step(number, said) for number, said in enumerate(listed, 1)]
    _must_be_in_order(read)
    return read


def _step(number: int, said: Any) -> Step:
    do = said.get("do") if isinstance(said, dict) else None
    if not isinstance(do, str) or do not in SCHEMAS:
        raise BadInput(f"Step {number} says “{do}”, which is no step. Use one of: {', '.join(SCHEMAS)}.", step=number)
    schema = _schema(do)
    try:
        checked: Said = schema.load(said)
    except ValidationError as refused:
        wrong = " ".join(f"{field}: {_told(messages)}" for field, messages in refused.messages_dict.items())
        raise BadInput(f"Step {number} ({do}) cannot be read. {wrong}", step=number) from None
    return Step(number, checked["at"], checked["by"], do, schema, checked)


@cache
def _schema(do: str) -> StepSchema:
    return SCHEMAS[do]()


def _told(messages: Any) -> str:
    """The sentences of a refusal, however deep they stand."""
    if isinstance(messages, dict):
        return " ".join(_told(below) for below in messages.values())
    return " ".join(map(_told, messages)) if isinstance(messages, list) else str(messages)


def _must_be_in_order(read: list[Step]) -> None:
    if read[0].do != IMPORT or any(step.do == IMPORT for step in read[1:]):
        raise BadInput("The first step, and only the first, takes the article in: make it an import.")
    for before, after in pairwise(read):
        if after.at <= before.at:
            raise BadInput(f"Step {after.number} is not later than the step before it. Put the steps in the order of time.")
