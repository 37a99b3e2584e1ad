"""Who does what a verb says: the noun phrase that is its subject."""

from factcheck.text.attribution.circumstances import over_circumstances
from factcheck.text.attribution.forward import apposition
from factcheck.text.attribution.joining import joined
from factcheck.text.attribution.phrases import (
    CORE,
    NOUNS,
    Phrase,
    before_relative,
    behind,
    describes,
    group_start,
    is_called,
    is_participle,
)
from factcheck.text.attribution.sentence import Sentence

AGE = 2  # words from the comma before an age to the one behind it
ASIDE = 20  # words between two dashes
FAR = 60  # words between a subject and its verb


def group_of(s: Sentence, verb: int) -> int:
    """The first word of the verb group: "has also repeatedly said" begins at "has"."""
    at = verb
    while s.tags[at - 1] in "YAM" and s.tags[at - 1] != ".":
        at -= 1
    return at if s.tags[at] != "Y" or s.tags[at - 1] != "I" else at - 1  # at first


def subjects(s: Sentence, group: int) -> list[Phrase]:
    """The subject of a verb group, as one phrase for each of those joined by "and"; none if it is not there."""
    last = over_circumstances(s, group - 1)
    if s.tags[last] == "," or (s.tags[last] == "Q" and s.printed[last][-2:-1] == "," and s.tags[last - 1] in "IN"):
        phrase = _across_commas(s, last + (s.tags[last] == "Q"))  # the comma may stand inside: on "Fox & Friends," said
        return joined(s, phrase) if phrase else []
    if s.tags[last] == "-" and (dash := s.tags.rfind("-", max(0, last - ASIDE), last)) > 0:
        last = over_circumstances(s, dash - 1)  # Marsh — a developer — said
    if s.tags[last] in "VE" and s.tags[last - 1] in "NP" and s.lows[last].endswith("ed"):
        phrase = behind(s, last - 1)  # a poll released Tuesday, the people interviewed
        asked = s.tags[last] == "E" and s.lexicon.has("people", s.lows[last - 1])
        return [phrase.grown(last + 1) if asked else phrase] if phrase else []
    if s.tags[last] in "WH":
        phrase = _antecedent(s, last)
        return [phrase] if phrase else []
    if s.tags[last] in "VE" and (noun := before_relative(s, last)) is not None and (phrase := behind(s, noun)):
        return [phrase.grown(group + s.lexicon.has("firstly", s.low(group)))]  # an official who arrived first
    phrase = behind(s, last)
    if not phrase or (s.tags[phrase.head] == "O" and s.lows[phrase.head] != "it"):
        return []
    return joined(s, phrase)


def _antecedent(s: Sentence, relative: int) -> Phrase | None:
    """The noun that "who" stands for."""
    if s.lows[relative] not in {"who", "which", "that", "que", "quien", "quienes"}:
        return None
    last = relative - 1
    if s.tags[last] == ",":
        opening = _comma_before(s, last)
        if s.lows[relative] == "that" and (opening < 0 or not _is_aside(s, opening + 1, last)):
            return None
        last = opening - 1 if s.lows[relative] == "that" else last - 1  # a complaint, first reported by the Post, that accuses
    if s.tags[last] not in NOUNS and s.tags[last] != ")":
        return None
    phrase = behind(s, last, subject=False)
    if phrase and s.tags[phrase.start - 2 : phrase.start] == "P," and s.lexicon.has("indefinite", s.low(phrase.start)):
        named = behind(s, phrase.start - 2, subject=False)
        return named.grown(phrase.end) if named else None  # is Ann Holt, a former clerk, who called it late
    drawn = phrase and s.lows[relative] == "who" and s.tags[last] == "P" and s.tags[phrase.head] == "N"
    if phrase and drawn and s.lexicon.all_of(("people", "officials", "experts", "bodies")).isdisjoint(s.lows[phrase.head : phrase.core]):
        start = group_start(s, last)  # drew a rebuke from Senator Boyd, who said
        return phrase if start is None else Phrase(start, last + 1, last, last + 1)
    return phrase


def _across_commas(s: Sentence, comma: int) -> Phrase | None:
    """The subject before "…, the head of Y," or "…, who was there," or "…, however,"; a description is part of its words."""
    end, described = comma, 0
    for _ in range(4):
        opening = _comma_before(s, end)
        description = opening >= 0 and (_is_description(s, opening + 1, end) or _is_short_description(s, opening, end))
        if opening < 0 or not (description or _is_aside(s, opening + 1, end)):
            return None
        aged = end - opening == AGE and s.tags[opening + 1] == "U"
        described = (described or end) if description else described if aged else 0
        last = over_circumstances(s, opening - 1)
        last -= s.tags[last] in "VE" and s.tags[last - 1] == "N" and is_participle(s, last)  # a poll released last week, before …, put
        if s.tags[last] in "NPU)RZO" and not _is_age(s, last) and (phrase := behind(s, last)):
            if s.lexicon["free_order"] and s.tags[opening + 1] == "F" and s.tags[phrase.head] == "N":
                return phrase  # el documento, de 17 páginas
            return _with_description(s, phrase, described)
        end = opening
    return None


