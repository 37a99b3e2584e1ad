"""What a read table says about itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Row = tuple[Any, ...]
Touched = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class ReadTable:
    """Rows drawn from a dossier (or from the house), subject by subject.

    `subjects` names, for what entries touched, the values of the `subject` column whose rows must be drawn anew;
    `rows` draws those of one subject. `owner` is the column with the article's id; a table of the house has none.
    """

    name: str
    columns: Mapping[str, str]  # name -> SQL type
    key: tuple[str, ...]
    subject: str
    subjects: Callable[[Any, Touched], Iterable[str]]
    rows: Callable[[Any, str], Iterable[Row]]
    owner: str | None = "article_id"
    indexes: tuple[tuple[str, ...], ...] = ()

    @property
    def create(self) -> str:
        columns = ", ".join(f"{name} {kind}" for name, kind in self.columns.items())
        return f"CREATE TABLE {self.name} ({columns}, PRIMARY KEY ({', '.join(self.key)})) WITHOUT ROWID"


def ids_of(part: str, touched: Touched) -> list[str]:
    """The ids of what was touched in one part of a dossier."""
    return sorted({key for kind, key in touched if kind == part})
