"""Grammar: where sentences end."""

from factcheck.text.languages.cyrillic import sentence_ends

__all__ = ["sentence_ends"]
