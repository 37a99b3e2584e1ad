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

    text: str = ""
    opens: list[tuple[str, int]] = field(default_factory=list)
    units: list[tuple[int, str]] = field(default_factory=list)
    sources: list[tuple[int, int, list[str]]] = field(default_factory=list)
    cues: list[tuple[int, int, list[str]]] = field(default_factory=list)
    splits: list[int] = field(default_factory=list)


def articles(language: str) -> list[Gold]:
    """Every gold article of a language, by name."""
    return [load(path) for path in sorted((FOLDER / language).glob("*.gold"))]


def load(path: Path) -> Gold:
    with open(path, encoding="utf-8", newline="") as file:
        return parse(path.stem, file.read())


def parse(name: str, marked: str) -> Gold:
    """The article without its marks, and its units."""
    head, separator, body = marked.partition("---\n")
    assert separator, f"{name}: no line '---' between the sources and the article"
    speakers = dict(_speaker(line, name) for line in head.splitlines() if line.strip())
    marks = _marks(body, name)
    ends = [start for start, _ in marks.units[1:]] + [len(marks.text)]
    units = [_unit(marks, start, end, says, speakers, name) for (start, says), end in zip(marks.units, ends, strict=True)]
    assert sum(len(u["attributions"]) for u in units) == len({(s, *k[:1]) for s, _, k in marks.sources if "~" not in k}), (
        f"{name}: a source is lost"
    )
    return Gold(name, marks.text, units)


def _speaker(line: str, name: str) -> tuple[str, Speaker]:
    found = re.fullmatch(r"@(\w+) ([^|]+) \| ([^|]+)", line)
    assert found, f"{name}: not '@key name | type': {line}"
    types = tuple(t.strip() for t in found[3].split("/"))
    assert set(types) <= TYPES, f"{name}: unknown type in {line}"
    return found[1], Speaker(tuple(n.strip() for n in found[2].split(" = ")), types)


def _marks(body: str, name: str) -> Marks:
    marks, at = Marks(), 0
    for found in MARK.finditer(body):
        marks.text += body[at : found.start()]
        at = found.end()
        here = len(marks.text)
        if found[1]:
            marks.units.append((here, found[1]))
        elif found[2]:
            marks.opens.append((found[2], here))
        elif found[4]:
            assert marks.opens, f"{name}: {found[0]} closes nothing after {marks.text[-40:]!r}"
            opened, start = marks.opens.pop()
            assert (opened, found[4]) in {("[[", "]]"), ("<<", ">>")}, (
                f"{name}: {opened} is closed by {found[4]} after {marks.text[-40:]!r}"
            )
            (marks.sources if opened == "[[" else marks.cues).append((start, here, found[3].split()))
        elif found[5]:
            marks.splits.append(here)
    marks.text += body[at:]
    assert not marks.opens, f"{name}: never closed: {[marks.text[s : s + 40] for _, s in marks.opens]}"
    assert not re.search(r"\[\[|\]\]|<<|>>|[{}]", marks.text), f"{name}: a mark is not understood"
    return marks


def _words(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def _unit(marks: Marks, start: int, end: int, says: str, speakers: dict[str, Speaker], name: str) -> dict[str, Any]:
    end = start + len(marks.text[start:end].rstrip())
    words = says.split()
    carried = [w[1:] for w in words if w.startswith("~")]
    kinds, sub = words[0].split("/"), "".join(w for w in words[1:] if not w.startswith("~"))
    assert set(kinds) <= KINDS, f"{name}: unknown kind in {{{says}}}"
    assert sub in SUBS.get(kinds[0], {""}), f"{name}: unknown sub in {{{says}}}"
    unit = _words(marks.text, start, end) | {"kind": kinds[0], "sub": sub}
    unit |= {"kind_alt": kinds[1]} if kinds[1:] else {}
    unit |= {"carried": speakers[carried[0]].names[0]} if carried else {}
    unit["attributions"] = _attributions(marks, start, end, speakers, name)
    unit["ok_splits"] = [s for s in marks.splits if start < s < end]
    return unit


def _attributions(marks: Marks, start: int, end: int, speakers: dict[str, Speaker], name: str) -> list[dict[str, Any]]:
    sources = sorted((s for s in marks.sources if start <= s[0] < end), key=lambda s: s[:2])
    cues = {key: _words(marks.text, *c[:2]) for c in marks.cues if start <= c[0] < end for key in c[2]}
    others = {keys[0]: _words(marks.text, s, e) for s, e, keys in sources if "~" in keys}
    main = [(s, e, keys) for s, e, keys in sources if "~" not in keys]
    labels = [keys[0] for _, _, keys in main]
    assert len(set(labels)) == len(labels), f"{name}: a hop has two sources: {labels} in {marks.text[start:end]!r}"
    assert {*cues, *others} <= set(labels), f"{name}: cue without source: {sorted(set(cues) - set(labels))} in {marks.text[start:end]!r}"
    letters = list(dict.fromkeys(label[0] for label in labels))
    found = []
    for s, e, (label, key, *says) in main:
        origin = label == max(other for other in labels if other[0] == label[0])
        record = {"source": _words(marks.text, s, e), "cue": cues.get(label)}
        record |= {"chain": letters.index(label[0]), "hop": int(label[1:] or 0)}
        record |= _named(speakers[key]) | _said(says, "origin" if origin else "relay", name)
        found.append(record | ({"source_alt": others[label]} if label in others else {}))
    return found


def _named(speaker: Speaker) -> dict[str, str]:
    record = {"canonical": speaker.names[0], "type": speaker.types[0]}
    record |= {"canonical_alt": speaker.names[1]} if speaker.names[1:] else {}
    return record | ({"type_alt": speaker.types[1]} if speaker.types[1:] else {})


def _said(says: list[str], rule: str, name: str) -> dict[str, Any]:
    modes = [MODES[s] for s in says if s in MODES]
    roles = next((s for s in says if s[:5] in {"relay", "origi"}), rule).split("/")
    assert len(modes) == 1, f"{name}: a source wants one of d, i, m: {says}"
    assert set(says) <= {*MODES, "?", "/".join(roles)}, f"{name}: not understood beside a source: {says}"
    assert set(roles) <= {"origin", "relay"}, f"{name}: not a role: {roles}"
    record: dict[str, Any] = {"role": roles[0], "mode": modes[0]}
    record |= {"role_alt": roles[1]} if roles[1:] else {}
    return record | ({"optional": True} if "?" in says else {})
