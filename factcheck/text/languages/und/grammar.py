"""Grammar: where sentences end, by the stops that the world's scripts have."""

import re

END = re.compile(r"[.!?…؟۔।॥。！？]+[\"'”’»)\]」』]*(?=\s|$)|[。！？]+[\"'”’»)\]」』]*")


def sentence_ends(paragraph: str) -> list[int]:
    """Offsets behind each sentence."""
    return [match.end() for match in END.finditer(paragraph)]
