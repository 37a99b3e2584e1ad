"""Sources that marks tell, whatever the verb: "He shrugged: “…”", "“…,” she demurred"."""

from collections.abc import Iterator

from factcheck.text.attribution import capable
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.forward import ahead
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.subjects import group_of, subjects

FAR = 25  # words between the verb and the colon


def findings(s: Sentence) -> Iterator[Finding]:
    """The subject of the clause before a colon and a quotation, or behind a quotation that ends in a comma."""
    yield from _behind(s)
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
    verb = phrase.end + (s.tags[phrase.end] == "Y")
    if s.tags[verb] == "V" and s.tags[verb + 1] in ".,IYKSG" and capable.may_speak(s, phrase):
        yield Finding(
            phrase,
            (verb, verb + 1),
            "verb",
            s.lexicon.verbs[s.lows[verb]].lemma if s.lows[verb] in s.lexicon.verbs else "",
            True,
            phrase.start,
        )


def _before(s: Sentence, colon: int) -> Iterator[Finding]:
    for at in range(colon - 1, max(-1, colon - FAR), -1):
        if s.tags[at] in "Q:.":
            return
        if (s.tags[at] in "VA" or s.tags[at - 1 : at + 1] == ",E") and s.tags[at - 1] not in "WHAM":
            for phrase in subjects(s, group_of(s, at)):
                if capable.may_speak(s, phrase) and s.tags[phrase.start - 1] in ".,QC:":
                    yield Finding(phrase, (at, at + 1), "colon", "say", False, phrase.start)
                    return
