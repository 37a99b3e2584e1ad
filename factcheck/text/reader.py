"""Reading: an article's text and the register in, passages with suggestions out."""

from collections.abc import Sequence
from hashlib import sha256

from factcheck.text.attribution import attributions
from factcheck.text.blocks import Block, blocks
from factcheck.text.datelines import dateline
from factcheck.text.dispositions import is_question
from factcheck.text.furniture import is_signature
from factcheck.text.language import known
from factcheck.text.paragraphs import paragraphs
from factcheck.text.passage import Passage
from factcheck.text.quotes import Quotation, quotations
from factcheck.text.reading import READER, Reading
from factcheck.text.register import Register
from factcheck.text.sentences import sentences
from factcheck.text.span import Span
from factcheck.text.suggestions import Found, suggestions
from factcheck.text.tongues import language_of, passage_language


def read(text: str, register: Register = Register(), lang: str | None = None) -> Reading:  # noqa: B008 - a frozen, empty value
    """Passages with dispositions, splits and attributions. `lang` is the article's language, told from the text if not given."""
    language = known()[lang] if lang in known() else language_of(text)
    found = blocks(text, [(span, passage_language(span.of(text), language)) for span in paragraphs(text)])
    quoted = quotations(text, [block.span for block in found])
    passages = _passages(text, found)
    shared = _shared(passages, quoted)
    passages = [_belonging(*pair) for pair in zip(passages, shared, strict=True)]
    hops = attributions(text, passages, shared, register)
    read_on = suggestions(text, [Found(*parts) for parts in zip(passages, hops, shared, strict=True)])
    return Reading(sha256(text.encode()).hexdigest(), language.code, READER, read_on)


def _passages(text: str, found: Sequence[Block]) -> list[Passage]:
    passages: list[Passage] = []
    first = True
    for block in found:
        if block.sub:
            passages.append(Passage(block.span, block.language.code, "furniture", block.sub, why=block.why))
            continue
        passages += _prose(text, block, first)
        first = False
    return passages


def _prose(text: str, block: Block, first: bool) -> list[Passage]:
    span, code = block.span, block.language.code
    passages: list[Passage] = []
    if line := dateline(text, span, block.language, first):
        passages.append(Passage(line, code, "furniture", "dateline", why="opens the first sentence"))
        rest = text[line.end : span.end]
        span = Span(line.end + len(rest) - len(rest.lstrip()), span.end)
    for sentence in sentences(text, span, block.language):
        words = sentence.of(text)
        if sentence.end == span.end and sentence.start > span.start and is_signature(words):
            passages.append(Passage(sentence, code, "furniture", "byline", why="an agency's name behind the last sentence"))
        else:
            passages.append(Passage(sentence, code, "question" if is_question(words) else "claim"))
    return passages


def _shared(passages: Sequence[Passage], quoted: Sequence[Quotation]) -> list[list[Quotation]]:
    """For each passage the quotations that it shares words with."""
    found: list[list[Quotation]] = []
    first = 0
    for passage in passages:
        while first < len(quoted) and quoted[first].span.end <= passage.span.start:
            first += 1
        last = first
        while last < len(quoted) and quoted[last].span.start < passage.span.end:
            last += 1
        found.append(list(quoted[first:last]))
    return found


def _belonging(passage: Passage, shared: Sequence[Quotation]) -> Passage:
    """The passage, with the quotation that reaches beyond it or fills it."""
    numbers = [q.number for q in shared if q.span.holds(passage.span) or not passage.span.holds(q.span)]
    return passage._replace(quotation=numbers[-1]) if numbers else passage
