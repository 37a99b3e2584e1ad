"""Undo: one's own last action is taken back by a new event."""

from dataclasses import dataclass
from typing import ClassVar

from factcheck.domain.change import UNCHANGED, Change, Shared, change_of
from factcheck.domain.dossier import Dossier, current
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.house import House
from factcheck.domain.remembering import Action
from factcheck.errors import NotNow
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.roles import ANNOTATE, Permission


@dataclass(frozen=True)
class ActionUndone(ArticleEvent):
    KIND = "action.undone"
    SAYS = "took back the last action"
    CAN_BE_UNDONE = False
    versions: tuple[int, ...]  # the entries that are taken back

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        stack = dossier.actions[entry.actor]
        dossier = _restored(dossier, stack[-1], change_of(entry))
        return dossier.but(False, actions={**dossier.actions, entry.actor: stack[:-1]})


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
    """Whether somebody changed what the action left, or what they did since would point at nothing."""
    changed = any(current(dossier, touch) != left for touch, left in action.after.items())
    return changed or not _is_whole(_restored(dossier, action, UNCHANGED))


def _restored(dossier: Dossier, action: Action, change: Change) -> Dossier:
    was = action.before.items()
    return dossier.with_parts({touch: current(dossier, touch).giving_way_to(x, change) if isinstance(x, Shared) else x for touch, x in was})


def _is_whole(dossier: Dossier) -> bool:
    """Whether all that passages, claims and queries name is there."""
    claims, passages = dossier.claims.values(), dossier.passages.values()
    return (
        all(home in dossier.passages for claim in claims for home in claim.passage_ids)
        and all(evidence_id in dossier.evidence for claim in claims for evidence_id in claim.citations)
        and all(query.claim_id in dossier.claims for query in dossier.queries.values())
        and all(passage.duplicate_of in dossier.claims for passage in passages if passage.duplicate_of)
    )


EVENTS = (ActionUndone,)
