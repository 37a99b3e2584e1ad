"""Receipts as named words, the same in every format, and back."""

import re
from collections.abc import Mapping

from factcheck.domain.choice import Choice, choice_in
from factcheck.domain.moment import LedgerVersion
from factcheck.errors import BadInput
from factcheck.exporting.report import Receipt

ALL, SIGNED_OFF = "all", "signed_off"
CHOICE = "choice"  # what else was chosen; no receipt has it where nothing was

LABELS = {
    "article_id": "Article",
    "text_sha256": "SHA-256 of the article’s text",
    "article_version": "Version of the article",
    "house_version": "Version of the house (register and people)",
    "article_head": "Hash of the article’s line at that version",
    "house_head": "Hash of the house’s line at that version",
    "as_of": "Recorded at (UTC)",
    "format": "Format",
    "exporter": "Exporter’s version",
    "claims": "Claims shown",
    CHOICE: "Chosen",
}

HASH = r"[0-9a-f]{64}"
SHAPES = {
    "article_id": r"[\w-]{1,100}",
    "text_sha256": HASH,
    "article_version": r"[1-9]\d{0,8}",
    "house_version": r"\d{1,9}",
    "article_head": HASH,
    "house_head": HASH,
    "as_of": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z",
    "format": r"[a-z]{1,40}",
    "exporter": r"\d{1,6}",
    "claims": rf"{ALL}|{SIGNED_OFF}",
    CHOICE: r"[a-z0-9_ /-]{1,700000}",
}


def fields_of(receipt: Receipt) -> dict[str, str]:
    """The receipt's words by name, in the order in which they are shown."""
    return {
        "article_id": receipt.article_id,
        "text_sha256": receipt.text_sha256,
        "article_version": str(receipt.version.article),
        "house_version": str(receipt.version.house),
        "article_head": receipt.article_head,
        "house_head": receipt.house_head,
        "as_of": receipt.as_of,
        "format": receipt.format,
        "exporter": receipt.exporter,
        "claims": SIGNED_OFF if receipt.choice.only_signed_off else ALL,
        **({CHOICE: receipt.choice.words} if receipt.choice.words else {}),
    }


def receipt_from(fields: Mapping[str, str]) -> Receipt:
    """The receipt that these words make. Raises BadInput that names the first one that is missing or cannot be right."""
    for name, shape in SHAPES.items():
        if name == CHOICE and not fields.get(name):
            continue
        if name not in fields:
            raise BadInput(f"The receipt lacks its “{name}”: it was altered or cut.", field=name)
        if not re.fullmatch(shape, fields[name], re.ASCII):
            raise _altered(name, fields[name])
    return Receipt(
        article_id=fields["article_id"],
        text_sha256=fields["text_sha256"],
        version=LedgerVersion(int(fields["article_version"]), int(fields["house_version"])),
        article_head=fields["article_head"],
        house_head=fields["house_head"],
        as_of=fields["as_of"],
        format=fields["format"],
        exporter=fields["exporter"],
        choice=_choice(fields),
    )


def _choice(fields: Mapping[str, str]) -> Choice:
    words = fields.get(CHOICE, "")
    try:
        return choice_in(words, only_signed_off=fields["claims"] == SIGNED_OFF)
    except BadInput:
        raise _altered(CHOICE, words) from None


def _altered(name: str, words: str) -> BadInput:
    return BadInput(f"The receipt's “{name}” reads “{words[:80]}”, which no receipt says: it was altered.", field=name)
