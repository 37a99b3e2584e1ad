"""What follows a verb: a clause, a quotation, a thing, nothing."""

import re
from collections.abc import Callable
from functools import lru_cache

from factcheck.text.attribution.circumstances import over_when
from factcheck.text.attribution.clause_ahead import clause_at, is_contracted
from factcheck.text.attribution.phrases import CORE, LONG, is_occasion, is_participle
from factcheck.text.attribution.sentence import Sentence

ASKING = frozenset({"if", "whether", "how", "why", "what", "where", "when"})
JUDGED = frozenset({"about", "for", "over", "against", "with"})  # blamed them for, pressed them over
SAID = frozenset({"that", "quote", "wh", "clause"})
OBJECTS = frozenset({"object", "objectpp", "as", "named", "ing", "to", "toldto"})
CURRENCIES = frozenset("£$€")
ASIDE = 8  # words of an aside in commas
LONG_ASIDE = 16
DATED = re.compile("I[DOJUY]+K")  # in her first week
NUMBERED = re.compile("N(?=U[JNE])")
PERSONAL = {"object": "object", "objectpp": "objectpp", "as": "as", "nquote": "nquote", "named": "objectpp"}
Rule = tuple[Callable[[Sentence, int], bool], str]


@lru_cache(maxsize=64)  # several rules ask this of the same verb
def complement(s: Sentence, verb: int) -> tuple[str, int]:
    """What follows a verb and where it starts: one of SAID or OBJECTS, told, nquote, pp (circumstances only), end or odd."""
    at = first = _over_adverbs(s, verb + 1)
    kind = _plain(s, at)
    for _ in range(6):
        if kind != "pp" and not (at > first and s.tags[at] == "T" and s.tags[at + 1] in "DNP" and not _is_infinitive(s, at + 1)):
            break
        at = _over_adverbs(s, _over_phrase(s, at))
        kind = _plain(s, at)
    if s.tags[at] == "," and s.tags[at + 1] == "H" and s.lexicon.bases:
        return "that", at + 1  # написал в соцсетях, что
    if s.tags[at] == "," and (behind := _behind_aside(s, at, LONG_ASIDE)) and s.tags[behind] == "H":
        return "that", behind
    if s.tags[at] == "," and (behind := _behind_aside(s, at)) and (later := _plain(s, behind)) in SAID:
        return later, behind
    if at == first:
        return kind, at
    if kind == "that" and s.tags[at + 1] in "VA" and not s.lexicon["free_order"]:
        return "pp", first  # blasted out an email that called her a liar
    when = s.tags[at - 1] in "KU" or "K" in s.tags[first:at] or is_occasion(s, first, at)
    behind = when or bool(s.lexicon["free_order"])  # rechazó de plano las críticas
    dated = behind and kind in {"object", "objectpp", "to", "toldto"}  # announced in 2023 the arrest of, noted in its report a rise
    return (kind, at) if kind in SAID or dated else ("pp", first)


def _is_infinitive(s: Sentence, at: int) -> bool:
    """To mend it: a word that no list has, with its object."""
    return s.tags[at] == "N" and s.tags[at + 1] in "DROP"


def _behind_aside(s: Sentence, comma: int, longest: int = ASIDE) -> int:
    """Behind a short aside in commas without a verb: "conceded, however, that"; 0 if this is none."""
    for here in range(comma + 1, comma + longest):
        if s.low(here) == ":":
            return here
        if s.tags[here] in "VAMQ:.":
            return 0
        if s.tags[here] == ",":
            return here + 1
    return 0


def _over_adverbs(s: Sentence, at: int) -> int:
    while step := s.tags[at] == "Y" or (s.tags[at] == "O" and s.low(at) in s.lexicon["reflexives"]) or _counts_about(s, at):
        at += step
    return at


