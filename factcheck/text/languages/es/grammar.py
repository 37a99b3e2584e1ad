"""Spanish grammar: where sentences end, and which words are verbs."""

from tokenizesentences import tokenize_spans

VERBS = None


def sentence_ends(paragraph: str) -> list[int]:
    """Offsets behind each sentence, as the library sees it."""
    return [end for _, end in tokenize_spans(paragraph)]
