"""Lines that their own words give away as furniture, one rule a kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.text.language import Language

Reason = Callable[[str, int, bool, Language], str]  # line, its number of words, whether it ends as a sentence does

NUMBER = re.compile(r"\d+(?:[:.,/]\d+)*(?:st|nd|rd|th)?", re.IGNORECASE)
TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*|\d+(?:[:./]\d+)*(?:st|nd|rd|th|h)?", re.IGNORECASE)
NAME = re.compile(r"[^\W\d_][\w’'.-]*")
LONGEST = 300  # of a line of furniture, captions apart


@dataclass(frozen=True)
class Rule:
    """What kind of furniture a line is, if `reason` finds one."""

    sub: str
    reason: Reason


def opening(line: str, phrases: frozenset[str]) -> str:
    """The phrase that this line begins with, as whole words; empty if none."""
    low = line[:60].lower().lstrip("•·*-–—→►▶>#[( ")
    return next((p for p in phrases if low.startswith(p) and not low[len(p) : len(p) + 1].isalnum()), "")


def _copyright(line: str, words: int, stopped: bool, language: Language) -> str:
    found = opening(line, language.listed("furniture", "copyright")) or ("©" if line.startswith("©") else "")
    return f"begins with “{found}”" if found and words < 60 else ""


def _navigation(line: str, words: int, stopped: bool, language: Language) -> str:
    if line.lower().strip(" .:|»>›→") in language.listed("furniture", "navigation_alone"):
        return "a word of the site's own, alone on its line"
    found = opening(line, language.listed("furniture", "navigation"))
    if found and (not stopped or words <= 30) and (len(found) > 8 or not stopped):
        return f"begins with “{found}”"
    return ""


def _caption(line: str, words: int, stopped: bool, language: Language) -> str:
    found = opening(line, language.listed("furniture", "credit"))
    if found:
        return f"begins with the credit “{found}”"
    low = line.lower()
    tail = low[-90:]
    credit = next((p for p in language.listed("furniture", "credit_anywhere") if p in tail), "") if words <= 80 else ""
    if credit:
        return f"has the picture credit “{credit}”"
    inside = next((p for p in language.listed("furniture", "credit") if f"{p}" in tail and p.endswith((":", "by", "©"))), "")
    return f"has the picture credit “{inside}”" if inside and words <= 80 else ""


def _byline(line: str, words: int, stopped: bool, language: Language) -> str:
    if words > 25 or len(line) > LONGEST:
        return ""
    found = opening(line, language.listed("furniture", "byline"))
    if found and (not stopped or len(found) > 4) and _names(line[len(found) :], language):
        return f"begins with “{found.strip()}”"
    found = opening(line, language.listed("furniture", "published"))
    if found and any(c.isdigit() for c in line) and not stopped:
        return f"says when it was published (“{found}”)"
    if any(phrase in line.lower() for phrase in language.listed("furniture", "reading_time")):
        return "says how long it takes to read"
    return _dated_author(line, stopped, language)


def _names(rest: str, language: Language) -> bool:
    """Whether words after “By” look like people: mostly capitals."""
    words = NAME.findall(rest)
    capital = sum(word[0].isupper() or word in ("and", "in", "de", "del", "y", "for", "the", "of") for word in words)
    return bool(words) and capital >= len(words) * 0.7


def _dated_author(line: str, stopped: bool, language: Language) -> str:
    if stopped:
        return ""
    low = f" {line.lower()} "
    if " by " in low and _is_date(line[: max(0, low.find(" by ") - 1)], language) and _names(line[low.find(" by ") + 3 :], language):
        return "a date and an author"
    return ""


def _is_date(line: str, language: Language) -> bool:
    """Nothing but a date, and perhaps the time."""
    tokens = [token.lower() for token in TOKEN.findall(line)]
    if not tokens or not any(token[0].isdigit() for token in tokens):
        return False
    known = language.listed("furniture", "months") | language.listed("furniture", "weekdays")
    around = language.listed("furniture", "date_words")
    dated = any(t in known for t in tokens) or bool(re.search(r"\d{1,4}[./:-]\d{1,2}", line))
    return dated and all(t[0].isdigit() or t in known or t in around for t in tokens)


def _dateline(line: str, words: int, stopped: bool, language: Language) -> str:
    return "nothing but a date" if words <= 14 and _is_date(line, language) else ""


RULES = (
    Rule("copyright", _copyright),
    Rule("caption", _caption),
    Rule("byline", _byline),
    Rule("dateline", _dateline),
    Rule("navigation", _navigation),
)
