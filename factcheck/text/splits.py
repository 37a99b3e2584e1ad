"""Where a sentence could be cut into two claims, each with the reason; better none than a wrong one.

A cut is offered only where a clause of its own begins: the words before hold a finite verb, so do the words behind or they
assert something by a participle, and nothing later in the sentence takes the first clause up again.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from factcheck.text.clauses import ENDS, Clauses
from factcheck.text.language import Language

LONGEST = 1200  # code points: no sentence of a person's is longer
LEAST = 3  # words on either side
INSERTED = 6  # words of “, she argued,”
APART = 3  # words between two verbs that are not one
JOINING = ("coordinators", "relatives", "complements", "contrasting")
ADVERB = 4  # words of “, sin embargo,”
QUOTES = frozenset('"”»’')
DIALOGUE = frozenset("—–")  # it opens what a character says
TITLES_BETWEEN = frozenset({".", "of", "the", "de", "del", "la", ","})
MARKS = frozenset(",;:") | QUOTES
Rule = Callable[[Clauses, int], str]


class Split(NamedTuple):
    """`at` is where the second claim would start, counted from the start of the sentence."""

    at: int
    why: str


def splits(sentence: str, language: Language) -> list[Split]:
    """In order; empty for a sentence that is one claim, or in a language without verbs of its own here."""
    if language.verbs is None or len(sentence) > LONGEST or sentence.count(" ") < 2 * LEAST or sentence[0] in DIALOGUE:
        return []
    clauses = Clauses(sentence, language, language.verbs)
    found: list[Split] = []
    last = 0
    for place, why in _proposed(clauses):
        if place - last >= LEAST:
            found.append(Split(clauses.start(place), why))
            last = place
    return found


def _proposed(clauses: Clauses) -> Iterator[tuple[int, str]]:
    for place in _openings(clauses):
        if clauses.first_finite >= place or clauses.enclosed[place]:
            continue
        why = _why(clauses, place)
        if why and not _describes_speaker(clauses, place):
            yield place, why


def _why(clauses: Clauses, place: int) -> str:
    """The reason that the first rule gives; most of them speak of what stands behind a comma."""
    for rule in RULES if _after_comma(clauses, place) else ANYWHERE:
        if why := rule(clauses, place):
            return why
    return ""


def _describes_speaker(clauses: Clauses, place: int) -> bool:
    """“…, said Ann Lee, who leads the group”: what follows the name only says who spoke."""
    near = place - 2
    while near > 0 and (clauses.written[near][:1].isupper() or clauses.words[near] in TITLES_BETWEEN or clauses.words[near].isdigit()):
        near -= 1
    said = clauses.words[near] in clauses.reporting or clauses.is_in(near, "according")
    return said and near < place - 2 and _after_comma(clauses, place)


def _openings(clauses: Clauses) -> list[int]:
    """Where a clause may begin at all: behind a mark, or at “and”."""
    joining, words = clauses.lists["coordinators"], clauses.words
    return [place for place in range(LEAST, len(words) - LEAST) if words[place - 1] in MARKS or words[place] in joining]


def _after_comma(clauses: Clauses, place: int) -> bool:
    return clauses.words[place - 1] == "," or (clauses.words[place - 1] in QUOTES and clauses.words[place - 2] == ",")


def fronted(clauses: Clauses, place: int) -> str:
    """“Although …, he denied …”: the main clause after a conceding one."""
    if not clauses.is_in(0, "conceding"):
        return ""
    done = any(clauses.words[near] == "," and clauses.first_finite < near for near in range(1, place - 1))
    return "main clause after a conceding one" if not done and _short_subject(clauses, place) else ""


def _short_subject(clauses: Clauses, place: int) -> bool:
    return clauses.subject_then_verb(place) or (clauses.word(place)[:1].isalpha() and any(clauses.finite[place + 1 : place + 3]))


def relative(clauses: Clauses, place: int) -> str:
    """“…, which fell”, “…, in which he said”, “…, some of whom left”."""
    head = place
    portion = clauses.is_in(head, "portions") and clauses.is_in(head + 1, "portion_links") and clauses.words[place - 1] not in QUOTES
    if portion:
        head += 2
    part = portion and clauses.is_in(head, "portion_pronouns")
    while head < place + 2 and clauses.is_in(head, "prepositions"):
        head += 1
    if not (part or clauses.is_in(head, "relatives")) or clauses.resumes_after(place) or _goes_on_reporting(clauses, place):
        return ""
    if part:
        return "clause about a part of them"
    return f"relative clause (“{clauses.word(head)}”)" if clauses.clause_from(head + 1) else ""


def _goes_on_reporting(clauses: Clauses, place: int) -> bool:
    """“dijo, bajo anonimato, que …”: the aside stands between the verb and what was said."""
    before = next((near for near in range(place - 2, 0, -1) if clauses.words[near] == ","), 0)
    told = any(word in clauses.reporting for word in clauses.words[max(0, before - 5) : before])
    if before and place - before <= ADVERB and clauses.is_in(place, "complements"):
        return True  # da por hecho, además, que
    if before and place - before <= INSERTED and clauses.words[place - 2] in clauses.reporting:
        return True  # …, she argued, on which so much was spent
    return clauses.is_in(place, "complements") and (told or clauses.finite[max(0, before - 1)])


def contrasting(clauses: Clauses, place: int) -> str:
    """“…, while millions were waiting”, “…, although it did not say”."""
    if not clauses.is_in(place, "contrasting") or clauses.resumes_after(place):
        return ""
    return f"clause of its own (“{clauses.word(place)}”)" if clauses.clause_from(place + 1) else ""


def _of_manner(clauses: Clauses, place: int) -> bool:
    """“…,” he told them, dropping his voice; “…,” said Holt, quoted by the agency: how or where words were said, and nothing more."""
    marks = [near for near in range(place - 2, 0, -1) if clauses.words[near] in QUOTES]
    if not marks or clauses.words[place - 1] != ",":
        return False
    said = any(word in clauses.reporting for word in clauses.words[marks[0] : place - 1])
    return said and not clauses.is_in(place, "speaking_gerunds")


def participial(clauses: Clauses, place: int) -> str:
    """“…, consolidating its hold”, “…, carried out by engineers”."""
    head = place + (clauses.is_in(place, "participle_adverbs"))
    word = clauses.word(head)
    if _of_manner(clauses, head):
        return ""
    if (
        clauses.verbs.gerund(word)
        and clauses.written[head] == word
        and not clauses.is_in(head, "no_gerunds")
        and not clauses.is_in(head + 1, "after_nouns")
    ):
        return "" if clauses.resumes_after(head) else f"participial clause (“{word}”)"
    if clauses.verbs.participle(word) and clauses.is_in(head + 1, "participle_prepositions") and not clauses.is_in(head, "no_participles"):
        return "" if any(clauses.finite[head + 1 :]) or not _has_verb(clauses, place) else f"participial clause (“{word}”)"
    return ""


def _has_verb(clauses: Clauses, place: int) -> bool:
    """Has the clause before a place its verb? Not in “…, and its president, Ann Lee, pleaded with them”."""
    opens = (near + 1 for near in range(place - 2, 0, -1) if _opens_clause(clauses, near))
    return any(clauses.finite[next(opens, 0) : place])


def _opens_clause(clauses: Clauses, place: int) -> bool:
    joined = clauses.is_in(place, "coordinators") and clauses.words[place - 1] == ","
    return joined or clauses.words[place] == ";" or clauses.words[place] in QUOTES


def coordinated(clauses: Clauses, place: int) -> str:
    """“…, but has not said”, “… and signed an agreement”, “…, and its chairman resigned”."""
    if not clauses.is_in(place, "coordinators"):
        return ""
    head = place + 1
    while head < place + 3 and clauses.is_in(head, "adverbs"):
        head += 1
    comma = _after_comma(clauses, place)
    if (comma or clauses.is_in(head, "pronouns")) and clauses.subject_then_verb(head):
        return "second main clause"
    if not clauses.finite[head] or not clauses.verbs.sure(clauses.words, head):
        return ""
    if comma or (not clauses.is_in(place, "contrary") and _second_predicate(clauses, place)):
        return f"second predicate (“{clauses.word(head)}”)"
    return ""


def _second_predicate(clauses: Clauses, place: int) -> bool:
    """Without a comma: the verb before must be the main one and far enough away to have its own object."""
    near = [at for at in range(max(0, place - 25), place) if clauses.finite[at]]
    return bool(near) and place - near[-1] > LEAST and clauses.verbs.sure(clauses.words, near[-1])


def separate(clauses: Clauses, place: int) -> str:
    """A clause behind a semicolon or a colon."""
    before = clauses.word(place - 1)
    if before == ";" and clauses.clause_from(place):
        return "clause after a semicolon"
    if before == ":" and not clauses.is_in(place - 2, "announcing") and clauses.subject_then_verb(place):
        return "clause after a colon"
    return ""


def apposition(clauses: Clauses, place: int) -> str:
    """“…, a phrase that is read as a threat”."""
    if not clauses.is_in(place, "appositions") or clauses.words[place - 1] in QUOTES or clauses.resumes_after(place):
        return ""  # “…,” a resident who fled recalled
    if clauses.is_in(0, "fronting") and clauses.words.index(",") == place - 1:
        return ""  # When he was young, a river that was clean ran here
    for near in range(place + 1, place + 5):
        if clauses.is_in(near, "apposition_relatives"):
            return "description that asserts more" if clauses.clause_from(near + 1) and not _leads_on(clauses, near) else ""
        if not clauses.word(near)[:1].isalpha() or clauses.finite[near]:
            return ""
    return ""


def _leads_on(clauses: Clauses, relative: int) -> bool:
    """Does a second verb follow, whose subject the noun with its relative clause is: “When he was young, the river that …, was clear”?"""
    verb = 0
    for near in range(relative + 1, len(clauses.words)):
        if clauses.words[near] in ENDS or any(clauses.is_in(near, name) for name in JOINING):
            return False
        if clauses.finite[near] and verb and near - verb >= APART:
            return True
        verb = near if clauses.finite[near] else verb
    return False


RULES: tuple[Rule, ...] = (fronted, relative, contrasting, participial, coordinated, separate, apposition)
ANYWHERE: tuple[Rule, ...] = (coordinated, separate)  # of these, the ones that need no comma before
