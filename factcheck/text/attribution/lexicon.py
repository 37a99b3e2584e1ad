"""The words that attribution reads by, one lexicon a language, from the `attribution` part of its words.toml."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

from factcheck import discovery, paths

# One letter a kind of word, so that a sentence is also a string that patterns run over.
GRAMMAR_TAGS = {
    "adjectives": "J", "nouns_in_ly": "N", "numbers": "U", "times": "K", "adverbs": "Y", "prepositions": "I", "subordinators": "S", "relatives": "W",
    "coordinators": "C", "determiners": "D", "objects": "O", "pronouns": "R", "modals": "M", "be": "A", "have": "A", "do": "A", "of": "F",
    "to": "T", "that": "H", "gerunds": "G",
}  # fmt: skip
SAYING_KINDS = ("clause", "object", "stance", "order")


@dataclass(frozen=True)
class Verb:
    """One form of a verb: `form` is b(ase), s, d (past or participle), p(ast), n (participle) or g (-ing)."""

    lemma: str
    form: str
    kinds: frozenset[str] = frozenset()  # clause, object, stance, order; none: a verb that attributes nothing


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What one language knows about attributing."""

    code: str
    tags: Mapping[str, str]
    verbs: Mapping[str, Verb]
    groups: Mapping[str, frozenset[str]]
    needs: Mapping[str, frozenset[str]]  # lemma -> little words behind it that make it speak
    apart: Mapping[str, frozenset[str]]  # lemma -> things with which it does not speak: to claim a seat
    acts: Mapping[str, tuple[tuple[str, ...], ...]]  # lemma -> words behind it that make it speak
    before: Mapping[str, tuple[tuple[str, ...], ...]]  # first word -> the words of a cue before its source
    endings: tuple[tuple[str, str, int], ...]  # ending, letter and least length of words that no list has
    states: Mapping[str, str]  # folded capital or country -> adjective of its government
    demonyms: frozenset[str]
    token: re.Pattern[str]
    triggers: frozenset[str] = field(default_factory=frozenset)

    def has(self, group: str, word: str) -> bool:
        return word in self.groups.get(group, frozenset())

    def __getitem__(self, group: str) -> frozenset[str]:
        return self.groups.get(group, frozenset())


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; of English for one that has none."""
    codes = {language.code for language in discovery.collect("factcheck.text.languages", "LANGUAGE")}
    known = code if code in codes and "attribution" in paths.words(code) else "en"
    return _built(known, paths.words(known)["attribution"])


def _built(code: str, data: Mapping[str, Any]) -> Lexicon:
    groups = {name: frozenset(words) for part in data.values() for name, words in part.items()}
    issuing = groups.get("issuing", frozenset())
    verbs = _verbs(code, data.get("verbs", {}), issuing)
    tags = {form: "V" for form in verbs} | _grammar_tags(data.get("grammar", {}))
    tags |= {
        word: "N"
        for name in ("people", "bodies", "media", "papers", "sayings", "experts")
        for word in groups.get(name, ())
        if word not in tags
    }
    acts = _by_first(data.get("phrases", {}).get("acts", ()))
    before = _by_first(data.get("phrases", {}).get("before", ()))
    states, demonyms = _places(data.get("places", {}).get("countries", ()), code)
    saying = {form for form, verb in verbs.items() if verb.kinds or verb.lemma in acts or verb.lemma in issuing}
    triggers = frozenset(
        saying
        | set(before)
        | groups.get("backed", frozenset())
        | groups.get("sayings", frozenset())
        | groups.get("passive", frozenset())
        | groups.get("quoted", frozenset())
    )
    return Lexicon(
        code, tags, verbs, groups, _needs(groups.get("needs", ())), _apart(groups.get("apart", ())), acts, before, _endings(groups.get("endings", ())), states, demonyms, _token(groups.get("titles", ())),
        triggers | groups.get("understood", frozenset()),
    )  # fmt: skip


def _grammar_tags(grammar: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: tag for name, tag in GRAMMAR_TAGS.items() for word in grammar.get(name, ())}


def _verbs(code: str, data: Mapping[str, Iterable[str]], issuing: Iterable[str]) -> dict[str, Verb]:
    """Every form of every verb; a verb of several kinds has them all."""
    kinds: dict[str, set[str]] = {verb: set() for verb in (*data.get("plain", ()), *issuing)}
    for kind in SAYING_KINDS:
        for verb in data.get(kind, ()):
            kinds.setdefault(verb, set()).add(kind)
    irregular = {words[0]: words[1:] for words in (line.split() for line in data.get("irregular", ()))}
    for verb in irregular:
        kinds.setdefault(verb, set())
    inflect: Callable[[str, list[str]], dict[str, str]] = (
        listed if "listed" in data else import_module(f"factcheck.text.languages.{code}.verbs").forms
    )
    found: dict[str, Verb] = {}
    doubtful = frozenset(data.get("nouns", ()))
    for verb, of in kinds.items():
        for form, shape in inflect(verb, irregular.get(verb, [])).items():
            if form not in found or (of and not found[form].kinds):
                found[form] = Verb(verb, "s" if form in doubtful else shape, frozenset(of))
    return found


def listed(_: str, irregular: list[str]) -> dict[str, str]:
    """The forms of a verb in a language whose word list has them all."""
    return dict.fromkeys(irregular, "p")


def _needs(lines: Iterable[str]) -> dict[str, frozenset[str]]:
    return {first: frozenset(words[0] for words in rest) for first, rest in _by_first(lines).items()}


def _endings(lines: Iterable[str]) -> tuple[tuple[str, str, int], ...]:
    found = ((ending, tag, int(length)) for ending, tag, length in (line.split() for line in lines))
    return tuple(sorted(found, key=lambda parts: (-len(parts[0]), parts)))


def _apart(lines: Iterable[str]) -> dict[str, frozenset[str]]:
    return {verb: frozenset(things) for verb, *things in (line.split() for line in lines)}


def _by_first(lines: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases under their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for first, *rest in sorted((line.split() for line in lines), key=len, reverse=True):
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rest) for first, rest in found.items()}


def _places(lines: Iterable[str], code: str) -> tuple[dict[str, str], frozenset[str]]:
    states, demonyms = {}, set()
    for line in lines:
        country, adjectives, capitals = (part.strip() for part in line.split("|"))
        first, *others = (word.strip() for word in adjectives.split(","))
        demonyms |= {word.lower() for word in (first, *others)}
        name = country if first == "American" else first
        states |= {place.strip().lower(): name for place in (country, *capitals.split(",")) if place.strip()}
    return states, frozenset(demonyms)


def _token(titles: Iterable[str]) -> re.Pattern[str]:
    """Words with their inner hyphens, stops and apostrophes; initials and titles with their stop; every other mark by itself."""
    abbreviations = "|".join(sorted(titles, key=len, reverse=True)) or "(?!)"
    word = r"\w+(?:(?:['’](?![sS]\b)|[-–/&])\w+|\.[a-z0-9]\w*|,\d{3}\b)*"
    return re.compile(
        rf"(?:[A-Z]\.){{2,}}|[A-Z]-(?:[A-Z][a-z]{{1,4}}|[A-Z]\.[A-Z])\.(?=,|\s+[a-z])|(?:{abbreviations})\.|[A-ZÀ-Þ]\.(?=\s+[A-Z])|['’]s\b|[@#]?{word}|\S"
    )
