"""Gold articles: text with marks in place, and what the marks say, in the annotators' JSON shape.

A file `<name>.gold` starts with one line a source, `@key Canonical name = other name | type / other type`, then a line `---`;
after it comes the article itself, character for character, with these marks:

    {claim event}         a unit starts here and runs to the next mark of this kind, without the space at its end; the first word is its
                          kind (`opinion/claim`: either will do), the second its sub; `~key` after them: it stands in a quotation
                          that runs on, and this source speaks
    [[the agency|a0 belta i]]   a source: chain `a`, hop 0 (just `a` where the chain has one hop), key, then `d`irect, `i`ndirect or
                          `m`ixed; `?` optional, `relay` or `origin` where it is not the rule that the last hop is the origin
    [[the agency|a0 ~]]   another span for the source of that hop that is as good
    <<reports|a0>>        its cue; `<<confirmed by|a b>>` serves two chains
    ||                    a careful checker may cut here
    \\ and a line end      nothing: the article goes on without a line end
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
KINDS = {"claim", "opinion", "question", "furniture"}
SUBS = {
    "claim": {"event", "quantity", "statement", "policy", "status", "history"},
    "furniture": {"outlet", "headline", "dateline", "byline", "caption", "heading", "navigation", "copyright"},
}
TYPES = {
    *("state media", "wire agency", "news outlet", "government", "intelligence service", "military", "party", "official", "expert"),
    *("NGO", "social media", "document", "unnamed", "other"),
}
MODES = {"d": "direct", "i": "indirect", "m": "mixed"}
MARK = re.compile(r"\{([^{}\n]+)\}|(\[\[|<<)|\|([^|\[\]<>{}\n]*)(\]\]|>>)|(\|\|)|(\\\n)")


@dataclass(frozen=True)
class Speaker:
    """A line of the head: who a key stands for."""

    names: tuple[str, ...]
    types: tuple[str, ...]


@dataclass(frozen=True)
class Gold:
    """One article with its units."""

    name: str
    text: str
    units: list[dict[str, Any]]


@dataclass
class Marks:
    """What the marks of one file say, while it is read."""

    name: str
    speakers: dict[str, Speaker]
    text: str = ""
    opens: list[tuple[str, int]] = field(default_factory=list)
    units: list[tuple[int, str]] = field(default_factory=list)
    sources: list[tuple[int, int, list[str]]] = field(default_factory=list)
    cues: list[tuple[int, int, list[str]]] = field(default_factory=list)
    splits: list[int] = field(default_factory=list)

    def must(self, held: bool, what: str) -> None:
        """A mistake in a gold file names the file and the place."""
        assert held, f"{self.name}: {what}, after {self.text[-60:]!r}"

    def words(self, start: int, end: int) -> dict[str, Any]:
        return {"start": start, "end": end, "text": self.text[start:end]}


def articles(language: str) -> list[Gold]:
    """Every gold article of a language, by name."""
    return [load(path) for path in sorted((FOLDER / language).glob("*.gold"))]


def load(path: Path) -> Gold:
    with open(path, encoding="utf-8", newline="") as file:
        return parse(path.stem, file.read())


def parse(name: str, marked: str) -> Gold:
    """The article without its marks, and its units."""
    head, separator, body = marked.partition("---\n")
    marks = Marks(name, {})
    marks.must(bool(separator), "no line '---' between the sources and the article")
    for line in filter(None, head.splitlines()):
        _read_speaker(line, marks)
    _read_body(body, marks)
    ends = [start for start, _ in marks.units[1:]] + [len(marks.text)]
    units = [_unit(marks, start, end, says) for (start, says), end in zip(marks.units, ends, strict=True)]
    kept = sum(len(unit["attributions"]) for unit in units)
    marks.must(kept == sum("~" not in says for _, _, says in marks.sources), "a source stands outside every unit")
    return Gold(name, marks.text, units)


def _read_speaker(line: str, marks: Marks) -> None:
    found = re.fullmatch(r"@(\w+) ([^|]+) \| ([^|]+)", line)
    marks.must(found is not None, f"not '@key name | type': {line}")
    assert found
    types = tuple(t.strip() for t in found[3].split("/"))
    marks.must(set(types) <= TYPES, f"unknown type in {line}")
    marks.speakers[found[1]] = Speaker(tuple(n.strip() for n in found[2].split(" = ")), types)


def _read_body(body: str, marks: Marks) -> None:
    at = 0
    for found in MARK.finditer(body):
        marks.text += body[at : found.start()]
        at = found.end()
        if found[1]:
            marks.units.append((len(marks.text), found[1]))
        elif found[2]:
            marks.opens.append((found[2], len(marks.text)))
        elif found[4]:
            _close(marks, found[4], found[3].split())
        elif found[5]:
            marks.splits.append(len(marks.text))
    marks.text += body[at:]
    marks.must(not marks.opens, f"never closed: {marks.opens}")
    marks.must(not re.search(r"\[\[|\]\]|<<|>>|[{}]", marks.text), "a mark is not understood")


def _close(marks: Marks, closing: str, says: list[str]) -> None:
    marks.must(bool(marks.opens), f"{closing} closes nothing")
    opening, start = marks.opens.pop()
    marks.must((opening, closing) in {("[[", "]]"), ("<<", ">>")}, f"{opening} is closed by {closing}")
    (marks.sources if opening == "[[" else marks.cues).append((start, len(marks.text), says))


def _unit(marks: Marks, start: int, end: int, says: str) -> dict[str, Any]:
    end = start + len(marks.text[start:end].rstrip())
    first, *others = says.split()
    kinds, carried = first.split("/"), [word[1:] for word in others if word.startswith("~")]
    sub = "".join(word for word in others if not word.startswith("~"))
    marks.must(set(kinds) <= KINDS and sub in SUBS.get(kinds[0], {""}), f"unknown unit {{{says}}}")
    unit = marks.words(start, end) | {"kind": kinds[0], "sub": sub}
    unit |= {"kind_alt": kinds[1]} if kinds[1:] else {}
    unit |= {"carried": marks.speakers[carried[0]].names[0]} if carried else {}
    unit["attributions"] = _attributions(marks, start, end)
    unit["ok_splits"] = [split for split in marks.splits if start < split < end]
    return unit


def _attributions(marks: Marks, start: int, end: int) -> list[dict[str, Any]]:
    here = sorted((source for source in marks.sources if start <= source[0] < end), key=lambda source: source[:2])
    cues = {label: marks.words(*cue[:2]) for cue in marks.cues if start <= cue[0] < end for label in cue[2]}
    others = {says[0]: marks.words(s, e) for s, e, says in here if "~" in says}
    main = [source for source in here if "~" not in source[2]]
    labels = [says[0] for _, _, says in main]
    marks.must(len(set(labels)) == len(labels), f"a hop has two sources: {labels} in {marks.text[start:end]!r}")
    marks.must(
        {*cues, *others} <= set(labels), f"a cue without a source: {sorted({*cues, *others} - {*labels})} in {marks.text[start:end]!r}"
    )
    letters = list(dict.fromkeys(label[0] for label in labels))
    found = []
    for s, e, (label, key, *says) in main:
        last = label == max(other for other in labels if other[0] == label[0])
        place = {"cue": cues.get(label), "chain": letters.index(label[0]), "hop": int(label[1:] or 0)}
        record = {"source": marks.words(s, e)} | place | _named(marks.speakers[key]) | _said(marks, says, "origin" if last else "relay")
        found.append(record | ({"source_alt": others[label]} if label in others else {}))
    return found


def _named(speaker: Speaker) -> dict[str, str]:
    record = {"canonical": speaker.names[0], "type": speaker.types[0]}
    record |= {"canonical_alt": speaker.names[1]} if speaker.names[1:] else {}
    return record | ({"type_alt": speaker.types[1]} if speaker.types[1:] else {})


def _said(marks: Marks, says: list[str], rule: str) -> dict[str, Any]:
    modes = [MODES[word] for word in says if word in MODES]
    roles = next((word for word in says if word[:5] in {"relay", "origi"}), rule).split("/")
    marks.must(len(modes) == 1, f"a source wants one of d, i, m: {says}")
    marks.must(set(says) <= {*MODES, "?", "/".join(roles)} and set(roles) <= {"origin", "relay"}, f"not understood: {says}")
    record: dict[str, Any] = {"role": roles[0], "mode": modes[0]}
    record |= {"role_alt": roles[1]} if roles[1:] else {}
    return record | ({"optional": True} if "?" in says else {})
