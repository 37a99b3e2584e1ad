"""What an open page shows, and where in it somebody is busy, as it tells with every question for news."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from flask import request


@dataclass(frozen=True)
class Window:
    since: int
    claim_id: str = ""
    passage_id: str = ""
    state: str = ""  # of the card
    seen: Mapping[str, int] = field(default_factory=dict)  # by part; "" is the card as a whole
    busy: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()  # parts that were left as they were, and can be drawn anew now
    open: frozenset[str] = frozenset()  # editors of the card

    @classmethod
    def asked(cls, newest: int) -> Self:
        """The window that asks; what it does not say, or says in a way that is none, counts as new."""
        args = request.args
        seen = {name.removeprefix("seen").removeprefix("_"): _version(args[name], newest) for name in args if name.startswith("seen")}
        lists = (frozenset(args.get(name, "").split()) for name in ("busy", "behind", "open"))
        claim_id, passage_id, state = args.get("claim", ""), args.get("passage", ""), args.get("state", "")
        return cls(_version(args.get("since", ""), newest), claim_id, passage_id, state, seen, *lists)

    def saw(self, part: str = "") -> int:
        """The version that a part of the card was drawn from."""
        return self.seen.get(part, self.seen.get("", self.since))


def _version(words: str, newest: int) -> int:
    return int(words) if words.isdecimal() and len(words) < 10 else newest
