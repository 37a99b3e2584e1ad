"""Evidence bundle: one article with its reports, its ledger and its kept files, which proves itself.

An RO-Crate 1.1. Internal: it holds notes, confidential evidence and everybody's names.
"""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from factcheck import paths
from factcheck.exporting.format import formats
from factcheck.exporting.packing import PACKINGS, Packing, Part
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report
from factcheck.exporting.verifier import ARTICLE, CRATE, RECEIPT, STREAMS, SUMS
from factcheck.ledger.line import Line

INTERNAL = "Internal. Not for publication: holds internal notes, confidential evidence and the names of all who worked on it."
VERIFY, README, REPORTS = "verify.py", "README.txt", "reports/"
DESK = "#desk"
CONTEXT = ["https://w3id.org/ro/crate/1.1/context", {"sha256": "http://schema.org/sha256"}]
PROFILE = "https://w3id.org/ro/crate/1.1"


def packed(report: Report, streams: Mapping[str, Iterable[Line]], more: Iterable[Part]) -> bytes:
    """The bundle, packed as its receipt says; `streams` are the lines of article and house, `more` are reports and kept files."""
    packing = packing_of(report)
    parts = [*_own_parts(report), *(_stream(name, lines) for name, lines in streams.items()), *more]
    crate = Part(CRATE, _json(_crate(report, parts)), "application/ld+json", "")
    sums = "".join(f"{sha256(part.data).hexdigest()}  {part.name}\n" for part in sorted([*parts, crate], key=lambda part: part.name))
    return packing.pack([*parts, crate, Part(SUMS, sums.encode(), "text/plain", "")])


def packing_of(report: Report) -> Packing:
    return PACKINGS[report.receipt.format]


def _own_parts(report: Report) -> list[Part]:
    return [
        Part(ARTICLE, report.dossier.text.encode(), "text/plain", "The article’s text as the desk keeps it"),
        Part(RECEIPT, _json(fields_of(report.receipt)), "application/json", "What this bundle was made from"),
        Part(README, _readme(report).encode(), "text/plain", "What this is and how to check it"),
        Part(VERIFY, (paths.PACKAGE / "exporting" / "verifier.py").read_bytes(), "text/x-python", "Checks this bundle by itself"),
    ]


def _stream(name: str, lines: Iterable[Line]) -> Part:
    """Every line as the ledger keeps it, its payload as the very text that was sealed."""
    rows = "".join(json.dumps(_line(line), ensure_ascii=False) + "\n" for line in lines)
    return Part(STREAMS[name], rows.encode(), "application/jsonl", f"The {name}’s stream of the ledger, one line a row")


def _line(line: Line) -> dict[str, str | int]:
    return {name: getattr(line, name) for name in Line.__slots__}


def _readme(report: Report) -> str:
    receipt, packing = report.receipt, packing_of(report)
    reports = f"{REPORTS}                the reports that were made of it; these may be published\n" if packing.with_reports else ""
    return (
        f"{INTERNAL}\n\nEvidence bundle of the article {receipt.article_id}, version {receipt.version}.\n\n"
        "To check it, with any Python 3.8 or newer and nothing else:\n\n    python verify.py\n\n"
        f"here, or `python verify.py BUNDLE.{packing.suffix}` before it is unpacked. Whoever does not trust the copy of verify.py in here\n"
        f"takes one from elsewhere. `sha256sum -c {SUMS}` compares the files alone.\n\n"
        f"{ARTICLE}             the article’s text\n"
        f"{reports}"
        "ledger/article.jsonl    everything that was done to the article\n"
        "ledger/house.jsonl      everything that was done to the register, the people and the rules, whole: without it the\n"
        "                        article’s lines cannot be read, and a line left out could not be put back\n"
        "files/                  files that the desk kept, of evidence and of published reports, named by their SHA-256;\n"
        f"                        {CRATE} says what each is\n"
        f"{RECEIPT}            versions and hashes that it was made from\n\n"
        "Where the law asked for words to be erased, a line holds the SHA-256 of its payload in the payload’s place.\n"
        f"To put it into an empty desk, history included: factcheck --home FOLDER import BUNDLE.{packing.suffix}\n"
    )


