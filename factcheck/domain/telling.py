"""The history as a person reads it: who did what, and what changed from what to what."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.claim import Chain, Claim, Given
from factcheck.domain.dossier import Dossier, current, steps
from factcheck.domain.evidence import Evidence, Item, Query
from factcheck.domain.house import House, Person, Source
from factcheck.domain.passage import Passage
from factcheck.domain.remembering import Touch
from factcheck.ledger.entry import Entry

NOTE = ": internal note"
Shown = Mapping[str, str]  # label -> what stands there
Asked = Callable[[Entry, Container[Touch]], bool]  # whether an entry that touched these is to be told


@dataclass(frozen=True)
class Difference:
    """One thing that changed; an empty side means that nothing stood there."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Changed:
    """What changed of one claim, passage, item of evidence …"""

    part: str
    key: str
    title: str
    about: str  # words by which a person knows it again
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Told:
    """One entry of the history."""

    entry: Entry
    says: str
    why: str
    changed: tuple[Changed, ...]

    @property
    def day(self) -> str:
        return self.entry.time[:10]

    def is_about(self, claim_id: str) -> bool:
        return any((c.part, c.key) == ("claims", claim_id) for c in self.changed)


def told(
    entries: Iterable[Entry], house: House, *, internal: bool = True, since: Dossier | None = None, asked: Asked | None = None
) -> Iterator[Told]:
    """The entries of an article's stream that are asked for, with what each changed; names as `house` has them.

    The first of them follows upon `since`. Internal notes are left out unless `internal`.
    """
    for entry, after, before in steps(entries, since or Dossier()):
        if asked is None or asked(entry, before):
            changed = _changes(before, after, house)
            yield Told(entry, entry.event.SAYS, _why(entry), tuple(changed if internal else _without_notes(changed)))


def _without_notes(changed: Iterable[Changed]) -> Iterator[Changed]:
    for one in changed:
        yield replace(one, differences=tuple(d for d in one.differences if not d.label.endswith(NOTE)))


def told_house(entries: Iterable[Entry], since: House | None = None, asked: Asked | None = None) -> Iterator[Told]:
    """The entries of the house's stream that are asked for, with what each changed; the first follows upon `since`."""
    before = since or House()
    for entry in entries:
        after = entry.event.evolve(before.at_rest(), entry)
        if asked is None or asked(entry, after.touched):
            changed = [_changed(touch, _in_house(before, touch), _in_house(after, touch), after, "") for touch in after.touched]
            yield Told(entry, entry.event.SAYS, _why(entry), tuple(c for c in changed if c))
        before = after


def _why(entry: Entry) -> str:
    """The reason that came with it, where one did; an assessment's own is told as what it changed."""
    note = getattr(entry.event, "note", "") if hasattr(entry.event, "claim_id") else ""  # a source's note is what changed, not why
    return str(note or getattr(entry.event, "reason", "") or "")


def _changes(before: Mapping[Touch, Any], after: Dossier, house: House) -> Iterator[Changed]:
    for touch, was in before.items():
        now = current(after, touch)
        if was is None and getattr(now, "is_machine_made", isinstance(now, Passage)):
            continue  # a reading makes hundreds of these; the entry itself says so
        if changed := _changed(touch, was, now, house, after.text):
            yield changed


def _changed(touch: Touch, was: Any, now: Any, house: House, text: str) -> Changed | None:
    part, key = touch
    shown = SHOWN[part]
    old, new = shown(was, house) if was else {}, shown(now, house) if now else {}
    labels = dict.fromkeys((*old, *new))
    differences = tuple(
        Difference(label, old.get(label, ""), new.get(label, "")) for label in labels if old.get(label, "") != new.get(label, "")
    )
    subject = now or was
    return Changed(part, key, TITLES[part](subject), _about(subject, text), differences) if differences else None


def _about(subject: Any, text: str) -> str:
    """The beginning of the words of a claim or passage; what else there is has a title that says enough."""
    words: str = subject.span.of(text) if isinstance(subject, Passage) else getattr(subject, "quote", "")
    return words if len(words) <= 90 else words[:89].rsplit(" ", 1)[0] + " …"


def _in_house(house: House, touch: Touch) -> Any:
    part, key = touch
    return house.rules if part == "rules" else getattr(house, part).get(key)


def _article(article: Article, house: House) -> Shown:
    labels = {"title": "Title", "outlet": "Outlet", "author": "Author", "published": "Published", "address": "Address", "lang": "Language"}
    shown = {label: getattr(article.description, name) for name, label in labels.items()}
    finding = article.finding
    return {
        **shown,
        "Assigned to": house.name_of(article.assigned_to),
        "Reader": article.reader,
        "Finding": f"{finding.title}: {finding.text}" if finding else "",
    }


