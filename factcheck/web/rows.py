"""How an article of the queue stands, as the marks that its line shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from factcheck.storage.queues import QueueRow
from factcheck.vocabulary.stages import ASSESSED, DISPUTED, OPEN, SIGNED_OFF, STAGES, Stage
from factcheck.vocabulary.statuses import STATUSES, Status

READY = replace(ASSESSED, label="Ready for the editor")
IN_WORK = replace(OPEN, label="In work")


def stages_of(row: QueueRow) -> list[tuple[Stage, int]]:
    """How many claims stand at each stage, the furthest first."""
    return [(stage, getattr(row, stage.code)) for stage in sorted(STAGES, key=lambda stage: (not stage.is_final, not stage.is_settled))]


def standing_of(row: QueueRow) -> Stage:
    """The article as a whole."""
    if row.disputed:
        return DISPUTED
    if row.claims and row.is_finished:
        return SIGNED_OFF
    if row.open == 0 and row.claims:
        return READY
    return IN_WORK if row.settled else OPEN


def by_status(codes: Mapping[str, int] | Iterable[str]) -> list[tuple[Status, int]]:
    """How often each status stands among these codes, or in these counts by code; what is not checked yet comes last."""
    counts = Counter(codes)
    return [(status, counts[status.code]) for status in sorted(STATUSES, key=lambda status: not status.is_set)]