def _with_description(s: Sentence, phrase: Phrase, described: int) -> Phrase:
    """The phrase to the end of its description, if it has one; back to the name or title that it hangs on itself."""
    before = phrase.start - 2
    if _is_list_item(s, phrase) and (named := behind(s, before)):
        return named.grown(described or phrase.end)
    bare = not s.tags[phrase.start : phrase.end].strip("P")
    if bare and s.tags[before + 1] == "," and is_called(s, before) and (titled := behind(s, before)):
        return titled.grown(described or phrase.end)
    return phrase.grown(described) if described and s.tags[phrase.head] != "R" else phrase


def _comma_before(s: Sentence, at: int) -> int:
    for here in range(at - 1, max(-1, at - FAR), -1):
        if s.tags[here] == ",":
            return here
        if s.tags[here] in ":.-Q" and s.tags[here] != "Q":
            return -1
    return -1


def _is_description(s: Sentence, start: int, end: int) -> bool:
    if s.tags[start] in "FI" and s.low(start) in {"of", "from", "de", "del"}:
        return True
    if s.tags[start] not in "DNPJU" or s.tags[start] == "K":
        return False
    if s.low(start) in {"both", "all"} and set("VAMH,").isdisjoint(s.tags[start:end]):
        return True
    if s.lexicon["free_order"] and "H" in s.tags[start:end]:
        match = CORE.match(s.tags, start, end)  # hidrólogo de Calgary que no participó
        return match is not None and describes(s, start, match.end())
    stop = apposition(s, start)
    in_case = stop and s.tags[stop] == "I" and set("VAMH,").isdisjoint(s.tags[stop:end])  # his lawyer in the case
    officer = s.tags[start] == "N" and s.any_of("officials", start, start + 1) and not set(s.tags[start:end]) & set("VAMH,")
    if s.lexicon.has("indefinite", s.low(start)) and s.any_of("papers", start - 2, start - 1) and (match := CORE.match(s.tags, start, end)):
        return s.any_of("papers", match.end() - 1, match.end())  # the document, an order posted on a website
    named = not s.tags[start:end].strip("P")  # a local station, Radio Kayira Mopti, did report
    named = named and (end - start == 1 or s.low(start - 2) in s.lexicon.all_of(("bodies", "media", "companies", "groups")))
    return bool(in_case) or officer or stop == end or named


def _is_short_description(s: Sentence, opening: int, end: int) -> bool:
    """A name, then a few words with an article, or for several, and no verb: "Brandt, a former miner,", "Pat and Jo Brandt, retirees,"."""
    several = s.tags[opening + 1] == "N" and s.lexicon.is_plural(s.lows[opening + 1])
    inside = s.tags[opening + 1 : end]
    paper = s.lexicon.has("papers", s.lows[opening - 1]) and not set(inside) & set("VAMRWH")  # the report, the product of an inquiry,
    if not (paper or s.tags[opening - 1] in "P)") or s.lows[opening + 1] in s.lexicon["times"]:
        return False
    if not (several or s.tags[opening + 1] == "D"):
        return False
    match = CORE.match(s.tags, opening + 1, end)
    if not match or set(inside) & set(",:"):
        return False
    return match.end() == end or s.tags[match.end()] in "WHFIT" or not set(inside) & set("VAMR")


def _is_age(s: Sentence, at: int) -> bool:
    """Only an aside: 61, or R-Texas."""
    return (s.tags[at] == "U" or (s.tags[at] == "P" and "-" in s.words[at][1:2])) and s.tags[at - 1] == ","


def _is_aside(s: Sentence, start: int, end: int) -> bool:
    """A clause with "who", words in -ing or -ed, an adverb, an age, a phrase with a preposition."""
    tag = s.tags[start]
    if tag == "U" and end - start <= 2:
        return True
    if (
        "W" in s.tags[start : start + 4]
        or "FW" in s.tags[start : start + 8]
        or s.lows[end - 1] == "alike"
        or s.low(start) == "such"
        or _is_inserted(s, start, end)
        or (tag == "H" and bool(s.lexicon["free_order"]))
        or s.tags[start : start + 2] == "JI"
    ):
        return True  # all of whom; responsible for the coast
    if tag in "WIYGESTK" or s.low(start) in {"along", "together", "himself", "herself", "too"}:
        return True
    return tag == "C" and end - start <= 14 and s.tags[start + 1] in "VYGNPDJ"


def _is_inserted(s: Sentence, start: int, end: int) -> bool:
    """Marsh, the aide said, …: who tells it."""
    verb = s.lexicon.verbs.get(s.lows[end - 1])
    return verb is not None and s.tags[end - 1] == "V" and verb.lemma in s.lexicon["sure"] and s.tags[start:end].strip("DNPJUFZ") == "V"


def _is_list_item(s: Sentence, phrase: Phrase) -> bool:
    """ "Smith, head of the army, navy and air force, said": "head …" itself hangs on a name before a comma."""
    before = phrase.start - 2
    return (
        s.tags[phrase.start - 1] == ","
        and s.tags[before] == "P"
        and s.tags[phrase.head] == "N"
        and s.tags[phrase.start] != "P"
        and _is_description(s, phrase.start, phrase.end)
        and (named := behind(s, before)) is not None
        and s.tags[named.head] == "P"
        and (s.tags[named.start - 1] in ".QH:C" or (s.tags[named.start - 1] == "," and s.tags[0] in "GIEST"))
    )
