"""Does a verb report here? What follows it tells: "claims that …" does, "claimed two lives" does not."""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.text.attribution.circumstances import over_when
from factcheck.text.attribution.complements import OBJECTS, SAID, complement
from factcheck.text.attribution.lexicon import Lexicon, Verb
from factcheck.text.attribution.phrases import CORE, LONG
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.subjects import group_of

THINGS = frozenset({"object", "objectpp", "named"})
BARE = frozenset({"end", "pp", "to"})
THINGS_OR_ODD, BARE_OR_ODD = OBJECTS | {"odd"}, BARE | {"odd"}


class Use(NamedTuple):
    """One use of a verb: what follows it and where; what stands before its subject, and where that is."""

    s: Sentence
    verb: int
    sense: Verb
    before: str
    subject: int
    what: str
    at: int

    @property
    def lexicon(self) -> Lexicon:
        return self.s.lexicon

    def one_of(self, group: str) -> bool:
        return self.sense.lemma in self.s.lexicon[group]


def reports(s: Sentence, verb: int, sense: Verb, before: str, subject: int) -> bool:
    """Is something said with this verb? The first rule that has an answer gives it."""
    use = Use(s, verb, sense, before, subject, *complement(s, verb))
    for rule in RULES:
        if (answer := rule(use)) is not None:
            return answer
    return _by_trailing(use)


def _surely(use: Use) -> bool | None:
    """Say, argue, insist: whatever follows, but for things with which they do not speak."""
    if use.one_of("as_only"):
        return use.what == "as" and not use.lexicon.has("reflexives", use.s.low(use.verb + 1))
    farce = use.what == "named" and use.one_of("naming_only")  # called the vote a farce
    if use.what in THINGS_OR_ODD and not farce and _sets_apart(use):
        return False
    quotes = use.what == "nquote" and not use.one_of("keeping")
    return True if quotes or (use.one_of("sure") and use.what not in BARE_OR_ODD) else None


def _by_saying(use: Use) -> bool | None:
    """That …, "…", he would …; a verb of judging needs the first two."""
    needs = use.lexicon.needs.get(use.sense.lemma, ())
    particle = over_when(use.s, use.verb + 1) if needs and use.lexicon["free_order"] else use.verb + 1
    if use.s.low(particle) in needs and use.s.tags[particle + 1] != "K":
        return not (use.one_of("calling") and _calls_somebody(use.s, particle + 1))  # pointed out, called for; not "called on Tuesday"
    if use.one_of("needs_only"):
        return False
    if use.what in SAID and not _keeps_or_names(use):
        return bool(use.sense.kinds - {"stance"}) or use.what != "clause" or use.before == "relative" or _judges_only(use)
    return bool(use.sense.kinds) if use.what == "told" else None


def _calls_somebody(s: Sentence, at: int) -> bool:
    """Llamó a su embajador a consultas, not: llamó a la calma."""
    match = CORE.match(s.tags, at, at + LONG)
    return match is not None and any(s.any_of(group, at, match.end()) for group in ("people", "officials", "summons"))


def _keeps_or_names(use: Use) -> bool:
    """Maintained “defensive measures”, called the vote rigged: no words of anybody."""
    if use.what == "quote":
        return use.s.tags[use.at] == "Q" and use.one_of("keeping")
    return use.what == "clause" and use.before != "relative" and use.one_of("naming_only")


def _judges_only(use: Use) -> bool:
    """Accused sectors linked to the party: what looks like a clause is the object, since these take none."""
    return not (use.lexicon.needs.get(use.sense.lemma) or use.one_of("naming_only") or use.one_of("weighing"))


def _by_pronoun(use: Use) -> bool | None:
    """Lo dijo, así lo ha confirmado: a little word stands for what was said."""
    group = group_of(use.s, use.verb)
    lo = any(use.lexicon.has("clitic_objects", use.s.lows[at]) for at in range(group, use.verb))
    return True if lo and use.sense.kinds & {"clause", "object"} and not use.sense.kinds & {"stance", "order"} else None


