"""Who is meant by the words for a source, and the memory of whom an article has named."""

from collections.abc import Callable
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
        self.met: list[Who] = []
        self.turn = 0

    def meet(self, who: Who) -> None:
        """Remember a source; nobody points back at one without a name."""
        if who.name:
            self.met.append(who._replace(turn=self.turn))

    def of_turn(self, turn: int, fits: Callable[[Who], bool]) -> Who | None:
        """The latest source of one passage that fits; one inside another's words only if there is no other."""
        return self.last(lambda who: who.turn == turn and not who.inner and fits(who), since=turn) or self.last(
            lambda who: who.turn == turn and fits(who), since=turn
        )

    def last(self, fits: Callable[[Who], bool], since: int = 0) -> Who | None:
        """The latest source that fits, not from before a passage."""
        for who in reversed(self.met[-self.REACH :]):
            if who.turn < since:
                return None
            if fits(who):
                return who
        return None
