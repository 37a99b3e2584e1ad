"""What each person did last, so that it can be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.ledger.entry import Entry

Touch = tuple[str, str]  # a part of the dossier ("claims") and the id in it ("c1")
UNDO_DEPTH = 50


@dataclass(frozen=True)
class Action:
    """What one person changed in one go, so that it can be taken back."""

    time: str
    versions: tuple[int, ...]
    before: Mapping[Touch, Any]  # None where there was nothing
    after: Mapping[Touch, Any]


Actions = Mapping[str, tuple[Action, ...]]  # by person_id, the newest last


@dataclass(frozen=True)
class Turn:
    """What one entry changed: what stood there before, and what it left."""

    entry: Entry
    before: Mapping[Touch, Any]
    after: Mapping[Touch, Any]


def remembered(actions: Actions, turn: Turn, own: set[str] | None) -> Actions:
    """The actions with this turn added; entries of one moment are one action.

    `own` are the actions that the running fold has made, and may add to in place of copying them once an entry.
    """
    entry, stack = turn.entry, actions.get(turn.entry.actor, ())
    last = stack[-1] if stack and stack[-1].time == entry.time else None
    mark = f"{entry.actor} {entry.time}"
    if last is None:
        action = Action(entry.time, (entry.version,), dict(turn.before), dict(turn.after))
    else:
        is_own = own is not None and mark in own
        before, after = (last.before, last.after) if is_own else (dict(last.before), dict(last.after))
        assert isinstance(before, dict)
        assert isinstance(after, dict)
        before.update({touch: was for touch, was in turn.before.items() if touch not in before})
        after.update(turn.after)
        action = Action(entry.time, (*last.versions, entry.version), before, after)
    if own is not None:
        own.add(mark)
    return {**actions, entry.actor: (*(stack[:-1] if last else stack), action)[-UNDO_DEPTH:]}
