"""Which language a stretch of text is in, told by its letters and its commonest words."""

import re

from factcheck.text.language import Language, known

WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 2  # votes by which a passage may leave the language of its article
SAMPLE = 4000  # code points; more would say no more


def language_of(text: str, otherwise: str = "en") -> Language:
    """The language that most of a text's common words and letters speak for."""
    votes = _votes(text)
    best = max(votes, key=lambda code: (votes[code], code == otherwise))
    return known()[best]


def passage_language(text: str, article: Language) -> Language:
    """The article's language, unless the passage plainly speaks another."""
    votes = _votes(text)
    best = max(votes, key=lambda code: (votes[code], code == article.code))
    return known()[best] if votes[best] >= ENOUGH + 2 * votes[article.code] else article


def _votes(text: str) -> dict[str, int]:
    words = WORD.findall(text[:SAMPLE].lower())
    letters = set("".join(words))
    return {code: _vote(language, words, letters) for code, language in known().items()}


def _vote(language: Language, words: list[str], letters: set[str]) -> int:
    common = language.listed("telling", "stopwords")
    own = 3 * len(letters & language.listed("telling", "letters"))
    never = len(letters & language.listed("telling", "never"))
    return max(0, sum(word in common for word in words) + own - 6 * never)
