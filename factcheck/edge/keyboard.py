"""The keys that a person chose, kept for that person alone."""

import json

from factcheck.desk import Desk
from factcheck.storage import private_tables
from factcheck.vocabulary.keys import KEYS, KeyMap


class Keyboard:
    """Each person's keys."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, person_id: str) -> KeyMap:
        kept = private_tables.key_settings(self._desk.connections.db, person_id)
        if kept is None:
            return KeyMap()
        read = json.loads(kept)
        return KeyMap({code: key for code, key in read["chosen"].items() if code in KEYS}, read["off"])

    def keep(self, person_id: str, keys: KeyMap) -> None:
        """Keep these keys in place of those before."""
        text = json.dumps({"chosen": dict(keys.chosen), "off": keys.off})
        with self._desk.connections.write() as db:
            private_tables.keep_key_settings(db, person_id, text)
