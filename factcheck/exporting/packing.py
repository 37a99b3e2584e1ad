"""How the files of an evidence bundle become one file: a zip for people, or one JSON object for programs."""

import base64
import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factcheck.exporting.verifier import BEGINS, CRATE, RECEIPT, WHOLE, written_out

EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX, READABLE = 3, 0o100644 << 16
UNREADABLE = (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, zlib.error)


@dataclass(frozen=True)
class Part:
    """One file of a bundle."""

    name: str
    data: bytes
    media_type: str
    about: str


@dataclass(frozen=True)
class Packing:
    """`name` is the format that a receipt names; `unpack` gives the files of such a bundle by name, None for another file."""

    name: str
    label: str
    about: str
    media_type: str
    suffix: str
    with_reports: bool
    pack: Callable[[Iterable[Part]], bytes]
    unpack: Callable[[bytes], dict[str, bytes] | None]


def _zipped(parts: Iterable[Part]) -> bytes:
    """Stored, sorted and dated 1980: the same bytes each time."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as zipped:
        for part in sorted(parts, key=lambda part: part.name):
            entry = zipfile.ZipInfo(part.name, EPOCH)
            entry.create_system, entry.external_attr = UNIX, READABLE
            zipped.writestr(entry, part.data)
    return file.getvalue()


def _unzipped(data: bytes) -> dict[str, bytes] | None:
    """Never more bytes than were handed in."""
    if not data.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            entries = [entry for entry in zipped.infolist() if not entry.is_dir()]
            is_ours = {CRATE, RECEIPT} <= {entry.filename for entry in entries}
            if not is_ours or sum(entry.file_size for entry in entries) > len(data):
                return None
            return {entry.filename: zipped.read(entry) for entry in entries}
    except UNREADABLE:
        return None


def _as_json(parts: Iterable[Part]) -> bytes:
    """Files of text as text, others in base64."""
    files = {part.name: _written(part.data) for part in sorted(parts, key=lambda part: part.name)}
    return (json.dumps({WHOLE: files}, ensure_ascii=False, indent=2) + "\n").encode()


def _written(data: bytes) -> str | dict[str, str]:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode()}


def _from_json(data: bytes) -> dict[str, bytes] | None:
    if not BEGINS.match(data[:100]):
        return None
    try:
        files = written_out(data)
    except (ValueError, RecursionError):
        return None
    return files if {CRATE, RECEIPT} <= files.keys() else None


ZIP = Packing(
    name="bundle",
    label="Evidence bundle (zip)",
    about="Article, reports, the whole history with notes and names, and kept files, with a program that checks them.",
    media_type="application/zip",
    suffix="zip",
    with_reports=True,
    pack=_zipped,
    unpack=_unzipped,
)
JSON = Packing(
    name="jsonbundle",
    label="Evidence bundle (JSON)",
    about="Article, the whole history with notes and names, and kept files as one JSON object, to import elsewhere.",
    media_type="application/json",
    suffix="json",
    with_reports=False,
    pack=_as_json,
    unpack=_from_json,
)
PACKINGS = {packing.name: packing for packing in (ZIP, JSON)}


def unpacked(data: bytes) -> tuple[Packing, dict[str, bytes]] | None:
    """How a bundle is packed and what is in it, as it was handed out or saved anew; None for what is none."""
    for packing in PACKINGS.values():
        files = packing.unpack(data)
        if files is not None:
            return packing, files
    return None
