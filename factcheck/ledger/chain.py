"""Does a stream still say what it said? Names the first broken line."""

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.ledger.line import FIRST, Line


@dataclass(frozen=True)
class Fault:
    """The first line of a stream at which the chain does not hold, and what does not fit there."""

    stream: str
    version: int
    what: str

    def __str__(self) -> str:
        return f"stream {self.stream}, line {self.version}: {self.what}"


@dataclass(frozen=True)
class Checked:
    """What a walk along one stream found: its head, the withheld lines, and the first fault if there is one."""

    stream: str
    version: int
    hash: str
    withheld: tuple[int, ...] = ()
    fault: Fault | None = None


def check(stream: str, lines: Iterable[Line]) -> Checked:
    """Walk one stream from its first line; `lines` are in the order of their versions."""
    last, last_time, version = FIRST, "", 0
    withheld: list[int] = []
    for line in lines:
        if line.version == version != 0:
            return Checked(stream, version, last, tuple(withheld), Fault(stream, version, "this line stands twice"))
        if what := _misfit(line, version + 1, last, last_time):
            return Checked(stream, version, last, tuple(withheld), Fault(stream, version + 1, what))
        version, last, last_time = line.version, line.hash, line.time
        if line.is_withheld:
            withheld.append(version)
    return Checked(stream, version, last, tuple(withheld))


def _misfit(line: Line, expected: int, previous: str, last_time: str) -> str:
    if line.version != expected:
        return f"this line is missing; the next one there is {line.version}"
    if line.hash != _fitting_hash(line):
        moved = "the line was moved here, or altered together with its link to the line before"
        return moved if line.previous != previous else "the line was altered: its contents do not give its hash"
    if line.previous != previous:
        return "the line does not follow the one before it: a line was inserted, dropped or made anew here"
    if line.time < last_time:
        return f"the line is back-dated: {line.time} is before {last_time} of the line before"
    return ""


def _fitting_hash(line: Line) -> str | None:
    """The hash that the line must wear; none fits one that holds bytes or numbers where text belongs."""
    try:
        return line.sealed_hash()
    except (TypeError, UnicodeEncodeError):
        return None
