"""Which language a stretch of text is in, told by its letters and its commonest words."""

import re
from functools import cache

from factcheck.text.language import Language, known

WORD = re.compile(r"[^\W\d_]++")
ENOUGH = 2  # votes by which a passage may leave the language of its article
USUAL = 4  # a passage that has a common word of the article's language among so many is in it
GLANCE = 80
FOREIGN = re.compile(  # a letter of a script that no language here is written in: not Latin, Greek or Cyrillic
    r"[^\W\d_\x00-\u024f\u0370-\u052f\u1e00-\u1fff]"
)
OTHER = "und"  # ISO 639 for a language that is not told
ARTICLE, PASSAGE = 4000, 240  # code points that are looked at; more would say no more


def language_of(text: str, otherwise: str = "en") -> Language:
    """The language that most of a text's common words and letters speak for; none that is known where most letters are foreign."""
    if _is_foreign(text[:ARTICLE]):
        return known()[OTHER]
    votes = _votes(text[:ARTICLE])
    best = max(votes, key=lambda code: (votes[code], code == otherwise))
    return known()[best]


def passage_language(text: str, article: Language) -> Language:
    """The article's language, unless the passage plainly speaks another."""
    if _is_foreign(text[:PASSAGE]):
        return known()[OTHER]
    words = WORD.findall(text[:GLANCE].lower())
    common = article.listed("telling", "stopwords")
    if words and len([word for word in words if word in common]) * USUAL >= len(words):
        return article
    votes = _votes(text[:PASSAGE])
    best = max(votes, key=lambda code: (votes[code], code == article.code))
    return known()[best] if votes[best] >= ENOUGH + 2 * votes[article.code] else article


def _is_foreign(text: str) -> bool:
    """Whether most of a text's letters are of a script that no language here is written in."""
    foreign = 0 if text.isascii() else len(FOREIGN.findall(text))
    return foreign > 0 and 2 * foreign > sum(map(str.isalpha, text))


def _votes(text: str) -> dict[str, int]:
    low = text.lower()
    present = frozenset(low)
    votes = {code: 3 * len(own & present) - 6 * len(never & present) for code, own, never in _letters()}
    for codes in filter(None, map(_stopwords().get, WORD.findall(low))):
        for code in codes:
            votes[code] += 1
    return {code: max(0, vote) for code, vote in votes.items()}


@cache
def _letters() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """The letters that only one language or few have, and those that a language never has, by its code."""
    listed = ((code, language.listed("telling", "letters"), language.listed("telling", "never")) for code, language in known().items())
    return tuple(listed)


@cache
def _stopwords() -> dict[str, tuple[str, ...]]:
    """The commonest words of all languages, with the codes of those that have them."""
    found: dict[str, tuple[str, ...]] = {}
    for code, language in known().items():
        for word in language.listed("telling", "stopwords"):
            found[word] = (*found.get(word, ()), code)
    return found
