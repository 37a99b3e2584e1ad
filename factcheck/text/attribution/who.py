"""Who is meant by the words for a source, and the memory of whom an article has named."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

PERSONS = frozenset({"official", "expert"})


class Who(NamedTuple):
    """A source as it is understood."""

    name: str | None
    source_id: str | None
    type: str
    why: str
    guess: bool = False
    person: bool = False
    gender: str = ""  # m, f or not known
    words: frozenset[str] = frozenset()  # folded words that name or describe it
    turn: int = 0  # the passage in which it spoke
    inner: bool = False  # named inside what another source says

    def guessed(self, why: str) -> "Who":
        return self._replace(guess=True, why=why)


class Memory:
    """The named sources of an article so far, the latest last."""

    REACH = 60  # sources back; further, no reader would follow either

    def __init__(self) -> None:
        self.turn = 0
        self._met: list[Who] = []
        self._of: dict[int, list[Who]] = {}  # by the passage in which they spoke

    def meet(self, who: Who) -> None:
        """Remember a source; nobody points back at one without a name."""
        if who.name:
            who = who._replace(turn=self.turn)
            self._met.append(who)
            self._of.setdefault(self.turn, []).append(who)

    def of(self, turn: int) -> Sequence[Who]:
        """The named sources of one passage."""
        return self._of.get(turn, ())

    def of_turn(self, turn: int, fits: Callable[[Who], bool]) -> Who | None:
        """The latest source of one passage that fits; one inside another's words only if there is no other."""
        fitting = [who for who in reversed(self._of.get(turn, ())) if fits(who)]
        return next((who for who in fitting if not who.inner), fitting[0] if fitting else None)

    def last(self, fits: Callable[[Who], bool], since: int = 0) -> Who | None:
        """The latest source that fits, not from before a passage."""
        for who in islice(reversed(self._met), self.REACH):
            if who.turn < since:
                return None
            if fits(who):
                return who
        return None
