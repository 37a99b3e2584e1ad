"""Table as CSV: one row a claim, for spreadsheets.

RFC 4180 with CRLF line ends. It opens with a byte order mark: without one, a spreadsheet takes the file for the
machine's old code page, and names in Cyrillic or with accents come out broken. No cell starts a formula.
"""

import csv
import io
from collections.abc import Mapping
from itertools import islice
from typing import Any

from factcheck.exporting.comparing import by_cell, rows
from factcheck.exporting.escaping import in_cell, is_defused, printable, unprintables
from factcheck.exporting.format import DATA, Format
from factcheck.exporting.loss import counted, loss_note, unprintable_note
from factcheck.exporting.receipts import SHAPES, fields_of
from factcheck.exporting.report import Report

Row = dict[str, str | int]

OF_ARTICLE = ("title", "outlet", "author", "published", "address", "lang")
CANNOT = (
    "The article’s text, passages without claims, the finding and assessments that do not stand have no column: see JSON.",
    "Chains of attribution and evidence are joined in one cell each.",
)
JOINED = " | "


def render(report: Report) -> bytes:
    """UTF-8 with a byte order mark. An article without a claim to show has one row that says so by an empty claim."""
    content = printable(report.content)
    items = {item["evidence_id"]: item for item in content["evidence"]}
    table = [_row(claim, items) for claim in content["claims"] or [{}]]
    common: Row = {**{name: content["article"][name] for name in OF_ARTICLE}, **fields_of(report.receipt)}
    defused = sum(is_defused(cell) for row in (*table, common) for cell in row.values() if isinstance(cell, str))
    common["left_out"] = " ".join(loss_note(report, *CANNOT, *_defused(defused), *unprintable_note(unprintables(report.content))))
    return _written([{**row, **common} for row in table])


def _written(table: list[Row]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(table[0])
    writer.writerows([in_cell(cell) if isinstance(cell, str) else cell for cell in row.values()] for row in table)
    return file.getvalue().encode("utf-8-sig")


def _defused(number: int) -> tuple[str, ...]:
    return (f"{counted(number, 'cell starts', 'cells start')} with an apostrophe, so that no spreadsheet runs it.",) if number else ()


def _row(claim: dict[str, Any], items: dict[str, Any]) -> Row:
    """A claim's own cells; an empty claim gives empty cells."""
    words, standing = claim.get("words") or [], _standing(claim)
    signed = claim.get("signed_off") or {}
    plain = ("restatement", "stage", "status", "confidence", "verdict", "reason", "should_read")
    return {
        "claim_id": claim.get("claim_id", ""),
        "number": claim.get("number", ""),
        "start": words[0]["start"] if words else "",
        "end": words[-1]["end"] if words else "",
        "spans": " ".join(f"{part['start']}..{part['end']}" for part in words),
        "quote": claim.get("quote", ""),
        **{name: claim.get(name) or "" for name in plain},
        "nuance": (claim.get("nuance") or {}).get("label", ""),
        "attribution": JOINED.join(_chain(chain) for chain in claim.get("attribution") or ()),
        "attribution_settled": "" if not claim else "unsettled" if claim["attribution"] is None else "settled",
        "evidence": JOINED.join(_citation(cited, items[cited["evidence_id"]]) for cited in claim.get("evidence", ())),
        "confidential_citations": claim.get("confidential_citations", ""),
        "assessments": len(claim["assessments"]) if claim else "",
        "assessed_by": standing["by"]["name"] if standing else "",
        "assessed_at": standing["at"] if standing else "",
        "signed_off_by": signed["by"]["name"] if signed else "",
        "signed_off_at": signed.get("at", ""),
    }


def _standing(claim: dict[str, Any]) -> dict[str, Any] | None:
    return next((given for given in claim.get("assessments", ()) if given["stands"]), None)


def _chain(chain: dict[str, Any]) -> str:
    """“BelTA > Ministry of Defence”, from the article towards the origin; an ellipsis where the trace ends too early."""
    return " > ".join([*(hop["name"] for hop in chain["hops"]), *(["…"] if chain["untraced"] else [])])


def _citation(citation: dict[str, str], item: dict[str, Any]) -> str:
    what = [f"{citation['evidence_id']} {citation['stance']}", item["closeness"], item["title"], item["address"], citation["locator"]]
    return ", ".join(part for part in what if part) + (f": “{citation['quote']}”" if citation["quote"] else "")


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The receipt of the first row, whichever separator the file has by now."""
    if not text.removeprefix("\ufeff").lstrip('"').startswith("claim_id"):
        return None
    head, *first = islice(rows(text), 2)
    found = dict(zip(head, *first, strict=False)) if first else {}
    return {name: found[name] for name in SHAPES if name in found}


FORMAT = Format(
    name="csv",
    label="Table (CSV)",
    about="One row a claim, for spreadsheets.",
    media_type="text/csv; charset=utf-8",
    suffix="csv",
    stem="claims",
    render=render,
    receipt_in=receipt_in,
    compare=by_cell,
    kind=DATA,
)
