"""Attributions whose cue is a verb: X said …, "…," said X, X …, adding that …"""

from collections.abc import Iterable, Iterator

from factcheck.text.attribution import capable, free_order
from factcheck.text.attribution.borrowing import borrowed, without_subject
from factcheck.text.attribution.circumstances import over_hearers, over_when
from factcheck.text.attribution.clause_ahead import clause_at
from factcheck.text.attribution.complements import OBJECTS, complement
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.forward import ahead, relative
from factcheck.text.attribution.frames import reports
from factcheck.text.attribution.lexicon import Verb
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.subjects import group_of, subjects


def findings(s: Sentence, at: int) -> Iterable[Finding]:
    """Each source that a verb of saying at a word has."""
    sense = s.lexicon.verbs[s.lows[at]]
    speaks = s.tags[at] in "VGBE" or (s.tags[at] == "A" and sense.lemma in s.lexicon.acts)
    return _at(s, at, sense) if speaks else ()


def _at(s: Sentence, at: int, sense: Verb) -> Iterator[Finding]:
    group = group_of(s, at)
    act = _act(s, at, sense)
    passive = s.tags[at] == "E" and not _perfect(s, group, at)
    if passive or not (act or sense.kinds) or _is_silent(s, group, at, sense):
        return
    cue = (at, act or at + 1 + _particle(s, at, sense))
    found, pattern = _speakers(s, group, at, sense)
    for phrase in found:
        if pattern in {"inverted", "within"} or (_tells(s, phrase, at, sense, act) and _may_say(s, phrase, at, sense)):
            trails = (pattern == "inverted" and cue[0] > 0) or (pattern == "verb" and _trails(s, phrase, cue[1]))
            yield Finding(phrase, cue, pattern, sense.lemma, trails, min(phrase.start, cue[0]))


def _tells(s: Sentence, phrase: Phrase, at: int, sense: Verb, act: int) -> bool:
    paper = s.any_of("papers", phrase.head, phrase.head + 1)
    doubts = paper and s.lexicon.has("raising", sense.lemma) and s.any_of("issued", at, act)  # the report raised questions
    return (bool(act) and not doubts) or _measures(s, phrase, at, sense) or reports(s, at, sense, _open_before(s, phrase), phrase.start)


def _measures(s: Sentence, phrase: Phrase, at: int, sense: Verb) -> bool:
    """Polls show Marsh ahead: what such papers show, they say."""
    shows = s.lexicon.has("showing", sense.lemma) and sense.lemma != "prove"
    return shows and s.lexicon.has("measures", s.lows[phrase.head]) and complement(s, at)[0] in OBJECTS


def _trails(s: Sentence, phrase: Phrase, end: int) -> bool:
    """Nothing said follows the verb, so it stands before."""
    what, _ = complement(s, end - 1)
    if s.tags[phrase.start - 1] == "Q":
        return what not in {"that", "quote", "told"}
    return what in {"end", "pp", "object"} and _open_before(s, phrase) == "content"


def _open_before(s: Sentence, phrase: Phrase) -> str:
    """What stands before a source: "content" if a comma, a quotation, a relative or "as" does; "start"; or nothing."""
    if phrase.start == 0:
        return "start"
    if _is_relative(s, phrase):
        return "relative"
    return "content" if s.tags[phrase.start - 1] in ",Q.-:" or s.low(phrase.start - 1) == "as" else ""


def _is_relative(s: Sentence, phrase: Phrase) -> bool:
    """What he called; something that he alleged; a charge she denied. Not "asked what she would say"."""
    before, earlier = s.tags[phrase.start - 1], s.tags[phrase.start - 2]
    if before == "W":
        return s.low(phrase.start - 1) != "whose" and not s.lexicon.has("asked", s.low(phrase.start - 2))
    told = before == "N" and (s.tags[phrase.head] == "R" or s.any_of("assertions", phrase.start - 1, phrase.start))
    return (before == "H" and earlier in "NO") or told


