"""Where does a file differ from the one that the ledger gives? The first place, named so that it can be found."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

AROUND = 30  # characters shown on each side of a difference
LARGEST_CELL = 10_000_000


@dataclass(frozen=True)
class Difference:
    place: str
    expected: str | None  # None: nothing should stand there
    found: str | None  # None: nothing stands there

    def __str__(self) -> str:
        if self.found is None:
            return f"{self.place} is missing. The desk has: “{self.expected}”"
        if self.expected is None:
            return f"{self.place} should not be there. The file has: “{self.found}”"
        return f"{self.place} differs. The desk has: “{self.expected}”. The file has: “{self.found}”"


def unified(text: str) -> str:
    """Text without what mail programs and editors change on the way: a leading BOM and the kind of line ends."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def by_line(made: str, given: str) -> Difference | None:
    """The first line that differs, whatever the line ends."""
    ours, theirs = unified(made).removesuffix("\n").split("\n"), unified(given).removesuffix("\n").split("\n")
    for number, (expected, found) in enumerate(zip_longest(ours, theirs), 1):
        if expected == found:
            continue
        if number == len(theirs) < len(ours) and expected.startswith(found):
            return Difference(f"What follows from line {number} on", _cut(expected[len(found) :]), None)
        return _excerpted(f"Line {number}", expected, found)
    return None


def by_cell(made: str, given: str) -> Difference | None:
    """The first cell that differs; a spreadsheet may have changed quotes, separators and line ends."""
    ours = list(rows(made))
    columns = ours[0]
    for number, (expected, found) in enumerate(zip_longest(ours, rows(given)), 1):
        if expected is None or found is None:
            return _excerpted(f"Row {number}", _joined(expected), _joined(found))
        for place, (ought, cell) in enumerate(zip_longest(expected, found)):
            if ought != cell:
                column = columns[place] if place < len(columns) else str(place + 1)
                return _excerpted(f"Row {number}, column “{column}”,", ought, cell)
    return None


def rows(text: str) -> Iterator[list[str]]:
    """The rows of a CSV file, whichever separator a spreadsheet gave it, up to where it is no CSV any more."""
    text = unified(text)
    csv.field_size_limit(LARGEST_CELL)
    head = text[: text.find("\n") + 1] or text
    separator = max(",;\t", key=head.count)
    with suppress(csv.Error):
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def by_value(made: str, given: str) -> Difference | None:
    """The first value that differs, by its path; spaces and the order of keys do not count."""
    try:
        theirs = json.loads(given.removeprefix("\ufeff"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return by_line(made, given)
    return _value("", json.loads(made), theirs)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys each stand once: readers disagree on which of two they believe."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _value(path: str, expected: Any, found: Any) -> Difference | None:
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = [*expected, *(key for key in found if key not in expected)]
        steps = [(f"{path}.{key}" if path else key, expected.get(key, _NOTHING), found.get(key, _NOTHING)) for key in keys]
    elif isinstance(expected, list) and isinstance(found, list):
        pairs = enumerate(zip_longest(expected, found, fillvalue=_NOTHING))
        steps = [(f"{path}[{number}]", ought, value) for number, (ought, value) in pairs]
    elif type(expected) is type(found) and expected == found:
        return None
    else:
        return _excerpted(f"The value at {path or 'the top'}", _written(expected), _written(found))
    return next((difference for step in steps if (difference := _value(*step))), None)


_NOTHING = object()


def _written(value: Any) -> str | None:
    if value is _NOTHING:
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _joined(cells: list[str] | None) -> str | None:
    return None if cells is None else ", ".join(cells)


def _excerpted(place: str, expected: str | None, found: str | None) -> Difference:
    """The difference with so much of both as shows it."""
    if expected is None or found is None:
        return Difference(place, _cut(expected), _cut(found))
    first = next((n for n, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), min(len(expected), len(found)))
    return Difference(place, _cut(expected, first), _cut(found, first))


def _cut(text: str | None, at: int = 0) -> str | None:
    if text is None:
        return None
    start, end = max(0, at - AROUND), at + AROUND
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
