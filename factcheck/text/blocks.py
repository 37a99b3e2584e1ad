"""Which paragraphs are prose and which are furniture: outlet, headline, byline, caption, heading, navigation and so on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.text import furniture
from factcheck.text.language import Language
from factcheck.text.span import Span

HEADLINE_WORDS = 32
HEADING_WORDS = 15
OUTLET_WORDS = 5
TERMINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
BULLET = re.compile(r"[•·*▪■●‣]|[–—-]\s|\(?[0-9a-zA-Z]{1,2}[.)]\s")


@dataclass(frozen=True)
class Block:
    """One paragraph: prose, or one line of furniture with its kind and the reason."""

    span: Span
    lang: str
    sub: str = ""  # empty for prose
    why: str = ""


@dataclass(frozen=True)
class Line:
    """What the rules look at."""

    text: str
    span: Span
    language: Language
    words: int
    stopped: bool  # ends as a sentence does
    sub: str = ""
    why: str = ""


def blocks(text: str, paragraphs: Sequence[tuple[Span, Language]]) -> list[Block]:
    """Every paragraph in order, told apart by its words, its shape and its place."""
    lines = [_line(text, span, language) for span, language in paragraphs]
    lines = _after_navigation([_marked(line) for line in lines])
    lines = _headed(lines)
    return [Block(line.span, line.language.code, line.sub, line.why) for line in lines]


def _line(text: str, span: Span, language: Language) -> Line:
    words = text[span.start : min(span.end, span.start + 400)].count(" ") + 1
    tail = text[max(span.start, span.end - 8) : span.end]
    return Line(
        span.of(text) if span.end - span.start < 600 else text[span.start : span.start + 600],
        span,
        language,
        words,
        bool(TERMINAL.search(tail)),
    )


def _marked(line: Line) -> Line:
    """Lines that their own words give away."""
    for rule in furniture.RULES:
        if why := rule.reason(line.text, line.words, line.stopped, line.language):
            return replace(line, sub=rule.sub, why=why)
    return line


def _after_navigation(lines: list[Line]) -> list[Line]:
    """The short unstopped lines under “Related videos:” are links, up to the next prose."""
    found: list[Line] = []
    listing = False
    for line in lines:
        if listing and not line.sub and not line.stopped and line.words <= HEADLINE_WORDS:
            line = replace(line, sub="navigation", why="stands in a list of links")
        elif line.sub != "navigation":
            listing = False
        if line.sub == "navigation" and line.text.rstrip().endswith(":") and not found_prose_follows(line):
            listing = True
        found.append(line)
    return found


def found_prose_follows(line: Line) -> bool:
    return line.words > HEADING_WORDS


def _headed(lines: list[Line]) -> list[Line]:
    """Outlet and headline at the top, headings further down, and the headline wherever it is repeated."""
    titles: set[str] = set()
    found: list[Line] = []
    body = False
    for here, line in enumerate(lines):
        after = next((other for other in lines[here + 1 :][:6] if not other.sub), None)
        if not line.sub:
            line = _in_body(line, titles, after) if body else _at_top(line, found, titles, after)
        if line.sub == "headline":
            titles.add(line.text.casefold())
        body = body or not line.sub
        found.append(line)
    return found


def _unstopped(line: Line) -> bool:
    return not line.stopped and not BULLET.match(line.text)


def _at_top(line: Line, before: Sequence[Line], titles: set[str], after: Line | None) -> Line:
    if line.text.casefold() in titles:
        return replace(line, sub="headline", why="repeats the headline")
    if after is None and not before:
        return line
    question = bool(QUESTION.search(line.text)) and not titles and line.words <= HEADLINE_WORDS
    if not (question or (_unstopped(line) and line.words <= HEADLINE_WORDS)):
        return line
    if titles:
        return replace(line, sub="heading", why="a line without a stop, above the article's first sentence")
    if (
        after is not None
        and _unstopped(after)
        and line.words <= OUTLET_WORDS
        and after.words > line.words
        and not any(b.sub == "outlet" for b in before)
    ):
        return replace(line, sub="outlet", why="a short line above the headline")
    return replace(line, sub="headline", why="a line without a stop at the top")


def _in_body(line: Line, titles: set[str], after: Line | None) -> Line:
    if line.text.casefold() in titles:
        return replace(line, sub="headline", why="repeats the headline")
    if not _unstopped(line) or line.words > HEADING_WORDS or line.text[-1] in ",;—–-":
        return line
    if after is None and line.words > 8:
        return line
    return replace(line, sub="heading", why="a short line without a stop between paragraphs")


def prose(found: Sequence[Block]) -> Iterator[Block]:
    return (block for block in found if not block.sub)
