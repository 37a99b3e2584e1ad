"""Does a verb report here? What follows it tells: "claims that …" does, "claimed two lives" does not."""

from factcheck.text.attribution.lexicon import Verb
from factcheck.text.attribution.phrases import CORE, LONG
from factcheck.text.attribution.sentence import Sentence

ASKING = frozenset({"if", "whether", "how", "why", "what", "where", "when"})
CLOSING = frozenset(",.:-)")


def complement(s: Sentence, verb: int) -> tuple[str, int]:
    """What follows a verb and where: that, quote, wh, clause, told, as, to, of, object, ing, or nothing."""
    at = verb + 1
    for _ in range(4):
        while s.tag(at) == "Y" or (s.tag(at) == "O" and s.low(at) in s.lexicon["reflexives"]):
            at += 1
        kind = _plain(s, at)
        if kind != "pp":
            return kind, at
        skipped = _over_phrase(s, at)
        if _plain(s, skipped) in {"pp", "object", "to", "as"} and not (_plain(s, skipped) == "object" and clause_at(s, skipped)):
            return ("pp", at) if _plain(s, skipped) != "pp" else ("pp", at)
        at = skipped
    return "", at


def _plain(s: Sentence, at: int) -> str:
    tag, low = s.tag(at), s.low(at)
    if tag == "H":
        return "that"
    if tag == "Q" or (tag in ":,-" and s.tag(at + 1) == "Q") or tag == ":":
        return "quote"
    if tag == "W" or (tag == "S" and low in ASKING):
        return "wh"
    if tag == "S" and low == "as":
        return "as"
    if tag == "T":
        return "to"
    if tag in "IF" or tag == "K" or (tag in "DJ" and s.tag(at + 1) == "K"):
        return "pp"
    if tag == "G":
        return "ing"
    if tag in "AM" and s.tag(at - 1) in "VBGE":
        return ""
    return _nominal(s, at)


def _nominal(s: Sentence, at: int) -> str:
    if s.tag(at) == "R":
        return "clause" if s.tag(at + 1) in "VAMYeE" else "told" if s.low(at) in {"it", "you"} else "clause"
    if s.tag(at) == "O":
        return _after_object(s, at + 1) or "object"
    match = CORE.match(s.tags, at, at + LONG)
    if not match or match.end() == at:
        return ""
    return "clause" if clause_at(s, at) else _after_object(s, match.end()) or "object"


def _after_object(s: Sentence, at: int) -> str:
    """After "told reporters", "urged Congress", "described it"."""
    end = _over_tails(s, at)
    tag, low = s.tag(end), s.low(end)
    if tag == "H":
        return "told"
    if tag == "Q" or (tag in ",:" and s.tag(end + 1) == "Q"):
        return "told"
    if tag == "S" and low == "as":
        return "as"
    if tag == "T":
        return "toldto"
    if tag == "I" and low in {"about", "for", "over", "against", "with"}:
        return "objectpp"
    if s.tag(at) == "F":
        return "objectpp"
    if tag == "R" and s.tag(end + 1) in "VAMY":
        return "told"
    if tag in "WS" and low in ASKING:
        return "told"
    if tag in "DJ" and s.tag(at) == tag and CORE.match(s.tags, at, at + LONG):
        return "named"  # called him a liar
    return ""


def _over_tails(s: Sentence, at: int) -> int:
    """Past "of the committee", "in Minsk", "on Monday" behind an object."""
    for _ in range(3):
        if s.tag(at) in "FI" and s.low(at) not in {"about", "for", "over", "against"} and (match := CORE.match(s.tags, at + 1, at + 1 + LONG)):
            at = match.end()
        elif s.tag(at) in "KY":
            at += 1
        else:
            break
    return at


def _over_phrase(s: Sentence, at: int) -> int:
    """Past "in a statement", "on Monday", "last week"."""
    if s.tag(at) in "IF":
        at += 1
    match = CORE.match(s.tags, at, at + LONG)
    end = match.end() if match and match.end() > at else at
    while s.tag(end) in "KUY" or (s.tag(end) in "DJ" and s.tag(end + 1) == "K"):
        end += 1
    return max(end, at)


def clause_at(s: Sentence, at: int) -> bool:
    """Does a clause of its own (a noun phrase and a finite verb) start here?"""
    for _ in range(5):
        match = CORE.match(s.tags, at, at + LONG)
        if s.tag(at) == "R":
            end = at + 1
        elif match and match.end() > at:
            end = match.end()
        else:
            return False
        while s.tag(end) == "Y":
            end += 1
        if s.tag(end) in "VAM":
            return True
        if s.tag(end) in "FIC" or (s.tag(end) == "T" and False):
            at = end + 1
            continue
        return False
    return False


def reports(s: Sentence, verb: int, sense: Verb, open_before: bool) -> bool:
    """Is something said with this verb? `open_before`: what was said may stand before it."""
    what, at = complement(s, verb)
    if what in {"that", "quote", "wh", "clause"}:
        return bool(sense.kinds - {"stance"}) or what == "quote" or sense.lemma in {"question", "lament", "bemoan", "call"} and what != "clause"
    needs = s.lexicon.needs.get(sense.lemma)
    if needs and s.low(verb + 1) in needs:
        return True
    if what == "told":
        return "clause" in sense.kinds or sense.lemma in s.lexicon["telling"] or sense.lemma in {"call", "quote", "describe"}
    if what in {"to", "toldto"}:
        return "order" in sense.kinds or (what == "toldto" and sense.lemma in s.lexicon["telling"])
    if "object" in sense.kinds and what in {"object", "objectpp", "as", "named", "ing"}:
        return True
    if "stance" in sense.kinds and what in {"object", "objectpp", "as", "named"}:
        return _judges(s, sense, what)
    if "order" in sense.kinds and what in {"object", "objectpp", "named"}:
        return sense.lemma not in {"call", "appeal", "urge", "beg", "volunteer", "swear"}
    if "object" in sense.kinds and what == "pp":
        return open_before
    return what in {"", "pp", "to"} and open_before and bool(sense.kinds & {"clause", "object"}) and at >= 0


def _judges(s: Sentence, sense: Verb, what: str) -> bool:
    if sense.lemma == "call":
        return what in {"named", "as"}
    if sense.lemma in {"attack", "assail", "liken"}:
        return what != "object"
    return not s.lexicon.needs.get(sense.lemma)
