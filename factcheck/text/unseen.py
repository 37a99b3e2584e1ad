"""Characters that nobody can see, told so that a person finds them."""

import re
import unicodedata

UNKEPT = re.compile("[\0\ud800-\udfff]")  # what no file of the desk can hold
CONTROLS = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff]")
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")  # what turns the words behind it around
KINDS = {"Cc": "a control character", "Cs": "half a character"}
BEHIND = 12  # code points that are quoted


def unseen(text: str, wrong: re.Pattern[str] = CONTROLS) -> str:
    """Which of these characters stands in a text first, where, and what to do; nothing where there is none."""
    found = wrong.search(text)
    return told(text, found.start()) if found else ""


def unseen_in_name(name: str) -> str:
    """The same for a name that people are told apart by: nothing in it may be invisible."""
    place = next((place for place, character in enumerate(name) if unicodedata.category(character)[0] == "C"), None)
    return "" if place is None else told(name, place)


def told(text: str, place: int) -> str:
    """The character at this place, as a person finds it."""
    before = " ".join(text[max(0, place - BEHIND) : place].split())
    where = f"behind “{before}”" if before else "the first one"
    what = KINDS.get(unicodedata.category(text[place]), "an invisible character")
    return f"Character {place + 1}, {where}, is {what} (U+{ord(text[place]):04X}). Delete it, or type this again instead of pasting it."
