"""The dateline before an article's first sentence: “HAVANA, Cuba –”, “WASHINGTON (AP) —”, “(Reuters) -”."""

import re

from factcheck.text.language import Language
from factcheck.text.span import Span

LONGEST = 110
DASH = r"(?:—|–|--?)"
SENTENCE = r"(?=[\"'“‘«„¿¡(\[]*[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ0-9])"
AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,30}/)"
PLACE = r"[^\W\d_][^()\n–—]{0,70}?"
SHAPES = (
    re.compile(rf"(?P<place>){AGENCY}\s*\.?\s*{DASH}\s*{SENTENCE}"),
    re.compile(rf"(?P<place>{PLACE})[.,]?\s*{AGENCY}(?:\s*{AGENCY})?\s*(?:\.?\s*{DASH}|\.)?\s+{SENTENCE}"),
    re.compile(rf"(?P<place>{PLACE})(?:\s+{DASH}|\.{DASH}|—)\s*{SENTENCE}"),
)
ENDING = re.compile(r"[—–)/]|[ .]-")
TOKEN = re.compile(r"[^\s,]+")
SMALL = frozenset(
    {"de", "la", "del", "los", "las", "el", "y", "of", "the", "and", "upon", "on", "sur", "na", "в", "на", "и", "і", "й", "у"}
)
CAPITALS = re.compile(r"[^\W\d_a-zà-öø-ÿа-яёіїєґў][^\W\d_a-zà-öø-ÿа-яёіїєґў.’'-]+")


def dateline(text: str, paragraph: Span, language: Language, first: bool) -> Span | None:
    """The dateline that a paragraph opens with, dash and all; None if it has none. `first`: the article's first prose."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + LONGEST)]
    if not ENDING.search(head):
        return None
    for shape in SHAPES:
        found = shape.match(head)
        if found and _is_place(found["place"], language, sure=first or shape is not SHAPES[-1]):
            agency = language.phrases("furniture", "dateline_agencies").match(head.lower(), found.end())
            end = agency.end() + 1 if agency and head[agency.end() : agency.end() + 2] == ". " else len(found[0].rstrip())
            return Span(paragraph.start, paragraph.start + end)
    return None


def _is_place(words: str, language: Language, sure: bool) -> bool:
    """Capitalised words and perhaps a date; one that is not plainly a place needs a sure surrounding."""
    tokens = [token.strip(".") for token in TOKEN.findall(words)]
    if not tokens:
        return True
    months = language.listed("furniture", "months") | language.listed("furniture", "weekdays")
    named = [t for t in tokens if t and t[0].isupper() and t.lower() not in months]
    fits = all(t[:1].isupper() or t[:1].isdigit() or t.lower() in months or t in SMALL for t in tokens)
    dated = any(t.lower() in months for t in tokens) and any(t[:1].isdigit() for t in tokens)
    if not fits or len(tokens) > 9 or not named or not tokens[0][:1].isupper():
        return False
    shouted = bool(CAPITALS.fullmatch(tokens[0]))
    return shouted or dated or (sure and len(named) <= 4)
