"""Whose words an infinitive or a form in -ing brings: "went on to say", "…, adding that", "a memo claiming that"."""

from factcheck.text.attribution import capable
from factcheck.text.attribution.phrases import Phrase, behind
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.subjects import group_of, subjects

FAR = 25  # words back in which "with" opens the clause
LEADS = 4  # words of "went on"
MEANS = 9  # words of "used the speech"
BACK = 50  # words back in which a clause lends its subject


def without_subject(s: Sentence, at: int, before: str) -> tuple[list[Phrase], str]:
    """An infinitive or a form in -ing: "went on to say", ", adding that"."""
    if s.tags[at] == "B":
        if s.lexicon.has("excepting", s.low(at - 2)):
            return borrowed(s, at - 2), "borrowed"  # declined to comment, except to say
        return (_leading(s, at - 1), "verb") if before == "T" else ([], "")
    if before in "NP)" and (own := behind(s, at - 1, subject=False)) and _stands_with(s, own):
        return [own], "verb"  # with a spokesman saying, a video shows him saying
    if before == "E" and s.low(at - 1) in s.lexicon["heard"]:
        return subjects(s, group_of(s, at - 1)), "verb"  # can be heard telling donors
    starts = s.lexicon.verbs.get(s.low(at - 1)) if before == "V" else None
    if starts and s.lexicon.has("starting", starts.lemma):
        return subjects(s, group_of(s, at - 1)), "verb"  # began chanting
    papers = before in "NP" and (_is_paper(s, at - 1) or _writes(s, at))  # blasted out a memo claiming
    borrows = before in ",-QK" or papers or s.low(at - 1) in {"by", "while", "in", "and"}
    found = borrowed(s, at) if borrows else []
    paper = behind(s, at - 1) if papers and not found else None  # a petition calling for a recall
    return (found or ([paper] if paper else []), "borrowed" if found else "verb")


def _is_paper(s: Sentence, last: int) -> bool:
    """Does a noun for a paper stand here, or one before those to whom it went: an email to supporters?"""
    noun = behind(s, last, subject=False)
    place = noun.head if noun and s.tags[noun.core] == "T" else last
    return s.any_of("papers", place, place + 1) or s.any_of("sayings", place, place + 1)


def _writes(s: Sentence, at: int) -> bool:
    """Wrote to the department demanding."""
    wrote = s.tags.rfind("V", max(0, at - FAR), at)
    verb = s.lexicon.verbs.get(s.low(wrote))
    return verb is not None and s.lexicon.has("messaging", verb.lemma) and set(",Q:").isdisjoint(s.tags[wrote:at])


def _stands_with(s: Sentence, phrase: Phrase) -> bool:
    """With Germany warning that …, and Spain retorting that …; a tape shows Marsh saying …"""
    before = phrase.start - 1
    shows = s.lexicon.verbs.get(s.low(before))
    if shows and s.tags[before] == "V" and s.lexicon.has("overhearing", shows.lemma):
        return capable.may_speak(s, phrase)
    opens = "with" in s.lows[max(0, before - FAR) : before + 1] if s.tags[before] == "C" else s.low(before) == "with"
    return opens and capable.may_speak(s, phrase)


def _leading(s: Sentence, to: int) -> list[Phrase]:
    """The subject of "went on" in "went on to say"."""
    for here in range(to - 1, max(-1, to - MEANS), -1):
        verb = s.lexicon.verbs.get(s.lows[here])
        if s.tags[here] == "V" and verb and s.lexicon.has("leading_to", verb.lemma):
            return subjects(s, group_of(s, here))  # used the speech to accuse
        if here < to - LEADS or s.tags[here] in ",:.H":
            continue
        if s.tags[here] in "VEA" and s.said(here, to).lower() in s.lexicon["leads"]:
            return subjects(s, group_of(s, here))
        if s.tags[here] in "VA" and s.low(to - 1) in s.lexicon["leads"]:
            return subjects(s, group_of(s, here))
    return []


def borrowed(s: Sentence, at: int) -> list[Phrase]:
    """The subject of the nearest earlier finite verb of a main clause."""
    for here in range(at - 1, max(-1, at - BACK), -1):
        if s.tags[here] in ":.":
            break
        if s.tags[here] not in "VAM" or (s.tags[here] == "A" and s.tags[here - 1] in "AM"):
            continue
        found = subjects(s, group_of(s, here))
        if found and s.tags[found[0].start - 2 : found[0].start] == "PC" and s.tags[found[0].head] == "P":
            continue  # said Marsh and Cole had a deal and noted that
        if found and s.tags[found[0].start - 1] in ".,QC-" and s.tags[group_of(s, here) - 1] not in "WH" and capable.may_speak(s, found[0]):
            return found
    return []
