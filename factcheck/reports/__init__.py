"""Reports of a desk: made as of any ledger version, and checked against the ledger that they speak of."""

from factcheck.reports.bundling import Bundled, export_bundle
from factcheck.reports.checking import Check, Examined, examine
from factcheck.reports.describing import described, describes
from factcheck.reports.every import Every, LeftOut, exported, moments
from factcheck.reports.knowing import examine_any
from factcheck.reports.making import Exported, Wanted, export, find, refusal, report
from factcheck.reports.proof import Proof, prove, walk
from factcheck.reports.publishing import Standing, label_of, publications, publish, published_file
from factcheck.reports.unbundling import TakenOver, take_over, unpack

__all__ = [
    "Bundled",
    "Check",
    "Every",
    "Examined",
    "Exported",
    "LeftOut",
    "Proof",
    "Standing",
    "TakenOver",
    "Wanted",
    "described",
    "describes",
    "examine",
    "examine_any",
    "export",
    "export_bundle",
    "exported",
    "find",
    "label_of",
    "moments",
    "prove",
    "publications",
    "publish",
    "published_file",
    "refusal",
    "report",
    "take_over",
    "unpack",
    "walk",
]
