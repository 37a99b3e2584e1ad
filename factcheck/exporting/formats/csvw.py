"""What the columns of the table mean, for programs: CSV on the Web (W3C), in a file beside the CSV.

It names the CSV by its file name and by its SHA-256, says how to read it, and describes each column.
"""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from factcheck.exporting.columns import COLUMNS, Cell, Column
from factcheck.exporting.comparing import by_value
from factcheck.exporting.escaping import link, printable
from factcheck.exporting.format import DATA, Beside, Format
from factcheck.exporting.formats.csv import FORMAT as CSV
from factcheck.exporting.formats.csv import table, written
from factcheck.exporting.receipts import fields_of
from factcheck.exporting.report import Report

Plain = dict[str, Any]

MODEL = "http://www.w3.org/ns/csvw"
OURS = "urn:x-factcheck:"
BEGINS = re.compile(rf'\A\ufeff?\s*\{{\s*"@context"\s*:\s*"{re.escape(MODEL)}"')
RECEIPT = re.compile(rf'"{OURS}receipt"\s*:\s*(\{{[^{{}}]*\}})')
PLAIN_NAME = re.compile(r'[^"/\\:?#\s]{1,300}')  # of a file in the same folder, and of none elsewhere
URL = re.compile(r'"url": "[^"]*"')  # the first is the table's
CALLED = f"{CSV.stem}.{CSV.suffix}"  # in a bundle
DIALECT = {
    "encoding": "utf-8",
    "lineTerminators": ["\r\n"],
    "delimiter": ",",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
    "headerRowCount": 1,
    "skipBlankRows": False,
    "skipInitialSpace": False,
    "trim": False,
}
READING = (
    "One row is one claim; what is said of the article and the receipt stand in every row.",
    "The file opens with a byte order mark. A line break inside a quoted cell is a single LF.",
    "An empty cell says nothing. Where there is no claim to show, one row has empty cells for the claim.",
    "A cell that a spreadsheet could run as a formula begins with one apostrophe that is not part of its text: where what follows the "
    "apostrophes at its beginning starts with =, +, -, @ (also full-width, also after spaces or characters that do not show) or with a tab "
    "or a line break, take one apostrophe off. Any other apostrophe belongs to the text.",
    "In a cell that is a list, the spaces around a | that belongs to an item were taken out.",
)


def render(report: Report) -> bytes:
    """UTF-8, LF line ends, for a CSV that is called as in a bundle; the receipt comes first."""
    rows = table(report)
    csv = written(rows)
    data = {
        "@context": MODEL,
        "@type": "Table",
        "url": CALLED,
        f"{OURS}receipt": {f"{OURS}{name}": value for name, value in fields_of(report.receipt).items()},
        **_about(report),
        "rdfs:comment": [*READING, str(rows[0]["left_out"])],
        "schema:contentSize": str(len(csv)),
        "schema:sha256": sha256(csv).hexdigest(),
        "dialect": DIALECT,
        "tableSchema": _schema(rows),
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _about(report: Report) -> Plain:
    """Who made the table of what, and when, in Dublin Core; what is not known is not said."""
    content, receipt = printable(report.content), report.receipt
    article, publisher = content["article"], content["desk"]["publisher"]
    owner = publisher or "the desk that made it"
    said = {
        "dc:title": f"Claims of “{article['title']}”",
        "dc:identifier": f"{receipt.article_id}@{receipt.version}",
        "dc:publisher": publisher,
        "dc:source": link(article["address"]),
        "dc:language": article["lang"],
        "dc:created": {"@value": receipt.as_of, "@type": "xsd:dateTime"},
        "dc:format": CSV.media_type.partition(";")[0],
        "dc:rights": f"No licence is given by this file: ask {owner}. Words quoted from the article and from evidence are their authors’.",
    }
    return {name: value for name, value in said.items() if value}


def _schema(rows: list[dict[str, Cell]]) -> Plain:
    """The columns; a table without a claim requires nothing of its claim."""
    lang, has_claims = str(rows[0]["lang"]), bool(rows[0]["claim_id"])
    is_empty = {name for name, cell in rows[0].items() if cell == ""} if not has_claims else set()
    columns = [_described(column, lang, is_required=column.is_required and column.name not in is_empty) for column in COLUMNS]
    return {"columns": columns, **({"primaryKey": "claim_id"} if has_claims else {})}


def _described(column: Column, lang: str, *, is_required: bool) -> Plain:
    said = {
        "name": column.name,
        "titles": [column.name, column.label],
        "dc:description": column.about,
        "datatype": column.datatype,
        "separator": column.separator,
        "propertyUrl": column.same_as,
        "lang": lang if column.is_of_article else "",
        "required": is_required,
    }
    return {name: value for name, value in said.items() if value}


def receipt_in(text: str) -> Mapping[str, str] | None:
    """The receipt, which stands near the beginning, also of a file that was cut."""
    if not BEGINS.match(text):
        return None
    found = RECEIPT.search(text)
    try:
        words = json.loads(found[1]) if found else {}
    except ValueError:
        return None
    return {name.removeprefix(OURS): value for name, value in words.items() if isinstance(value, str)}


def named(data: bytes, name: str) -> bytes:
    """What `render` made, for a CSV that is called so; a name is a URL that has no folder in it."""
    return URL.sub(lambda _: f'"url": {json.dumps(name)}', data.decode(), count=1).encode()


def name_in(data: bytes) -> str:
    """What the CSV is called by its description; as in a bundle where it is described by no plain name."""
    try:
        name = json.loads(data.decode("utf-8-sig"))["url"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return CALLED
    return name if isinstance(name, str) and PLAIN_NAME.fullmatch(name) else CALLED


FORMAT = Format(
    name="csvw",
    label="What the columns mean (CSVW)",
    about="Beside the CSV: how to read it and what each column holds, by the W3C’s standard, for programs.",
    media_type="application/csvm+json",
    suffix=f"{CSV.suffix}-metadata.json",
    stem=CSV.stem,
    render=render,
    receipt_in=receipt_in,
    compare=by_value,
    kind=DATA,
    beside=Beside(CSV.name, named, name_in),
)
