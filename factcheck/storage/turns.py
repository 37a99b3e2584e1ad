"""Turns: of several who are at the same thing at once, one goes first and the others wait."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakValueDictionary


class Turns:
    """One at a time for each thing, by its name; for the threads of one process."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._taken: WeakValueDictionary[str, threading.Lock] = WeakValueDictionary()

    @contextmanager
    def one_at_a_time(self, name: str) -> Iterator[bool]:
        """Waits while somebody else is at it; gives whether that was so."""
        with self._guard:
            turn = self._taken.setdefault(name, threading.Lock())
        had_to_wait = not turn.acquire(blocking=False)
        if had_to_wait:
            turn.acquire()
        try:
            yield had_to_wait
        finally:
            turn.release()