def _counts_about(s: Sentence, at: int) -> int:
    """How many words before a number say that it is rough: at least six, around 40; none before a time."""
    if s.tags[at] != "I" or not s.lexicon.has("roughly", s.low(at)):
        return 0
    words = 1 + s.lexicon.has("degrees", s.low(at + 1))
    return words if s.tags[at + words] == "U" and s.tags[at + words + 1] != "K" and (words > 1 or s.low(at) != "at") else 0


def _is_quote(s: Sentence, at: int) -> bool:
    return s.tags[at] == "Q" or s.low(at) == ":" or (s.tags[at] in ":,-" and s.tags[at + 1] == "Q")


def _is_circumstance(s: Sentence, at: int) -> bool:
    """On Monday, late in May, last week."""
    tag = s.tags[at]
    if tag in "IT" or (tag in "DJ" and (s.tags[at + 1] == "K" or (s.lexicon["free_order"] and over_when(s, at) > at))):
        return True
    return tag == "J" and s.tags[at + 1] == "I" and s.lexicon.has("time_adjectives", s.low(at))


def _is_end(s: Sentence, at: int) -> bool:
    tag = s.tags[at]
    return tag in ",:-SE?" and s.low(at) not in CURRENCIES


def _is_added(s: Sentence, at: int) -> bool:
    """A statement posted online: a participle behind a noun."""
    return (
        s.tags[at] in "VE"
        and s.tags[at - 1] == "N"
        and s.tags[at + 1] in "IYKNF"
        and is_participle(s, at)
        and s.any_of("occasions", at - 1, at)
    )


AT_ONCE = dict.fromkeys(".()C", "end") | {
    "H": "that", "A": "clause", "M": "clause", "Q": "quote", "W": "wh", "K": "pp", "F": "pp", "G": "ing",
}  # fmt: skip
PLAIN: tuple[Rule, ...] = (
    (lambda s, at: s.tags[at] == "I" and s.tags[at + 1] == "H", "that"),  # insistió en que
    (lambda s, at: s.tags[at] == "B" and bool(s.lexicon["free_order"]), "infinitive"),  # dijo tener
    (_is_quote, "quote"),
    (lambda s, at: s.tags[at] == "S" and s.low(at) in ASKING, "wh"),
    (lambda s, at: s.tags[at] == "S" and s.low(at) == "as", "as"),
    (lambda s, at: s.tags[at] == "T" and s.tags[at + 1] in "BvAYVN", "to"),
)
PLAINER: tuple[Rule, ...] = (
    (_is_circumstance, "pp"),
    (_is_added, "pp"),
    (lambda s, at: s.tags[at] == "D" and s.tags[at + 1] in (".,IKSY" if s.lexicon.has("pointing", s.low(at)) else ".,"), "object"),
    (_is_end, "end"),
)


def _plain(s: Sentence, at: int) -> str:
    """What stands at a word, before any circumstance is passed over; the kind of the word mostly tells."""
    tag = s.tags[at]
    if tag in "NPRO":
        return _nominal(s, at) or "odd"
    if tag in AT_ONCE:
        return AT_ONCE[tag]
    for rule, kind in PLAIN:
        if rule(s, at):
            return kind
    if tag == "I" and s.lexicon.has("personal", s.low(at)) and (what := _nominal(s, at + 1)) in PERSONAL:
        return PERSONAL[what]  # acusó a la oposición, afeó al líder su silencio
    return next((kind for rule, kind in PLAINER if rule(s, at)), "") or _nominal(s, at) or "odd"


def _nominal(s: Sentence, at: int) -> str:
    """What a noun phrase or pronoun at a word begins; empty if there is none."""
    if s.tags[at] == "R":
        thing = s.low(at) in {"it", "you"} and s.tags[at + 1] not in "VAMYE" and not is_contracted(s, at)
        return (_after_object(s, at + 1, at) or "object") if thing else "clause"
    if s.tags[at] == "O":
        return _after_object(s, at + 1, at) or "object"
    match = CORE.match(s.tags, at, at + LONG)
    if not match:
        return ""
    if clause_at(s, at):
        return "clause"
    return "nquote" if s.tags[match.end() - 1] == "Q" and match.end() > at + 1 else _after_object(s, match.end(), at) or "object"