def _passage(passage: Passage, house: House) -> Shown:
    sub = f" · {passage.sub.label}" if passage.sub else ""
    repeats = f" of claim {passage.duplicate_of.removeprefix('c')}" if passage.duplicate_of else ""
    return {"What it is": passage.disposition.label + sub + repeats + (", confirmed" if passage.is_confirmed else "")}


def _claim(claim: Claim, house: House) -> Shown:
    shown = {
        "Words": claim.quote,
        "Restatement": claim.restatement,
        "Who says it": chains_told(claim.attribution, house),
        "Evidence": ", ".join(f"{c.evidence_id} ({c.stance.label.lower()})" for c in claim.citations.values()),
        "Set aside": "yes" if claim.set_aside else "",
        "Replaced by": ", ".join(f"claim {heir.removeprefix('c')}" for heir in claim.replaced_by),
        "Stage": claim.stage.label,
        "Status": claim.status.label,
    }
    for given in claim.given:
        shown |= _assessment(given, house)
    return shown


def _assessment(given: Given, house: House) -> Shown:
    held, name = given.assessment, house.name_of(given.by)
    return {
        f"{name}: is it so?": held.status.label + (f" · {held.nuance}" if held.nuance else ""),
        f"{name}: how sure?": held.confidence.label if held.confidence else "",
        f"{name}: did they say it?": held.verdict.label,
        f"{name}: reason": held.reason,
        f"{name}{NOTE}": held.note,
        f"{name}: should read": held.should_read,
    }


def chains_told(chains: tuple[Chain, ...] | None, house: House) -> str:
    """Chains of attribution on one line, from the article towards the origin."""
    if chains is None:
        return ""
    lines = [
        " → ".join(house.source(hop.source_id).name for hop in chain.hops) + (" → untraced" if chain.untraced else "") for chain in chains
    ]
    return "; ".join(lines) or "Nobody: the outlet’s own statement"


def _evidence(evidence: Evidence, house: House) -> Shown:
    item = evidence.item
    if item.confidential:
        return {"Evidence": "confidential", "Closeness": item.closeness.label}
    return {"Evidence": item.title, "Address": item.address, "Kind": item.kind.label, "Closeness": item.closeness.label, **_file(item)}


def _file(item: Item) -> Shown:
    return {"Kept file": f"{item.file.name} (SHA-256 {item.file.sha256})" if item.file else ""}


def _query(query: Query, house: House) -> Shown:
    return {"Question": query.question, "To": house.name_of(query.to), "Answer": query.answer}


def _source(source: Source, house: House) -> Shown:
    into = house.sources[source.merged_into].name if source.merged_into else ""
    return {
        "Name": source.name,
        "Type": source.type.label,
        "Country": source.country,
        "Aliases": ", ".join(source.aliases),
        "Reliability": source.reliability.code,
        "Note": source.note,
        "Merged into": into,
    }


def _person(person: Person, house: House) -> Shown:
    return {"Name": person.name, "Role": person.role.label, "Account": "on" if person.active else "switched off"}


def _nuance(nuance: Any, house: House) -> Shown:
    return {"Label": nuance.label, "Under": nuance.status.label, "Offered": "no" if nuance.retired else "yes"}


SHOWN: dict[str, Callable[[Any, House], Shown]] = {
    "article": _article,
    "passages": _passage,
    "claims": _claim,
    "evidence": _evidence,
    "queries": _query,
    "publications": lambda publication, house: publication.shown,
    "collections": lambda collection, house: collection.shown,
    "sources": _source,
    "people": _person,
    "nuances": _nuance,
    "rules": lambda rules, house: rules.shown,
}
TITLES: dict[str, Callable[[Any], str]] = {
    "article": lambda article: "The article",
    "passages": lambda passage: f"Passage {passage.passage_id.removeprefix('p')}",
    "claims": lambda claim: f"Claim {claim.number}",
    "evidence": lambda evidence: f"Evidence {evidence.evidence_id}",
    "queries": lambda query: f"Query {query.query_id.removeprefix('q')}",
    "publications": lambda publication: "A published report",
    "collections": lambda collection: "A published report of several articles",
    "sources": lambda source: source.name,
    "people": lambda person: person.name,
    "nuances": lambda nuance: nuance.label,
    "rules": lambda rules: "The desk’s rules",
}
