"""English grammar: where sentences end, and which words are verbs."""

from collections.abc import Sequence
from functools import lru_cache

from tokenizesentences import tokenize_spans

from factcheck import paths
from factcheck.text.language import Verbs


def sentence_ends(paragraph: str) -> list[int]:
    """Offsets behind each sentence, as the library sees it."""
    return [end for _, end in tokenize_spans(paragraph)]


_VERBS = {name: frozenset(words) for name, words in paths.words("en")["verbs"].items()}
AUXILIARIES, PAST, PRESENT = _VERBS["auxiliaries"], _VERBS["past"], _VERBS["present"]
NOT_PAST = _VERBS["not_past"]
BEFORE_NOUNS = _VERBS["before_nouns"]
BEHIND_PARTICIPLES = _VERBS["behind_participles"]
DETERMINERS = _VERBS["determiners"]
OBJECTS = _VERBS["before_objects"]


@lru_cache(maxsize=50_000)
def _shape(word: str) -> str:
    """What a word's own form makes it: auxiliary, past, present, third person, or nothing of a verb."""
    if word in AUXILIARIES:
        return "auxiliary"
    if word in PAST or word in PRESENT or _regular(word):
        return "verb"
    return "third person" if word.endswith("s") and len(word) > 4 and not word.endswith(("ss", "us", "is")) else ""


def _finite(words: Sequence[str]) -> list[bool]:
    return [bool(shape) and _stands_as_verb(shape, words, place) for place, shape in enumerate(map(_shape, words))]


def _stands_as_verb(shape: str, words: Sequence[str], place: int) -> bool:
    before = words[place - 1] if place else ""
    if shape == "auxiliary":
        return words[place] != "may" or before not in BEFORE_NOUNS  # the month stands behind prepositions
    behind = words[place + 1] if place + 1 < len(words) else ""
    if before in BEFORE_NOUNS or behind in BEHIND_PARTICIPLES or not place:
        return False
    return shape == "verb" or behind in DETERMINERS or behind.isdigit()


def _is_sure(words: Sequence[str], place: int) -> bool:
    """Not a participle or a noun: an auxiliary, an irregular past, or a regular one with its object behind it."""
    word = words[place]
    if word in AUXILIARIES or word in PAST:
        return True
    behind = words[place + 1] if place + 1 < len(words) else ""
    return (_regular(word) or word in PRESENT) and (behind in OBJECTS or behind.isdigit() or (word in PRESENT and behind.isalpha()))


def _regular(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in NOT_PAST


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and len(word) > 5


def _is_participle(word: str) -> bool:
    return _regular(word) or word in _VERBS["participles"]


VERBS = Verbs(_finite, _is_sure, _is_gerund, _is_participle)
