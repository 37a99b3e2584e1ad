"""A report: one article as of a ledger version, ready for any format."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from factcheck.domain.choice import Choice
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House
from factcheck.domain.moment import LedgerVersion
from factcheck.schemas.published import published

EXPORTER = "4"  # goes up with every change that alters a byte of any format


@dataclass(frozen=True)
class Receipt:
    """What a report says about the ledger that it was made from; enough to make it again and to check it."""

    article_id: str
    text_sha256: str
    version: LedgerVersion
    article_head: str  # hash of the article's line at that version
    house_head: str
    as_of: str  # UTC, when that version was recorded
    format: str
    exporter: str  # the exporter's version
    choice: Choice  # with signing off settled


@dataclass(frozen=True)
class Report:
    dossier: Dossier
    house: House
    receipt: Receipt

    @cached_property
    def content(self) -> dict[str, Any]:
        """All that a format may show."""
        return published(self.dossier, self.house, self.receipt.choice)
