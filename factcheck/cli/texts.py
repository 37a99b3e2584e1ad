"""The text files that a command is pointed at: files, what lies below folders, and standard input."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.cli.options import tell
from factcheck.errors import TooLarge
from factcheck.text.decoding import LARGEST

SUFFIXES = (".txt", ".text", ".md", ".markdown")
STDIN = "-"


@dataclass(frozen=True)
class Found:
    """One file to read; `path` is None for standard input."""

    path: Path | None

    @property
    def name(self) -> str:
        """The file's own name, for the ledger: what lies above it is nobody's business."""
        return "" if self.path is None else self.path.name.encode("utf-8", "replace").decode()

    @property
    def shown(self) -> str:
        return "standard input" if self.path is None else str(self.path)

    def read(self) -> bytes:
        """All bytes, or TooLarge before more than an article's worth was read."""
        if self.path is None:
            return _at_most(sys.stdin.buffer.read(LARGEST + 1), None)
        with open(self.path, "rb") as file:
            state = os.fstat(file.fileno())
            return _at_most(file.read(LARGEST + 1), state.st_size if stat.S_ISREG(state.st_mode) else None)


def _at_most(data: bytes, size: int | None) -> bytes:
    if len(data) > LARGEST:
        how_many = f"{size:,} bytes" if size else f"more than {LARGEST:,} bytes"
        raise TooLarge(f"This is {how_many}; an article has at most {LARGEST:,}. Split it into parts and import each.")
    return data


def below(names: Iterable[str]) -> Iterator[Found]:
    """Every file that is named, and every text below the folders that are named, in the order of their names."""
    for name in names:
        if name == STDIN:
            yield Found(None)
        elif os.path.isdir(name):
            yield from _in_folder(Path(name))
        else:
            yield Found(Path(name))


def _in_folder(folder: Path) -> Iterator[Found]:
    """The texts below a folder; hidden files and folders are passed over, what is no text by its name is counted."""
    others = 0
    closed: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            if name.lower().endswith(SUFFIXES):
                yield Found(Path(place) / name)
            else:
                others += 1
    yield from map(Found, closed)  # to be reported among the files that cannot be read
    if others:
        tell(f"{folder}: {others} other file{'' if others == 1 else 's'} left out; of folders only {', '.join(SUFFIXES)} are taken.")


def unreadable(failure: BaseException) -> str:
    """Why a file could not be read, and what to do."""
    if isinstance(failure, FileNotFoundError):
        return "There is no such file. Look at the path and try again."
    if isinstance(failure, PermissionError):
        return "It may not be read. Change its permissions, then try again."
    return f"It cannot be read ({getattr(failure, 'strerror', None) or failure}). Look at the disk and the path."
