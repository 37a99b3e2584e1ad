"""Reading: an article's text and the register in, passages with suggestions out."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from factcheck.text.attribution import attributions
from factcheck.text.blocks import Block, blocks
from factcheck.text.datelines import dateline
from factcheck.text.dispositions import checkworthiness, is_question, leaning, threshold
from factcheck.text.language import known
from factcheck.text.paragraphs import paragraphs
from factcheck.text.passage import Passage
from factcheck.text.quotes import Quotation, quotations
from factcheck.text.reading import READER, Reading, SuggestedHop, SuggestedPassage
from factcheck.text.register import Register
from factcheck.text.sentences import sentences
from factcheck.text.signs import Sign, signs
from factcheck.text.span import Span
from factcheck.text.splits import splits
from factcheck.text.tongues import language_of, passage_language


def read(text: str, register: Register = Register(), lang: str | None = None) -> Reading:  # noqa: B008 - a frozen, empty value
    """Passages with dispositions, splits and attributions. `lang` is the article's language, told from the text if not given."""
    language = known()[lang] if lang in known() else language_of(text)
    found = blocks(text, [(span, passage_language(span.of(text), language)) for span in paragraphs(text)])
    quoted = quotations(text, [block.span for block in found])
    passages = _in_quotations(_passages(text, found), quoted)
    hops = attributions(text, passages, quoted, register)
    found_signs = [_signs(text, passage, bool(hop) or passage.quotation is not None) for passage, hop in zip(passages, hops, strict=True)]
    opinion = threshold([found for found, passage in zip(found_signs, passages, strict=True) if not passage.sub])
    suggested = (_suggested(text, *parts, opinion) for parts in zip(passages, hops, found_signs, strict=True))
    return Reading(sha256(text.encode()).hexdigest(), language.code, READER, tuple(suggested))


def _signs(text: str, passage: Passage, attributed: bool) -> tuple[Sign, ...]:
    return () if passage.sub else signs(passage.span.of(text), known()[passage.lang], attributed)


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
    span, language = block.span, block.language
    passages: list[Passage] = []
    if line := dateline(text, span, language, first):
        passages.append(Passage(line, language.code, "furniture", "dateline", why="opens the first sentence"))
        rest = text[line.end : span.end]
        span = Span(line.end + len(rest) - len(rest.lstrip()), span.end)
    return passages + [
        Passage(s, language.code, "question" if is_question(s.of(text)) else "claim") for s in sentences(text, span, language)
    ]


def _in_quotations(passages: Sequence[Passage], quoted: Sequence[Quotation]) -> list[Passage]:
    """Each passage knows the quotation that reaches beyond it."""
    found: list[Passage] = []
    place = 0
    for passage in passages:
        while place < len(quoted) and quoted[place].span.end <= passage.span.start:
            place += 1
        number = None
        look = place
        while look < len(quoted) and quoted[look].span.start < passage.span.end:
            if quoted[look].span.holds(passage.span) or not passage.span.holds(quoted[look].span):
                number = quoted[look].number
            look += 1
        found.append(replace(passage, quotation=number))
    return found


def _suggested(text: str, passage: Passage, hops: tuple[SuggestedHop, ...], found: tuple[Sign, ...], opinion: float) -> SuggestedPassage:
    words = passage.span.of(text)
    plain = passage.disposition == "claim"
    kind = "opinion" if plain and leaning(found) >= opinion else passage.disposition
    worth = checkworthiness(found, words.count(" ") + 1) if not passage.sub else 0
    cuts = splits(words, known()[passage.lang]) if kind == "claim" else []
    at = tuple(passage.span.start + cut.at for cut in cuts)
    why = (
        ((passage.why,) if passage.why else ()) + tuple(sign.label for sign in found) + tuple(f"could be split: {cut.why}" for cut in cuts)
    )
    return SuggestedPassage(passage.span, passage.lang, kind, passage.sub, worth, why, at, passage.quotation, hops)
