"""Table as CSV: one row a claim, for spreadsheets.

RFC 4180 with CRLF line ends. It opens with a byte order mark: without one, a spreadsheet takes the file for the
machine's old code page, and names in Cyrillic or with accents come out broken. No cell starts a formula.
"""

import csv
import io
from collections.abc import Mapping
from itertools import islice

from factcheck.exporting.columns import COLUMNS, LEFT_OUT, OF_ARTICLE, OF_CLAIM, OF_RECEIPT, Cell, cells
from factcheck.exporting.comparing import by_cell
from factcheck.exporting.comparing import rows as rows_of
from factcheck.exporting.escaping import in_cell, is_defused, printable, unprintables
from factcheck.exporting.format import DATA, Format
from factcheck.exporting.loss import counted, loss_note, unprintable_note
from factcheck.exporting.receipts import CHOICE, SHAPES, fields_of
from factcheck.exporting.report import Report

NAME = "csv"
CANNOT = (
    "The article’s text, passages without claims, the finding and assessments that do not stand have no column: see JSON.",
    "Chains of attribution and evidence are joined in one cell each.",
)


def render(report: Report) -> bytes:
    """UTF-8 with a byte order mark."""
    return written(table(report))


def table(report: Report) -> list[dict[str, Cell]]:
    """The rows, as they are before they are made harmless. An article without a claim to show has one, which says so by an empty claim."""
    content = printable(report.content)
    items = {item["evidence_id"]: item for item in content["evidence"]}
    receipt = {CHOICE: "", **fields_of(report.receipt), "format": NAME}
    of_claims = [cells(OF_CLAIM, claim, items) for claim in content["claims"] or [{}]]
    common = {**cells(OF_ARTICLE, content["article"], items), **cells(OF_RECEIPT, receipt, items)}
    defused = sum(is_defused(cell) for row in (*of_claims, common) for cell in row.values() if isinstance(cell, str))
    note = loss_note(report, *CANNOT, *_defused(defused), *unprintable_note(unprintables(report.content)))
    return [{**row, **common, LEFT_OUT.name: " ".join(note)} for row in of_claims]


def written(rows: list[dict[str, Cell]]) -> bytes:
    """The file of these rows, no cell of which a spreadsheet runs."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(column.name for column in COLUMNS)
    writer.writerows([in_cell(cell) if isinstance(cell, str) else cell for cell in row.values()] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _defused(number: int) -> tuple[str, ...]:
    return (f"{counted(number, 'cell starts', 'cells start')} with an apostrophe, so that no spreadsheet runs it.",) if number else ()


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The receipt of the first row, whichever separator the file has by now."""
    if not text.removeprefix("\ufeff").lstrip('"').startswith("claim_id"):
        return None
    head, *first = islice(rows_of(text), 2)
    found = dict(zip(head, *first, strict=False)) if first else {}
    return {name: found[name] for name in SHAPES if name in found}


FORMAT = Format(
    name=NAME,
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
