"""Canonical JSON: one text for one value, so that a hash of it means something."""

import json
from hashlib import sha256
from typing import Any

ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))  # made once: a third of the work


def canonical(value: Any) -> str:
    """`value` as RFC 8785 writes it.

    Holds for values with ASCII keys and with whole numbers within ±(2^53 − 1) only; the encoder makes no others.
    """
    return ENCODER.encode(value)


def digest(text: str) -> str:
    """SHA-256 of the UTF-8 bytes of `text`, as 64 lower-case hexadecimal digits."""
    return sha256(text.encode()).hexdigest()
