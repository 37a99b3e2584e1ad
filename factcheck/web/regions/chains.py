"""The rows of an open chain editor, as typed, in the shape in which a card draws chains."""

from collections.abc import Iterable
from itertools import groupby

from factcheck.schemas.attribution import Row
from factcheck.web.regions.claim import ShownChain, ShownHop


def shown_rows(listed: list[Row], untraced: Iterable[str]) -> tuple[ShownChain, ...]:
    """Typed rows as chains; nothing is looked up, nothing is checked."""
    ended = set(untraced)
    groups = groupby(sorted(listed, key=lambda row: row.chain), key=lambda row: row.chain)
    return tuple(ShownChain(tuple(map(_shown, rows)), str(chain) in ended) for chain, rows in groups)


def _shown(row: Row) -> ShownHop:
    return ShownHop(
        name=row.source,
        type=row.type,
        role=row.role,
        mode=row.mode,
        channel=row.channel,
        source_id=None,
        source=row.words,
        cue=row.cue,
    )
