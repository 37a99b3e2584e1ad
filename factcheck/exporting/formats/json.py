"""Data as JSON: everything public about an article, for programs."""

import json
import re
from collections.abc import Mapping
from typing import Any

from factcheck.exporting.comparing import by_value
from factcheck.exporting.format import DATA, Format
from factcheck.exporting.loss import loss_note
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report

LINKED = re.compile(r'\A\ufeff?\s*\{\s*"@context"')  # another format's
FIRST = re.compile(r'\A\ufeff?\s*\{\s*"receipt"\s*:\s*')


def render(report: Report) -> bytes:
    """UTF-8; the receipt comes first, so that a file cut short still says what it was."""
    data = {"receipt": fields_of(report.receipt), "loss_note": loss_note(report), **report.content}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The receipt, wherever its key stands in a whole file, or at the beginning of one that was cut."""
    if not text.lstrip("\ufeff \r\n\t").startswith("{") or LINKED.match(text):
        return None
    try:
        found = json.loads(text.removeprefix("\ufeff")).get("receipt")
    except (ValueError, RecursionError):
        found = _first(text)
    return {name: value for name, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}


def _first(text: str) -> Any:
    begins = FIRST.match(text)
    try:
        return json.JSONDecoder().raw_decode(text, begins.end())[0] if begins else None
    except (ValueError, RecursionError):
        return None


FORMAT = Format(
    name="json",
    label="Data (JSON)",
    about="Article, passages, claims, attributions, assessments, evidence and sources, for programs.",
    media_type="application/json",
    suffix="json",
    stem="data",
    render=render,
    receipt_in=receipt_in,
    compare=by_value,
    kind=DATA,
)
