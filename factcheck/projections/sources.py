"""One row a source of the register."""

from collections.abc import Iterable

from factcheck.domain.house import House
from factcheck.projections.read_table import ReadTable, Row, Touched, ids_of


def subjects(house: House, touched: Touched) -> Iterable[str]:
    return ids_of("sources", touched)


def rows(house: House, source_id: str) -> Iterable[Row]:
    source = house.sources[source_id]
    yield source_id, source.name, source.type.code, source.country, source.reliability.code, source.merged_into or ""


TABLE = ReadTable(
    name="sources",
    columns={"source_id": "TEXT", "name": "TEXT", "type": "TEXT", "country": "TEXT", "reliability": "TEXT", "merged_into": "TEXT"},
    key=("source_id",),
    subject="source_id",
    subjects=subjects,
    rows=rows,
    owner=None,
)
