"""What reports that are pages have in common: a style named by its hash, and a receipt in the head."""

import base64
from collections.abc import Mapping
from hashlib import sha256
from html.parser import HTMLParser

from factcheck.exporting.format import templates
from factcheck.exporting.together import told_apart

HEAD = 20_000  # a page that lost its style has no receipt after so many characters


def style(name: str) -> dict[str, str]:
    """A style sheet, and the hash by which the page's policy lets it in."""
    sheet = templates().get_template(name).render()
    return {"style": sheet, "style_hash": "sha256-" + base64.b64encode(sha256(sheet.encode()).digest()).decode()}


class _Receipt(HTMLParser):
    """Collects the receipt's words from the head of a page."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self.prefix = prefix
        self.fields: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name = found.get("name") or ""
        if tag == "meta" and name.startswith(self.prefix):
            self.fields[name.removeprefix(self.prefix)] = found.get("content") or ""


def receipts_in_head(text: str, prefix: str) -> list[dict[str, str]]:
    """The receipts in the head of a page of several articles."""
    return told_apart((receipt_in_head(text, prefix) or {}).items())


def receipt_in_head(text: str, prefix: str) -> Mapping[str, str] | None:
    """The receipt in the page's head; the rest of the page need not be whole."""
    if not text.lstrip("\ufeff \r\n\t")[:15].lower().startswith(("<!doctype html", "<html")):
        return None
    parser = _Receipt(prefix)
    parser.feed(text[: max(0, text.find("<style")) or HEAD])
    return parser.fields
