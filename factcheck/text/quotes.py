"""What stands between quotation marks, also over several sentences and paragraphs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from factcheck.text.span import Span


class Quotation(NamedTuple):
    """One quotation: `span` takes in its marks, `inner` does not. Paragraphs that each open anew are one quotation."""

    number: int  # from 1, in the order of the article
    span: Span
    inner: Span


@dataclass(frozen=True)
class Family:
    """Marks that open and close the same kind of quotation."""

    marks: re.Pattern[str]
    opening: str
    closing: str


DOUBLE = Family(re.compile('["“”„‟]'), "“„‟", "”")
ANGLE = Family(re.compile("[«»]"), "«", "»")
SINGLE = Family(  # ’ may close or be an apostrophe: where it stands decides, and inside a word it is one
    re.compile(r"['‘’‚](?:(?<![^\W_].)|(?![^\W_]))"), "‘‚", ""
)
OPENERS = frozenset("([{—–-/¿¡\"“„‟«‘'")
LONG = 1500  # code points that a quotation may run on over lines
BLANK = "\n\n"
NEAR = 200  # code points that a possessive may be away from the mark that closes
ENDERS = frozenset(".,!?…;:)")


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The outermost quotations of an article in order. A mark that is never closed opens nothing."""
    families = [family for family in (DOUBLE, ANGLE, SINGLE) if family.marks.search(text)]
    found = [pair for family in families for pair in _Scan(text, family).pairs(paragraphs)]
    numbers = count(1)
    return tuple(Quotation(next(numbers), span, Span(span.start + 1, inner_end)) for span, inner_end in _outermost(sorted(found)))


def _outermost(pairs: Iterable[tuple[Span, int]]) -> Iterable[tuple[Span, int]]:
    end = 0
    for span, inner_end in pairs:
        if span.start >= end:
            end = span.end
            yield span, inner_end


class _Scan:
    """One pass over the marks of one family."""

    def __init__(self, text: str, family: Family) -> None:
        self.text, self.family = text, family
        self.opened: int | None = None
        self.tentative: int | None = None  # a mark that closes unless a surer one follows
        self.depth = 0
        self.found: list[tuple[Span, int]] = []

    def pairs(self, paragraphs: Sequence[Span]) -> list[tuple[Span, int]]:
        last: Span | None = None
        running = False
        for paragraph in paragraphs:
            repeats = self.opened is not None and self._opens_again(paragraph)
            if not repeats and not self._runs_on(last, paragraph):
                self._give_up(last, running)
            running = repeats
            self._paragraph(paragraph, skip_first=repeats)
            last = paragraph
        self._give_up(last, running)
        return self.found

    def _opens_again(self, paragraph: Span) -> bool:
        first = self.text[paragraph.start]
        return bool(self.family.marks.match(first)) and (first == self.text[self.opened or 0] or first == "»")

    def _runs_on(self, last: Span | None, line: Span) -> bool:
        """Does a quotation go on in the next line, where each sentence has its own: is the next mark one that closes?"""
        if self.opened is None or last is None or self.text[last.end : line.start].count("\n") != 1:
            return False
        mark = self.family.marks.search(self.text, line.start, line.start + LONG)
        if mark is None or BLANK in self.text[line.start : mark.start()]:
            return False
        before, after = self.text[mark.start() - 1], self.text[mark.end() : mark.end() + 1]
        return not before.isspace() and (not after or after.isspace() or after in ENDERS)

    def _give_up(self, last: Span | None, running: bool) -> None:
        """A paragraph ends without the closing mark: the quotation ends there if it ran over paragraphs, else there is none."""
        if self.opened is not None and last is not None:
            if self.tentative is not None:
                self._close(self.tentative)
            elif running:
                self.found.append((Span(self.opened, last.end), last.end))
        self.opened, self.tentative, self.depth = None, None, 0

    def _paragraph(self, paragraph: Span, skip_first: bool) -> None:
        for match in self.family.marks.finditer(self.text, paragraph.start + skip_first, paragraph.end):
            self._mark(match.start(), paragraph)

    def _mark(self, at: int, paragraph: Span) -> None:
        before = self.text[at - 1] if at > paragraph.start else " "
        after = self.text[at + 1] if at + 1 < paragraph.end else " "
        if self.family is SINGLE:
            self._single(at, before, after)
        elif self.family is ANGLE:
            self._angle(at)
        elif self._opens(at, before, after):
            self.opened = at  # a fresh opening mark: the earlier one was never closed
        elif self.opened is not None:
            self._close(at)

    def _opens(self, at: int, before: str, after: str) -> bool:
        """A mark's own shape decides, unless the spaces around it plainly say otherwise."""
        mark = self.text[at]
        leads = (before.isspace() or before in OPENERS) and not after.isspace()
        trails = not before.isspace() and (after.isspace() or after in ENDERS)
        if mark in self.family.opening:
            return not (trails and self.opened is not None)
        if mark in self.family.closing:
            return leads and before.isspace() and self.opened is None
        return leads and not (trails and self.opened is not None) if leads != trails else self.opened is None

    def _angle(self, at: int) -> None:
        if self.text[at] == "«":
            if self.opened is None:
                self.opened = at
            else:
                self.depth += 1
        elif self.opened is not None:
            if self.depth:
                self.depth -= 1
                self.tentative = at  # often one mark closes both: «A «B»
            else:
                self._close(at)

    def _single(self, at: int, before: str, after: str) -> None:
        mark = self.text[at]
        if mark != "’" and (before.isspace() or before in OPENERS) and after.isalnum():
            if self.tentative is not None:
                self._close(self.tentative)
            self.opened, self.tentative = at, None
        elif self.opened is not None and at > self.opened + 2 and not before.isspace():
            if before in "sS" and after.isspace():
                self._may_close(at)
            else:
                self._close(at)

    def _may_close(self, at: int) -> None:
        """“the workers’ rights”, or the end: the last such mark of a sentence closes, if no surer one follows."""
        last = self.tentative
        if last is None or (at - last < NEAR and not any(stop in self.text[last:at] for stop in ".!?")):
            self.tentative = at

    def _close(self, at: int) -> None:
        if self.opened is not None and at > self.opened + 1:
            self.found.append((Span(self.opened, at + 1), at))
        self.opened, self.tentative, self.depth = None, None, 0
