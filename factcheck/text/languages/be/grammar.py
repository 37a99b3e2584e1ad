"""Grammar: where sentences end."""

from factcheck.text.languages import cyrillic


def sentence_ends(paragraph: str) -> list[int]:
    """Offsets behind each sentence, as the library sees it."""
    return cyrillic.sentence_ends(paragraph)


def split_points(sentence: str) -> list[tuple[int, str]]:  # noqa: ARG001 - only English and Spanish sentences are offered for splitting
    """No sentence is offered for splitting in this language."""
    return []
