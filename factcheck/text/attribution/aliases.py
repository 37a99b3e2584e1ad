"""The register's names in a text, whatever their accents, spelling and case."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.text.register import Known, Register

WORD = re.compile(r"\w+")
CASE = re.compile("(?:ами|ями|ого|его|ому|ему|ой|ей|ом|ем|ам|ям|ым|им|ых|их|ую|юю|ая|яя|ое|ее|ые|ие|ыи|ии|ою|ею|ові|ів|[аеиоуыьэюяіїєў])$")
LONGEST = 12  # words of an alias


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word without accents and capitals."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def stemmed(word: str) -> str:
    """A word folded, and in Cyrillic letters without the ending of its case."""
    low = folded(word)
    return CASE.sub("", low) if len(low) > 3 and low[0] > "Ͽ" else low


def key(name: str) -> tuple[str, ...]:
    return tuple(map(stemmed, WORD.findall(name)))


class Alias(NamedTuple):
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
        """The aliases among words, the longest at each place, none inside another."""
        stems = tuple(map(stemmed, words))
        found: list[Alias] = []
        if self._by_first.keys().isdisjoint(stems):
            return found
        at = 0
        while at < len(stems):
            known = self._by_first.get(stems[at], ())
            hit = next((a for a in known if stems[at : at + len(a[0])] == a[0]), None)
            if hit:
                found.append(Alias(hit[1], at, at + len(hit[0])))
            at += len(hit[0]) if hit else 1
        return found


@lru_cache(maxsize=4)
def aliases_of(register: Register) -> Aliases:
    """The names of a register, made ready once for all the articles that are read with it."""
    return Aliases(register)
