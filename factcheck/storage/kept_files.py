"""Files that the desk keeps, beside the database: each lies under its SHA-256 and is never changed."""

import os
import re
import secrets
from hashlib import sha256
from pathlib import Path

from factcheck.domain.kinds.evidence import EvidenceAdded, EvidenceChanged
from factcheck.domain.kinds.publications import CollectionPublished, ReportPublished
from factcheck.errors import BrokenLedger, NotFound
from factcheck.storage.connection import Connections

FOLDER = "files"
SPEAKING = (EvidenceAdded.KIND, EvidenceChanged.KIND, ReportPublished.KIND, CollectionPublished.KIND)  # what says that a file is kept
NAMED = re.compile(r"[0-9a-f]{64}")


def keep(connections: Connections, data: bytes) -> str:
    """Put a file where it stays, on disk before this returns; gives its SHA-256. The same bytes are kept once."""
    digest = sha256(data).hexdigest()
    place = _place(connections, digest)
    if place.is_file() and place.read_bytes() == data:
        return digest
    place.parent.mkdir(mode=0o700, exist_ok=True)
    draft = place.with_name(f".{digest}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
    return digest


def kept(connections: Connections, digest: str) -> bytes:
    """The bytes with this SHA-256. Raises NotFound, or BrokenLedger where the file is no longer what it was."""
    place = _place(connections, digest)
    if not place.is_file():
        raise NotFound("This file is not kept on this desk. It may be on another copy of it; a backup has it too.")
    data = place.read_bytes()
    if sha256(data).hexdigest() != digest:
        raise BrokenLedger(f"The kept file {digest[:12]}… was changed since it was kept. Restore it from a backup.")
    return data


def streams_with(connections: Connections, digest: str) -> list[str]:
    """The streams of which a line speaks of a file with this SHA-256."""
    rows = connections.db.conn.execute(
        "SELECT stream, min(position) FROM ledger WHERE kind IN (?, ?, ?, ?) AND instr(payload, ?) GROUP BY stream ORDER BY 2",
        (*SPEAKING, f'"sha256":"{digest}"'),
    )
    return [stream for stream, _ in rows]


def _place(connections: Connections, digest: str) -> Path:
    if not NAMED.fullmatch(digest):
        raise NotFound("A kept file is named by its SHA-256, 64 hexadecimal digits.")
    return connections.path.with_name(FOLDER) / digest
