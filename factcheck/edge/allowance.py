"""How much outsiders may have checked: so many bytes a minute, all of them together, and one file at a time."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from factcheck.errors import TooManyTries

LARGEST = 5_000_000  # bytes of one file
A_MINUTE = 20_000_000  # bytes of all files in a minute
FLOOR = 100_000  # a small file costs a check, too
MINUTE = timedelta(minutes=1)


class Allowance:
    """One a process. Safe to share between threads."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._busy = threading.Lock()
        self._spent: deque[tuple[datetime, int]] = deque()

    def spend(self, size: int, now: datetime) -> None:
        """Count a file of this size. Raises TooManyTries where this minute's allowance is used up."""
        with self._turn:
            while self._spent and self._spent[0][0] <= now - MINUTE:
                self._spent.popleft()
            if sum(cost for _, cost in self._spent) >= A_MINUTE:
                raise _later()
            self._spent.append((now, max(size, FLOOR)))

    @contextmanager
    def one_at_a_time(self) -> Iterator[None]:
        """Wait up to some seconds for one's turn. Raises TooManyTries."""
        if not self._busy.acquire(timeout=10):
            raise _later()
        try:
            yield
        finally:
            self._busy.release()


def _later() -> TooManyTries:
    return TooManyTries("Many files are being checked just now. Wait a minute, then send this one again.", seconds=60)
