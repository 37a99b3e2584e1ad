"""What an order would change if it were given by somebody who has seen everything: shown beside what came in between."""

from dataclasses import fields, replace
from typing import Any

from factcheck.domain.dossier import Dossier
from factcheck.domain.events import HOUSE, ArticleEvent, Command
from factcheck.domain.house import House, fold_house
from factcheck.domain.telling import Changed, told
from factcheck.errors import Failure
from factcheck.ledger.entry import supposed


def foreseen(command: Command, dossier: Dossier, house: House, actor: str) -> tuple[Changed, ...]:
    """The changes, from what is saved now to what is asked for; none where the order could not be carried out."""
    try:
        events = _seeing(command, dossier.version).decide(dossier, house, actor)
    except Failure:
        return ()
    ours = [event for event in events if isinstance(event, ArticleEvent)]
    shared = [event for event in events if not isinstance(event, ArticleEvent)]
    house = fold_house(supposed(shared, HOUSE, house.version, actor), house)
    entries = supposed(ours, dossier.about.article_id, dossier.version, actor)
    return tuple(changed for one in told(entries, house, since=dossier) for changed in one.changed)


def _seeing(command: Any, version: int) -> Any:
    """The same order given from this version; an order may hold others."""
    values = {part.name: getattr(command, part.name) for part in fields(command)}
    held = {name: _seeing(value, version) for name, value in values.items() if hasattr(value, "decide")}
    return replace(command, **held, **({"seen": version} if "seen" in values else {}))
