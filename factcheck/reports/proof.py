"""Proof of the whole ledger: every stream is walked, and what a walk alone cannot prove is said."""

from dataclasses import dataclass

from factcheck.desk import Desk
from factcheck.domain.events import HOUSE
from factcheck.ledger.chain import Checked, Fault
from factcheck.storage import ledger_store
from factcheck.storage.connection import Connections
from factcheck.vocabulary.roles import VERIFY

CANNOT = (
    "Not proved by this alone: that no stream lost its last lines, that no whole stream was dropped, and that nobody made a stream "
    "anew from its first line. For that, check a report that was kept outside this desk: factcheck verify REPORT"
)


@dataclass(frozen=True)
class Proof:
    """What a walk along every stream found."""

    streams: int
    lines: int
    withheld: int
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        return not self.faults

    @property
    def said(self) -> list[str]:
        """The findings as sentences, the faults first."""
        return [*map(str, self.faults), self._proved(), CANNOT]

    def _proved(self) -> str:
        if self.faults:
            return f"{len(self.faults)} of {self.streams} streams broken; each is named with its first line that does not fit."
        withheld = f" {self.withheld} of them are withheld and stand as their hash." if self.withheld else ""
        return (
            f"{self.streams} streams, {self.lines} lines: no line was altered, dropped, reordered or inserted "
            f"without all later hashes of its stream being made anew.{withheld}"
        )


def prove(desk: Desk, actor: str) -> Proof:
    """Walk every stream of the desk's ledger. Raises Forbidden."""
    desk.house().person(actor).must(VERIFY)
    return walk(desk.connections)


def walk(connections: Connections) -> Proof:
    """The same for whoever holds the file: it needs no desk, for a broken ledger may not open as one."""
    return _proof(ledger_store.walked(connections.db))


def _proof(found: list[Checked]) -> Proof:
    """What these walks prove together; a ledger without its house is broken, whatever its lines say."""
    faults = [checked.fault for checked in found if checked.fault]
    if all(checked.stream != HOUSE for checked in found):
        faults.append(Fault(HOUSE, 1, "the whole stream is missing"))
    return Proof(len(found), sum(c.version for c in found), sum(len(c.withheld) for c in found), tuple(faults))
