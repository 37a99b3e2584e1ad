"""Where sentences end in a paragraph: the library's ends, put right where news is written otherwise."""

import re
from collections.abc import Iterator

from factcheck.text.language import Language
from factcheck.text.reporting import closes_quotation
from factcheck.text.span import Span

CLOSERS = "\"'”’»)]"
LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.$")
FIRST_WORD = re.compile(r"[\s\"'“‘«(\[¿¡]*([^\W\d_]+)")
MORE = re.compile(
    r"…[\"'”’»)\]]*(?=\s+[¿¡\"'“‘«(\[]*[^\W\d_a-z])"  # an ellipsis in one character
    r"|[.!?…][\"'”’»)\]]*(?=\s*[¿¡])"
    r"|(?<=[^\W\dA-Z_]{2})[.!?](?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ][^\W\dA-Z_]+[\s,])"  # no space after the stop
    r"|(?<=[^\W\dA-Z_])[.!?][\"”»](?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ¿¡“«][^\W\d_]*[\s,])"
)
NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]$")
WINDOW = 24


def sentences(text: str, paragraph: Span, language: Language) -> list[Span]:
    """Trimmed, in order; together they cover all of the paragraph that is no space."""
    body = paragraph.of(text)
    ends = sorted({*language.sentence_ends(body), *(match.end() for match in MORE.finditer(body)), len(body)})
    found = list(_spans(body, ends))
    return [Span(paragraph.start + s.start, paragraph.start + s.end) for s in _joined(body, found, language)]


def _spans(body: str, ends: list[int]) -> Iterator[Span]:
    start = 0
    for end in ends:
        bare = body[start:end].strip()
        if bare:
            first = body.index(bare[0], start)
            yield Span(first, first + len(bare))
        start = end


def _joined(body: str, found: list[Span], language: Language) -> list[Span]:
    """Sentences that belong together become one."""
    kept: list[Span] = []
    for span in found:
        if kept and _goes_on(body, kept[-1], span, language):
            kept[-1] = Span(kept[-1].start, span.end)
        else:
            kept.append(span)
    return kept


def _goes_on(body: str, before: Span, after: Span, language: Language) -> bool:
    """Whether the end between these two is none."""
    tail = body[max(before.start, before.end - WINDOW) : before.end]
    if NUMBERED.fullmatch(tail) and before.end - before.start < 6:
        return True
    if not any(char.isalnum() for char in body[after.start : min(after.end, after.start + WINDOW)]) and after.end - after.start < WINDOW:
        return True
    if tail[-1] in CLOSERS:
        return tail.rstrip(CLOSERS)[-1:] in tuple(".!?…,") and closes_quotation(body, after, language)
    return _abbreviated(body, tail, after, language)


def _abbreviated(body: str, tail: str, after: Span, language: Language) -> bool:
    word = LAST_WORD.search(tail)
    if word is None:
        return False
    last = word[0][:-1]
    if last in language.written("sentences", "never_last"):
        return True
    if last not in language.written("sentences", "seldom_last"):
        return False
    first = FIRST_WORD.match(body, after.start, after.end)
    return first is None or first[1] not in language.written("sentences", "starters")
