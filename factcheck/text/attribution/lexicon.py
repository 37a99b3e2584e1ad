"""What one language knows about attributing, as attribution asks for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

NO_WORDS: frozenset[str] = frozenset()
MARKS = (
    {",": ",", "(": "(", "[": "(", ")": ")", "]": ")", "“": "Q"}
    | dict.fromkeys(";:", ":")
    | dict.fromkeys("—–-", "-")
    | dict.fromkeys(".!?…", ".")
)


@dataclass(frozen=True)
class Verb:
    """One form of a verb: `form` is b(ase), s, d (past or participle), p(ast), n (participle) or g (-ing)."""

    lemma: str
    form: str
    kinds: frozenset[str] = frozenset()  # clause, object, stance, order; none: a verb that attributes nothing


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The word lists of one language, made ready."""

    code: str
    groups: Mapping[str, frozenset[str]]
    tags: Mapping[str, str]  # word -> its letter
    verbs: Mapping[str, Verb]  # form -> what it is a form of
    needs: Mapping[str, frozenset[str]]  # lemma -> little words behind it that make it speak
    apart: Mapping[str, frozenset[str]]  # lemma -> things with which it does not speak: to claim a seat
    acts: Mapping[str, tuple[tuple[str, ...], ...]]  # lemma -> words behind it that make it speak
    before: Mapping[str, tuple[tuple[str, ...], ...]]  # first word -> the words of a cue before its source
    cues: Mapping[str, str]  # word -> letters of the finders that it concerns
    channels: Mapping[str, tuple[tuple[int, str, str], ...]]  # longest word -> rank, words between spaces, channel
    endings: tuple[tuple[str, str, int], ...]  # ending, letter and least length of words that no list has
    states: Mapping[str, str]  # capital or country -> adjective of its government
    demonyms: frozenset[str]
    token: re.Pattern[str]
    guesses: dict[str, str] = field(default_factory=MARKS.copy)  # letters of marks, and of words in small letters once met
    unions: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    bases: Mapping[str, str] = field(default_factory=dict)  # form of a noun -> the noun, in languages that have cases
    alike: tuple[frozenset[str], ...] = ()  # papers that one may call by each other's names

    KEPT = 50_000  # words in `guesses`; a text of made-up words must not fill the memory

    def has(self, group: str, word: str) -> bool:
        return word in self.groups.get(group, NO_WORDS)

    def __getitem__(self, group: str) -> frozenset[str]:
        return self.groups.get(group, NO_WORDS)

    def all_of(self, groups: tuple[str, ...]) -> frozenset[str]:
        """The words of several groups together."""
        if groups not in self.unions:
            self.unions[groups] = frozenset[str]().union(*(self[group] for group in groups))
        return self.unions[groups]

    def is_plural(self, low: str) -> bool:
        """Does a noun take a plural verb, as far as its form tells?"""
        return self.has("plurals", low) or (low.endswith("s") and not low.endswith(("ss", "us", "is")) and not self.has("singulars", low))

    def letter(self, low: str) -> str:
        """The letter of a word in small letters, by the lists, else by its shape."""
        found = self.guesses.get(low)
        if found is None:
            found = self._letter(low)
            if len(self.guesses) < self.KEPT and low not in self["name_links"] and low != "than":  # what stands before bears on these
                self.guesses[low] = found
        return found

    def _letter(self, low: str) -> str:
        tag = self.tags.get(low)
        if tag == "V":
            return {"g": "G", "n": "E", "d": "e", "p": "V"}.get(self.verbs[low].form, "v")
        if tag:
            return tag
        if low[0].isdigit():
            return "J" if low.endswith("-old") else "P" if low[-4:].isalpha() else "U"  # the 44-year-old, 14ymedio
        if self.tags.get(low.partition("'")[0].partition("’")[0]) == "R":
            return "R"  # they'll
        if "." in low or low[0] in "@#":
            return "P"
        return next((tag for ending, tag, least in self.endings if low.endswith(ending) and len(low) >= least), "N")
