"""Spanish grammar: where sentences end, and which words are verbs."""

from collections.abc import Sequence
from functools import cache

from tokenizesentences import tokenize_spans

from factcheck import paths
from factcheck.text.language import Verbs

PAST = ("ó", "aron", "ieron", "yeron", "aba", "aban")
FUTURE = ("rá", "rán", "ría", "rían")
GERUND = ("ando", "iendo", "yendo")
PARTICIPLE = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(paths.words("es")["verbs"][name])


def sentence_ends(paragraph: str) -> list[int]:
    """Offsets behind each sentence, as the library sees it."""
    return [end for _, end in tokenize_spans(paragraph)]


def _finite(words: Sequence[str]) -> list[bool]:
    return [_is_finite(words, place) for place in range(len(words))]


def _is_finite(words: Sequence[str], place: int) -> bool:
    word = words[place]
    if word in _listed("finite"):
        return not (place and words[place - 1] in _listed("before_nouns"))
    return word.endswith(PAST + FUTURE) and len(word) > 4 and word not in _listed("nouns")


def _is_gerund(word: str) -> bool:
    return word.endswith(GERUND) and len(word) > 5 and word not in _listed("nouns")


def _is_participle(word: str) -> bool:
    return (word.endswith(PARTICIPLE) and len(word) > 5 and word not in _listed("nouns")) or word in _listed("participles")


VERBS = Verbs(_finite, _is_finite, _is_gerund, _is_participle)
