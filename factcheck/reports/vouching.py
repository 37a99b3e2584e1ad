"""What the ledger vouches for by a file's hash, though no exporter of today makes such a file any more."""

from collections.abc import Iterable
from hashlib import sha256

from factcheck.desk import Desk
from factcheck.domain.events import HOUSE
from factcheck.domain.publication import Collection, Publication
from factcheck.exporting.looks import minute
from factcheck.ledger.chain import check
from factcheck.storage import ledger_store


def vouched(desk: Desk, stream: str, data: bytes) -> str:
    """That the desk published these very bytes, as a sentence; nothing where it did not, or where its stream is broken."""
    digest = sha256(data).hexdigest()
    one = next((one for one in _published(desk, stream) if one.made.sha256 == digest), None)
    return f"Every byte is as the desk published it on {minute(one.at)}, with exporter {one.made.exporter}." if one else ""


def _published(desk: Desk, stream: str) -> Iterable[Publication | Collection]:
    if check(stream, ledger_store.lines(desk.connections.db, stream)).fault:
        return ()
    return desk.house().collections.values() if stream == HOUSE else desk.dossier(stream).publications.values()
