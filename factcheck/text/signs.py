"""What in a sentence speaks for a claim and what for an opinion, each sign with words for the reviewer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.text.language import Language

WORD = re.compile(r"\w[\w'’-]*+")
NUMBER = re.compile(r"\d(?<![\w-].)[\d.,:]*(?:\s?%|\s?(?:percent|per cent))?")
NAME = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ](?<=[^\s.!?…:\"“«(]\s.)[\w’'.-]+")
QUOTED = re.compile(r"[\"“„«][^\"”“»]{0,400}[\"”“»]?")
SURE = -5.0  # a sentence with so many facts is a claim, whatever its turns of phrase
CURRENCIES = "$€£₽₴"
LONGEST = 3000  # code points that are looked at


class Sign(NamedTuple):
    """`opinion` weighs for opinion, or against it below zero; `worth` raises or lowers the check-worthiness."""

    kind: str
    label: str
    opinion: float
    worth: int


SAID = Sign("attributed", "said by somebody", -6.0, 8)


@dataclass(frozen=True)
class Kind:
    """A sign that words give: how it weighs, and how often it counts."""

    section: str
    label: str
    opinion: float
    worth: int
    most: int = 1

    def sign(self, seen: Sequence[str]) -> Sign:
        """The sign that these words are."""
        times = 1 if self.most == 1 else min(len(set(seen)), self.most)
        return Sign(self.section, f"{self.label} (“{seen[0]}”)", self.opinion * times, self.worth * times)


OWN_VOICE = (  # what the article says in its own voice; inside quotation marks it is somebody's words
    Kind("evaluation", "judges", 1.5, -8, 2),
    Kind("interpretation", "interprets", 2.0, -8, 2),
    Kind("abstraction", "abstract word", 1.0, -3, 2),
    Kind("duty", "says what ought to be", 1.75, -10),
    Kind("rule", "says what must be", 0.75, -4),
    Kind("prediction", "predicts or supposes", 0.5, -8),
    Kind("first_person", "first person", 1.5, -10),
    Kind("stance", "takes a stance", 1.5, -8),
    Kind("sweeping", "sweeping word", 0.5, -3),
)
ANYWHERE = (
    Kind("quantity", "quantity", -1.0, 8),
    Kind("time", "time", -1.0, 7),
    Kind("event", "something that happened", -1.5, 10, 2),
    Kind("state", "how things stand", -0.25, 3),
    Kind("reported", "reported speech", -3.0, 6),
    Kind("record", "record or comparison", -0.5, 6),
)


@dataclass(frozen=True)
class Lexicon:
    """One language's words and turns of some kinds, ready to be looked up in one pass."""

    kinds: dict[str, Kind]
    words: dict[str, tuple[str, ...]]  # the kinds that a word speaks for
    turns: re.Pattern[str]  # one group a kind, named after it, behind a space or mark

    def found(self, low: str, words: Sequence[str], turns: bool = True) -> list[Sign]:
        """One sign for the words of a kind that occur, weighed by how many they are. `turns`: look for phrases too."""
        told: dict[str, list[str]] = {}
        for word in filter(self.words.__contains__, words):
            for section in self.words[word]:
                told.setdefault(section, []).append(word)
        for match in self.turns.finditer(f" {low}") if turns else ():
            section = match.lastgroup or ""
            told.setdefault(section, []).append(match[section])
        return [kind.sign(told[section]) for section, kind in self.kinds.items() if section in told] if told else []


@cache
def _lexicon(language: Language, own_voice: bool) -> Lexicon:
    kinds = OWN_VOICE if own_voice else ANYWHERE
    words: dict[str, tuple[str, ...]] = {}
    for kind in kinds:
        for word in language.listed("signs", kind.section):
            words[word] = (*words.get(word, ()), kind.section)
    turns = {kind.section: language.words.get("signs", {}).get(f"{kind.section}_patterns", ()) for kind in kinds}
    groups = "|".join(f"(?P<{section}>{'|'.join(parts)})" for section, parts in turns.items() if parts)
    pattern = re.compile(rf"[\W_](?:{groups})(?![^\W_])" if groups else r"(?!)")  # to open with the gap keeps the search quick
    return Lexicon({kind.section: kind for kind in kinds}, words, pattern)


def signs(sentence: str, language: Language, attributed: bool = False) -> tuple[Sign, ...]:
    """Every sign in a sentence, in a fixed order. `attributed`: somebody is said to say it."""
    return tuple(_found(sentence[:LONGEST], language, attributed))


def _found(text: str, language: Language, attributed: bool) -> list[Sign]:
    low = text.lower()
    words: list[str] = WORD.findall(low)
    facts = [*_plain(text, attributed), *_lexicon(language, own_voice=False).found(low, words)]
    if attributed:
        return facts
    own = QUOTED.sub(" ", low)
    in_doubt = sum([sign.opinion for sign in facts]) > SURE
    voice = _lexicon(language, own_voice=True).found(own, words if own == low else WORD.findall(own), in_doubt)
    return [*facts, *voice, *_framed(low, language)]


def _plain(text: str, attributed: bool) -> list[Sign]:
    """Signs that need no words of a language."""
    found = [SAID] if attributed else []
    if number := NUMBER.search(text):
        sign = text[number.start() - 1 : number.start()]
        amount = (sign if sign in CURRENCIES else "") + number[0].rstrip(".,:")
        found.append(Sign("number", f"number “{amount}”", -2.0, 14))
    if names := list(dict.fromkeys(NAME.findall(text))):
        found.append(Sign("name", f"name “{names[0].rstrip('.')}”", -0.25 * min(2, len(names)), min(12, 4 * len(names))))
    if text.rstrip("\"'”’»)")[-1:] == "!" and text[0] not in '"“«':
        found.append(Sign("exclamation", "exclamation", 2.0, -6))
    return found


def _framed(low: str, language: Language) -> Iterator[Sign]:
    """An opening that announces a reading of the facts: “In practice, …”."""
    if frame := language.pattern("signs", "frames").match(low.lstrip("\"'“‘«—– ")):
        yield Sign("frame", f"opens with “{frame[0].strip(' ,')}”", 1.5, -6)
