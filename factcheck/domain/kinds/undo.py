"""Undo: one's own last action is taken back by a new event."""

from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.domain.dossier import Action, Dossier, current
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.house import House
from factcheck.errors import NotNow
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import ANNOTATE, Permission


@dataclass(frozen=True)
class ActionUndone(ArticleEvent):
    KIND = "action.undone"
    CAN_BE_UNDONE = False
    versions: tuple[int, ...]  # the entries that are taken back

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        stack = dossier.actions[entry.actor]
        for (part, key), was in stack[-1].before.items():
            dossier = dossier.with_part(part, key, was)
        return replace(dossier, actions={**dossier.actions, entry.actor: stack[:-1]})


@dataclass(frozen=True)
class UndoLast:
    """Take back what this person did last to the article, if nobody built on it since."""

    PERMISSION: ClassVar[Permission] = ANNOTATE

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        action = dossier.undoable(actor)
        if action is None:
            raise NotNow("There is nothing of yours to undo in this article.")
        if _was_built_on(dossier, action):
            raise NotNow("Somebody has changed the same thing since, so it cannot be undone. Change it by hand instead.")
        return [ActionUndone(action.versions)]


def _was_built_on(dossier: Dossier, action: Action) -> bool:
    return any(current(dossier, touch) != left for touch, left in action.after.items())


EVENTS = (ActionUndone,)
