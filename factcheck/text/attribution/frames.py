"""Does a verb report here? What follows it tells: "claims that …" does, "claimed two lives" does not."""

from factcheck.text.attribution.lexicon import Verb
from factcheck.text.attribution.phrases import CORE, LONG
from factcheck.text.attribution.sentence import Sentence

ASKING = frozenset({"if", "whether", "how", "why", "what", "where", "when"})
SAID = frozenset({"that", "quote", "wh", "clause"})
OBJECTS = frozenset({"object", "objectpp", "as", "named", "ing", "to", "toldto"})


def complement(s: Sentence, verb: int) -> tuple[str, int]:
    """What follows a verb and where: that, quote, wh, clause, told, as, to, of, object, ing, or nothing."""
    at = first = _over_adverbs(s, verb + 1)
    kind = _plain(s, at)
    for _ in range(6):
        if kind != "pp" and not (at > first and s.tag(at) == "T" and s.tag(at + 1) in "DNP"):
            break
        at = _over_adverbs(s, _over_phrase(s, at))
        kind = _plain(s, at)
    if s.tag(at) == "," and (behind := _behind_aside(s, at)) and (later := _plain(s, behind)) in SAID:
        return later, behind
    if at == first:
        return kind, at
    return (kind, at) if kind in SAID else ("pp", first)


def _behind_aside(s: Sentence, comma: int) -> int:
    """Behind a short aside in commas without a verb: "conceded, however, that"; 0 if this is none."""
    for here in range(comma + 1, comma + 8):
        if s.tag(here) in "VAMQ:.":
            return 0
        if s.tag(here) == ",":
            return here + 1
    return 0


def _over_adverbs(s: Sentence, at: int) -> int:
    while s.tag(at) == "Y" or (s.tag(at) == "O" and s.low(at) in s.lexicon["reflexives"]):
        at += 1
    return at


def _plain(s: Sentence, at: int) -> str:
    tag, low = s.tag(at), s.low(at)
    if tag == "H":
        return "that"
    if tag in "AM" and s.low(at - 1) == "there":
        return "clause"
    if tag == "Q" or (tag in ":,-" and s.tag(at + 1) == "Q") or tag == ":":
        return "quote"
    if tag == "W" or (tag == "S" and low in ASKING):
        return "wh"
    if tag == "S" and low == "as":
        return "as"
    if tag == "T":
        return "to" if s.tag(at + 1) in "BvAYVN" else "pp"
    if tag == "I" and s.lexicon.has("personal", low) and (what := _nominal(s, at + 1)) in {"object", "objectpp", "as", "nquote"}:
        return what
    if (
        tag in "IF"
        or tag == "K"
        or (tag in "DJ" and s.tag(at + 1) == "K")
        or (tag == "J" and s.tag(at + 1) == "I" and s.lexicon.has("time_adjectives", low))
    ):
        return "pp"
    if tag == "G":
        return "ing"
    if tag == "D" and s.tag(at + 1) in ".,":
        return ""
    if tag in ",.:-)(CSE?" and s.words[at : at + 1] not in (["£"], ["$"], ["€"]):
        return ""
    return _nominal(s, at) or "odd"


def _nominal(s: Sentence, at: int) -> str:
    if s.tag(at) == "R":
        if s.tag(at + 1) in "VAMYE" or _is_contracted(s, at):
            return "clause"
        return (_after_object(s, at + 1) or "object") if s.low(at) in {"it", "you"} else "clause"
    if s.tag(at) == "O":
        return _after_object(s, at + 1) or "object"
    match = CORE.match(s.tags, at, at + LONG)
    if not match or match.end() == at:
        return ""
    if clause_at(s, at):
        return "clause"
    return "nquote" if s.tags[match.end() - 1] == "Q" and match.end() > at + 1 else _after_object(s, match.end()) or "object"


def _after_object(s: Sentence, at: int) -> str:
    """After "told reporters", "urged Congress", "described it"."""
    end = _over_tails(s, at)
    tag, low = s.tag(end), s.low(end)
    if tag == "H":
        return "told"
    if tag == "Q" or (tag in ",:" and s.tag(end + 1) == "Q"):
        return "told"
    if tag == "," and (later := _behind_aside(s, end)) and s.tag(later) == "H":
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
    if clause_at(s, at):
        return "told"
    if tag in "DJ" and s.tag(at) == tag and CORE.match(s.tags, at, at + LONG):
        return "named"  # called him a liar
    return ""


