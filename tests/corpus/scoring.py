"""How well a reading agrees with gold: one tally an article, tallies add up, and what went wrong can be read.

Passages count by their exact span, dispositions on those. A predicted attribution meets a gold one when their sources share a letter;
on such pairs the exact span, name, type, role, mode and place in a chain are compared. Optional gold is neither asked for nor held
against anybody. What is carried over from a running quotation is counted apart, by passage and speaker.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from corpus.gold import Gold

Record = dict[str, Any]
LITTLE = {"a", "an", "and", "de", "del", "el", "for", "la", "las", "los", "of", "the"}
NEAR = 6  # a split may stand this many characters from the gold one: before or after a comma and its space


class Tally:
    """Counts, and complaints that a person reads."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.complaints: list[str] = []

    def __add__(self, other: "Tally") -> "Tally":
        both = Tally()
        both.counts = self.counts + other.counts
        both.complaints = self.complaints + other.complaints
        return both

    def count(self, key: str, right: bool | None = None, complaint: str = "") -> None:
        """One more of `key`; with `right`, one more that could have been right."""
        if right is None or right:
            self.counts[key] += 1
        if right is not None:
            self.counts[f"{key} of"] += 1
        if complaint and not right:
            self.complaints.append(f"{key}: {complaint}")

    def share(self, key: str) -> float:
        return _ratio(self.counts[key], self.counts[f"{key} of"])

    def precision(self, what: str) -> float:
        return _ratio(self.counts[f"{what} met"], self.counts[f"{what} predicted"])

    def recall(self, what: str) -> float:
        return _ratio(self.counts[f"{what} met"], self.counts[f"{what} gold"])

    def f1(self, what: str) -> float:
        return _ratio(2 * self.counts[f"{what} met"], self.counts[f"{what} predicted"] + self.counts[f"{what} gold"])

    def figures(self) -> dict[str, float]:
        """Every figure by name, as floors name them."""
        found = {"passages F1": self.f1("passages"), "dispositions": self.share("disposition")}
        found |= {
            "attribution P": self.precision("attribution"),
            "attribution R": self.recall("attribution"),
            "attribution F1": self.f1("attribution"),
        }
        found |= {key: self.share(key) for key in ("exact", "name", "type", "role", "mode", "chain", "split")}
        return found | {"carried P": self.precision("carried"), "carried R": self.recall("carried")}


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def tally(reading: Record, gold: Gold) -> Tally:
    """Everything that is counted for one article; the reading in the shape that `factcheck read --json` prints."""
    total = Tally()
    passages = {(p["start"], p["end"]): p for p in reading["passages"]}
    units = {(u["start"], u["end"]): u for u in gold.units}
    _units(total, passages, units)
    _sources(total, reading["passages"], gold.units)
    _carried(total, reading["passages"], gold.units)
    return total


def _units(total: Tally, passages: dict[tuple[int, int], Record], units: dict[tuple[int, int], Record]) -> None:
    total.counts["passages predicted"] += len(passages)
    total.counts["passages gold"] += len(units)
    for span, unit in units.items():
        found = passages.get(span)
        if not found:
            total.complaints.append(f"boundary: no passage is exactly {unit['text']!r}")
            continue
        total.count("passages met")
        kinds = {unit["kind"], unit.get("kind_alt", unit["kind"])}
        total.count("disposition", found["disposition"] in kinds, f"{found['disposition']}, not {unit['kind']}: {unit['text']!r}")
        for split in found.get("splits", []) if unit["kind"] == "claim" else []:
            near = any(abs(split - good) <= NEAR for good in unit["ok_splits"])
            total.count("split", near, f"at {unit['text'][split - span[0] :][:40]!r} in {unit['text']!r}")


def _sources(total: Tally, passages: list[Record], units: list[Record]) -> None:
    wanted = [(u, a) for u in units for a in u["attributions"] if not a.get("optional")]
    spared = [a for u in units for a in u["attributions"] if a.get("optional")]
    total.counts["attribution gold"] += len(wanted)
    pairs: dict[int, tuple[Record, int]] = {}
    for number, (passage, found) in enumerate(_own(passages)):
        meets = [pair for pair in wanted if _meets(found["source"], pair[1])]
        if not meets and any(_meets(found["source"], a) for a in spared):
            continue
        total.count("attribution predicted")
        if not meets:
            total.complaints.append(f"too many: {found['source']['text']!r} [{_cue(found)}] in {_excerpt(passage, units)!r}")
            continue
        unit, best = max(meets, key=lambda pair: _shared(found["source"], pair[1]["source"]))
        wanted.remove((unit, best))
        total.count("attribution met")
        _compare(total, found, best, unit)
        pairs[id(best)] = (found, number)
    total.complaints += [f"missed: {a['source']['text']!r} [{_cue(a)}] in {u['text']!r}" for u, a in wanted]
    for unit in units:
        _chains(total, [(a, pairs[id(a)][0]) for a in unit["attributions"] if id(a) in pairs], unit)


