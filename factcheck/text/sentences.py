"""Where sentences end in a paragraph: the library's ends, put right where news is written otherwise."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.text.language import Language
from factcheck.text.reporting import closes_quotation, ends_quotation
from factcheck.text.span import Span

CLOSERS = "\"'”’»)]"
QUOTES = frozenset("\"'”’»")
STOPS = frozenset(".!?…,")
OPENERS = frozenset('"“‘«¿¡')
CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ"
NEXT = rf"(?:[{CAPITAL}][^\W\dA-Z_]+(?=[\s,’'-])|[{CAPITAL}]{{2,}}(?=[\s,])|[AIYАИІУВОЯ]\s[^\W\dA-Z_])"  # as a sentence opens
MISSED = re.compile(  # the stop comes first, which keeps the search quick
    r"[.!?…](?:(?<=…)[\"'”’»)\]]*(?=\s+[¿¡\"'“‘«(\[]*[^\W\d_a-zß-öø-ÿа-яёіїєґў])"  # an ellipsis in one character
    r"|[\"'”’»)\]]*(?=\s*[¿¡])"
    rf"|(?<!…)(?<=[^\W\dA-Z_]{{2}}.|[A-Z]{{2}}.|.[%)].)(?={NEXT})"  # no space after the stop
    rf"|(?<=\bon X\.|\ben X\.)(?={NEXT})"
    rf"|(?<!…)(?:[\"”»)\]]|(?<=[\"”»)\]].))(?={NEXT}|[¿¡“«])"
    rf"|(?<=\.\.\.)(?=\s+[\"“«][{CAPITAL}])"
    rf"|(?:(?<=\.\.\.)|(?<=…))(?={NEXT})"
    rf"|(?<!…)(?<=\b(?:19|20)\d\d.)(?={NEXT}))"
)
ABBREVIATED = re.compile(rf"\.(?P<close>[\"”»)\]]*)\s+[\"“«(¿¡]*(?P<next>[{CAPITAL}][^\W\d_]*)")
MEASURE = re.compile(r"(?P<number>\d\s?)?(?<![\w.])(?P<word>[^\W\d_]{1,5}(?:\.[^\W\d_]{1,2}){0,3})$")
LAST_WORD = re.compile(r"[^\W\d_]+(?:\.\s?[^\W\d_]+)*\.$")
NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]")
NETWORK = re.compile(r"\b(?:on|network|platform|via|en|red social|plataforma|vía|cuenta de|perfil de)\s$", re.IGNORECASE)
WINDOW = 24


def sentences(text: str, paragraph: Span, language: Language) -> list[Span]:
    """Trimmed, in order; together they cover all of the paragraph that is no space."""
    body = paragraph.of(text)
    ends = {*language.sentence_ends(body), *(match.end() for match in MISSED.finditer(body)), *_after_measures(body, language), len(body)}
    found = _joined(body, list(_spans(body, sorted(ends))), language)
    return [Span(paragraph.start + span.start, paragraph.start + span.end) for span in found]


@cache
def _measures(language: Language) -> tuple[str, ...]:
    """What a text may end in before the stop of a measure."""
    return ("x", *language.listed("sentences", "clock"), *language.listed("sentences", "units"))


def _after_measures(body: str, language: Language) -> Iterator[int]:
    """Ends behind abbreviated measures, “at 14.00 h.”, which look like initials."""
    clock = language.listed("sentences", "clock")
    units, starters = language.listed("sentences", "units"), language.written("sentences", "starters")
    last = _measures(language)
    for match in ABBREVIATED.finditer(body):
        start = max(0, match.start() - WINDOW)
        measure = MEASURE.search(body, start, match.start()) if body[start : match.start()].lower().endswith(last) else None
        if measure is None:
            continue
        word, opens = measure["word"].lower(), match["next"] in starters
        if word == "x" and NETWORK.search(body, max(0, measure.start() - WINDOW), measure.start()):
            yield match.end("close")
        if (word in units and (measure["number"] or opens)) or (word in clock and opens):
            yield match.end("close")


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
    if before.end - before.start < 6 and NUMBERED.fullmatch(body, before.start, before.end):
        return True
    if after.end - after.start < WINDOW and not any(char.isalnum() for char in after.of(body)):
        return True
    tail = body[max(before.start, before.end - WINDOW) : before.end]
    if tail[-1] in QUOTES:
        stop = tail.rstrip(CLOSERS)[-1:]
        return stop in STOPS and closes_quotation(body, after, language, stray=stop == ".") and ends_quotation(before.of(body))
    return _is_abbreviation(tail, body[after.start : after.start + WINDOW], language)


def _is_abbreviation(tail: str, head: str, language: Language) -> bool:
    found = LAST_WORD.search(tail) if tail[-1] == "." else None
    if found is None:
        return False
    last = found[0][:-1]
    words = {last, last.rsplit(".", 1)[-1].strip()}
    if words & language.written("sentences", "may_be_last"):
        return False
    if words & language.written("sentences", "never_last"):
        return True
    if not words & language.written("sentences", "seldom_last"):
        return False
    first = head.lstrip("\"'“‘«([¿¡ ").split(maxsplit=1)
    return not first or (head[0] not in OPENERS and first[0].strip(".,;:") not in language.written("sentences", "starters"))
