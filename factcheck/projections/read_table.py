"""What a read table says about itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
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
    indexes: tuple[str, ...] = ()  # columns and, where only some rows matter, a condition: "changed_at WHERE disputed > 0"
    searched: tuple[str, ...] = ()  # columns that a full-text index covers
    counted: tuple[str, ...] = ()  # columns by which its rows are counted as they come and go, in the table `<name>_counts`

    @property
    def create(self) -> str:
        columns = ", ".join(f"{name} {kind}" for name, kind in self.columns.items())
        rowid = "" if self.searched else " WITHOUT ROWID"  # the full-text index points at rows by their rowid
        return f"CREATE TABLE {self.name} ({columns}, PRIMARY KEY ({', '.join(self.key)})){rowid}"

    @cached_property
    def delete(self) -> str:
        """Takes out the rows of a subject."""
        of_owner = f"{self.owner} = ? AND " if self.is_owned else ""
        return f"DELETE FROM {self.name} WHERE {of_owner}{self.subject} = ?"  # noqa: S608  names of our own

    @cached_property
    def insert(self) -> str:
        return f"INSERT INTO {self.name} VALUES ({', '.join('?' * len(self.columns))})"  # noqa: S608

    @property
    def is_owned(self) -> bool:
        """Whether a subject is told apart by its article, too."""
        return self.owner is not None and self.owner != self.subject

    def create_index(self, number: int) -> str:
        columns, _, condition = self.indexes[number].partition(" WHERE ")
        only = f" WHERE {condition}" if condition else ""
        return f"CREATE INDEX {self.name}_{number} ON {self.name} ({columns}){only}"

    @property
    def create_counts(self) -> tuple[str, ...]:
        """The table of the counts, and the two triggers that move them."""
        kept, by = f"{self.name}_counts", ", ".join(self.counted)
        columns = ", ".join(f"{name} {self.columns[name]}" for name in self.counted)
        come, gone = ", ".join(f"new.{name}" for name in self.counted), " AND ".join(f"{name} = old.{name}" for name in self.counted)
        return (
            f"CREATE TABLE {kept} ({columns}, number INTEGER, PRIMARY KEY ({by})) WITHOUT ROWID",
            f"CREATE TRIGGER {self.name}_come AFTER INSERT ON {self.name} BEGIN "  # noqa: S608  names of our own
            f"INSERT INTO {kept} VALUES ({come}, 1) ON CONFLICT DO UPDATE SET number = number + 1; END",
            f"CREATE TRIGGER {self.name}_gone AFTER DELETE ON {self.name} BEGIN "  # noqa: S608
            f"UPDATE {kept} SET number = number - 1 WHERE {gone}; END",
        )


def ids_of(part: str, touched: Touched) -> list[str]:
    """The ids of what was touched in one part of a dossier."""
    return sorted({key for kind, key in touched if kind == part})
