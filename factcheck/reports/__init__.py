"""Reports of a desk: made as of any ledger version, and checked against the ledger that they speak of."""

from factcheck.reports.bundling import Bundled, export_bundle
from factcheck.reports.checking import Check, Examined, examine
from factcheck.reports.describing import described, describes
from factcheck.reports.every import Every, LeftOut, exported, moments
from factcheck.reports.knowing import examine_any
from factcheck.reports.making import Exported, Wanted, export, find, refusal, report
from factcheck.reports.proof import Proof, prove, walk
from factcheck.reports.publishing import (
    Standing,
    StandingTogether,
    collection_file,
    collections,
    label_of,
    publications,
    publish,
    publish_together,
    published_file,
)
from factcheck.reports.several import MOST, ExportedTogether, WantedTogether, export_together, reports_of, shared_formats
from factcheck.reports.unbundling import TakenOver, take_over, unpack

__all__ = [
    "MOST",
    "Bundled",
    "Check",
    "Every",
    "Examined",
    "Exported",
    "ExportedTogether",
    "LeftOut",
    "Proof",
    "Standing",
    "StandingTogether",
    "TakenOver",
    "Wanted",
    "WantedTogether",
    "collection_file",
    "collections",
    "described",
    "describes",
    "examine",
    "examine_any",
    "export",
    "export_bundle",
    "export_together",
    "exported",
    "find",
    "label_of",
    "moments",
    "prove",
    "publications",
    "publish",
    "publish_together",
    "published_file",
    "refusal",
    "report",
    "reports_of",
    "shared_formats",
    "take_over",
    "unpack",
    "walk",
]
