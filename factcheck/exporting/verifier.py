"""Checks an evidence bundle without the desk that made it: python verify.py [FOLDER, ZIP or JSON]

One file, Python 3.8 or newer, nothing but the standard library. It recomputes every SHA-256, walks both streams of
the ledger line by line, and compares the article's text with what the ledger recorded. Exit code 0: all of it holds.
1: something does not. 2: this is no bundle. If you do not trust the copy in the bundle, take one from elsewhere.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SUMS, CRATE, RECEIPT, ARTICLE = "SHA256SUMS", "ro-crate-metadata.json", "receipt.json", "article.txt"
STREAMS = {"article": "ledger/article.jsonl", "house": "ledger/house.jsonl"}
FILES = "files/"  # what the desk keeps, each named by its SHA-256
KEPT = re.compile(r'"sha256":"([0-9a-f]{64})"')  # how a line speaks of a kept file; what people write has its quotes escaped
WHOLE = "evidence_bundle"  # the one key of a bundle that is one JSON object
BEGINS = re.compile(rb'\A(\xef\xbb\xbf)?\s*\{\s*"' + WHOLE.encode() + rb'"')
LARGEST = 2_000_000_000  # bytes of all files together, unpacked
FIRST = "0" * 64
HASH = re.compile(r"[0-9a-f]{64}")
SEALED = ("stream", "version", "time", "actor", "kind", "kind_version", "previous")
CANNOT = (
    "Not proved by this alone: that the desk's own ledger still says the same, and that nobody made all lines anew. "
    "For that, compare the two head hashes with a report that was kept elsewhere, or ask the desk: factcheck verify BUNDLE"
)


class NoBundle(Exception):
    """What was handed in is no evidence bundle, or none that can be read."""


def files_in(place: Path) -> dict[str, bytes]:
    """Every file of a bundle by its name, from a zip, one JSON object, or the folder that it was unpacked into. Raises NoBundle."""
    try:
        files = _unpacked(place) if place.is_dir() else _of_json(place) if is_json(place) else _zipped(place)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as wrong:
        raise NoBundle(f"{place} cannot be read: {wrong}") from wrong
    missing = [name for name in (SUMS, CRATE, RECEIPT, ARTICLE, *STREAMS.values()) if name not in files]
    if missing:
        raise NoBundle(f"{place} is no whole evidence bundle: {missing[0]} is missing.")
    return files


def _unpacked(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    _must_fit(sum(path.stat().st_size for path in paths))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _zipped(place: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(place) as bundle:
        entries = [entry for entry in bundle.infolist() if not entry.is_dir()]
        names = [entry.filename for entry in entries]
        if len(set(names)) < len(names):
            raise NoBundle(f"{place} holds two files of one name.")
        _must_fit(sum(entry.file_size for entry in entries))
        return {entry.filename: bundle.read(entry) for entry in entries}


def is_json(place: Path) -> bool:
    """Whether this file begins as a bundle that is one JSON object."""
    with place.open("rb") as file:
        return bool(BEGINS.match(file.read(100)))


def _of_json(place: Path) -> dict[str, bytes]:
    _must_fit(place.stat().st_size)
    return written_out(place.read_bytes())


def written_out(data: bytes) -> dict[str, bytes]:
    """The files of a bundle that is one JSON object: text as it is, others in base64. Raises ValueError or RecursionError."""
    whole = json.loads(data.decode("utf-8-sig"))
    files = whole[WHOLE] if isinstance(whole, dict) and [*whole] == [WHOLE] else None
    if not isinstance(files, dict):
        raise ValueError(f"it is not one object of files under “{WHOLE}”")
    return {name: _bytes_of(name, content) for name, content in files.items()}


def _bytes_of(name: str, content: Any) -> bytes:
    if isinstance(content, str):
        return content.encode("utf-8", "surrogatepass")
    if isinstance(content, dict) and isinstance(content.get("base64"), str) and [*content] == ["base64"]:
        return base64.b64decode(content["base64"], validate=True)
    raise ValueError(f"{name[:100]} is neither text nor base64")


def _must_fit(size: int) -> None:
    if size > LARGEST:
        raise NoBundle(f"The files are {size:,} bytes together; no bundle has more than {LARGEST:,}.")


def findings(files: dict[str, bytes]) -> Iterator[tuple[bool, str]]:
    """Every check with what came of it: whether it holds, and the sentence that says so."""
    yield from _sums(files)
    yield from _crate(files)
    receipt = _object(files[RECEIPT])
    streams = {name: _lines(files[path]) for name, path in STREAMS.items()}
    for name, lines in streams.items():
        fault = _fault(lines, str(receipt.get("article_id")) if name == "article" else name)
        yield (not fault, fault or f"Stream {name}: lines 1 to {len(lines or ())} follow from one another.")
        yield _head(name, lines or [], receipt)
    yield _text(files[ARTICLE], streams["article"] or [], receipt)
    yield from _kept(files, streams["article"] or [])


def _sums(files: dict[str, bytes]) -> Iterator[tuple[bool, str]]:
    rows = (row.partition("  ") for row in files[SUMS].decode("utf-8", "replace").splitlines())
    listed = {name: digest for digest, _, name in rows}
    bad = [f"{name} is missing" for name in listed if name not in files]
    bad += [f"{name} was altered: its SHA-256 is another" for name in listed if name in files and _sha256(files[name]) != listed[name]]
    bad += [f"{name} does not belong to the bundle: it is not in {SUMS}" for name in files if name not in listed and name != SUMS]
    yield from ((False, f"{what}.") for what in bad)
    if not bad:
        yield True, f"{len(listed)} files have the SHA-256 that {SUMS} lists, and there is no other file."


def _crate(files: dict[str, bytes]) -> Iterator[tuple[bool, str]]:
    graph = _object(files[CRATE]).get("@graph")
    described = {e.get("@id"): e.get("sha256") for e in graph if isinstance(e, dict)} if isinstance(graph, list) else {}
    left = [name for name in files if name not in (CRATE, SUMS) and described.get(name) != _sha256(files[name])]
    yield (not left, f"{CRATE} describes {left[0]} with another SHA-256, or not at all." if left else f"{CRATE} describes every file.")


def _lines(data: bytes) -> list[dict[str, Any]] | None:
    """The lines of a stream; None where there is one that is no line."""
    try:
        rows = [json.loads(row) for row in data.decode().split("\n") if row]
    except (ValueError, RecursionError):
        return None
    whole = all(isinstance(row, dict) and {*row} == {*SEALED, "payload", "hash"} and isinstance(row["payload"], str) for row in rows)
    return rows if whole and all(isinstance(row["version"], int) and isinstance(row["time"], str) for row in rows) else None


def _fault(lines: list[dict[str, Any]] | None, stream: str) -> str:
    """The first thing that is wrong with a stream, as a sentence; empty where nothing is."""
    if not lines:
        return f"Stream {stream}: the file holds no lines of a ledger."
    previous, time = FIRST, ""
    for number, line in enumerate(lines, 1):
        what = _misfit(line, (stream, number, previous), time)
        if what:
            return f"Stream {stream}, line {number}: {what}."
        previous, time = line["hash"], line["time"]
    erased = {_object(line["payload"].encode()).get("version") for line in lines if line["kind"] == "payload.erased"}
    unsaid = [line["version"] for line in lines if HASH.fullmatch(line["payload"]) and line["version"] not in erased]
    return f"Stream {stream}, line {unsaid[0]}: its words were taken out, and no line says that they were erased." if unsaid else ""


def _misfit(line: dict[str, Any], expected: tuple[str, int, str], last_time: str) -> str:
    if (line["stream"], line["version"]) != expected[:2]:
        return "a line is missing, stands twice, or is of another stream"
    if line["hash"] != _sealed(line):
        return "the line was altered: its contents do not give its hash"
    if line["previous"] != expected[2]:
        return "the line does not follow the one before it"
    return "the line is back-dated" if line["time"] < last_time else ""


def _sealed(line: dict[str, Any]) -> str:
    """The hash that a line with these contents must wear: SHA-256 over the canonical JSON (RFC 8785) of its fields."""
    payload = line["payload"] if HASH.fullmatch(line["payload"]) else _sha256(line["payload"].encode("utf-8", "surrogatepass"))
    fields = {name: line[name] for name in SEALED}
    text = json.dumps({**fields, "payload": payload}, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return _sha256(text.encode("utf-8", "surrogatepass"))


def _head(name: str, lines: list[dict[str, Any]], receipt: dict[str, Any]) -> tuple[bool, str]:
    last: dict[str, Any] = lines[-1] if lines else {"version": 0, "hash": ""}
    fits = (str(last["version"]), last["hash"]) == (receipt.get(f"{name}_version"), receipt.get(f"{name}_head"))
    how = "is" if fits else "is not"
    return fits, f"Stream {name}: the last line {how} the one that the receipt names ({last['version']}, {last['hash'][:16]}…)."


def _text(article: bytes, lines: list[dict[str, Any]], receipt: dict[str, Any]) -> tuple[bool, str]:
    taken_in = next((line for line in lines if line["kind"] == "article.imported"), None)
    if taken_in is None:
        return False, "No line of the ledger takes the article in."
    if HASH.fullmatch(taken_in["payload"]):
        return True, f"The words of the article were erased where the law asked; {ARTICLE} keeps their shape alone and proves nothing."
    recorded = _object(taken_in["payload"].encode()).get("text_sha256")
    fits = _sha256(article) == recorded == receipt.get("text_sha256")
    return fits, f"{ARTICLE} {'is' if fits else 'is not'} the text that the ledger recorded (SHA-256 {_sha256(article)[:16]}…)."


def _kept(files: dict[str, bytes], lines: list[dict[str, Any]]) -> Iterator[tuple[bool, str]]:
    """Every kept file is the one that it is named for, and the ledger speaks of it; every one that it speaks of is there."""
    there = {name[len(FILES) :]: data for name, data in files.items() if name.startswith(FILES)}
    spoken_of = {digest for line in lines for digest in KEPT.findall(line["payload"])}
    bad = [f"{FILES}{digest[:99]} is another file than it is named for" for digest, data in there.items() if _sha256(data) != digest]
    bad += [f"{FILES}{digest[:99]} is a file that no line of the ledger speaks of" for digest in there if digest not in spoken_of]
    bad += [f"{FILES}{digest} is missing, though the ledger speaks of it" for digest in sorted(spoken_of) if digest not in there]
    yield from ((False, f"{what}.") for what in bad)
    if there and not bad:
        yield True, f"The kept files ({len(there)}) are those that the ledger speaks of, each by its SHA-256."


def _object(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def main(words: list[str]) -> int:
    place = Path(words[0]) if words else Path(__file__).resolve().parent
    try:
        files = files_in(place)
    except NoBundle as wrong:
        print(wrong, file=sys.stderr)
        return 2
    found = list(findings(files))
    for holds, sentence in found:
        print(f"{'ok' if holds else 'FAILED'}: {sentence}")
    sound = all(holds for holds, _ in found)
    print("The bundle is whole." if sound else "The bundle is not what the desk handed out.")
    print(CANNOT)
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
