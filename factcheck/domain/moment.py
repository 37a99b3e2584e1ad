"""A moment of the ledger: which version of an article and of the house a page or a report shows."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from factcheck.errors import BadInput

PAIR = re.compile(r"(\d{1,9})(?:\.(\d{1,9}))?")
TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?(Z|[+-]\d\d:\d\d)?")
EXAMPLE = "Write a version such as 12 or 12.7, or a time such as 2026-05-31T14:00Z."


@dataclass(frozen=True, order=True)
class LedgerVersion:
    """Written 12.7: version 12 of the article and version 7 of the house."""

    article: int
    house: int

    def __str__(self) -> str:
        return f"{self.article}.{self.house}"


@dataclass(frozen=True)
class AsOf:
    """What somebody asked for: a version (of the house too, or not), or a time."""

    article: int | None = None
    house: int | None = None
    time: str | None = None  # UTC, as the ledger writes it


def as_of(words: str) -> AsOf:
    """What `12`, `12.7`, `2026-05-31` or `2026-05-31T14:00Z` ask for. Raises BadInput.

    A time without a zone is UTC. It stands for the end of the day, minute or second that it names, so that
    a time read off the history shows what was recorded in it.
    """
    words = words.strip()
    if pair := PAIR.fullmatch(words):
        return AsOf(int(pair[1]), int(pair[2]) if pair[2] else None)
    try:
        return AsOf(time=_end(words))
    except (ValueError, OverflowError):  # the first and the last year have no room for another zone or the day's end
        raise BadInput(f"“{words[:40]}” is neither a version nor a time. {EXAMPLE}") from None


def _end(words: str) -> str:
    found = TIME.fullmatch(words)
    if not found:
        raise ValueError(words)
    date, minute, second, fraction, zone = found.groups()
    micro = (fraction or "").ljust(6, "0") if fraction else "0"
    offset = "+00:00" if zone in (None, "Z") else zone
    moment = datetime.fromisoformat(f"{date}T{minute or '00:00'}:{second or '00'}{offset}").astimezone(UTC)
    moment = moment.replace(microsecond=int(micro))
    unit = timedelta(days=1) if not minute else timedelta(minutes=1) if not second else timedelta(seconds=1)
    if not fraction:
        moment += unit - timedelta(microseconds=1)
    return moment.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"  # strftime writes the year 999 in three digits
