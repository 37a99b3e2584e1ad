"""How a claim is shown at a glance, how a day is written, and from which side: the same in every export that people read."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from factcheck.vocabulary.attribution import CHANNELS
from factcheck.vocabulary.stages import DISPUTED
from factcheck.vocabulary.statuses import STATUSES, UNREVIEWED, Status

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
SIDES = {"L", "R", "AL"}  # of letters; digits and signs stand on the side of what is around them
URGENCY = ("bad", "warn", "good", "plain", "quiet")  # tones, those first that an editor must see first


@dataclass(frozen=True)
class Look:
    """What tells one kind of claim from another: a tone, a mark and a word."""

    tone: str
    mark: str
    label: str


@dataclass(frozen=True)
class Group:
    look: Look
    claims: tuple[dict[str, Any], ...]


DIFFER = Look("warn", "!", DISPUTED.label)


def look(claim: dict[str, Any]) -> Look:
    """The look of a claim: its status, or that its reviewers differ."""
    return DIFFER if is_disputed(claim) else look_of(STATUSES[claim["status"]])


def look_of(status: Status) -> Look:
    return Look(status.tone, status.mark, status.label)


def is_disputed(claim: dict[str, Any]) -> bool:
    return bool(claim["assessments"]) and not any(given["stands"] for given in claim["assessments"])


def groups(claims: list[dict[str, Any]]) -> list[Group]:
    """The claims by look, those first that an editor must see first; within a group in the order of the article."""
    looks = [*(look_of(status) for status in STATUSES if status.is_set), DIFFER, look_of(UNREVIEWED)]
    found: dict[Look, list[dict[str, Any]]] = {each: [] for each in sorted(looks, key=lambda each: URGENCY.index(each.tone))}
    for claim in claims:
        found[look(claim)].append(claim)
    return [Group(each, tuple(members)) for each, members in found.items()]


def says(claim: dict[str, Any]) -> str:
    """Who says it, as one line: “BelTA → Ministry of Defence (Telegram)”."""
    if claim["attribution"] is None:
        return "Who says it is not settled"
    return "; and ".join(chain(link) for link in claim["attribution"]) or "The article itself"


def chain(link: dict[str, Any]) -> str:
    """The hops from the article towards the origin, and whether it was reached."""
    hops = [f"{hop['name']} ({CHANNELS[hop['channel']].label})" if hop["channel"] else str(hop["name"]) for hop in link["hops"]]
    return " → ".join([*hops, *(["origin not traced"] if link["untraced"] else [])])


def kept(item: dict[str, Any]) -> str:
    """“kept as letter.pdf, 48,213 bytes, SHA-256 …” for evidence of which the desk keeps a file; nothing for other evidence."""
    file = item["file"]
    return f"kept as {file['name']}, {file['size']:,} bytes, SHA-256 {file['sha256']}" if file else ""


def day(time: str) -> str:
    """“31 May 2026” for a date or time as the ledger writes it; anything else as it is."""
    year, _, rest = time[:10].partition("-")
    month, _, date = rest.partition("-")
    if not (len(time) >= 10 and year.isdecimal() and month.isdecimal() and date.isdecimal() and 1 <= int(month) <= 12):
        return time
    return f"{int(date)} {MONTHS[int(month) - 1]} {year}"


def minute(time: str) -> str:
    """“31 May 2026, 14:00 UTC”."""
    return f"{day(time)}, {time[11:16]} UTC"


def is_from_right(text: str) -> bool:
    """Whether the first letter of a text says that it is read from the right."""
    if text.isascii():
        return False
    first = next((side for side in map(unicodedata.bidirectional, text) if side in SIDES), "L")
    return first != "L"
