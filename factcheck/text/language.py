"""What a language has to say about itself, and which language a stretch of text is in."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck import discovery, paths


@dataclass(frozen=True)
class Verbs:
    """How verbs are told from other words, by the word in lower case and its neighbours."""

    finite: Callable[[Sequence[str]], list[bool]]  # for each word of a sentence: may it be the verb of a clause
    sure: Callable[[Sequence[str], int], bool]  # is one of those, and can be nothing else here
    gerund: Callable[[str], bool]
    participle: Callable[[str], bool]


@dataclass(frozen=True, eq=False)
class Language:
    """One folder of `text/languages`: words as data, grammar as code."""

    code: str
    label: str
    sentence_ends: Callable[[str], list[int]]  # of one paragraph: offsets behind each sentence
    verbs: Verbs | None = None  # without it no sentence is offered for splitting

    @property
    def words(self) -> dict[str, Any]:
        """The folder's words.toml."""
        return paths.words(self.code)

    @cache  # noqa: B019 - languages live as long as the program
    def listed(self, section: str, name: str) -> frozenset[str]:
        """One list of words, in lower case; empty where the language has none."""
        return frozenset(word.lower() for word in self.words.get(section, {}).get(name, ()))

    @cache  # noqa: B019
    def section(self, section: str) -> dict[str, frozenset[str]]:
        """Every list of a section, in lower case."""
        return {name: self.listed(section, name) for name in self.words.get(section, {})}

    @cache  # noqa: B019
    def written(self, section: str, name: str) -> frozenset[str]:
        """One list of words as it is written, for words that capitals tell apart."""
        return frozenset(self.words.get(section, {}).get(name, ()))

    @cache  # noqa: B019
    def pattern(self, section: str, name: str) -> re.Pattern[str]:
        """One list of regular expressions as one, matching whole words; it matches nothing where the language has none."""
        parts = self.words.get(section, {}).get(name, ())
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})(?![^\W_])" if parts else r"(?!)")

    @cache  # noqa: B019
    def phrases(self, section: str, name: str) -> re.Pattern[str]:
        """One list of phrases as one expression, the longest first; letters may not go on behind them."""
        listed = sorted(self.listed(section, name), key=lambda phrase: (-len(phrase), phrase))
        return re.compile(f"(?:{'|'.join(map(re.escape, listed))})(?![^\\W_])" if listed else r"(?!)")


@cache
def known() -> dict[str, Language]:
    """Every language that has a folder, by its code."""
    return {language.code: language for language in discovery.collect("factcheck.text.languages", "LANGUAGE")}
