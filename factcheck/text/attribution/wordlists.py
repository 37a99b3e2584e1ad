"""From the `attribution` part of a language's words.toml to its lexicon."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from itertools import product

from factcheck import discovery, paths
from factcheck.text.attribution.aliases import folded
from factcheck.text.attribution.lexicon import Lexicon, Verb
from factcheck.text.languages.declension import nouns

# One letter a kind of word, so that a sentence is also a string that patterns run over.
GRAMMAR_TAGS = {
    "adjectives": "J", "nouns_in_ly": "N", "numbers": "U", "times": "K", "adverbs": "Y", "prepositions": "I", "subordinators": "S",
    "relatives": "W", "coordinators": "C", "determiners": "D", "objects": "O", "pronouns": "R", "modals": "M", "be": "A", "have": "A",
    "do": "A", "of": "F", "to": "T", "that": "H", "gerunds": "G",
}  # fmt: skip
NOUNS = ("people", "bodies", "media", "papers", "sayings", "experts")
SAYING_KINDS = ("clause", "object", "stance", "order")
FINDERS = (
    ("passive", "p"),
    ("backed", "p"),
    ("understood", "u"),
    ("quoted", "q"),
    ("sayings", "n"),
    ("assertions", "n"),
    ("answers", "n"),
    ("moods", "m"),
    ("for_whom", "f"),
)
CHANNELS = (
    "telegram", "x_post", "facebook", "social_media", "press_conference", "interview", "speech", "letter", "statement", "report",
    "broadcast", "website",
)  # fmt: skip

# Of these the forms of all cases are made, in languages that have cases.
DECLINED = (
    "people", "bodies", "media", "papers", "sayings", "unnamed", "experts", "officials", "governments", "militaries", "services", "parties",
    "ngos", "socials", "agencies", "ranks", "persons", "companies", "groups", "occasions", "female", "male", "generic", "leaders", "voices",
)  # fmt: skip

# What an article tells of somebody is kept without accents.
TOLD = (
    "leaders",
    "generic",
    "vague_offices",
    "whole_offices",
    "runners",
    "offices_alike",
    "sides",
    "learned_bodies",
    "companies",
    "groups",
)

Lines = Iterable[str]
Parts = Mapping[str, Mapping[str, Lines]]


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; of English for one that has none."""
    codes = {language.code for language in discovery.collect("factcheck.text.languages", "LANGUAGE")}
    known = code if code in codes and "attribution" in paths.words(code) else "en"
    return built(known, paths.words(known)["attribution"])


def built(code: str, data: Parts) -> Lexicon:
    """The lexicon made of one language's lists."""
    groups, bases = _groups(data)
    phrases = data.get("phrases", {})
    issuing = phrases.get("issuing", ())
    verbs = _verbs(code, data["verbs"], issuing)
    acts, before = _by_first(phrases.get("acts", ())), _by_first(phrases.get("before", ()))
    states, demonyms = _places(data.get("places", {}).get("countries", ()))
    return Lexicon(
        code,
        groups,
        dict.fromkeys(bases, "N") | _tags(verbs, groups, data["grammar"]),
        verbs,
        {verb: frozenset(rest[0] for rest in words) for verb, words in _by_first(groups.get("needs", ())).items()},
        {verb: frozenset(things) for verb, *things in (line.split() for line in groups.get("apart", ()))},
        acts,
        before,
        _cues(verbs, groups, before, {*acts, *issuing}),
        _channels(data.get("channels", {})),
        _endings(groups.get("endings", ())),
        states,
        demonyms,
        _token(groups.get("titles", ())),
        bases=bases,
        alike=tuple(frozenset(line.split()) for line in sorted(groups.get("alike", ()))),
    )


def _groups(data: Parts) -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """The lists, with all forms of their nouns where the language has cases; and of each form its noun."""
    groups: dict[str, frozenset[str]] = {}
    for part in data.values():
        groups |= {name: groups.get(name, frozenset()).union(words) for name, words in part.items()}
    if "declined" not in groups:
        return groups | {
            name: groups[name].union(map(folded, groups[name])) for name in (*data.get("sources", ()), *TOLD) if name in groups
        }, {}
    bases = nouns(word for name in DECLINED for word in groups.get(name, ()))
    forms = {name: frozenset(form for form, base in bases.items() if base in groups[name]) for name in DECLINED if name in groups}
    return groups | forms, bases


def _tags(verbs: Mapping[str, Verb], groups: Mapping[str, frozenset[str]], grammar: Mapping[str, Lines]) -> dict[str, str]:
    nouns = dict.fromkeys((word for name in NOUNS for word in groups.get(name, ())), "N")
    return nouns | dict.fromkeys(verbs, "V") | {word: tag for name, tag in GRAMMAR_TAGS.items() for word in grammar.get(name, ())}


