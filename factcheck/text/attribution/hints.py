"""What an article lets one know of a name in passing: that it is a firm's, a place, a country, or that its bearer holds an office."""

import re
from collections.abc import Set as AbstractSet
from functools import cache, cached_property

from factcheck.text.attribution.lexicon import Lexicon

UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐЎ"
CAPITAL = re.compile(rf"[{UPPER}](?<!\w.)\w+")


def _behind(*words: str) -> str:
    """That the character before stands behind one of these words."""
    either = "|".join(rf"(?<=\b{word} .)" for word in words)
    return f"(?:{either})"


FIRM = re.compile(
    rf"([{UPPER}]{_behind('at', '[Ss]hares in', '[Ss]hares of', 'company', 'firm', 'group', 'charity', 'maker', 'giant', 'startup')}"
    rf"[\w’-]+)\b(?! [{UPPER}])"
    rf"|([{UPPER}](?<![\w’'-].)[\w’-]+?)(?:, which\b|, (?:a|an|the) (?:\w+ ){{0,3}}(?:company|firm|group|union|charity|maker|agency|bank)\b"
    r"|(?:['’]s)? (?:shares|chief executive|CEO|executives?|employees|headquarters|customers)\b)"
)
PLACE = re.compile(rf"([{UPPER}]{_behind('[Ii]n', 'near', 'outside', 'across', 'around')}[\w-]+(?: [{UPPER}][\w-]+){{0,3}})(?!['’]s)\b")
TOLD = re.compile(r"\b[Tt]he ([a-z]+(?:-[a-z]+)?)(?:['’]s)?\b")
NEARBY = 1500  # characters back in which a firm was named
FOLLOWS = 400  # characters behind a name in which it is called by what it is


class Hints:
    """Names of an article, by the company they keep; each sort is looked for only when somebody asks."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """Every word of the article with a capital."""
        return frozenset(CAPITAL.findall(self._text))

    @cached_property
    def _firms(self) -> frozenset[str]:
        """Single names that the article treats as bodies: at Northgas; Northgas, which; shares in Northgas."""
        return frozenset(word for match in FIRM.finditer(self._text) for word in match.groups() if word)

    @cached_property
    def places(self) -> frozenset[str]:
        """Names behind "in" and "near"."""
        return frozenset(PLACE.findall(self._text))

    @cached_property
    def _in_office(self) -> frozenset[str]:
        pattern = _campaigning(self._lexicon)
        return frozenset(pattern.findall(self._text)) if pattern else frozenset()

    def holds_office(self, name: str) -> bool:
        """Does the article speak of this person's campaign, office or aides?"""
        return name.rsplit(maxsplit=1)[-1] in self._in_office

    def is_firm(self, name: str) -> bool:
        return name in self._firms

    def told_later(self, place: int) -> str:
        """The kind of a body by what the article calls it soon after a place: the charity, the company; empty if it does not tell."""
        for match in TOLD.finditer(self._text, place, place + FOLLOWS):
            if match[1] in self._lexicon["companies"]:
                return ""
            if match[1] in self._lexicon["charities"]:
                return "ngo"
        return ""

    def called(self, nouns: AbstractSet[str], place: int) -> str:
        """The nearest name before a place that stands behind one of these nouns: the company Veldt; empty if there is none."""
        pattern = rf"\b(?:{'|'.join(sorted(nouns))}) ([{UPPER}][\w-]+(?: [{UPPER}][\w-]+){{0,3}})"
        return next((found[-1] for found in [re.findall(pattern, self._text[max(0, place - NEARBY) : place])] if found), "")

    def is_country(self, name: str) -> bool:
        """Does the article also use an adjective made from this name, as from a country's (Varnia, Varnian)?"""
        if len(name) < 4:
            return False
        stem = name[:-1]
        made = {name + "n", name + "an", name + "ian", stem + "an", stem + "ian", stem + "n"} - {name}
        return not self._capitals.isdisjoint(made)


@cache
def _campaigning(lexicon: Lexicon) -> re.Pattern[str] | None:
    """A name before a word for an office held or sought: the Holt campaign."""
    words = "|".join(sorted(lexicon["campaigning"]))
    return re.compile(rf"([{UPPER}](?<![\w-].)[\w-]+)(?:['’]s?)? (?:{words})\b") if words else None
