"""Bodies that an article names: runs of capitals, their initials, their fuller forms, and where it first says "the agency"."""

import re
from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

from factcheck.text.attribution.aliases import key
from factcheck.text.attribution.hints import UPPER
from factcheck.text.attribution.kinds import is_body
from factcheck.text.attribution.lexicon import Lexicon

INNER = "of|for|and|on|de|del|el|la|los|las|y|e|para|contra|the|without"
BODY_NAME = re.compile(rf"[{UPPER}](?<![\w’'&-].)[\w’'&-]*(?:[ ](?:(?:{INNER})[ ]){{0,3}}[{UPPER}][\w’'&-]*){{0,8}}")
REACH = 60  # mentions back that are looked at
OPENERS = frozenset("CSIYT")  # letters of words that open a sentence before a name
INITIALS = 2  # letters of a name that could be anything


class Mention(NamedTuple):
    """A name in the article, and where it stands."""

    start: int
    end: int
    name: str
    around: frozenset[str] = frozenset()  # the words of a body's name


class Bodies:
    """The names of bodies in an article; looked for when somebody asks."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._firsts: dict[str, list[int]] = {}

    @cached_property
    def _all(self) -> list[Mention]:
        found = ((match.end(), self._unopened(match[0])) for match in BODY_NAME.finditer(self._text) if " " in match[0])
        return [Mention(end - len(name), end, name, frozenset(key(name))) for end, name in found if " " in name]

    def _unopened(self, name: str) -> str:
        """A name without the little word that a sentence begins with: But the Civic League."""
        first, _, rest = name.partition(" ")
        return bare(rest[:1].upper() + rest[1:] if self._lexicon.tags.get(first.lower()) in OPENERS else name)

    def before(self, place: int) -> list[Mention]:
        """Runs of capitals, with "of" and "for" inside, that may name a body; before a place, the nearest first."""
        last = bisect_left(self._all, place, key=lambda m: m.start)
        return self._all[max(0, last - REACH) : last][::-1]

    def spelled_out(self, short: str) -> str | None:
        """The body of the article whose initials these are: the FTC."""
        return self._initials.get(short) if len(short) > INITIALS and short.isupper() else None

    @cached_property
    def _initials(self) -> dict[str, str]:
        """The bodies of the article by their initials, where those are of one alone."""
        found: dict[str, set[str]] = {}
        for body in {mention.name for mention in self._all}:
            initials = "".join(word[0] for word in body.split() if word[0].isupper())
            if is_body(self._lexicon, body.lower().split()):
                found.setdefault(initials, set()).add(body)
        return {initials: bodies.pop() for initials, bodies in found.items() if len(bodies) == 1}

    def first(self, noun: str) -> list[int]:
        """Where the article first says "the" and a noun."""
        if noun not in self._firsts:
            articles = self._lexicon["definite_articles"]
            places = map(self._text.find, (f"{word} {noun}" for article in articles for word in (article, article.title())))
            self._firsts[noun] = [place for place in places if place >= 0]
        return self._firsts[noun]

    def longer(self, name: str, place: int) -> str | None:
        """A fuller form that the article has used before for the name of a body: "Navy of Costa Verde" for "Navy"."""
        words = len(name.split())
        found = (m.name for m in self.before(place + 1) if m.name.startswith(f"{name} ") and self._is_one(m.name, words))
        whole = (
            words == 1 and self._lexicon["head_first"] and name.lower() in self._lexicon.all_of(("bodies", "governments"))
        )  # la Fiscalía
        return next((long for long in found if whole or long.split()[words].islower()), None)

    def _is_one(self, name: str, at: int) -> bool:
        """The Food and Crop Agency; not Labour and the Liberal Democrats."""
        words = name.lower().split()
        joins = words[at] in {"and", "y", "e"}
        return not joins or (words[at + 1] not in self._lexicon["articles"] and is_body(self._lexicon, words[-1:]))


def bare(name: str) -> str:
    """A name without the article that a sentence begins with."""
    return re.sub("^(?:The|El|La|Los|Las|Una?) ", "", name)
