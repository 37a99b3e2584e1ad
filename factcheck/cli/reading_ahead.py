"""Reading many articles on all processors, a few ahead of the one that is being written down."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from typing import TypeVar

from factcheck.text import read
from factcheck.text.reading import Reading
from factcheck.text.register import Register

WORTH_IT = 20  # articles: below that, starting other processes costs more than it saves
AHEAD = 4  # articles a processor

T = TypeVar("T")
_register = Register()


def pays_off(articles: int) -> bool:
    """Whether so many are worth other processes, and this machine has processors for them."""
    return articles >= WORTH_IT and processors() > 1


def processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_ahead(
    items: Iterable[T], text_of: Callable[[T], str | None], register: Register, lang: str | None
) -> Iterator[tuple[T, Reading | None]]:
    """Each item in order with the reading of its text; None for what has no text, or could not be read over there."""
    context = multiprocessing.get_context("spawn")  # a fork would copy the locks that other threads hold at that moment
    with ProcessPoolExecutor(processors(), context, initializer=_begin, initargs=(register,)) as pool:
        waiting: deque[tuple[T, Future[Reading] | None]] = deque()
        for item in items:
            waiting.append((item, _submitted(pool, text_of(item), lang)))
            if len(waiting) > AHEAD * processors():
                yield _done(*waiting.popleft())
        while waiting:
            yield _done(*waiting.popleft())


def _begin(register: Register) -> None:
    """In each process: keep the register, and leave Ctrl-C to the one that writes."""
    global _register  # noqa: PLW0603 - each process has its own
    _register = register
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read(text: str, lang: str | None) -> Reading:
    return read(text, _register, lang)


def _submitted(pool: ProcessPoolExecutor, text: str | None, lang: str | None) -> Future[Reading] | None:
    try:
        return None if text is None else pool.submit(_read, text, lang)
    except BrokenExecutor:
        return None


def _done(item: T, reading: Future[Reading] | None) -> tuple[T, Reading | None]:
    try:
        return item, reading.result() if reading else None
    except BrokenExecutor:  # the system ended a process, for want of memory perhaps: the desk reads it itself
        return item, None
