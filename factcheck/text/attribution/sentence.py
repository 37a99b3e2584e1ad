"""One sentence as words with a letter for the kind of each; a quotation inside it counts as one word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.text.attribution.lexicon import Lexicon
from factcheck.text.attribution.tagger import letters
from factcheck.text.span import Span

BEYOND = "." * 64  # farther no rule looks past a sentence
CLAUSE = re.compile(r"(?:[,!?…] ?[—–] |\s[—–])(\w+)(?:[^—–»]{0,120}?([.,] ?[—–] ?|[—–][,.;]? ?))?")
NAME = 30  # characters of a name in quotation marks
LONGEST = 4000  # characters; past this a "sentence" is a list or a trap, and the rest is not looked at


@dataclass(eq=False)
class Sentence:
    """Words, where they stand, and one letter each: N noun, P name, V finite verb, Q quotation, …"""

    text: str
    lexicon: Lexicon
    start: int
    printed: Sequence[str]
    words: Sequence[str]  # as printed, but for quotations
    lows: Sequence[str]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts in the article."""
        found, at = [], self.start
        for word in self.printed:
            at = self.text.index(word, at)
            found.append(at)
            at += len(word)
        return found

    @cached_property
    def tags(self) -> str:
        """The letters of the words in a row, with stops behind: a look beyond either end meets one of them."""
        return letters(self.words, self.lows, self.lexicon) + BEYOND

    @property
    def may_attribute(self) -> bool:
        """Is there a word that could be a cue?"""
        return not self.lexicon.cues.keys().isdisjoint(self.lows) or ":" in self.lows or self.opens_quoted

    @property
    def opens_quoted(self) -> bool:
        """Does a quotation stand first whose last mark leads on: "…," she agreed?"""
        return self.words[:1] == ["“"] and self.printed[0][-2:-1] in {",", "?", "!"}

    def __len__(self) -> int:
        return len(self.lows)

    def low(self, at: int) -> str:
        """The word at a place in lower case; empty outside the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def end_of(self, at: int) -> int:
        """Where a word ends in the article."""
        return self.starts[at] + len(self.printed[at])

    def said(self, start: int, end: int) -> str:
        """The article's own text from one word to before another."""
        return self.text[self.starts[start] : self.end_of(end - 1)]

    def any_of(self, group: str, start: int, end: int) -> bool:
        return not self.lexicon[group].isdisjoint(self.lows[start:end])


def parted(text: str, quotes: Sequence[Span], lexicon: Lexicon) -> Sequence[Span]:
    """Quotations without the clause that stands inside them between dashes: «Yes, — said Petrov. — We will», «Si —dijo Roldán— paga»."""
    if not lexicon["parts_quotations"]:
        return quotes
    found: list[Span] = []
    for quote in quotes:
        start = quote.start
        for match in CLAUSE.finditer(text, quote.start, min(quote.end, quote.start + LONGEST)):
            verb = lexicon.verbs.get(match[1].lower())
            if verb and verb.kinds and match.start() > start:
                found.append(Span(start, match.start()))
                start = match.end(2) if match[2] else quote.end
        found += [Span(start, quote.end)] if start < quote.end else []
    return found


def _is_name(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """The newspaper «Delo»: a few words in quotation marks behind a noun for what has a name."""
    inner = words[at][1:-1]
    if len(inner) > NAME or not inner[:1].isupper() or inner[-1:] in ",.!?" or not at:
        return False
    if inner.lower() in lexicon["outlets"]:
        return True  # según «El Mundo»
    return words[at - 1].lower() in lexicon.all_of(("media", "bodies", "companies", "groups"))


def sentence(text: str, span: Span, quotes: Sequence[Span], lexicon: Lexicon) -> Sentence:
    """The words of a stretch of text; each of `quotes` (inside it, in order) becomes one word."""
    at, end = span.start, min(span.end, span.start + LONGEST)
    printed: list[str] = []
    marks: list[int] = []
    for quote in quotes:
        if quote.start >= end:
            break
        printed += lexicon.token.findall(text, at, quote.start)
        marks.append(len(printed))
        printed.append(quote.of(text))
        at = quote.end
    printed += lexicon.token.findall(text, at, end)
    words = printed.copy()
    for mark in marks:
        if not _is_name(printed, mark, lexicon):
            words[mark] = "“"
    return Sentence(text, lexicon, span.start, printed, words, list(map(str.lower, words)))