def _over_tails(s: Sentence, at: int) -> int:
    """Past "of the committee", "in Minsk", "on Monday" behind an object."""
    for _ in range(3):
        if s.tag(at) == "I" and s.tag(at + 1) == "K":
            at += 2
        elif (
            s.tag(at) in "FI"
            and s.low(at) not in {"about", "for", "over", "against"}
            and (match := CORE.match(s.tags, at + 1, at + 1 + LONG))
        ):
            at = match.end()
        elif s.tag(at) in "KYU":
            at += 1
        else:
            break
    return at


def _over_phrase(s: Sentence, at: int) -> int:
    """Past "in a statement", "on Monday", "last week"."""
    if s.tag(at) == "J" and s.tag(at + 1) == "I":
        at += 1
    if s.tag(at) in "IFT":
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
        if s.tag(end) in "VAM" or _is_contracted(s, at) or (s.tag(end) == "," and _verb_behind_aside(s, end)):
            return True
        if s.tag(end) in "FIC":
            at = end + 1
            continue
        return False
    return False


def _sets_apart(s: Sentence, sense: Verb, at: int) -> bool:
    """Is the thing one with which this verb does not speak: to claim a seat, to deny them entry?"""
    match = CORE.match(s.tags, at, at + LONG)
    end = match.end() if match else at + 2
    things = s.lexicon.apart.get(sense.lemma)
    if sense.lemma in s.lexicon["claiming"] and s.tag(at) in "U?":
        return True
    return s.lexicon.has("nobodies", s.low(at)) or bool(things and not things.isdisjoint(s.lows[at:end]))


def _is_contracted(s: Sentence, at: int) -> bool:
    """They'll, he'd."""
    return s.tag(at) == "R" and ("'" in s.low(at) or "’" in s.low(at))


def _verb_behind_aside(s: Sentence, comma: int) -> bool:
    """A man, 34, had been: a short aside in commas, then the verb."""
    for here in range(comma + 1, comma + 16):
        if s.tag(here) in ":.-Q":
            return False
        if s.tag(here) == ",":
            return s.tag(here + 1) in "VAM" and s.tag(comma + 1) in "UDNPWIJ" and s.low(comma + 1) != "and"
    return False


def reports(s: Sentence, verb: int, sense: Verb, before: str) -> bool:
    """Is something said with this verb? `before` tells what stands there: content, start (of the sentence) or nothing."""
    what, at = complement(s, verb)
    if sense.lemma in s.lexicon["sure"] and what not in {"", "pp", "to", "odd"} and not _sets_apart(s, sense, at):
        return True
    if what == "nquote":
        return True  # said the plan "fails", called him "a liar"
    if (what in OBJECTS or what == "odd") and _sets_apart(s, sense, at):
        return False
    if what in SAID:
        return bool(sense.kinds - {"stance"}) or what in {"quote", "that", "wh"}
    needs = s.lexicon.needs.get(sense.lemma)
    if needs and s.low(verb + 1) in needs and s.tag(verb + 2) != "K":
        return True
    if what == "told":
        return bool(sense.kinds)
    if sense.lemma in s.lexicon["telling"] and what in {"object", "objectpp"} and sense.kinds <= {"clause"}:
        return before == "content"
    if what in {"to", "toldto"} and ("order" in sense.kinds or (what == "toldto" and sense.lemma in s.lexicon["telling"])):
        return True
    if "object" in sense.kinds and what in OBJECTS:
        return True
    if sense.lemma in s.lexicon["linking"] and what == "toldto":
        return True
    if what == "ing" and sense.lemma in s.lexicon["remembering"]:
        return True
    if "stance" in sense.kinds and what in {"object", "objectpp", "as", "named"}:
        return before == "relative" or _judges(s, sense, what, at)
    if "order" in sense.kinds and what in {"object", "objectpp", "named"}:
        return sense.lemma not in {"call", "appeal", "beg", "volunteer", "swear"}
    if "object" in sense.kinds and what == "pp":
        return before in {"content", "relative"}
    if what == "" and before == "start":
        return sense.lemma in s.lexicon["showing"] or "clause" in sense.kinds
    return what in {"", "pp", "to"} and before in {"content", "relative"} and bool(sense.kinds & {"clause", "object"})


def _ends_in_adjective(s: Sentence, at: int) -> bool:
    """Called the report baseless: the last word of what looks like one noun phrase is an adjective."""
    match = CORE.match(s.tags, at, at + LONG)
    end = match.end() if match else at
    return end - at > 2 and (s.tags[end - 1] == "J" or s.lows[end - 1].endswith(tuple(s.lexicon["adjective_endings"])))


def _judges(s: Sentence, sense: Verb, what: str, at: int) -> bool:
    if sense.lemma in s.lexicon["naming_only"]:
        return what in {"named", "as"} or (what == "object" and _ends_in_adjective(s, at))
    if sense.lemma in s.lexicon["weighing"]:
        return what != "object"
    return not s.lexicon.needs.get(sense.lemma)
