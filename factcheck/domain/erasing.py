"""What is left of a line whose words had to be erased: its shape, without anything that a person wrote or is called."""

from typing import Any

BLOCK = "█"
ERASED = "[erased]"
WRITTEN = frozenset(
    {
        "title",
        "outlet",
        "author",
        "address",
        "archived",
        "file_name",
        "reason",
        "note",
        "should_read",
        "restatement",
        "question",
        "answer",
        "name",
        "aliases",
        "locator",
        "quote",
        "text",
    }
)


def without_words(payload: Any, of_article: bool = False) -> Any:
    """A payload with every written field erased; ids, codes, offsets and times stay, so that the stream can still be read.

    The text of an article keeps its length and its spaces, so that the offsets of its claims stay true.
    """
    if isinstance(payload, list):
        return [without_words(item, of_article) for item in payload]
    if not isinstance(payload, dict):
        return payload
    return {key: _erased(key, value, of_article) if key in WRITTEN else without_words(value, of_article) for key, value in payload.items()}


def _erased(key: str, value: Any, of_article: bool) -> Any:
    if isinstance(value, list):
        return []
    if not isinstance(value, str) or not value:
        return without_words(value, of_article)
    if key == "text" and of_article:
        return "".join(c if c.isspace() else BLOCK for c in value)
    return ERASED
