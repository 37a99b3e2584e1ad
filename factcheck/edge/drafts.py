"""Drafts: what a person has typed and not yet saved, kept for that person alone."""

import json
from collections.abc import Mapping

from factcheck.clock import stamp
from factcheck.desk import Desk
from factcheck.errors import TooLarge
from factcheck.storage import private_tables

LARGEST = 100_000  # characters of one draft


class Drafts:
    """The fields of a form that is not sent yet, by person, article and subject (such as a claim's id)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, person_id: str, article_id: str, subject: str) -> dict[str, str] | None:
        kept = private_tables.draft(self._desk.connections.db, person_id, article_id, subject)
        return None if kept is None else {str(name): str(value) for name, value in json.loads(kept).items()}

    def save(self, person_id: str, article_id: str, subject: str, fields: Mapping[str, str]) -> None:
        """Keep the fields in place of those kept before. Raises TooLarge."""
        text = json.dumps(dict(fields))
        if len(text) > LARGEST or len(subject) > 200:
            raise TooLarge(f"This draft is too long to keep: {len(text):,} characters, at most {LARGEST:,}. Save the form, or shorten it.")
        with self._desk.connections.write() as db:
            private_tables.keep_draft(db, (person_id, article_id, subject), text, stamp(self._desk.now()))

    def drop(self, person_id: str, article_id: str, subject: str) -> None:
        if self.get(person_id, article_id, subject) is None:
            return  # nearly always: then nobody waits for a turn to write
        with self._desk.connections.write() as db:
            private_tables.drop_draft(db, person_id, article_id, subject)
