"""Reporting clauses that stand behind a quotation as if they were sentences: “… friendship.” X insisted."""

import re

from factcheck.text.language import Language
from factcheck.text.span import Span

TOKEN = re.compile(r"[^\W_][\w’'.-]*[\w]|[^\W_]|[,;:.!?…\"“”«»()—–-]")
SUBJECT = 14  # words that a name with its description may have before the verb
BEHIND, BEHIND_QUESTION = 12, 24  # words that may say to whom, when and where; a quotation that ends in “?” or “!” has no comma to show it
SEEN = 300
OPENING = "\"“«‘'„"
CLOSING = "\"”»’'"


def ends_quotation(sentence: str) -> bool:
    """Whether a sentence is quoted to its end, so that only who said it can follow: not one that ends in “scare quotes.”"""
    inside = sentence[:-1]
    mark = sentence[-1]
    if mark == '"':
        return sentence[0] == mark or inside.count(mark) % 2 == 0
    return sentence[0] in OPENING or not any(opening in inside for opening in OPENING)


def closes_quotation(body: str, sentence: Span, language: Language, stray: bool) -> bool:
    """Whether a sentence only says who said the words before it, when and where. `stray`: a full stop stands where a comma belongs."""
    words = [match[0] for match in TOKEN.finditer(body, sentence.start, min(sentence.end, sentence.start + SEEN))]
    verbs = language.listed("reporting", "verbs")
    for place, word in enumerate(words[:SUBJECT]):
        if word in verbs:
            return place > 0 and _is_subject(words[:place], language) and _says_no_more(word, words[place + 1 :], language, stray)
        if word in '"“”«»;:!?…':
            break
    return False


def _is_subject(words: list[str], language: Language) -> bool:
    """No comma, or a description between two of them, and nothing that joins it to what was said before."""
    return words.count(",") in (0, 2) and words[0].lower() not in language.listed("reporting", "openings")


def _says_no_more(verb: str, rest: list[str], language: Language, stray: bool) -> bool:
    if not rest or rest[0] in ".,:;!?…—–-":
        return True
    if any(word in language.listed("reporting", "content") for word in rest) or _count(rest) > (BEHIND if stray else BEHIND_QUESTION):
        return False
    if stray and rest[0].lower() in language.listed("reporting", "answering"):
        return False
    return rest[0].lower() in language.listed("reporting", "adverbials") or verb in language.listed("reporting", "telling")


def _count(words: list[str]) -> int:
    return sum(word[0].isalnum() for word in words)
