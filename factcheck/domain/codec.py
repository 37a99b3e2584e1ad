"""Frozen dataclasses to plain JSON values and back, told by the types of their fields.

Takes str, int, bool, None, tuples, terms of a vocabulary, and dataclasses made of these: what canonical JSON can hold.
"""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from factcheck.errors import Unknown
from factcheck.vocabulary.vocabulary import Term, Vocabulary

LARGEST = 2**53 - 1


def plain(value: Any) -> Any:
    """`value` as JSON holds it. Raises TypeError for what canonical JSON has no one text for."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int) and -LARGEST <= value <= LARGEST:
        return value
    if isinstance(value, Term):
        return value.code
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _names(type(value))}
    raise TypeError(f"the ledger cannot hold {value!r}")


def build(kind: type, data: Any) -> Any:
    """What `plain` made of a `kind`, made again. Raises Unknown where the data do not fit."""
    try:
        return _builder(kind)(data)
    except (KeyError, TypeError, AttributeError) as wrong:
        raise Unknown(f"A record of {kind.__name__} is incomplete or of another shape: {wrong}.") from wrong


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    if get_origin(kind) in (Union, types.UnionType):
        (inner,) = (part for part in get_args(kind) if part is not type(None))
        make = _builder(inner)
        return lambda data: None if data is None else make(data)
    if get_origin(kind) is tuple:
        make = _builder(get_args(kind)[0])
        return lambda data: tuple(make(item) for item in data)
    if isinstance(kind, type) and issubclass(kind, Term):
        return Vocabulary.OF[kind].__getitem__
    if is_dataclass(kind):
        return _dataclass_builder(kind)
    return lambda data: _of(kind, data)


def _of(kind: type, data: Any) -> Any:
    if type(data) is not kind:
        raise TypeError(f"{data!r} is no {kind.__name__}")
    return data


def _dataclass_builder(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    makers = [(name, _builder(hints[name])) for name in _names(kind)]
    return lambda data: kind(*[make(data[name]) for name, make in makers])
