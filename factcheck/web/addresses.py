"""Addresses as url_for builds them, from a pattern that it built once: a card links to some thirty, a page to some hundred."""

import re
from functools import lru_cache
from typing import Any

from flask import request, url_for

PLAIN = re.compile(r"[A-Za-z0-9_.-]+").fullmatch  # what an address holds as it is
STAND_IN = re.compile(r"(stand-in-\d+-)")


def address(endpoint: str, **values: Any) -> str:
    """What url_for gives; values that an address holds in another form, and url_for's own options, are left to it."""
    given = [(name, str(value)) for name, value in values.items() if value is not None]
    pattern = _pattern(request.root_path, endpoint, tuple([name for name, _ in given]))
    if not pattern:
        return url_for(endpoint, **values)
    for _, value in given:
        if not PLAIN(value):
            return url_for(endpoint, **values)
    return pattern % tuple([value for _, value in given])


@lru_cache(maxsize=1000)
def _pattern(_root: str, endpoint: str, names: tuple[str, ...]) -> str:
    """The address with a gap for each value, in their order; nothing where there is none. It begins where the desk is mounted."""
    if any(name.startswith("_") for name in names):
        return ""
    stand_ins: list[Any] = [f"stand-in-{number}-" for number in range(len(names))]
    pieces = STAND_IN.split(url_for(endpoint, **dict(zip(names, stand_ins, strict=True))))
    return "".join("%s" if piece in stand_ins else piece.replace("%", "%%") for piece in pieces) if pieces[1::2] == stand_ins else ""
