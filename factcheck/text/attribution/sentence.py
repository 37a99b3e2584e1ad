"""One sentence as words with a letter for the kind of each; a quotation inside it counts as one word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.text.attribution.lexicon import Lexicon
from factcheck.text.attribution.tagger import letters
from factcheck.text.span import Span

BEYOND = "." * 64  # farther no rule looks past a sentence
LONGEST = 4000  # characters; past this a "sentence" is a list or a trap, and the rest is not looked at


@dataclass(eq=False)
class Sentence:
    """Words, where they stand, and one letter each: N noun, P name, V finite verb, Q quotation, …"""

    text: str
    lexicon: Lexicon
    lows: Sequence[str]
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    @cached_property
    def tags(self) -> str:
        """The letters of the words in a row, with stops behind: a look beyond either end meets one of them."""
        return letters(self.words, self.lows, self.lexicon) + BEYOND

    @property
    def may_attribute(self) -> bool:
        """Is there a word that could be a cue?"""
        return not self.lexicon.cues.keys().isdisjoint(self.lows) or ":" in self.lows

    def __len__(self) -> int:
        return len(self.lows)

    def low(self, at: int) -> str:
        """The word at a place in lower case; empty outside the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def tag(self, at: int) -> str:
        """The letter at a place; a full stop outside the sentence."""
        return self.tags[at]

    def said(self, start: int, end: int) -> str:
        """The article's own text from one word to before another."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def any_of(self, group: str, start: int, end: int) -> bool:
        return not self.lexicon[group].isdisjoint(self.lows[start:end])


def sentence(text: str, span: Span, quotes: Sequence[Span], lexicon: Lexicon) -> Sentence:
    """The words of a stretch of text; each of `quotes` (inside it, in order) becomes one word."""
    words: list[tuple[int, int]] = []
    at, marks = span.start, []
    end = min(span.end, span.start + LONGEST)
    for quote in quotes:
        if quote.start >= end:
            break
        words += [match.span() for match in lexicon.token.finditer(text, at, quote.start)]
        marks.append(len(words))
        words.append((quote.start, quote.end))
        at = quote.end
    words += [match.span() for match in lexicon.token.finditer(text, at, end)]
    spoken = [text[start:end] for start, end in words]
    for mark in marks:
        spoken[mark] = "“"
    lows = list(map(str.lower, spoken))
    return Sentence(text, lexicon, lows, spoken, [s for s, _ in words], [e for _, e in words])
