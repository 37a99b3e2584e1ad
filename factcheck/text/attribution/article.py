"""The attributions of an article: each passage's findings, named, typed, chained and with their reasons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.text.attribution import chains, modes, others, verbs
from factcheck.text.attribution.carrying import carried
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.lexicon import Lexicon, lexicon
from factcheck.text.attribution.names import BARE_WORD, Aliases, Names
from factcheck.text.attribution.sentence import Sentence, sentence
from factcheck.text.attribution.who import Resolver, Who
from factcheck.text.passage import Passage
from factcheck.text.quotes import Quotation
from factcheck.text.reading import SuggestedHop
from factcheck.text.register import Register
from factcheck.text.span import Span, Words

Hops = tuple[SuggestedHop, ...]


@dataclass(frozen=True)
class Attributed:
    """One finding, understood."""

    finding: Finding
    who: Who
    mode: str
    channel: str | None


def attributions(text: str, passages: Sequence[Passage], quotations: Sequence[Quotation], register: Register) -> list[Hops]:
    """For each passage the hops of its chains; empty for furniture and for what names no source."""
    english = lexicon("en")
    resolver = Resolver(Names(text, english["ranks"] | english.demonyms | english["determiners"] | english["prepositions"] | english["subordinators"] | english["adverbs"]), Aliases(register))
    own = [_hops(text, passage, quotes, resolver) for passage, quotes in zip(passages, _inside(passages, quotations), strict=True)]
    return carried(text, passages, quotations, own)


def _inside(passages: Sequence[Passage], quotations: Sequence[Quotation]) -> list[list[Span]]:
    """For each passage, the pieces of quotations in it."""
    found: list[list[Span]] = []
    at = 0
    for passage in passages:
        while at < len(quotations) and quotations[at].span.end <= passage.span.start:
            at += 1
        pieces, here = [], at
        while here < len(quotations) and quotations[here].span.start < passage.span.end:
            span = quotations[here].span
            pieces.append(Span(max(span.start, passage.span.start), min(span.end, passage.span.end)))
            here += 1
        found.append(pieces)
    return found


def _hops(text: str, passage: Passage, quotes: list[Span], resolver: Resolver) -> Hops:
    words = lexicon(passage.lang)
    if passage.disposition == "furniture" or not _may_attribute(text, passage.span, words):
        return ()
    s = sentence(text, passage.span, quotes, words)
    return chains.hops(s, attributed(s, resolver))


def _may_attribute(text: str, span: Span, words: Lexicon) -> bool:
    return not words.triggers.isdisjoint(BARE_WORD.findall(span.of(text).lower()))


def attributed(s: Sentence, resolver: Resolver) -> list[Attributed]:
    """The sources of a sentence in their order."""
    kept = _one_each(sorted([*verbs.findings(s), *others.findings(s)], key=lambda f: (f.source.start, f.cue)))
    found = []
    for place, finding in enumerate(kept):
        start = kept[place - 1].cue[1] if place else 0
        end = kept[place + 1].first if place + 1 < len(kept) else len(s)
        own = (start, max(end, finding.cue[1])) if finding.trails else (finding.first, max(end, finding.cue[1]))
        found.append(Attributed(finding, resolver.who(s, finding), modes.mode(s, finding, *own), modes.channel(s, finding.first, max(own[1], finding.cue[1]))))
    return found


def _one_each(findings: list[Finding]) -> list[Finding]:
    """One finding a source: the first cue stands for all."""
    kept: list[Finding] = []
    for finding in findings:
        if not any(k.source.start < finding.source.end and finding.source.start < k.source.end for k in kept):
            kept.append(finding)
    return kept