def _crate(report: Report, parts: list[Part]) -> dict[str, Any]:
    receipt, title = report.receipt, report.dossier.about.title
    files = [_described(part) for part in sorted(parts, key=lambda part: part.name)]
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": f"Evidence bundle: {title}",
        "description": f"{INTERNAL} Version {receipt.version} of the article {receipt.article_id}.",
        "datePublished": receipt.as_of,
        "author": {"@id": DESK},
        "publisher": {"@id": DESK},
        "license": {"@id": "#internal"},
        "identifier": f"{receipt.article_id}@{receipt.version}",
        "hasPart": [{"@id": file["@id"]} for file in files],
    }
    maker = {"@id": CRATE, "@type": "CreativeWork", "conformsTo": {"@id": PROFILE}, "about": {"@id": "./"}}
    terms = {"@id": "#internal", "@type": "CreativeWork", "name": "Internal", "description": INTERNAL}
    return {"@context": CONTEXT, "@graph": [maker, root, terms, _desk(report), *files]}


def _desk(report: Report) -> dict[str, str]:
    rules = report.house.rules
    described = {"@id": DESK, "@type": "Organization", "name": rules.publisher or "The desk that made this bundle"}
    return {**described, "url": rules.public_url} if rules.public_url else described


def _described(part: Part) -> dict[str, Any]:
    return {
        "@id": part.name,
        "@type": "File",
        "name": part.about,
        "encodingFormat": part.media_type,
        "contentSize": str(len(part.data)),
        "sha256": sha256(part.data).hexdigest(),
    }


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def receipt_in(files: Mapping[str, bytes]) -> dict[str, str]:
    """The words of a bundle's receipt; none where it cannot be read."""
    try:
        found = json.loads(files[RECEIPT])
    except (ValueError, RecursionError):
        return {}
    return {name: value for name, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}


def difference(packing: Packing, made: bytes, given: bytes) -> str | None:
    """The first file in which two bundles differ, as a sentence; None where only the packing does, or how documents are laid out."""
    ours, theirs = packing.unpack(made) or {}, packing.unpack(given) or {}
    ours = _laid_out_as(theirs, ours)
    telling = sorted({*ours, *theirs}, key=lambda name: (name in (CRATE, SUMS), name))
    name = next((name for name in telling if ours.get(name) != theirs.get(name)), None)
    if name is None:
        return None
    what = "is missing" if name not in theirs else "does not belong there" if name not in ours else "was altered"
    return f"The file {name[:100]} of the bundle {what}."


def _laid_out_as(theirs: Mapping[str, bytes], ours: Mapping[str, bytes]) -> dict[str, bytes]:
    """Our files with their documents, where these say the same in other bytes, as another version of a typesetter gives them."""
    files, crate, sums = dict(ours), ours.get(CRATE, b""), ours.get(SUMS, b"")
    for form in formats().values():
        name = f"{REPORTS}{form.stem}.{form.suffix}"
        if form.is_text or name not in ours or name not in theirs or form.text_in(ours[name]) != form.text_in(theirs[name]):
            continue
        files[name] = theirs[name]
        crate = crate.replace(_measured(ours[name]), _measured(theirs[name]))
        sums = sums.replace(_digest(ours[name]), _digest(theirs[name]))
    return {**files, CRATE: crate, SUMS: sums.replace(_digest(ours.get(CRATE, b"")), _digest(crate))}


def _measured(data: bytes) -> bytes:
    """Size and sum of a file, as its description writes them."""
    return _json({"contentSize": str(len(data)), "sha256": sha256(data).hexdigest()}).strip(b"{ \n}").replace(b"\n  ", b"\n      ")


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode()