def _is_silent(s: Sentence, group: int, at: int, sense: Verb) -> bool:
    """ "Did not say", "would not comment", "will announce": nothing was said."""
    if sense.lemma in s.lexicon["silent"] and (s.any_of("negations", group, at) or s.lows[0] == "neither"):
        return True
    if s.lexicon["future"] and s.lows[at].endswith(tuple(s.lexicon["future"])):
        return True
    if sense.lemma in s.lexicon["needs_only"] and s.tags[at] == "G" and s.tags[at - 1] == "A" and s.tags[group - 1] not in "WHQ":
        return s.tags.find("Q", at, at + FAR) < 0  # was referring to another document
    if s.low(at - 1) in s.lexicon["itself"] and sense.lemma not in s.lexicon["reflexive"]:
        return True  # se informó, se defendió
    modal = next((s.lows[here] for here in range(group, at) if s.tags[here] == "M" and not s.lexicon.has("willing", s.lows[here])), "")
    return bool(modal) and not (s.lexicon.has("briefed", modal) and ":Q" in s.tags[at : at + FAR])  # will say: “…”


def _perfect(s: Sentence, group: int, at: int) -> bool:
    """ "Has said", not "was said"."""
    auxiliaries = [s.lows[here] for here in range(group, at) if s.tags[here] == "A"]
    return bool(auxiliaries) and auxiliaries[-1] in s.lexicon["have"] and auxiliaries[-1] not in s.lexicon["be"]


def _act(s: Sentence, at: int, sense: Verb) -> int:
    """Where "issued a statement" or "took to Telegram" ends; 0 if this is none."""
    for words in s.lexicon.acts.get(sense.lemma, ()):
        if end := _matches(s, at + 1, words):
            return end
    if s.lexicon.has("issuing", sense.lemma):
        here = over_when(s, at + 1)
        while s.tags[here] in "DJYEZP" and here < at + 7:
            here += 1
        if s.tags[here] == "N" and (s.lexicon.has("assertions", s.lows[here]) or s.lexicon.has("issued", s.lows[here])):
            return here + 1
    return 0


SAID_OR_THING = frozenset({"that", "quote", "wh", "object", "objectpp", "pp"})
STAR = 9  # words
NEAR = 14
FAR = 25


def _matches(s: Sentence, at: int, words: tuple[str, ...]) -> int:
    """Where these words end if they stand here; a star is a noun with what belongs to it."""
    for place, word in enumerate(words):
        if word == "#":  # a number
            if s.tags[at] not in "U?" and not s.lexicon.has("roughly", s.low(at)):
                return 0
        elif word == "*":
            wanted = words[place + 1]
            at = next(
                (here for here in range(at + 1, at + STAR) if s.low(here) == wanted or s.tags[here] not in "NJPFDUIEVGZSK"), at + STAR
            )
        elif s.low(at) == word:
            at += 1
        else:
            return 0
    return at


def _particle(s: Sentence, at: int, sense: Verb) -> int:
    return int(s.low(at + 1) in s.lexicon.needs.get(sense.lemma, ()))


def _inverted(s: Sentence, at: int, sense: Verb) -> Phrase | None:
    """The source behind its verb: "…," said X."""
    if s.tags[at] != "V" or not _may_invert(s, at, sense):
        return None
    phrase = ahead(s, over_hearers(s, at + 1, told=True))
    group = group_of(s, at)
    quoted = s.tags[group - 1] == "Q" or s.lexicon.has("as_said", s.low(group - 1))
    if phrase and not quoted and s.lexicon.has("telling", sense.lemma) and (s.tags[phrase.end] != "." or subjects(s, group_of(s, at))):
        return None  # the project is doomed, warn MPs; not: Cole, the mayor, told reporters
    if phrase and s.tags[phrase.end] == "H" and _follows_quotation(s, at):
        people = s.any_of("people", phrase.head, phrase.core) and "," not in s.tags[phrase.start : phrase.end]
        return phrase.grown(relative(s, phrase.end)) if people else phrase  # “…”, cuenta una vecina que pide el anonimato
    anyone = quoted and capable.may_be_anyone(s, phrase) if phrase else False
    somebody = s.lexicon["pro_drop"] and _follows_quotation(s, at) and s.tags[at + 1] == "D"  # “…”, soltó el goleador
    if not phrase or s.tags[phrase.end] in "VAMZH" or not (capable.may_speak(s, phrase) or anyone or somebody):
        return None
    ends = bool(s.lexicon["free_order"]) and s.tags[phrase.end] == "." and not free_order.is_said(s, phrase)  # …, anunció la cancillería.
    if not quoted and "object" in sense.kinds and not capable.is_outlet(s, phrase) and not ends:
        return None
    return phrase.grown(relative(s, phrase.end)) if s.low(phrase.end) == "who" else phrase


