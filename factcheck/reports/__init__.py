"""Reports of a desk: made as of any ledger version, and checked against the ledger that they speak of."""

from factcheck.reports.checking import Check, Examined, examine
from factcheck.reports.making import Exported, Wanted, export, find, refusal, report
from factcheck.reports.proof import Proof, prove, walk

__all__ = ["Check", "Examined", "Exported", "Proof", "Wanted", "examine", "export", "find", "prove", "refusal", "report", "walk"]
