"""The register's file as the first lines of a desk's house."""

import tomllib
from typing import Any

from factcheck.domain.kinds.sources import SourceAdded
from factcheck.schemas.register import register_from_toml
from factcheck.vocabulary.attribution import RELIABILITIES, SOURCE_TYPES


def sources_added(text: str) -> list[SourceAdded]:
    """One event a source, in the file's order. Raises BadInput or Unknown with the line or the source that is wrong."""
    known = register_from_toml(text).sources
    tables = tomllib.loads(text)
    return [_added(source.source_id, source.name, source.aliases, tables[source.source_id]) for source in known]


def _added(source_id: str, name: str, aliases: tuple[str, ...], table: dict[str, Any]) -> SourceAdded:
    kind, grade = SOURCE_TYPES[str(table.get("type", "other"))], RELIABILITIES[str(table.get("reliability", "F"))]
    return SourceAdded(source_id, name, kind, str(table.get("country", "")), aliases, grade, str(table.get("note", "")))
