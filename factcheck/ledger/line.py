"""A line of the ledger, sealed: its hash covers all it says and the hash of the line before."""

import re
from dataclasses import dataclass, replace

from factcheck.ledger.canonical import canonical, digest

FIRST = "0" * 64  # what the first line of a stream has for `previous`
WITHHELD = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Line:
    """One recorded fact as it is kept. `payload` is canonical JSON, or its SHA-256 where the payload is withheld."""

    stream: str
    version: int  # 1, 2, 3 … in the stream
    time: str  # UTC, YYYY-MM-DDTHH:MM:SS.ffffffZ
    actor: str  # an account's id, never a name
    kind: str
    kind_version: int
    payload: str
    previous: str
    hash: str

    @property
    def is_withheld(self) -> bool:
        return bool(WITHHELD.fullmatch(self.payload))

    def sealed_hash(self) -> str:
        """The hash that a line with these contents must wear: SHA-256 over the canonical JSON (RFC 8785) of the other fields."""
        fields = {
            "stream": self.stream,
            "version": self.version,
            "time": self.time,
            "actor": self.actor,
            "kind": self.kind,
            "kind_version": self.kind_version,
            "payload": payload_digest(self.payload),
            "previous": self.previous,
        }
        return digest(canonical(fields))


def payload_digest(payload: str) -> str:
    """The SHA-256 that stands for a payload in the chain; a withheld payload is already its digest."""
    return payload if WITHHELD.fullmatch(payload) else digest(payload)


def seal(  # noqa: PLR0913, PLR0917  a line has as many parts as the ledger has columns
    stream: str, version: int, time: str, actor: str, kind: str, kind_version: int, payload: str, previous: str
) -> Line:
    """A line with its hash."""
    bare = Line(stream, version, time, actor, kind, kind_version, payload, previous, "")
    return replace(bare, hash=bare.sealed_hash())
