"""Files that ship with the program; the one module that opens them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parent


@cache
def shipped(name: str) -> Path:
    """The folder of templates or seeds: inside an installed package, else at the root of the checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


@cache
def words(language: str) -> dict[str, Any]:
    """The word lists of one language, from text/languages/<code>/words.toml; the names it knows, if any, from names.toml beside."""
    folder = PACKAGE / "text" / "languages" / language
    found = tomllib.loads((folder / "words.toml").read_text("utf-8"))
    if (names := folder / "names.toml").is_file():
        found["attribution"] |= tomllib.loads(names.read_text("utf-8"))
    return found
