"""Sentence ends that Russian, Ukrainian and Belarusian share."""

import re

LONGEST = 4000  # the library slows down with the length of its text
SHORTEST = 8  # code points from stop to stop; where so many have fewer between them, nothing is told
STOPS = ".!?…"
SEVERAL = re.compile(r"[^.!?…]*+[.!?…].*\w", re.DOTALL)  # a stop, and words behind it


def sentence_ends(paragraph: str) -> list[int]:
    """Offsets behind each sentence; long paragraphs are read piece by piece."""
    if not SEVERAL.match(paragraph):
        return [len(paragraph)]  # the library would need its time to say the same
    from tokenize_uk import tokenize_sents_with_spans  # noqa: PLC0415 - a quarter of a second that Latin texts need not wait for

    ends: list[int] = []
    start = 0
    while start < len(paragraph):
        piece = paragraph[start : start + LONGEST]
        found = [start + end for _, _, end in tokenize_sents_with_spans(piece)] if _is_prose(piece) else []
        whole = start + len(piece) == len(paragraph)
        keep = found if whole else found[:-1]
        ends += keep
        start = keep[-1] if keep and not whole else start + len(piece)
    return ends


def _is_prose(piece: str) -> bool:
    """Not so for a long row of stops with a few letters between them, which would take the library longest and is left whole."""
    return len(piece) < LONGEST or sum(map(piece.count, STOPS)) * SHORTEST < LONGEST
