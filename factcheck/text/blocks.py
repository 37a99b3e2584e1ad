"""Which paragraphs are prose and which are furniture: outlet, headline, byline, caption, heading, navigation and so on."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text import furniture
from factcheck.text.language import Language
from factcheck.text.span import Span

HEADLINE_WORDS = 32
HEADING_WORDS = 15
LINK_WORDS = 30
LAST_WORDS = 8  # of an unstopped line at the very end; a longer one is a sentence cut off
CROSSHEAD_WORDS = 10
STANDFIRST_WORDS = 45
TOP = 9  # blocks among which the byline is looked for
OUTLET_WORDS = 5
SEEN = 600  # code points of a paragraph that tell its kind
TERMINAL = re.compile(r"[.!?…][\"'”’»)\]*]*$")
QUESTION = re.compile(r"\?[\"'”’»)\]*]*$")
BULLET = re.compile(r"[•·*▪■●‣–—-]\s*|\(?(?:[0-9]{1,2}[.)]|[a-z]\))\s")
NUMBER = re.compile(r"\(?[0-9]{1,2}[.)]\s")
OPEN_ENDS = (",", ";", "—", "–", "-", "…", '"', "”", "»", "'", "’")
OPENING_MARKS = ('"', "“", "«", "'", "‘", "„")


class Block(NamedTuple):
    """One paragraph: prose, or one line of furniture with its kind and the reason."""

    span: Span
    language: Language
    text: str  # its beginning
    words: int
    stopped: bool  # ends as a sentence does
    sub: str = ""  # empty for prose
    why: str = ""

    def as_furniture(self, sub: str, why: str) -> "Block":
        return self._replace(sub=sub, why=why)


def blocks(text: str, paragraphs: Sequence[tuple[Span, Language]]) -> list[Block]:
    """Every paragraph in order, told apart by its words, its shape and its place."""
    found = [_block(text, span, language) for span, language in paragraphs]
    return _headed(_listed_links([_marked(block) for block in found]))


def _block(text: str, span: Span, language: Language) -> Block:
    short = span.end - span.start <= SEEN
    words = text.count(" ", span.start, min(span.end, span.start + SEEN)) + 1
    stopped = bool(TERMINAL.search(text, max(span.start, span.end - 8), span.end))
    return Block(span, language, span.of(text) if short else text[span.start : span.start + SEEN], words, stopped)


def _marked(block: Block) -> Block:
    """Lines that their own words give away."""
    if block.span.end - block.span.start > SEEN:
        return block
    sub, why = furniture.kind(furniture.Line.of(block.text, block.words, block.stopped, block.language))
    return block.as_furniture(sub, why) if sub else block


def _listed_links(found: list[Block]) -> list[Block]:
    """The short unstopped lines under “Related videos:” are links, up to the next prose; so is what stands between two such lines."""
    marked: list[Block] = []
    begun = listing = False
    for place, block in enumerate(found):
        begun = begun or (block.stopped and not block.sub and block.words > OUTLET_WORDS)
        between = marked[-1:] and marked[-1].sub == "navigation" and _is(found, place + 1, "navigation")
        linked = (listing and block.words <= LINK_WORDS) or (between and begun)
        if not block.sub and not block.stopped and linked:
            block = block.as_furniture("navigation", "stands among links")  # noqa: PLW2901
        elif block.sub == "navigation":
            listing = begun and (listing or block.text.endswith(":") or (1 < block.words < 7 and ":" not in block.text))
        else:
            listing = False
        marked.append(block)
    return marked


def _is(found: Sequence[Block], place: int, sub: str) -> bool:
    return place < len(found) and found[place].sub == sub


def _headed(found: list[Block]) -> list[Block]:
    """Outlet, headline and byline at the top, headings further down, and the headline wherever it is repeated."""
    head = _Head()
    nearest: Block | None = None
    after: list[Block | None] = []
    for block in reversed(found):
        after.append(nearest)
        nearest = nearest if block.sub else block
    above = _above_byline(found)
    settled = zip(found, reversed(after), range(len(found)), strict=True)
    return [head.settled(block, following, place < above) for block, following, place in settled]


def _above_byline(found: Sequence[Block]) -> int:
    """How many blocks stand above the byline or its date: headline and standfirst, though they may end with stops."""
    places = [place for place, block in enumerate(found[:TOP]) if block.sub in ("byline", "dateline")]
    above = places[0] if places else 0
    long = any(block.words > STANDFIRST_WORDS for block in found[:above])
    stopped = sum(block.stopped and not block.sub for block in found[:above])
    return 0 if long or stopped > 2 else above


class _Head:
    """What has been seen so far while the blocks pass in order."""

    def __init__(self) -> None:
        self.titles: set[str] = set()
        self.outlet = self.body = False
        self.any = self.listing = False

    def settled(self, block: Block, after: Block | None, above_byline: bool) -> Block:
        """The block, marked where its place tells what it is."""
        if not block.sub:
            block = self._placed(block, after, above_byline)
        if block.sub == "headline":
            self.titles.add(_folded(block.text))
        self.outlet = self.outlet or block.sub == "outlet"
        self.body = self.body or not block.sub
        self.any, self.listing = True, bool(BULLET.match(block.text))
        return block

    def _placed(self, block: Block, after: Block | None, above_byline: bool) -> Block:
        if self._is_title(block.text):
            return block.as_furniture("headline", "repeats the headline")
        if self.body:
            return self._in_body(block, after)
        if above_byline and block.stopped:
            return block.as_furniture("heading" if self.titles else "headline", "stands above the byline")
        return self._at_top(block, after)

    def _is_title(self, line: str) -> bool:
        """Is it a headline once more? Mostly its first letter tells that it is none."""
        first = line[0].casefold()[0]
        return any(title[0] == first for title in self.titles) and _folded(line) in self.titles

    def _at_top(self, block: Block, after: Block | None) -> Block:
        if after is None and not self.any:
            return block
        if self.titles:
            return self._under_headline(block)
        if _folded(block.text).strip(":") in block.language.listed("furniture", "labels") and after is not None:
            return block.as_furniture("heading", "says what kind of piece it is")
        asks = bool(QUESTION.search(block.text)) and block.words <= HEADING_WORDS
        if not asks and not (_is_unstopped(block) and block.words <= HEADLINE_WORDS):
            return block
        above_title = after is not None and _is_unstopped(after) and block.words < after.words <= HEADLINE_WORDS
        if above_title and block.words <= OUTLET_WORDS and not self.outlet:
            return block.as_furniture("outlet", "a short line above the headline")
        return block.as_furniture("headline", "a line without a stop at the top")

    def _under_headline(self, block: Block) -> Block:
        if furniture.is_name(furniture.Line.of(block.text, block.words, block.stopped, block.language)):
            return block.as_furniture("byline", "a name alone on its line")
        if block.stopped or block.words > HEADLINE_WORDS or _announces(block):
            return block
        return block.as_furniture("heading", "a line without a stop, above the article's first sentence")

    def _in_body(self, block: Block, after: Block | None) -> Block:
        alone = not self.listing and after is not None and not NUMBER.match(after.text)
        if NUMBER.match(block.text) and alone and not block.stopped and block.words <= HEADING_WORDS:
            return block.as_furniture("heading", "a numbered line without a stop between paragraphs")
        if block.text.startswith(OPENING_MARKS) and block.text.endswith(OPEN_ENDS) and not block.stopped and block.words <= CROSSHEAD_WORDS:
            return block.as_furniture("heading", "quoted words alone on a line")
        if not _is_unstopped(block) or block.words > HEADING_WORDS or block.text.endswith(OPEN_ENDS):
            return block
        if after is None and block.words > LAST_WORDS:
            return block
        return block.as_furniture("heading", "a short line without a stop between paragraphs")


def _folded(line: str) -> str:
    return " ".join(line.casefold().split())


def _announces(block: Block) -> bool:
    """A sentence that ends in a colon, to announce a list."""
    return block.text.endswith(":") and block.words > 4


def _is_unstopped(block: Block) -> bool:
    return not (block.stopped or _announces(block) or BULLET.match(block.text))
