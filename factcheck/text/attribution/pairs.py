"""Words joined by "and" that are one name or one description."""

from factcheck.text.attribution.phrases import describes
from factcheck.text.attribution.sentence import Sentence

SINGLE = 2  # words from "and" to the end of a name of one word


def one_name(s: Sentence, start: int, joint: int, end: int) -> bool:
    """Are the words on both sides of "and" halves of one description: Health and Social Care, security and hospital sources?"""
    first, second = s.tags[start:joint], s.tags[joint + 1 : end].partition("(")[0]  # Seguridad y Protección Ciudadana (SSPC)
    if first == "P" and s.tags[start - 1] == "." and second.strip("NJ") == "":
        return describes(s, joint + 1, end)  # a capital at the sentence's start says nothing
    if first.strip("P") == "" and second.strip("P") == "":
        if _is_one_body(s, start, joint, end) or is_one_office(s, start, joint, end):
            return True
        if s.tags[start - 1] == "D" and joint - start == 1:  # the Food and Crop Agency
            return s.any_of("bodies", end - 1, end) and not s.any_of("bodies", start, joint)
        if s.tags[start - 1] != "F" and s.low(start - 1) != "for":
            return False  # France and Britain are two; the Ministry of Health and Social Care is one
        firsts = s.words[start], s.words[joint + 1]
        people = s.lexicon.all_of(("people", "bodies", "media", "officials", "experts"))
        named = any(name in s.lexicon["men"] or name in s.lexicon["women"] for name in firsts)
        halves = s.lows[joint + 1 : joint + 2 if s.lexicon["head_first"] else end]  # y Protección Ciudadana
        return not named and people.isdisjoint(set(halves) - s.lexicon["plurals"])
    return (
        first.strip("NJ") == ""
        and second.strip("NJ") == ""
        and s.lexicon.all_of(("people", "bodies", "media")).isdisjoint(s.lows[start:joint])
    )


def _is_one_body(s: Sentence, start: int, joint: int, end: int) -> bool:
    """The NGO Water and Sanitation Watch: only the second half of the capitals says what it is, or the verb is singular."""
    if s.lows[start] in s.lexicon.states or s.tags[joint + 1] == "D":
        return False
    if any(word in s.lexicon["men"] or word in s.lexicon["women"] for word in (s.words[start], s.words[joint + 1])):
        return False
    if s.lexicon.has("bodies", s.lows[start]) and joint - start > 1:
        return True  # NGO, Bank
    if end - joint <= SINGLE:
        return False
    verb = s.lexicon.verbs.get(s.low(end))
    bodies = s.lexicon.all_of(("bodies", "ngos", "firms"))
    return bool(verb and verb.form == "s") or (s.lows[end - 1] in bodies and bodies.isdisjoint(s.lows[start:joint]))


def is_one_office(s: Sentence, start: int, joint: int, end: int) -> bool:
    """Agriculture and Food Minister Ann Holt: a title inside the second half, and nobody's name in the first."""
    firsts = s.words[start:joint]
    if s.lows[start] in s.lexicon.states or not s.lexicon.all_of(("men", "women", "mastheads")).isdisjoint(firsts):
        return False
    return s.any_of("high_offices", joint + 2, end - 1) and s.lexicon.all_of(("media", "agencies", "bodies")).isdisjoint(
        s.lows[start:joint]
    )
