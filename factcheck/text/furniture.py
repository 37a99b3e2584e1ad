"""Lines that their own words give away as furniture, one rule a kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Self

from factcheck.text.language import Language

TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*|\d+(?:[:./]\d+)*(?:st|nd|rd|th|h)?", re.IGNORECASE)
NAME = re.compile(r"[^\W\d_][\w’'.-]*")
NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.]\d{2}")
YEAR = re.compile(r"(?:19|20)\d\d")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+|www\.\S+|(?:pic\.)?twitter\.com/\w+")
NAME_IN_PLACE = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w.’'-]+\s){2,3}(?:in|en) [A-ZÀ-ÖØ-Þ][\w.’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\w.’'-]+){0,2}")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
INITIAL = re.compile(r"\b[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ]\.(?:\s|$)")
HANDLE = re.compile(r"(?:@\w+[\s,]*)+$")
SIGNATURE = re.compile(r"[A-ZА-ЯІЎ]{2,8}(?:[/ –-]{1,3}[A-ZА-ЯІЎ]{2,8})?|\([A-Z][\w /–-]{1,30}\)|/[A-Z][\w –-]{1,30}/")
MARKS = "•·*-–—→►▶>#[(| "
LONGEST = 300  # code points of a byline
CAPTION_WORDS = 90
COPYRIGHT_WORDS = 60
NAVIGATION_WORDS = 45
SENTENCE_WORDS = 40  # a stopped line with more is a sentence
CREDIT_MARKS = re.compile(r"[/©:()]")
PICTURE_OWNER = re.compile(r"©[^\d]+/[^\d]+$|©\s*[^\W\d]+\s*$")


class Line(NamedTuple):
    """What the rules look at: the beginning of a paragraph, its last words, and their shape."""

    text: str
    words: int
    stopped: bool  # ends as a sentence does
    language: Language
    low: str
    head: str  # its first words, in small letters and without a bullet

    @classmethod
    def of(cls, text: str, words: int, stopped: bool, language: Language) -> Self:
        low = text.lower()
        return cls(text, words, stopped, language, low, low[:70].lstrip(MARKS))

    def opening(self, name: str) -> str:
        """The phrase of a list that this line begins with; empty if none."""
        found = self.language.phrases("furniture", name).match(self.head)
        return found[0] if found else ""


@dataclass(frozen=True)
class Rule:
    """What kind of furniture a line is, if `reason` finds one."""

    sub: str
    reason: Callable[[Line], str]


def _copyright(line: Line) -> str:
    if line.words > (SENTENCE_WORDS if line.stopped else COPYRIGHT_WORDS) or PICTURE_OWNER.match(line.text):
        return ""
    found = line.language.pattern("furniture", "copyright_patterns").search(line.low)
    return f"claims rights (“{found[0]}”)" if found else ""


def _navigation(line: Line) -> str:
    if line.low.strip(" .:|»>›→•-–—[]()") in line.language.listed("furniture", "navigation_alone"):
        return "a word of the site's own, alone on its line"
    if not any(map(str.isalnum, line.text)):
        return "no words"
    if line.words == 1 and ADDRESS.fullmatch(line.text):
        return "an address and nothing else"
    if HANDLE.fullmatch(line.text):
        return "an address and nothing else"
    found = line.opening("calls")
    if not (found and line.words <= NAVIGATION_WORDS):
        found = line.opening("navigation")
        found = found if found and _leads_elsewhere(line, found) else ""
    return f"begins with “{found}”" if found else ""


def _leads_elsewhere(line: Line, found: str) -> bool:
    """A common word may open a sentence too: “Share prices fell.”"""
    behind = line.low[line.low.find(found) + len(found) :][:2].strip()
    if found.endswith(":") or behind[:1] in (":", "|", "→", ">", "»"):
        return line.words <= NAVIGATION_WORDS
    return not line.stopped and (" " in found or line.words <= 6)


def _caption(line: Line) -> str:
    if found := line.opening("credit"):
        return f"begins with the credit “{found}”"
    if PICTURE_OWNER.match(line.text) and line.words <= 12:
        return "says whose picture it is"
    low = line.low
    near_end = max(0, len(low) - 120)
    if line.words > CAPTION_WORDS or (line.stopped and not CREDIT_MARKS.search(line.text, near_end)):
        return ""
    *before, last = SENTENCE_END.split(line.text)
    if len(before) > 1 and is_signature(last):
        return ""
    credit = line.language.phrases("furniture", "credit_anywhere").search(low, near_end)
    credit = credit or line.language.pattern("furniture", "credit_patterns").search(low, near_end)
    return f"has the picture credit “{credit[0].strip(' (')}”" if credit else ""


def _byline(line: Line) -> str:
    if line.words > 30 or len(line.text) > LONGEST:
        return ""
    if found := line.opening("byline"):
        rest = line.text[line.low.find(found) + len(found) :]
        if (not line.stopped or " " in found or found.endswith(":")) and _are_names(rest, line.language):
            return f"begins with “{found}”"
    if author := line.language.pattern("furniture", "byline_patterns").search(line.low):
        return f"says who wrote it (“{author[0].strip()}”)"
    if not line.stopped and ADDRESS.search(line.text) and not ADDRESS.fullmatch(line.text):
        return "has an address to write to"
    return _dated_author(line)


def _are_names(rest: str, language: Language) -> bool:
    """Whether words after “By” look like people: mostly capitals."""
    words = NAME.findall(rest)
    small = language.listed("furniture", "in_names")
    capital = sum(word[0].isupper() or word in small for word in words)
    return bool(words) and words[0] not in small and capital >= len(words) * 0.7


def _dated_author(line: Line) -> str:
    by = None if line.stopped else line.language.phrases("furniture", "author_links").search(line.low)
    if by is None or not by.start():
        return ""
    return (
        "a date and an author"
        if _is_date(line.text[: by.start()], line.language) and _are_names(line.text[by.end() :], line.language)
        else ""
    )


def _is_date(text: str, language: Language) -> bool:
    """A date and perhaps the time, with no more than a place or an author's name beside them."""
    tokens = TOKEN.findall(text)
    months = language.listed("furniture", "months") | language.listed("furniture", "weekdays")
    around = language.listed("furniture", "date_words") | language.listed("furniture", "in_names")
    strange = [t for t in tokens if not t[0].isdigit() and t.lower().rstrip(".") not in months and t.lower() not in around]
    dated = any(t.lower() in months for t in tokens) and any(t[0].isdigit() for t in tokens)
    dated = dated or bool(NUMERIC_DATE.search(text)) or (bool(YEAR.search(text)) and not strange)
    return dated and len(strange) <= 4 and all(t[0].isupper() for t in strange) and len(strange) < len(tokens) / 2 + 1


