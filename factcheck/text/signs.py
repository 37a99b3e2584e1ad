"""What in a sentence speaks for a claim and what for an opinion, each sign with words for the reviewer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.text.language import Language

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
NUMBER = re.compile(r"(?<![\w-])[$€£₽₴]?\d[\d.,:]*(?:\s?%|\s?(?:percent|per cent))?")
NAME = re.compile(r"(?<=[^\s.!?…:\"“«(]\s)[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ][\w’'.-]+")
QUOTED = re.compile(r"[\"“„«][^\"”“»]{0,400}[\"”“»]?")
LONGEST = 3000  # code points that are looked at


@dataclass(frozen=True)
class Sign:
    """`opinion` weighs for opinion, or against it below zero; `worth` raises or lowers the check-worthiness."""

    kind: str
    label: str
    opinion: float
    worth: int


@dataclass(frozen=True)
class Kind:
    """A sign that words give: how it weighs, and how often it counts."""

    section: str
    label: str
    opinion: float
    worth: int
    most: int = 1


OWN_VOICE = (  # what the article says in its own voice; inside quotation marks it is somebody's words
    Kind("evaluation", "judges", 1.5, -8, 2),
    Kind("interpretation", "interprets", 2.0, -8, 2),
    Kind("abstraction", "abstract word", 1.0, -3, 2),
    Kind("duty", "says what ought to be", 1.25, -10),
    Kind("prediction", "predicts or supposes", 0.5, -8),
    Kind("first_person", "first person", 1.5, -10),
    Kind("stance", "takes a stance", 1.5, -8),
    Kind("sweeping", "sweeping word", 0.5, -3),
)
ANYWHERE = (
    Kind("quantity", "quantity", -1.0, 8),
    Kind("time", "time", -1.0, 7),
    Kind("event", "something that happened", -1.5, 10, 2),
    Kind("state", "how things stand", -0.5, 3),
    Kind("reported", "reported speech", -3.0, 6),
    Kind("record", "record or comparison", -0.5, 6),
)


def signs(sentence: str, language: Language, attributed: bool = False) -> tuple[Sign, ...]:
    """Every sign in a sentence, in a fixed order. `attributed`: somebody is said to say it."""
    text = sentence[:LONGEST]
    return tuple(_found(text, language, attributed))


def _found(text: str, language: Language, attributed: bool) -> Iterator[Sign]:
    if attributed:
        yield Sign("attributed", "said by somebody", -6.0, 8)
    if number := NUMBER.search(text):
        yield Sign("number", f"number “{number[0].rstrip('.,:')}”", -2.0, 14)
    names = list(dict.fromkeys(NAME.findall(text)))
    if names:
        yield Sign("name", f"name “{names[0].rstrip('.')}”", -0.25 * min(2, len(names)), min(12, 4 * len(names)))
    if text.rstrip("\"'”’»)")[-1:] == "!" and text[:1] not in '"“«':
        yield Sign("exclamation", "exclamation", 2.0, -6)
    low = text.lower()
    words = WORD.findall(low)
    for kind in ANYWHERE:
        yield from _counted(kind, low, words, language)
    if not attributed:
        own = QUOTED.sub(" ", low)
        spoken = words if own == low else WORD.findall(own)
        for kind in OWN_VOICE:
            yield from _counted(kind, own, spoken, language)
        yield from _framed(low, language)


def _counted(kind: Kind, low: str, words: list[str], language: Language) -> Iterator[Sign]:
    """One sign for the words of a kind that occur, weighed by how many they are."""
    listed = language.listed("signs", kind.section).intersection(words)
    turns = [match[0] for match in language.pattern("signs", f"{kind.section}_patterns").finditer(low)]
    if listed or turns:
        times = min(len(listed) + len(turns), kind.most)
        first = next((word for word in words if word in listed), "") or turns[0]
        yield Sign(kind.section, f"{kind.label} (“{first}”)", kind.opinion * times, kind.worth * times)


def _framed(low: str, language: Language) -> Iterator[Sign]:
    """An opening that announces a reading of the facts: “In practice, …”."""
    if frame := language.pattern("signs", "frames").match(low.lstrip("\"'“‘«—– ")):
        yield Sign("frame", f"opens with “{frame[0].strip(' ,')}”", 1.5, -6)
