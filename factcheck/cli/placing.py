"""Files that commands write: put in place whole or not at all, with a plain word where that cannot be."""

import errno
import os
from pathlib import Path

from factcheck import reports
from factcheck.errors import BadInput

CAUSES = {
    errno.ENOSPC: "the disk is full. Make room there, or name another place",
    errno.EDQUOT: "your share of the disk is used up. Make room there, or name another place",
    errno.EROFS: "nothing can be written there. Name another place",
    errno.EACCES: "you may not write there. Change its permissions, or name another place",
    errno.EPERM: "you may not write there. Change its permissions, or name another place",
    errno.ENAMETOOLONG: "its name is too long. Give a shorter one",
    errno.ENOTDIR: "something on the way to it is a file, not a folder. Name another place",
}


def folder(place: Path) -> Path:
    """A folder to write into, made where it is not there yet. Raises BadInput."""
    if place.exists() and not place.is_dir():
        raise BadInput(f"{place} is a file, not a folder. Name a folder.")
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise BadInput(f"The folder {place} cannot be made: {_cause(failure)}.") from failure
    return place


def put(data: bytes, place: Path) -> bool:
    """Write a file, whole or not at all; False where it was there already with these very bytes. Raises BadInput."""
    if not place.parent.is_dir():
        what = "is a file, not a folder" if place.parent.exists() else "is no folder that there is"
        raise BadInput(f"{place.name} was not written: {place.parent} {what}. Make that folder first, or name one that there is.")
    draft = place.with_name(f".export-{os.getpid()}.part")  # its own name may have no room for more
    try:
        if _holds(place, data):
            return False
        try:
            draft.write_bytes(data)
            draft.replace(place)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as failure:
        raise BadInput(f"{place} was not written: {_cause(failure)}.") from failure
    return True


def describe(made: object, place: Path) -> None:
    """Put what describes a report that was just written beside it, where its format has that. Raises BadInput."""
    described = reports.described(made, place.name) if isinstance(made, reports.Exported) else None
    if described:
        put(described.data, place.with_name(described.file_name))


def _holds(place: Path, data: bytes) -> bool:
    return place.is_file() and place.stat().st_size == len(data) and place.read_bytes() == data


def _cause(failure: OSError) -> str:
    return CAUSES.get(failure.errno or 0, f"{failure.strerror or failure}. Name another place")
