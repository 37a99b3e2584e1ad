"""What several people work on, and what it knows of its last change, so that a stale save is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from factcheck.errors import Stale
from factcheck.ledger.entry import Entry


@dataclass(frozen=True)
class Change:
    """When a shared part last changed, and by whom."""

    version: int
    by: str
    at: str


UNCHANGED = Change(0, "", "")


def change_of(entry: Entry) -> Change:
    return Change(entry.version, entry.actor, entry.time)


@dataclass(frozen=True)
class Shared:
    """Something with parts that change one by one."""

    # Two are equal whatever was undone: an undo brings back what was, and yet what was drawn before it is out of date.
    undone: Mapping[str, Change] = field(default_factory=dict, compare=False, kw_only=True)  # by part

    @property
    def changes(self) -> Mapping[str, Change]:
        """The last change of each part that ever changed."""
        raise AssertionError(f"{type(self).__name__} says what its parts are")  # pragma: no cover

    def called(self, part: str) -> str:
        """What people call this part."""
        raise AssertionError(f"{type(self).__name__} says what its parts are called")  # pragma: no cover

    def must_be_as_seen(self, part: str, seen: int, actor: str) -> None:
        """Raise Stale if this part changed after version `seen` of the article."""
        must_be_as_seen([self.changes.get(part, UNCHANGED), self.undone.get(part, UNCHANGED)], seen, actor, self.called(part))

    def must_all_be_as_seen(self, seen: int, actor: str, what: str) -> None:
        """Raise Stale if any part changed after version `seen` of the article."""
        must_be_as_seen([UNCHANGED, *self.changes.values(), *self.undone.values()], seen, actor, what)

    def giving_way_to(self, before: Self, change: Change) -> Self:
        """`before`, which an undo puts back in the place of this one; `change` is the undo."""
        parts = [part for part in {*self.changes, *before.changes} if self.changes.get(part) != before.changes.get(part)]
        return replace(before, undone={**self.undone, **dict.fromkeys(parts, change)})


def must_be_as_seen(changes: list[Change], seen: int, actor: str, what: str) -> None:
    """Raise Stale if the newest of these came after version `seen` of the article; one's own other window is nobody else."""
    newest = max(changes, key=lambda change: change.version)
    if newest.version > seen:
        who = f"You changed {what} in another window" if newest.by == actor else f"Somebody changed {what}"
        raise Stale(
            f"{who} after you opened it here. Nothing from this page was saved yet: compare, then save again.",
            version=newest.version,
            by=newest.by,
            at=newest.at,
        )
