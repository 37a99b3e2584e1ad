"""Reporting clauses that stand behind a quotation as if they were sentences: “… friendship.” X insisted."""

import re

from factcheck.text.language import Language
from factcheck.text.span import Span

TOKEN = re.compile(r"[^\W_][\w’'.-]*[\w]|[^\W_]|[,;:.!?…\"“”«»()—–-]")
SUBJECT = 14  # tokens that a name with its description may have before the verb
ADDRESSED = 8


def closes_quotation(body: str, sentence: Span, language: Language) -> bool:
    """Whether a sentence only says who said the words before it, when and where."""
    tokens = [match[0] for match in TOKEN.finditer(body, sentence.start, min(sentence.end, sentence.start + 240))]
    verbs = language.listed("reporting", "verbs")
    for place, token in enumerate(tokens[:SUBJECT]):
        if token.lower() in verbs and token[0].islower():
            return place > 0 and _is_subject(tokens[:place]) and _says_no_more(token.lower(), tokens[place + 1 :], language)
        if token in '"“”«»;:!?…':
            return False
    return False


def _is_subject(tokens: list[str]) -> bool:
    """No comma, or a description between two of them."""
    return tokens.count(",") in (0, 2) and tokens[0] != ","


def _says_no_more(verb: str, rest: list[str], language: Language) -> bool:
    if not rest or rest[0] in ".,:;!?…—–-":
        return True
    if any(token in language.listed("reporting", "content") for token in rest):
        return False
    if rest[0].lower() in language.listed("reporting", "adverbials"):
        return True
    if verb not in language.listed("reporting", "telling"):
        return False
    words = [token for token in rest if token[0].isalnum()]
    return len(words) <= ADDRESSED and "that" not in words
