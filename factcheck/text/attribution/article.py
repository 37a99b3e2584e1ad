"""The attributions of an article: each passage's findings, named, typed, chained and with their reasons."""

from collections import Counter
from collections.abc import Sequence
from functools import cache, partial
from typing import NamedTuple

from factcheck.text.attribution import capable, chains, modes
from factcheck.text.attribution.aliases import aliases_of
from factcheck.text.attribution.carrying import carried
from factcheck.text.attribution.chains import Attributed
from factcheck.text.attribution.describing import is_one_person
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.fitting import is_bare
from factcheck.text.attribution.forward import ahead
from factcheck.text.attribution.names import Names
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.picking import picked
from factcheck.text.attribution.pronouns import Fits
from factcheck.text.attribution.resolver import Resolver
from factcheck.text.attribution.sentence import Sentence, parted, sentence
from factcheck.text.attribution.who import Who
from factcheck.text.attribution.wordlists import lexicon
from factcheck.text.passage import Passage
from factcheck.text.quotes import Quotation
from factcheck.text.reading import SuggestedHop
from factcheck.text.register import Register
from factcheck.text.span import Span

Hops = tuple[SuggestedHop, ...]
NOT_NAMES = ("ranks", "determiners", "prepositions", "subordinators", "adverbs")  # capitals before a name that are not of it
BACK = 3  # sentences that a pronoun may look back over
OPENING = 12  # words of "In a letter to the council," before a subject
SHORT = 8  # words of a sentence that may well be said again in the same words


def attributions(text: str, passages: Sequence[Passage], quoted: Sequence[Sequence[Quotation]], register: Register) -> list[Hops]:
    """For each passage the hops of its chains; empty for furniture and for what names no source. `quoted`: the quotations in each."""
    pieces = [[q.span.within(passage.span) for q in shared] for passage, shared in zip(passages, quoted, strict=True)]
    article = _Article(text, passages, pieces, register)
    own = [article.hops(place) for place in range(len(passages))]
    return carried(passages, article.pieces, own, article.sentence, article.led_by)


@cache
def _titles(codes: tuple[str, ...]) -> frozenset[str]:
    """The words of some languages that stand before a name with a capital and are not of it."""
    tongues = [lexicon(code) for code in codes]
    return frozenset[str]().union(*(tongue[group] for tongue in tongues for group in NOT_NAMES), *(t.demonyms for t in tongues))


class Subject(NamedTuple):
    """Whom a sentence begins with."""

    phrase: Phrase
    who: Who


