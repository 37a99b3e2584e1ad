"""Checking any file: a report, or one whose bytes the ledger knows, such as a letter that is kept as evidence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from factcheck.desk import Desk
from factcheck.domain.dossier import Dossier
from factcheck.domain.events import HOUSE
from factcheck.domain.evidence import Evidence
from factcheck.domain.house import House, Person
from factcheck.errors import BadInput, Failure
from factcheck.exporting.looks import minute
from factcheck.reports.checking import PASSED, Check, Examined, examine
from factcheck.storage import kept_files
from factcheck.vocabulary.roles import SEE_CONFIDENTIAL


@dataclass(frozen=True)
class Known(Examined):
    """A file that is no report, of which the ledger speaks."""

    @property
    def conclusion(self) -> str:
        return "The ledger knows this very file: no byte of it was changed."


def examine_any(desk: Desk, data: bytes, actor: str) -> Examined:
    """Check a file of any kind; for people of the desk, since it tells of evidence. Raises BadInput where it is unknown, and Forbidden."""
    try:
        examined, unknown = examine(desk, data, actor), None
    except BadInput as wrong:
        examined, unknown = Known(None, ()), wrong
    told = tuple(Check("known", PASSED, sentence) for sentence in known(desk, data, desk.house().person(actor)))
    if unknown and not told:
        raise BadInput(f"{unknown.message} Nor does the ledger speak of such a file, as far as you may see.") from unknown
    return replace(examined, checks=(*examined.checks, *told))


def known(desk: Desk, data: bytes, person: Person) -> Iterator[str]:
    """Where the ledger speaks of a file with these very bytes; confidential evidence for those alone who may see it."""
    digest = sha256(data).hexdigest()
    for stream in kept_files.streams_with(desk.connections, digest):
        try:
            yield from _together(desk.house(), digest) if stream == HOUSE else _in_article(desk.dossier(stream), digest, person)
        except Failure:  # of an article whose lines cannot be read nothing is known
            continue


def _in_article(dossier: Dossier, digest: str, person: Person) -> list[str]:
    found = [*_evidence(dossier, digest, person), *_published(dossier, digest)]
    if not found and person.may(SEE_CONFIDENTIAL):
        found = [f"It was kept for evidence of {_named(dossier)} in an earlier version; the article’s history says when."]
    return found


def _together(house: House, digest: str) -> list[str]:
    """Of a report of several articles, which the house published."""
    return [
        f"It was published on {minute(one.at)} as {one.made.file_name}, a report of {len(one.made.parts)} articles."
        for one in house.collections.values()
        if one.made.sha256 == digest
    ]


def _evidence(dossier: Dossier, digest: str, person: Person) -> Iterator[str]:
    for evidence in dossier.evidence.values():
        item = evidence.item
        if item.file and item.file.sha256 == digest and (person.may(SEE_CONFIDENTIAL) or not item.confidential):
            it = "Confidential: it" if item.confidential else "It"
            called = f"evidence {evidence.evidence_id} “{item.title or item.address}”"
            yield f"{it} is kept as {item.file.name}, {called} of {_named(dossier)}, {_cited(dossier, evidence)}."


def _cited(dossier: Dossier, evidence: Evidence) -> str:
    numbers = [str(claim.number) for claim in dossier.live_claims() if evidence.evidence_id in claim.citations]
    if not numbers:
        return "which no claim cites"
    *others, last = numbers
    return f"cited by claims {', '.join(others)} and {last}" if others else f"cited by claim {last}"


def _published(dossier: Dossier, digest: str) -> Iterator[str]:
    for one in dossier.publications.values():
        if one.made.sha256 == digest:
            yield f"It was published on {minute(one.at)} as {one.made.file_name}, a report of {_named(dossier)}."


def _named(dossier: Dossier) -> str:
    return f"article {dossier.about.article_id} “{dossier.about.title}”"