def _dateline(line: Line) -> str:
    if line.words <= 16 and (found := line.opening("published")) and _is_date(line.text, line.language):
        return f"says when it was published (“{found}”)"
    short = line.words <= 14 and not (line.stopped and line.words > 6)
    return "nothing but a date" if short and _is_date(line.text, line.language) else ""


RULES = (
    Rule("copyright", _copyright),
    Rule("caption", _caption),
    Rule("byline", _byline),
    Rule("dateline", _dateline),
    Rule("navigation", _navigation),
)


def is_signature(words: str) -> bool:
    """An agency's name as it stands behind the last sentence: “… the text. EFE”."""
    return SIGNATURE.fullmatch(words) is not None


def kind(line: Line) -> tuple[str, str]:
    """The kind of furniture that a line's own words give away, and the reason; both empty for none."""
    for rule in RULES:
        if why := rule.reason(line):
            return rule.sub, why
    return "", ""


def is_name(line: Line) -> bool:
    """A person's name, perhaps with a place or a trade, and nothing else: a byline without “by”."""
    words: list[str] = NAME.findall(line.text)
    initial = bool(INITIAL.search(line.text))
    if len(words) > 8 or (line.stopped and not initial):
        return False
    small = line.language.listed("furniture", "in_names")
    capitals = sum(word[0].isupper() for word in words)
    if any(word.lower().strip(".") in line.language.listed("furniture", "trades") for word in words):
        return capitals >= 2
    named = all(word[0].isupper() or word in small for word in words)
    listed = 3 <= len(words) <= 6 and "," in line.text and capitals == len(words)
    alone = named and (listed or (initial and 2 <= len(words) <= 4))
    return alone or NAME_IN_PLACE.fullmatch(line.text) is not None
