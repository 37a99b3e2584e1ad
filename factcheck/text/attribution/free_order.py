"""Subjects in languages that let them stand behind their verb: «…», dijo ayer a la prensa el ministro."""

from factcheck.text.attribution import capable
from factcheck.text.attribution.borrowing import borrowed
from factcheck.text.attribution.circumstances import over_hearers
from factcheck.text.attribution.forward import ahead
from factcheck.text.attribution.lexicon import Verb
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.subjects import group_of, subjects

NEAR = 14  # words
Speakers = tuple[list[Phrase], str]  # and the pattern in which they stand


def speakers(s: Sentence, group: int, at: int, sense: Verb) -> Speakers:
    """Who speaks, where no quotation or comma tells it: within a body, before the verb, of the clause before, or behind."""
    if inside := _inside(s, group, at):
        return [inside], "inverted" if inside.start > at else "within"
    says_that = s.tags[at + 1] == "H" and (sense.lemma in s.lexicon["sure"] or _is_for_people(s, sense))
    found = [phrase for phrase in subjects(s, group) if says_that or capable.may_speak(s, phrase)]
    if not found and "clause" in sense.kinds and (lent := _of_occasion(s, group)):
        return lent, "borrowed"
    later = None if found or _is_told_of(s, group) or s.tags[at] != "V" or s.tags[at + 1] == "O" else _after_hearers(s, group, at, sense)
    return ([later], "inverted") if later and capable.may_speak(s, later) else (found, "verb")


def _is_for_people(s: Sentence, sense: Verb) -> bool:
    """Whoever mentions or adds that something is so is somebody; things only show, confirm, demand it."""
    things = s.lexicon["things_say"] | s.lexicon["showing"]
    return bool(s.lexicon["things_say"]) and "clause" in sense.kinds and sense.lemma not in things


def _of_occasion(s: Sentence, group: int) -> list[Phrase]:
    """Ofreció una rueda de prensa en la que aseguró: whose occasion it was."""
    where = s.tags[group - 3 : group] == "IDH" or s.lexicon.has("occasion_links", s.low(group - 1))
    return borrowed(s, group - 3) if where else []


def _is_told_of(s: Sentence, group: int) -> bool:
    """Dijo que mantiene un equipo, si lo ratifica la junta: what follows such a verb does not speak; but: los 180 que reconoce la junta."""
    before = s.tags[group - 1]
    if before not in "HS" or s.low(group - 2) in s.lexicon["clitic_objects"]:
        return False
    return before == "S" or s.tags[group - 2] not in "NU" or s.any_of("occasions", group - 2, group)


def _inside(s: Sentence, group: int, at: int) -> Phrase | None:
    """Сообщили в ведомстве, в Кремле опровергли: a body in which something is said by nobody in particular."""
    several = any(s.lows[here].endswith(tuple(s.lexicon["several_say"])) for here in range(group, at + 1))
    if not s.lexicon["within"] or not several:
        return None
    if s.lexicon.has("within", s.low(at + 1)) and (phrase := ahead(s, at + 2)):
        return phrase if capable.may_speak(s, phrase) else None
    opening = next((here for here in range(group - 1, max(-1, group - NEAR), -1) if s.tags[here] in ",.:QC-"), -1) + 1
    opening = 0 if opening == group else opening  # desde el partido, que gobierna, exigieron
    since = s.lexicon.has("within", s.low(opening))
    if not (since or s.lexicon.has("inside", s.low(opening))):
        return None
    phrase = ahead(s, opening + 1)
    named = phrase and since and bool(s.lexicon["pro_drop"]) and s.tags[phrase.head] == "P"  # desde Syriza
    body = phrase and phrase.end <= group and (named or s.any_of("bodies", phrase.start, phrase.core))
    return phrase if body else None


def _after_hearers(s: Sentence, group: int, at: int, sense: Verb) -> Phrase | None:
    """Lo confirmó a Efe una funcionaria: the subject behind whom it was told."""
    if sense.lemma in s.lexicon["needs_only"]:
        return None
    told = sense.lemma in s.lexicon["sure"] or s.lexicon.has("clitic_objects", s.low(group))
    phrase = ahead(s, over_hearers(s, at + 1, told))
    return None if phrase and not told and "object" in sense.kinds and is_said(s, phrase) else phrase


def is_said(s: Sentence, phrase: Phrase) -> bool:
    """Difundió imágenes, corroboraron esa versión: a paper or what was said, rather than who says it."""
    return s.any_of("papers", phrase.head, phrase.head + 1) or s.any_of("sayings", phrase.head, phrase.head + 1)


def led(s: Sentence, at: int) -> Speakers:
    """Volvió a insistir, ha querido aclarar, se ha limitado a señalar su portavoz: before "volvió", or behind the infinitive."""
    lead = at - 1 - (s.tags[at - 1] in "IF")
    verb = s.lexicon.verbs.get(s.low(lead))
    if s.tags[lead] != "V" or not verb or not s.lexicon.has("leading_to", verb.lemma):
        return [], ""
    group = group_of(s, lead)
    found = [phrase for phrase in subjects(s, group) if capable.may_speak(s, phrase)]
    if found or s.tags[group - 1] not in "Q,":
        return found, "verb"
    later = ahead(s, over_hearers(s, at + 1, told=True))
    return ([later], "inverted") if later and capable.may_speak(s, later) else ([], "")
