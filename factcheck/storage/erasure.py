"""Taking the words of a line out of the ledger: the one place where a line is ever changed."""

import json

from sqlite_utils import Database

from factcheck.domain.erasing import without_words
from factcheck.domain.events import HOUSE
from factcheck.domain.kinds.erasures import PayloadErased
from factcheck.errors import NotFound, NotNow
from factcheck.ledger.canonical import canonical
from factcheck.ledger.line import Line, payload_digest
from factcheck.storage import ledger_store
from factcheck.storage.migrations import NO_UPDATE


def erase(db: Database, stream: str, version: int, reason: str) -> PayloadErased:
    """Put the payload's digest in its place and give the event that says so; to be called inside `write`.

    The trigger that refuses updates is away only inside this transaction: if it fails, nothing has changed.
    Raises NotFound, or NotNow for a line that has no words to erase any more.
    """
    line = next(ledger_store.lines(db, stream, version - 1, version), None)
    if line is None:
        raise NotFound(f"The stream {stream} has no line {version}. Look its history up.")
    if line.is_withheld or line.kind == PayloadErased.KIND:
        raise NotNow(f"Line {version} of {stream} has no words left to erase.")
    db.conn.execute("PRAGMA secure_delete=ON")
    db.conn.execute("DROP TRIGGER ledger_no_update")
    db.conn.execute("UPDATE ledger SET payload = ? WHERE stream = ? AND version = ?", (payload_digest(line.payload), stream, version))
    db.conn.execute(NO_UPDATE)
    return PayloadErased(version, canonical(_left_of(line)), reason)


def _left_of(line: Line) -> dict[str, object]:
    left = without_words(json.loads(line.payload), of_article=line.stream != HOUSE and line.kind == "article.imported")
    left.pop("salt")
    return dict(left)
