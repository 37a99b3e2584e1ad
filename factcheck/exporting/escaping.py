"""What people wrote, made harmless for the format that it goes into."""

import re
import unicodedata
from typing import Any

from factcheck.text.unseen import TURNING

UNSHOWN = "\ufffd"  # stands for a character that cannot be printed
_CONTROLS = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF]
_UNPRINTABLE = dict.fromkeys(_CONTROLS, UNSHOWN)
_MARKDOWN = {ord(c): f"\\{c}" for c in "\\`*_[]~|#@$"} | {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_LINK = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x20\x7f-\x9f]{1,2000}", re.IGNORECASE)


def printable(value: Any) -> Any:
    """Plain values with every control character shown as U+FFFD; no text changes its length but for line ends."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").translate(_UNPRINTABLE)
    if isinstance(value, list):
        return [printable(item) for item in value]
    if isinstance(value, dict):
        return {key: printable(item) for key, item in value.items()}
    return value


def unprintables(value: Any) -> int:
    """How many characters `printable` replaces."""
    if isinstance(value, str):
        return len(value) - len(value.translate(dict.fromkeys(_CONTROLS))) if not value.isprintable() else 0
    if isinstance(value, dict):
        value = list(value.values())
    return sum(map(unprintables, value)) if isinstance(value, list) else 0


def steady(text: str) -> str:
    """Text for a page that cannot keep one stretch of it apart: what would turn the words behind it is shown as U+FFFD."""
    return TURNING.sub(UNSHOWN, text)


def in_markdown(text: str) -> str:
    """Text on one line that no reader of Markdown takes for markup, a link, HTML or the start of a block."""
    line = " ".join(steady(text).split()).translate(_MARKDOWN)
    line = re.sub(r"(?i)(?<=[a-z])(?=:(//|[a-z]))|(?<=\bwww)(?=\.)", r"\\", line)  # bare addresses become links
    return re.sub(r"^([-+=]|\d+(?=[.)]))", lambda found: _held(found[1]), line)


def _held(start: str) -> str:
    """The start of a line that would open a list or underline a heading."""
    return f"\\{start}" if not start[0].isdigit() else f"{start}\\"


def in_cell(text: str) -> str:
    """Text as a cell that no spreadsheet runs as a formula: one apostrophe before it, or one more, so that it can be taken off again."""
    bare = text.lstrip("'")
    begins = bare.lstrip().lstrip("\ufeff\u200b\u200e\u200f")
    return f"'{text}" if begins.startswith(_FORMULA) or bare.startswith(("\t", "\n")) else text


def from_cell(cell: str) -> str:
    """The text of which `in_cell` made this cell."""
    return cell[1:] if cell.startswith("'") and is_defused(cell) else cell


def is_defused(text: str) -> bool:
    return in_cell(text) != text


def link(address: str) -> str:
    """The address where it is one that may be followed, else nothing."""
    return address if _LINK.fullmatch(address) else ""


def file_stem(words: str, longest: int = 60) -> str:
    """Words as part of a file name that every system takes: lower-case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].rstrip("-")
