"""What a sentence is: claim, opinion or question, and how much it is worth to check."""

from collections.abc import Sequence

from factcheck.text.signs import Sign

OPINION, IN_COLUMN = 1.25, 0.5  # the weight from which a sentence is taken for opinion
COLUMN = 0.12  # share of sentences in the first person that makes an article a column
FEWEST = 3  # of them
BASE = 40
SHORT, LONG = 6, 12


def is_question(sentence: str) -> bool:
    return sentence.rstrip("\"'”’»)]* ").endswith("?")


def threshold(sentences: Sequence[Sequence[Sign]]) -> float:
    """From which weight on an article's sentences are opinion: less is needed where the author speaks as “I” or “we”."""
    personal = sum("first_person" in [sign.kind for sign in found] for found in sentences)
    return IN_COLUMN if personal >= FEWEST and personal >= COLUMN * len(sentences) else OPINION


def leaning(found: Sequence[Sign]) -> float:
    """How much a sentence's signs speak for opinion; below zero they speak for a claim."""
    return sum([sign.opinion for sign in found])


def checkworthiness(found: Sequence[Sign], words: int) -> int:
    """A whole number from 0 to 100 that sorts claims; it filters none."""
    length = -10 if words < SHORT else 0
    return max(0, min(100, BASE + length + sum([sign.worth for sign in found])))