def _follows_quotation(s: Sentence, at: int) -> bool:
    """Do quotation marks close right before the verb, but for a comma: the words behind its subject are not what was said."""
    left = group_of(s, at) - 1
    return s.tags[left] == "Q" or s.tags[left - 1 : left + 1] == "Q,"


def _may_invert(s: Sentence, at: int, sense: Verb) -> bool:
    """A quotation, a comma or a dash before the verb, and no clause of its own behind it."""
    group = group_of(s, at)
    left, start = "," if s.lexicon.has("as_said", s.low(group - 1)) else s.tags[group - 1], at + 1
    if sense.lemma in s.lexicon["needs_only"] and s.lexicon["pro_drop"]:
        return False  # habló Roldán, para quien
    if left not in "Q,-" or not sense.kinds or (left != "Q" and "clause" not in sense.kinds):
        return False
    if (s.tags[start] == "R" and s.tags[start + 1] in "VAMYT") or (left == "," and s.lexicon.has("showing", sense.lemma)):
        return False
    return not clause_at(s, start) or (left == "Q" and _ends_sentence(s, start))


def _ends_sentence(s: Sentence, start: int) -> bool:
    """Said one person briefed on the talks: what looks like a clause is the source to its end."""
    phrase = ahead(s, start)
    return phrase is not None and s.tags[phrase.end] == "."


def _speakers(s: Sentence, group: int, at: int, sense: Verb) -> tuple[list[Phrase], str]:
    """Who speaks: behind the verb, before it, or borrowed from the clause before."""
    if inverted := _inverted(s, at, sense):
        return [inverted], "inverted"
    before, tag = s.tags[group - 1], s.tags[at]
    if tag == "B" and s.lexicon["free_order"]:
        return free_order.led(s, at)
    if tag in "BG" and group == at:
        return without_subject(s, at, before)
    if before == "C" and not (s.lexicon["pro_drop"] and s.lexicon.has("clitic_objects", s.low(at - 1))):  # y así lo reconocen fuentes
        return borrowed(s, group - 1), "borrowed"
    return free_order.speakers(s, group, at, sense) if s.lexicon["free_order"] else (subjects(s, group), "verb")


def _may_say(s: Sentence, phrase: Phrase, at: int, sense: Verb) -> bool:
    if s.lexicon.has("showing", sense.lemma):
        if s.tags[at] == "G" and sense.lemma in s.lexicon["showing"]:
            return s.lexicon.has("ruling", sense.lemma) and capable.known_speaker(s, phrase)  # the court disagreed, finding that
        it = s.lows[phrase.head] == "it" and (_open_before(s, phrase) == "content" or _it_found(s, phrase, at, sense))
        return it or capable.known_speaker(s, phrase)
    if s.lexicon.has("knowing", sense.lemma) or s.lexicon.has("conditions", s.low(phrase.start - 1)):
        known = capable.is_outlet(s, phrase) or (sense.lemma in s.lexicon["relay_verbs"] and s.any_of("papers", phrase.head, phrase.core))
        return s.lexicon.has("knowing", sense.lemma) and known  # the BBC understands that; not: whether she accepted
    if capable.may_speak(s, phrase):
        return s.tags[phrase.head] != "R" or not s.lexicon.has("counting", sense.lemma)  # she counted 11 is no report
    what, _ = complement(s, at)
    if what == "that" and "object" in sense.kinds:
        return True  # whatever can acknowledge that something is so can speak
    anyone = what in {"that", "told"} or capable.may_be_anyone(s, phrase)
    anyone = anyone or (sense.lemma in s.lexicon["sure"] and _open_before(s, phrase) == "content")
    return anyone and what in {"that", "quote", "told", "clause", "end", "pp"} and "clause" in sense.kinds


def _it_found(s: Sentence, phrase: Phrase, at: int, sense: Verb) -> bool:
    """It found that …, it also points to: at the sentence's beginning, of the past or as one thing more, it is a body or a paper."""
    if phrase.start == 0 and s.low(1) == "also" and complement(s, at)[0] in SAID_OR_THING:
        return True
    return phrase.start == 0 and sense.form in "dp" and s.lexicon.has("found_by_it", sense.lemma) and complement(s, at)[0] == "that"