def _cues(verbs: Mapping[str, Verb], groups: Mapping[str, frozenset[str]], before: Iterable[str], speaking: set[str]) -> dict[str, str]:
    """Which finders each word concerns: v(erb), b(efore), c(ites), p(assive), u(nderstood), q(uoted), n(oun)."""
    found: dict[str, str] = dict.fromkeys((form for form, verb in verbs.items() if verb.kinds or verb.lemma in speaking), "v")
    for form, verb in verbs.items():
        if verb.lemma in groups.get("relay_verbs", ()):
            found[form] = found.get(form, "") + "c"
    for word in before:
        found[word] = found.get(word, "") + "b"
    for group, letter in FINDERS:
        for word in groups.get(group, ()):
            found[word] = found.get(word, "").replace(letter, "") + letter
    return found


def _verbs(code: str, data: Mapping[str, Lines], issuing: Lines) -> dict[str, Verb]:
    """Every form of every verb; a verb of several kinds has them all."""
    irregular = {first: rest for first, *rest in (line.split() for line in data.get("irregular", ()))}
    kinds: dict[str, set[str]] = {verb: set() for verb in (*data.get("plain", ()), *issuing, *irregular)}
    for kind in SAYING_KINDS:
        for verb in data.get(kind, ()):
            kinds.setdefault(verb, set()).add(kind)
    inflect: Callable[[str, list[str]], dict[str, str]] = import_module(f"factcheck.text.languages.{code}.verbs").forms
    doubtful = frozenset(data.get("nouns", ()))
    found: dict[str, Verb] = {}
    for verb, of in kinds.items():
        for form, shape in inflect(verb, irregular.get(verb, [])).items():
            if form not in found or (of and not found[form].kinds):
                found[form] = Verb(verb, "s" if form in doubtful else shape, frozenset(of))
    return found


def _by_first(lines: Lines) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases under their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for first, *rest in sorted((words for line in lines for words in _spelled(line)), key=lambda words: (-len(words), words)):
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rest) for first, rest in found.items()}


def _spelled(line: str) -> Iterable[tuple[str, ...]]:
    """Each form of a phrase: "mostrar convencid/o/a/os/as" is four."""
    parts = (word.split("/") for word in line.split())
    return product(*([stem + ending for ending in endings] or [stem] for stem, *endings in parts))


def _channels(data: Mapping[str, Lines]) -> dict[str, tuple[tuple[int, str, str], ...]]:
    """What tells a channel, under its longest word: few words of a sentence are one, so that little is looked for."""
    found: dict[str, tuple[tuple[int, str, str], ...]] = {}
    listed = [(words, name) for name in CHANNELS for words in sorted(data.get(name, ()))]
    for rank, (words, name) in enumerate(listed):
        key = max(words.split(), key=len)
        found[key] = (*found.get(key, ()), (rank, f" {words} ", name))
    return found


def _endings(lines: Lines) -> tuple[tuple[str, str, int], ...]:
    found = ((ending, tag, int(length)) for ending, tag, length in (line.split() for line in lines))
    return tuple(sorted(found, key=lambda parts: (-len(parts[0]), parts)))


def _places(lines: Lines) -> tuple[dict[str, str], frozenset[str]]:
    states: dict[str, str] = {}
    demonyms: set[str] = set()
    for line in lines:
        country, adjectives, capitals = (part.strip() for part in line.split("|"))
        first, *others = (word.strip() for word in adjectives.split(","))
        demonyms |= {word.lower() for word in (first, *others)}
        name = country if first == "American" else first
        states |= {
            form: name for place in (country, *capitals.split(",")) for form in (place.strip().lower(), folded(place.strip())) if form
        }
    return states, frozenset(demonyms)


def _token(titles: Iterable[str]) -> re.Pattern[str]:
    """Words with their inner hyphens, stops and apostrophes; initials and titles with their stop; every other mark by itself."""
    plain = r"[^\W\d_]++(?=\s)"  # most words, told at once
    word = r"\w++(?:(?:['’](?![sS]\b)|[-–/&])\w++|\.[a-z0-9]\w*+|,\d{3}\b|:\d\d\b)*+"
    state = r"[A-Z]-(?:[A-Z][a-z]{1,4}|[A-Z]\.[A-Z])\.(?=,|\)|\s+[a-z])"
    return re.compile(
        rf"{plain}|[A-Z]\.(?:[A-Z]\.)+|{state}|{_stopped(titles)}[A-ZÀ-ÞА-ЯЁІЇЄЎҐ]\.(?=\s*[A-ZА-ЯЁІЇЄЎҐ])|['’]s\b|[@#]?{word}|\S"
    )


def _stopped(titles: Iterable[str]) -> str:
    """Titles with their stop, the longest first, under their first letters: most words fit none and are through at once."""
    found: dict[str, list[str]] = {}
    for title in sorted(titles, key=lambda title: (-len(title), title)):
        found.setdefault(title[0], []).append(title[1:])
    return "".join(rf"{first}(?:{'|'.join(rest)})\.|" for first, rest in sorted(found.items()))
