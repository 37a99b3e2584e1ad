"""An article's paragraphs: its lines, except that lines broken at a fixed width are joined again."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from factcheck.text.span import Span

STOPS = frozenset(".!?…:;»”\"’')")
NARROW, WIDE = 40, 132  # text is wrapped by hand between these widths; shorter lines are lists, longer ones paragraphs
MOST, SOME = 0.6, 0.3  # shares of lines that break off, and that plainly do
EVEN = 0.8  # of the width: how long the lines mostly are
SHORT = 0.65  # of the width: a line without a stop that stands alone
AUTHOR = re.compile(r"(?:by|por) [A-ZÀ-ÖØ-Þ]")
BULLETS = frozenset("•·*▪■●‣–—-")


def paragraphs(text: str) -> list[Span]:
    """Trimmed, not empty, in order; together they cover all that is no space."""
    groups = _groups(text)
    several = [group for group in groups if len(group) > 1]
    wrapped = [_width(group) for group in several if _is_wrapped(text, group)]
    margin = max(wrapped) if len(wrapped) > 1 and len(wrapped) * 3 >= len(several) else 0
    found: list[Span] = []
    for group in groups:
        found += _joined(text, group) if _is_wrapped(text, group, margin) else group
    return found


def _width(group: Sequence[Span]) -> int:
    """Of the longest line that another follows."""
    return max((line.end - line.start for line in group[:-1]), default=0)


def _groups(text: str) -> list[list[Span]]:
    """Lines that no blank line parts."""
    groups: list[list[Span]] = [[]]
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            first = start + len(line) - len(line.lstrip())
            groups[-1].append(Span(first, first + len(bare)))
        elif groups[-1]:
            groups.append([])
        start += len(line) + 1
    return [group for group in groups if group]


def _is_wrapped(text: str, group: Sequence[Span], margin: int = 0) -> bool:
    """All lines but the last are about equally long, and break off in mid-sentence; `margin`: at which the article is wrapped elsewhere."""
    full = [line.end - line.start for line in group[:-1]]
    width = _width(group)
    if not NARROW <= width <= WIDE or group[-1].end - group[-1].start > width + 8:
        return False
    if len(group) == 2 and AUTHOR.match(text, group[1].start, group[1].end) and text[group[1].end - 1] not in STOPS:
        return False
    plain = sum(_plainly_runs_on(text, line, after) for line, after in pairwise(group))
    broken = sum(_runs_on(text, line, after) for line, after in pairwise(group))
    if margin:
        reaches = broken == len(full) and min(full) >= margin * EVEN
        return (plain > 0 and median(full) >= width * EVEN) or reaches
    if len(full) < 3:
        return plain == len(full)
    return median(full) >= width * EVEN and broken >= len(full) * MOST and plain >= len(full) * SOME


def _runs_on(text: str, line: Span, after: Span) -> bool:
    """Whether a sentence may go on in the next line."""
    return text[line.end - 1] not in STOPS and text[after.start] not in BULLETS


def _plainly_runs_on(text: str, line: Span, after: Span) -> bool:
    """It must go on: the next line begins with a small letter, or this one ends in a comma or a small short word."""
    if not _runs_on(text, line, after):
        return False
    last = text[max(line.start, line.end - 5) : line.end].rsplit(maxsplit=1)[-1]
    return text[after.start].islower() or last[-1] in ",-–" or (len(last) < 4 and last.isalpha() and last.islower())


def _joined(text: str, group: Sequence[Span]) -> list[Span]:
    """One paragraph, unless a line ends well before the margin: then the break is meant."""
    width = max(line.end - line.start for line in group)
    found: list[Span] = []
    start = group[0].start
    for line, after in pairwise(group):
        if _breaks_early(text, line, after, width):
            found.append(Span(start, line.end))
            start = after.start
    return [*found, Span(start, group[-1].end)]


def _breaks_early(text: str, line: Span, after: Span, width: int) -> bool:
    """The next line's first word had room on this line, which ends a sentence or is a short line of its own."""
    length = line.end - line.start
    word = text[after.start : min(after.end, after.start + width)].split(maxsplit=1)[0]
    if length + 1 + len(word) > width or text[after.start].islower():
        return False
    return text[line.end - 1] in STOPS or length < width * SHORT
