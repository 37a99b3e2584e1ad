"""The attributions of an article: each passage's findings, named, typed, chained and with their reasons."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.text.attribution import capable, chains, modes, others, verbs
from factcheck.text.attribution.carrying import carried
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.lexicon import Lexicon
from factcheck.text.attribution.wordlists import lexicon
from factcheck.text.attribution.phrases import Phrase, ahead
from factcheck.text.attribution.pointing import Before, Fits
from factcheck.text.attribution.names import Aliases, Names
from factcheck.text.attribution.sentence import LONGEST, Sentence, sentence
from factcheck.text.attribution.resolver import Resolver
from factcheck.text.attribution.who import Who
from factcheck.text.passage import Passage
from factcheck.text.quotes import Quotation
from factcheck.text.reading import SuggestedHop
from factcheck.text.register import Register
from factcheck.text.span import Span, Words

Hops = tuple[SuggestedHop, ...]
NOT_NAMES = ("ranks", "determiners", "prepositions", "subordinators", "adverbs")  # capitals before a name that are not of it
PLAIN_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BACK = 3  # sentences that a pronoun may look back over


@dataclass(frozen=True)
class Attributed:
    """One finding, understood."""

    finding: Finding
    who: Who
    mode: str
    channel: str | None


def attributions(text: str, passages: Sequence[Passage], quotations: Sequence[Quotation], register: Register) -> list[Hops]:
    """For each passage the hops of its chains; empty for furniture and for what names no source."""
    tongues = [lexicon(code) for code in {passage.lang for passage in passages}]
    strip = frozenset[str]().union(*(tongue[group] for tongue in tongues for group in NOT_NAMES), *(tongue.demonyms for tongue in tongues))
    resolver = Resolver(Names(text, strip), Aliases(register))
    pieces = _inside(passages, quotations)
    own = [_hops(text, passages, pieces, place, resolver) for place in range(len(passages))]
    return carried(text, passages, pieces, own)


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


def _hops(text: str, passages: Sequence[Passage], pieces: list[list[Span]], place: int, resolver: Resolver) -> Hops:
    passage = passages[place]
    words = lexicon(passage.lang)
    if passage.disposition == "furniture" or not _may_attribute(text, passage.span, words):
        return ()
    s = sentence(text, passage.span, pieces[place], words)
    resolver.memory.turn = place

    def subject_before(fits: Fits) -> Who | None:
        for back in range(place - 1, max(-1, place - 1 - BACK), -1):
            if passages[back].disposition == "furniture":
                continue
            if found := resolver.memory.last(lambda who, turn=back: who.turn == turn and fits(who), since=back):  # type: ignore[misc]
                return found
            earlier = sentence(text, passages[back].span, pieces[back], words)
            phrase = first_subject(earlier)
            if phrase and (found := resolver.named(earlier, Finding(phrase, (0, 1), "verb"))) and found.name and fits(found):
                return found
        return None

    return chains.hops(s, attributed(s, resolver, subject_before))


def first_subject(s: Sentence) -> Phrase | None:
    """The subject that a sentence begins with, after a short opening: a name, or a noun for those who can speak."""
    start = s.tags.find(",") + 1 if s.tags[:1] in "ISY" and 0 < s.tags.find(",") < 12 else 0
    phrase = ahead(s, start)
    return phrase if phrase and s.tags[phrase.head] not in "RO" and capable.may_speak(s, phrase) else None


def _may_attribute(text: str, span: Span, words: Lexicon) -> bool:
    return not words.cues.keys().isdisjoint(PLAIN_WORD.findall(span.of(text)[:LONGEST].lower()))


def attributed(s: Sentence, resolver: Resolver, subject_before: Before) -> list[Attributed]:
    """The sources of a sentence in their order."""
    kept = _one_each(s, sorted(_findings(s), key=lambda f: (f.source.start, f.cue)))
    found = []
    for place, finding in enumerate(kept):
        start = kept[place - 1].cue[1] if place else 0
        after = next((f for f in kept[place + 1 :] if s.tag(f.first - 1) != "W"), None)  # "what he called" is part of what is said
        end = after.first if after else len(s)
        own = (start, max(end, finding.cue[1])) if finding.trails else (finding.first, max(end, finding.cue[1]))
        found.append(
            Attributed(
                finding,
                resolver.who(s, finding, subject_before),
                modes.mode(s, finding, *own),
                modes.channel(s, finding.first, max(own[1], finding.cue[1])),
            )
        )
    return found


def _findings(s: Sentence) -> Iterator[Finding]:
    cues = s.lexicon.cues
    for at, low in enumerate(s.lows):
        for letter in cues.get(low, ()):
            yield from verbs.findings(s, at) if letter == "v" else others.findings(s, at, letter)


def _told_by_another(s: Sentence, finding: Finding, kept: list[Finding]) -> bool:
    """"According to BelTA, the roadmap outlines …": the paper is what is told of, not who tells."""
    fronted = any(k.pattern == "before" and not k.trails for k in kept)
    return fronted and finding.pattern == "verb" and s.lexicon.has("papers", s.lows[finding.source.head]) and finding.verb in s.lexicon["object"]


def _one_each(s: Sentence, findings: list[Finding]) -> list[Finding]:
    """One finding a source: the first cue stands for all."""
    makers = [f for f in findings if f.pattern == "noun" and f.maker]
    kept: list[Finding] = []
    for finding in findings:
        inner = next(
            (m for m in makers if finding.source.start < m.cue[0] + 1 and m.source.end <= finding.source.end and m is not finding), None
        )
        if inner is None and not _told_by_another(s, finding, kept) and not any(k.source.start < finding.source.end and finding.source.start < k.source.end for k in kept):
            kept.append(finding)
    return kept
