"""The register's file: one TOML table a source, keyed by its id."""

import tomllib
from typing import Any

from factcheck.errors import BadInput
from factcheck.text.register import Known, Register
from factcheck.vocabulary.attribution import SOURCE_TYPES


def register_from_toml(text: str) -> Register:
    """What reading knows of each source in the file. Raises BadInput that names the line or the source."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"The sources file is not valid TOML: {error}. Mend that line and try again.") from None
    return Register(tuple(_known(source_id, table) for source_id, table in tables.items()))


def _known(source_id: str, table: Any) -> Known:
    if not isinstance(table, dict) or not isinstance(table.get("name"), str) or not table["name"].strip():
        raise BadInput(f'The sources file gives “{source_id}” no name. Write [{source_id}] and below it name = "…".', source=source_id)
    aliases = table.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise BadInput(f'The aliases of “{source_id}” are no list of words. Write aliases = ["…", "…"].', source=source_id)
    kind = table.get("type", "other")
    if kind not in SOURCE_TYPES:
        offered = ", ".join(SOURCE_TYPES.offered)
        raise BadInput(f"The type of “{source_id}” is no type of source. Use one of: {offered}.", source=source_id)
    return Known(source_id, table["name"], kind, tuple(aliases), str(table.get("country", "")))