def _is_told(s: Sentence, end: int) -> bool:
    """Told reporters that, "…", whether, he would."""
    if s.tags[end] in "HQ" or (s.tags[end] in ",:" and s.tags[end + 1] == "Q"):
        return True
    if s.tags[end] == "," and (later := _behind_aside(s, end)):
        return s.tags[later] == "H"
    return (s.tags[end] == "R" and s.tags[end + 1] in "VAMY") or (s.tags[end] in "WS" and s.low(end) in ASKING)


AFTER: tuple[Rule, ...] = (
    (_is_told, "told"),
    (lambda s, end: s.tags[end] == "S" and s.low(end) == "as", "as"),
    (lambda s, end: s.low(end - 1) == "there", "told"),
    (lambda s, end: s.tags[end] == "T", "toldto"),
    (lambda s, end: s.tags[end] == "I" and s.low(end) in JUDGED, "objectpp"),
)


def _after_object(s: Sentence, at: int, start: int) -> str:
    """After "told reporters", "urged Congress", "described it"; empty if nothing that tells follows."""
    end = _over_tails(s, at)
    if s.tags[end] == "H" and s.lexicon["free_order"] and not s.lexicon.has("personal", s.low(start - 1)):
        return ""  # mostró imágenes que; not "dijo a la prensa que"
    last = _over_adverbs(s, at)
    bare = any(s.tags[here] in "JGE" and s.tags[here + 1] in ".,C" for here in (last, end))  # called it old, rated half of it false
    if kind := next((kind for rule, kind in AFTER if rule(s, end)), "objectpp" if s.tags[at] == "F" and not bare else ""):
        return kind
    if clause_at(s, at):
        return "told"
    if s.tags[start] in "RO" and s.tags[at] == "N":
        return "named"  # called it proof
    named = s.tags[end] in "DJ" and s.tags[at] == s.tags[end] and CORE.match(s.tags, at, at + LONG)
    return "named" if bare or named else ""  # called him a liar


def _over_tails(s: Sentence, at: int) -> int:
    """Past "of the committee", "in Minsk", "on Monday" behind an object."""
    for _ in range(3):
        if (s.tags[at] in "IDJ" and s.tags[at + 1] == "K") or (s.tags[at] == "S" and s.tags[at + 1] in "KU"):
            at += 2  # since 2016
        elif dated := DATED.match(s.tags, at):
            at = dated.end()
        elif s.tags[at] == "I" and s.tags[at + 1] in "RO" and s.low(at) not in JUDGED:
            at += 2  # the claims in it
        elif s.tags[at] in "KYU":
            at += 1
        elif s.tags[at] in "FI" and s.low(at) not in JUDGED - {"with"} and (match := CORE.match(s.tags, at + 1, at + 1 + LONG)):
            at = match.end()
        else:
            break
    return at


def _over_phrase(s: Sentence, at: int) -> int:
    """Past "in a statement", "on Monday", "last week"."""
    if s.tags[at] == "J" and s.tags[at + 1] == "I":
        at += 1
    if s.tags[at] in "IFT" or _is_added(s, at):
        at += 1
    match = CORE.match(s.tags, at, at + LONG)
    end = over_when(s, at) if s.tags[at] == "D" and s.lexicon["free_order"] else at  # denunció este jueves torturas
    end = match.end() if match and end == at else end
    if numbered := NUMBERED.search(s.tags, at, end):
        end = numbered.end()  # in its report 77 cases
    while s.tags[end] in "KUY" or (s.tags[end] in "DJF" and s.tags[end + 1] == "K"):
        end += 1
    return end
