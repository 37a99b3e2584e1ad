"""Names in an article: the register's aliases, full forms of surnames, short forms in brackets."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.text.register import Known, Register

UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐЎ"
LINKS = "de|del|la|las|los|von|van|al|bin|der|den|di|da|dos|du|el|ibn|y"
FULL_NAME = re.compile(
    rf"(?<![\w-])(?:[{UPPER}][\w'’-]+|[{UPPER}]\.)(?:[ \u00a0](?:(?:{LINKS})[ ]){{0,2}}(?:[{UPPER}][\w’'-]+|[{UPPER}]\.)){{1,6}}"
)
SHORT_FORM = re.compile(
    rf"(?<![\w’'-])((?:[{UPPER}][\w’'-]+)(?:[ ](?:of|for|and|the|on|in|de|del|la|y|para|[{UPPER}][\w’'-]+)){{1,9}}) \(([{UPPER}][{UPPER}\w]{{1,7}})\)"
)
WORD = re.compile(r"\w+(?:['’.-]\w+)*")
BARE_WORD = re.compile(r"\w+")
BODY_NAME = re.compile(rf"[{UPPER}][\w’'&-]*(?:[ ](?:(?:of|for|and|on|de|del|la|y|the|without)[ ]){{0,3}}[{UPPER}][\w’'&-]*){{0,8}}")
CAPITAL = re.compile(rf"\b[{UPPER}]\w+")
LONGEST = 12  # words of an alias
REACH = 60  # mentions back that are looked at


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word without accents and capitals."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def key(name: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in BARE_WORD.findall(name))


@dataclass(frozen=True)
class Alias:
    known: Known
    start: int  # words into the searched words
    end: int


class Aliases:
    """Every name of the register, found whatever its accents, spelling and case."""

    def __init__(self, register: Register) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
        for known in register.sources:
            for name in {known.name, *known.aliases}:
                if words := key(name)[:LONGEST]:
                    self._by_first.setdefault(words[0], []).append((words, known))
        for found in self._by_first.values():
            found.sort(key=lambda pair: -len(pair[0]))

    def within(self, words: Sequence[str]) -> list[Alias]:
        """The aliases among folded words, the longest at each place, none inside another."""
        found, at = [], 0
        while at < len(words):
            hit = next((a for a in self._by_first.get(words[at], ()) if tuple(words[at : at + len(a[0])]) == a[0]), None)
            if hit:
                found.append(Alias(hit[1], at, at + len(hit[0])))
            at += len(hit[0]) if hit else 1
        return found


@dataclass(frozen=True)
class Mention:
    """A full name in the article: where, and the words around it that describe its bearer."""

    start: int
    end: int
    name: str
    around: frozenset[str]


class Names:
    """The full names of an article, by their words."""

    def __init__(self, text: str, strip: frozenset[str]) -> None:
        self._capitals = frozenset(CAPITAL.findall(text))
        self._text = text
        self._bodies: list[Mention] | None = None
        self.mentions: list[Mention] = []
        self._by_last: dict[str, list[Mention]] = {}
        self.short = {short: long for long, short in SHORT_FORM.findall(text)}
        self._strip = strip
        for match in FULL_NAME.finditer(text):
            self._add(text, match)

    def _add(self, text: str, match: re.Match[str]) -> None:
        words = match[0].split()
        ranks = [place for place, word in enumerate(words[:-1]) if word.lower().rstrip(".") in self._strip]
        titles = words[: ranks[-1] + 1] if ranks else []
        dropped = sum(len(word) + 1 for word in titles)
        words = words[ranks[-1] + 1 :] if ranks else words
        if len(words) < 2 or not words[-1][0].isupper():
            return
        start = match.start() + dropped
        around = text[max(0, start - 70) : start].rpartition(". ")[2] + " " + text[match.end() : match.end() + 70].partition(". ")[0]
        name = " ".join(words).removesuffix("’s").removesuffix("'s")
        mention = Mention(start, match.end(), name, frozenset(folded(w) for w in BARE_WORD.findall(f"{' '.join(titles)} {around}")))
        self.mentions.append(mention)
        for word in {folded(w) for w in name.split()[1:]} | {folded(name.split()[-1])}:
            self._by_last.setdefault(word, []).append(mention)

    def full(self, words: Sequence[str]) -> Mention | None:
        """The first full name of the article that ends with these words (folded)."""
        if not words:
            return None
        for mention in self._by_last.get(words[-1], ())[:REACH]:
            whole = [folded(w) for w in mention.name.split()]
            if len(whole) > len(words) and any(whole[i : i + len(words)] == list(words) for i in range(1, len(whole))):
                return mention
        return None

    def bearers(self, name: str) -> list[Mention]:
        """Every mention of a full name."""
        wanted = folded(name)
        return [m for m in self._by_last.get(wanted.split()[-1], ())[:REACH] if folded(m.name) == wanted]

    def before(self, place: int) -> list[Mention]:
        """The mentions before a place, the nearest first."""
        last = bisect_left(self.mentions, place, key=lambda m: m.start)
        return self.mentions[max(0, last - REACH) : last][::-1]

    @property
    def bodies(self) -> list[Mention]:
        """Runs of capitals, with "of" and "for" inside, that may name a body."""
        if self._bodies is None:
            found = (match for match in BODY_NAME.finditer(self._text) if " " in match[0])
            self._bodies = [Mention(m.start(), m.end(), m[0], frozenset(key(m[0]))) for m in found]
        return self._bodies

    def bodies_before(self, place: int) -> list[Mention]:
        """The possible bodies named before a place, the nearest first."""
        last = bisect_left(self.bodies, place, key=lambda m: m.start)
        return self.bodies[max(0, last - REACH) : last][::-1]

    def longer(self, name: str, place: int) -> str | None:
        """A fuller form that the article has used before for the name of a body: "Navy of Costa Verde" for "Navy"."""
        return next(
            (m.name for m in self.bodies_before(place) if m.name.startswith(f"{name} ") and m.name.split()[len(name.split())].islower()),
            None,
        )

    def is_country(self, name: str) -> bool:
        """Does the article also use an adjective made from this name, as from a country's (Varnia, Varnian)?"""
        stem = name[:-1]
        return len(name) > 3 and not self._capitals.isdisjoint(
            {name + "n", name + "an", name + "ian", stem + "an", stem + "ian", stem + "n"} - {name}
        )
