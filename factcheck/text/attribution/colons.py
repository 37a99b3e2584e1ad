"""Sources that marks tell, whatever the verb: "He shrugged: “…”", "“…,” she demurred"."""

from collections.abc import Iterator

from factcheck.text.attribution import capable
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.forward import ahead
from factcheck.text.attribution.phrases import Phrase, behind
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.subjects import group_of, subjects

FAR = 25  # words between the verb and the colon


def findings(s: Sentence) -> Iterator[Finding]:
    """The subject of the clause before a colon and a quotation, or behind a quotation that ends in a comma."""
    yield from _behind(s)
    yield from _opening(s)
    colon = s.tags.find(":Q")
    while colon > 0:
        if s.lows[colon] == ":":
            yield from _before(s, colon)
        colon = s.tags.find(":Q", colon + 2)


def _behind(s: Sentence) -> Iterator[Finding]:
    """ "…," Marsh agreed: the sentence opens with a quotation whose last mark leads on, and the verb has no object."""
    phrase = ahead(s, 1) if s.opens_quoted else None
    if not phrase:
        return
    apart = s.tags[phrase.end] == "," and phrase.end > phrase.core  # Marsh, an economist, believes
    verb = phrase.end + (apart or s.tags[phrase.end] == "Y")
    alone = s.tags[verb + 1] in ".,IYKSG" or s.low(verb + 1) == "it"  # “…,” she called it
    if s.tags[verb] == "V" and alone and capable.may_speak(s, phrase):
        yield Finding(
            phrase,
            (verb, verb + 1),
            "verb",
            s.lexicon.verbs[s.lows[verb]].lemma if s.lows[verb] in s.lexicon.verbs else "",
            True,
            phrase.start,
        )


def _opening(s: Sentence) -> Iterator[Finding]:
    """Said one adviser: “…”."""
    verb = s.lexicon.verbs.get(s.low(0))
    phrase = ahead(s, 1) if verb and verb.kinds and verb.form in "dps" else None
    if phrase and s.tags[phrase.end] in ":," and s.tags[phrase.end + 1] == "Q" and capable.may_speak(s, phrase):
        yield Finding(phrase, (0, 1), "colon", "say", False, 0)


def _before(s: Sentence, colon: int) -> Iterator[Finding]:
    for at in range(colon - 1, max(-1, colon - FAR), -1):
        if s.tags[at] in "Q:." or (s.tags[at] in "VA" and s.tags[at - 1] == "W"):
            break  # was flagged by a clerk, who wrote: “…”
        if (s.tags[at] in "VA" or s.tags[at - 1 : at + 1] == ",E") and s.tags[at - 1] not in "WHAM":
            for phrase in subjects(s, group_of(s, at)):
                owner = _owner(s, phrase, colon)
                if (owner is not phrase or capable.may_speak(s, phrase)) and s.tags[phrase.start - 1] in ".,QC:":
                    yield Finding(owner, (at, at + 1), "colon", "say", False, phrase.start)
                    return
    teller = behind(s, colon - 1, subject=False)
    if teller and s.lexicon.has("from", s.low(teller.start - 1)) and s.tags[teller.start - 2] in "DN" and teller.start - 2 < 2:
        yield Finding(teller, (teller.start - 1, teller.start), "colon", "say", False, teller.start - 1)  # And this from an aide: “…”
    answer = behind(s, colon - 1)  # Marsh's reply: “…”
    if answer and (owner := _owner(s, answer, colon)) is not answer:
        yield Finding(owner, (owner.end + 1, colon), "colon", "say", False, owner.start)


def _owner(s: Sentence, phrase: Phrase, end: int) -> Phrase:
    """Whose answer it is, if the phrase is one: “Marsh's reply was short: …”."""
    mark = s.tags.find("Z", phrase.start, end)
    answers = mark > phrase.start and s.any_of("answers", mark + 1, phrase.core)
    return Phrase(phrase.start, mark, mark - 1, mark) if answers else phrase
