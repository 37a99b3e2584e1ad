"""A sentence while its words get their letters: what stands beside a word."""

from collections.abc import Sequence
from itertools import repeat

from factcheck.text.attribution.lexicon import Lexicon


class Neighbours:
    """The words of one sentence and the letters found so far; small v and e stand for forms not yet decided."""

    def __init__(self, words: Sequence[str], lows: Sequence[str], lexicon: Lexicon) -> None:
        self.words, self.lows, self.lexicon = words, lows, lexicon
        self.found = [*map(lexicon.guesses.get, words, repeat("")), "."]

    def _low(self, at: int) -> str:
        return self.lows[at] if at < len(self.lows) else ""

    def _before(self, at: int) -> int:
        """The nearest earlier word that is no adverb."""
        at -= 1
        while at >= 0 and self.found[at] == "Y":
            at -= 1 + (at > 1 and self.found[at - 1] == "I" and self.lexicon.has("firstly", self.lows[at]))  # at first
        return at

    def _left(self, at: int) -> str:
        """The letter of the nearest earlier word that is no adverb."""
        before = self._before(at)
        return self.found[before] if before >= 0 else "."

    def _speaks(self, at: int) -> bool:
        verb = self.lexicon.verbs.get(self._low(at))
        return bool(verb and verb.kinds)
