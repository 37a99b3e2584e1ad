"""Leaving parts out of what is published, by choice; how much there was of each is counted."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from factcheck.domain.house import House
from factcheck.schemas.published_claim import who
from factcheck.vocabulary.omissions import Omission

Plain = dict[str, Any]


def leave_out(content: Plain, without: Iterable[Omission], house: House) -> dict[str, int]:
    """Take these parts out of the content; how much of each was taken out, by the part's code."""
    return {omission.code: LEAVING[omission.code](content, house) for omission in without}


def _names(content: Plain, house: House) -> int:
    """Everybody by their role, as where the desk's rules name nobody."""
    if not house.rules.names_people:
        return 0
    unnamed, people = house.with_rules(replace(house.rules, names_people=False)), [*_people(content)]
    for person in people:
        person["name"] = who(person["person_id"], unnamed)["name"]
    content["desk"]["names_people"] = False
    return len({person["person_id"] for person in people})


def _people(value: Any) -> Iterator[Plain]:
    if isinstance(value, dict):
        if "person_id" in value:
            yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from _people(inner)


def _finding(content: Plain, _: House) -> int:
    found, content["finding"] = content["finding"], None
    return int(found is not None)


def _restatements(content: Plain, _: House) -> int:
    return _emptied(content["claims"], "restatement")


def _corrections(content: Plain, _: House) -> int:
    """Those of the claims are counted; the same words stand in the assessments."""
    for claim in content["claims"]:
        _emptied(claim["assessments"], "should_read")
    return _emptied(content["claims"], "should_read")


def _emptied(told: list[Plain], name: str) -> int:
    said = [one for one in told if one[name]]
    for one in said:
        one[name] = ""
    return len(said)


def _evidence(content: Plain, _: House) -> int:
    for claim in content["claims"]:
        claim["evidence"] = []
    return _unlisted(content, "evidence")


def _sources(content: Plain, _: House) -> int:
    return _unlisted(content, "sources")


def _unlisted(content: Plain, name: str) -> int:
    listed, content[name] = content[name], []
    return len(listed)


LEAVING: dict[str, Callable[[Plain, House], int]] = {
    "names": _names,
    "finding": _finding,
    "restatements": _restatements,
    "corrections": _corrections,
    "evidence": _evidence,
    "sources": _sources,
}