class _Article:
    """One article while it is read from its beginning to its end."""

    def __init__(self, text: str, passages: Sequence[Passage], pieces: list[list[Span]], register: Register) -> None:
        self.text, self.passages, self.pieces = text, passages, pieces
        titles = _titles(tuple(sorted({passage.lang for passage in passages})))
        main = lexicon(Counter(passage.lang for passage in passages).most_common(1)[0][0] if passages else "en")
        self.resolver = Resolver(Names(text, titles, main), aliases_of(register))
        self._subjects: dict[int, Subject | None] = {}
        self._kept: dict[int, Sentence] = {}
        self._known: dict[tuple[object, ...], tuple[str, list[Finding]]] = {}

    def hops(self, place: int) -> Hops:
        passage = self.passages[place]
        s = self.sentence(place) if passage.disposition != "furniture" else None
        if not s or not s.may_attribute:
            return ()
        self.resolver.memory.turn = place
        found = self._picked(s)
        return chains.hops(s, [self._attributed(s, found, number) for number in range(len(found))]) if found else ()

    def _picked(self, s: Sentence) -> list[Finding]:
        """What is found in a sentence; a short one that the article has said before in the same words is not looked through again."""
        if len(s) > SHORT:
            return picked(s)
        words = (s.lexicon, *s.words, *s.printed)
        if words not in self._known:
            self._known[words] = s.tags, picked(s)
        s.tags, found = self._known[words]
        return found

    def sentence(self, place: int) -> Sentence:
        if place not in self._kept:
            passage = self.passages[place]
            words = lexicon(passage.lang)
            pieces = parted(self.text, self.pieces[place], words)
            self._kept[place] = sentence(self.text, passage.span, pieces, words)
            self._kept.pop(place - BACK - 1, None)
        return self._kept[place]

    def _attributed(self, s: Sentence, found: list[Finding], number: int) -> Attributed:
        """One finding, understood. What it says reaches to the next one, unless that is part of it ("what he called")."""
        finding = found[number]
        start = found[number - 1].cue[1] if number else 0
        later = (f.first for f in found[number + 1 :] if f.first >= finding.cue[1] and s.tags[f.first - 1] != "W" and not _inside(s, f))
        after = next(later, len(s))
        quoted = finding.trails or s.tags[finding.first - 1] == "Q"
        own = (start if quoted else finding.first, max(after, finding.cue[1]))
        who = self.resolver.who(s, finding, partial(self._before, finding))
        goes_on = number > 0 and _passes_on(finding) and found[number - 1].cue[1] < finding.first and "Q" in s.tags[finding.cue[1] : after]
        if number and (_passes_on(finding) or chains.recalls(s, found[number - 1], finding)):  # “…,” said X, quoted by Y
            mode = modes.mode(s, found[number - 1], 0, after if goes_on else finding.first)
        else:
            mode = modes.mode(s, finding, *own)
        return Attributed(finding, who, mode, modes.channel(s, finding.first, own[1]))

    def _before(self, finding: Finding, fits: Fits) -> Who | None:
        """The subject of the same sentence, or the nearest source or subject of those before, if it fits."""
        memory = self.resolver.memory
        subject = self._subject(memory.turn)
        if subject and subject.phrase.end <= finding.source.start and _leads(subject.who, finding) and fits(subject.who):
            return subject.who
        for back in range(memory.turn - 1, max(-1, memory.turn - 1 - BACK), -1):
            spoke = memory.of(back)
            if spoke and (found := memory.of_turn(back, lambda who: fits(who) and not is_bare(who)) or memory.of_turn(back, fits)):
                return found
            subject = self._subject(back)
            if subject and fits(subject.who):
                return subject.who
        return None

    def led_by(self, place: int) -> SuggestedHop | None:
        """The one person with whom the sentence at a place begins, as somebody who may speak behind it."""
        if not (subject := self._subject(place)):
            return None
        s = self.sentence(place)
        speaks = subject.who.person or is_one_person(s, subject.phrase)
        return chains.silent(s, subject.phrase, subject.who) if speaks else None

    def _subject(self, place: int) -> Subject | None:
        """Whom the sentence at a place begins with, if it names somebody who could speak."""
        if place not in self._subjects:
            self._subjects[place] = None  # while the phrase is looked at: it may point back itself
            s = self.sentence(place) if self.passages[place].disposition != "furniture" else None
            phrase = s and first_subject(s)
            who = phrase and s and self.resolver.named(s, Finding(phrase, (0, 1), "verb"))
            if phrase and who and who.name:
                self._subjects[place] = Subject(phrase, who)
        return self._subjects[place]


def _leads(who: Who, finding: Finding) -> bool:
    """Could the subject of a sentence be whom a source in it points at? Not “…,” he said, behind a person's own clause."""
    return not finding.trails or not (who.person or who.type == "document")


def _inside(s: Sentence, finding: Finding) -> bool:
    """Does what another says go on behind who passes it on: in a note carried by EFE that …?"""
    return _passes_on(finding) or (finding.pattern == "by" and s.tags[finding.source.end] == "H")


def _passes_on(finding: Finding) -> bool:
    return finding.relays and finding.pattern == "by"


def first_subject(s: Sentence) -> Phrase | None:
    """The subject that a sentence begins with, after a short opening: a name, or a noun for those who can speak."""
    comma = s.tags.find(",", 0, OPENING) if s.tags[:1] in {"I", "S", "Y"} else -1
    phrase = ahead(s, comma + 1)
    if phrase and s.tags[:1] == "D" and not capable.may_speak(s, phrase) and (comma := s.tags.find(",", 0, OPENING)) > 0:
        phrase = ahead(s, comma + 1)  # A few feet away, Dee Hawkins, 29, held a sign
    if comma > 0 and phrase and s.tags[phrase.head] == "R" and s.tags[0] == "S":
        phrase = ahead(s, 1)  # As Marsh left, he said
    somebody = phrase and s.tags[phrase.head] not in "RO" and s.lows[phrase.head] not in s.lexicon["anybody"]
    return phrase if phrase and somebody and capable.may_speak(s, phrase) else None