def _by_infinitive(use: Use) -> bool | None:
    """Dijo tener, prometió arreglarlo; not: prevé abrir."""
    if use.what != "infinitive":
        return None
    return "order" in use.sense.kinds or use.one_of("sure") or use.one_of("remembering")


def _by_telling(use: Use) -> bool | None:
    """Told reporters: what was told must stand before."""
    if use.what == "objectpp" and use.one_of("telling_of"):
        return True  # warned them about it
    only_tells = use.one_of("telling") and use.sense.kinds <= {"clause"}
    return use.before == "content" if only_tells and use.what in {"object", "objectpp"} else None


def _by_wanting(use: Use) -> bool | None:
    """Promised to, urged Congress to; demanded an apology."""
    if use.what in {"to", "toldto"}:
        wants = "order" in use.sense.kinds or (use.what == "toldto" and (use.one_of("telling") or use.one_of("linking")))
        return True if wants else None
    return not use.one_of("infinitive_only") if use.sense.kinds == {"order"} and use.what in THINGS else None


def _by_object(use: Use) -> bool | None:
    """Announced the plan; recalled being told."""
    if "object" in use.sense.kinds and use.what in OBJECTS:
        return True
    return True if use.what == "ing" and use.one_of("remembering") else None


def _by_judging(use: Use) -> bool | None:
    """Condemned the attack, called it a farce, welcomed it as overdue."""
    if "stance" not in use.sense.kinds:
        return None
    if use.what not in THINGS | {"as"} and not (use.one_of("naming_only") and use.what == "clause"):
        return None
    if use.before == "relative":
        return True
    if use.one_of("naming_only"):
        return use.what in {"named", "as"} or (use.what in {"object", "clause"} and _ends_in_adjective(use))
    free = bool(use.lexicon["free_order"])  # calificó la medida de “atropello”
    return use.what != "object" if use.one_of("weighing") else free or use.sense.lemma not in use.lexicon.needs


def _by_trailing(use: Use) -> bool:
    """ "…," she said on Monday; "he said" alone."""
    if use.one_of("alone") and use.what in BARE:
        return True  # and then apologized
    if use.what == "end" and use.before == "start":
        return "clause" in use.sense.kinds
    if use.lexicon.has("asked", use.sense.lemma) and use.s.low(use.verb + 1) == "for":
        return False
    said = use.before == "content" or (use.before == "relative" and use.s.low(use.subject - 1) != "what")
    return use.what in BARE and said and bool(use.sense.kinds & {"clause", "object"})


RULES: tuple[Callable[[Use], bool | None], ...] = (
    _by_infinitive, _surely, _by_saying, _by_pronoun, _by_telling, _by_wanting, _by_object, _by_judging,
)  # fmt: skip


def _sets_apart(use: Use) -> bool:
    """Is the thing one with which this verb does not speak: to claim a seat, to deny them entry?"""
    s, at = use.s, use.at
    if use.one_of("claiming") and s.tags[at] in "U?":
        return True
    match = CORE.match(s.tags, at, at + LONG)
    end = match.end() if match else at + 2
    things = s.lexicon.apart.get(use.sense.lemma, frozenset())
    return s.lexicon.has("nobodies", s.low(at)) or not things.isdisjoint(s.lows[at:end])


def _ends_in_adjective(use: Use) -> bool:
    """Called the report baseless, the fears overblown, the vote rigged: the last word of what looks like one noun phrase judges."""
    s, at = use.s, use.at
    match = CORE.match(s.tags, at, at + LONG)
    end = match.end() if match else at
    if use.what == "clause":
        return s.lows[end].endswith("ed") and s.tags[end + 1] in ".,C"
    if s.tags[end - 2 : end] == "NN" and s.lexicon.is_plural(s.lows[end - 2]):
        return True
    return end - at > 2 and s.lows[end - 1].endswith(tuple(s.lexicon["adjective_endings"]))