def _own(passages: list[Record]) -> Iterator[tuple[Record, Record]]:
    return ((p, a) for p in passages for a in p["attributions"] if a.get("source") and not a.get("carried"))


def _shared(one: Record, other: Record) -> int:
    return min(one["end"], other["end"]) - max(one["start"], other["start"])


def _meets(span: Record, gold: Record) -> bool:
    return any(_shared(span, gold[key]) > 0 for key in ("source", "source_alt") if key in gold)


def _cue(record: Record) -> str:
    return record["cue"]["text"] if record.get("cue") else ""


def _excerpt(passage: Record, units: list[Record]) -> str:
    return next((u["text"] for u in units if _shared(u, passage) > 0), "")


def _compare(total: Tally, found: Record, gold: Record, unit: Record) -> None:
    source, good = found["source"], [gold[key] for key in ("source", "source_alt") if key in gold]
    exact = any((source["start"], source["end"]) == (g["start"], g["end"]) for g in good)
    total.count("exact", exact, f"{source['text']!r}, not {gold['source']['text']!r} in {unit['text']!r}")
    total.count(
        "name",
        same_name(found.get("name"), gold),
        f"{found.get('name')!r}, not {gold['canonical']!r} for {gold['source']['text']!r} in {unit['text']!r}",
    )
    type_ = (found.get("type") or "").replace("_", " ").casefold()
    total.count("type", type_ in _either(gold, "type"), f"{type_}, not {gold['type']} for {gold['source']['text']!r} ({gold['canonical']})")
    for key in ("role", "mode"):
        total.count(
            key,
            found.get(key) in _either(gold, key),
            f"{found.get(key)}, not {gold[key]} for {gold['source']['text']!r} in {unit['text']!r}",
        )


def _either(gold: Record, key: str) -> set[str]:
    return {gold[key].casefold(), gold.get(f"{key}_alt", gold[key]).casefold()}


def _chains(total: Tally, pairs: list[tuple[Record, Record]], unit: Record) -> None:
    """Two sources of a sentence stand in one chain, or in two, as the annotator says, and in the same order."""
    for at, (gold, found) in enumerate(pairs):
        for other_gold, other_found in pairs[at + 1 :]:
            order = _order(found, other_found) == _order(gold, other_gold)
            total.count("chain", order, f"{found['source']['text']!r} and {other_found['source']['text']!r} in {unit['text']!r}")


def _order(one: Record, other: Record) -> int | None:
    if one["chain"] != other["chain"]:
        return None
    return 1 if one["hop"] < other["hop"] else -1


def _carried(total: Tally, passages: list[Record], units: list[Record]) -> None:
    heard = {(p["start"], p["end"]): [a for a in p["attributions"] if a.get("carried")] for p in passages}
    for unit in units:
        carried = heard.get((unit["start"], unit["end"]), [])
        speaker = unit.get("carried")
        total.counts["carried gold"] += bool(speaker)
        total.counts["carried predicted"] += bool(carried)
        right = bool(speaker) and any(same_name(a.get("name"), {"canonical": speaker}) for a in carried)
        total.counts["carried met"] += right
        if not right and (speaker or carried):
            total.complaints.append(f"carried: {[a.get('name') for a in carried]}, not {speaker} in {unit['text']!r}")


def _words(name: str | None) -> list[str]:
    spread = unicodedata.normalize("NFKD", name or "").casefold()
    return [w for w in "".join(c if c.isalnum() else " " for c in spread if not unicodedata.combining(c)).split() if w not in LITTLE]


def same_name(said: str | None, gold: Record) -> bool:
    """Whether both name the same source: the same words, or one has the other's and at most as many again."""
    return any(_alike(_words(said), _words(name)) for name in (gold["canonical"], gold.get("canonical_alt")) if name)


def _alike(one: list[str], other: list[str]) -> bool:
    if not one or not other:
        return False
    small, large = sorted((one, other), key=len)
    return one == other or (set(small) <= set(large) and 2 * len(small) >= len(large))


def by_class(complaints: Iterable[str]) -> Counter[str]:
    return Counter(complaint.split(":", 1)[0] for complaint in complaints)
