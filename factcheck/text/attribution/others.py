"""Attributions whose cue is no verb of its own: according to X, confirmed by X, quoted as saying, in her view."""

from collections.abc import Iterator

from factcheck.text.attribution import capable, nouns
from factcheck.text.attribution.circumstances import over_hearers, over_when
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.forward import ahead
from factcheck.text.attribution.nouns import all_ahead
from factcheck.text.attribution.phrases import Phrase, behind, group_start
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.subjects import group_of, subjects
from factcheck.text.attribution.views import for_whom, in_view

OPENING = 8  # words before a fronted "according to"


def _before(s: Sentence, at: int) -> Iterator[Finding]:
    """According to X; in his words, where a pronoun stands inside the cue."""
    if s.lexicon.has("his", s.low(at + 1)) and (s.low(at + 2),) in s.lexicon.before[s.lows[at]]:
        yield Finding(Phrase(at + 1, at + 2, at + 1, at + 2), (at + 2, at + 3), "before", "", False, at)
    yield from in_view(s, at)
    if s.tags[at - 1] == "," and s.tags[at + 2] == "W" and (told := behind(s, at - 2, subject=False)) and capable.may_speak(s, told):
        yield Finding(told, (at, at + 1), "before", "", False, at)  # otros testigos, según los cuales
    if s.lexicon.has("itself", s.lows[at]) and s.tags[at - 1] not in "Q,":
        return  # “…”, se lee en el auto; not: se recoge en la calle
    for rest in s.lexicon.before[s.lows[at]]:
        end = at + 1 + len(rest)
        if tuple(s.lows[at + 1 : end]) == rest and (rest or s.tags[end] in "PDQ" or s.lows[at] != "per"):
            yield from _sourced(s, at, end)
            return


def _sourced(s: Sentence, at: int, end: int) -> Iterator[Finding]:
    told = _told(s, end)
    if told > end:
        end = over_hearers(s, told, told=True)  # según informó, según ha informado a la prensa
    start = _through_report(s, end)
    cited = s.lows[at] in s.lexicon["relaying"]
    for phrase in all_ahead(s, start):
        plan = s.lexicon.has("no_sources", s.lows[phrase.head])  # according to plan
        to = s.lexicon.has("to", s.low(at + 1)) or (s.lexicon["free_order"] and end > at + 2)  # according to, según consta en
        anyone = not cited and capable.may_be_anyone(s, phrase)  # citing family reasons
        if not plan and (to or capable.may_speak(s, phrase) or anyone):
            trails = s.tags[at - 1] not in ".C:" and not _fronts(s, at) and (s.tags[at - 1] != "Q" or s.printed[at - 1][-2:-1] == ",")
            yield Finding(phrase, (at, start), "before", "", trails, at, cited=cited)


def _told(s: Sentence, at: int) -> int:
    """Past "informó", "ha podido saber": where the verb behind "según" ends; the same word if there is none."""
    here = at
    while s.tags[here] in "AMY" or ((verb := s.lexicon.verbs.get(s.low(here))) and verb.lemma == "poder"):
        here += 1
    verb = s.lexicon.verbs.get(s.low(here))
    tells = verb and (verb.kinds or s.lexicon.has("learning", verb.lemma)) and (s.tags[here] == "V" or here > at)
    return here + 1 if tells else at


def _fronts(s: Sentence, at: int) -> bool:
    return at < OPENING and not s.tags[:at].strip("YCS,UKI")


def _through_report(s: Sentence, at: int) -> int:
    """Past "a report published by", "reports from", to who made them."""
    here = at
    while s.tags[here] in "DJEUNPZ" and here < at + 6 and not (s.tags[here] == "N" and s.low(here) in s.lexicon["sayings"]):
        here += 1
    if s.low(here) not in s.lexicon["sayings"]:
        return at
    behind_it = over_when(s, here + 1)
    while s.lexicon["head_first"] and s.tags[behind_it] in "NJ" and behind_it < here + 3:
        behind_it += 1  # el conteo preliminar de
    if s.low(behind_it) in s.lexicon["between"]:
        behind_it = over_when(s, behind_it + 1)
    while s.low(behind_it) in s.lexicon["by"] or s.low(behind_it) in s.lexicon["from"]:
        phrase = ahead(s, behind_it + 1)
        if not phrase or capable.may_speak(s, phrase):
            return behind_it + 1 if phrase else at
        behind_it = phrase.core  # un informe de estabilidad financiera del Banco de España
    return at


def _by(s: Sentence, at: int) -> Iterator[Finding]:
    """As reported by X."""
    by = _over_judgement(s, over_when(s, at + 1))
    cites = s.lexicon.has("passed_on", s.lows[at])
    own = cites and s.lexicon.has("own", s.low(by + 1))  # consultadas por este diario
    summoned = cites and s.tags[at - 1] == "A" and bool(s.lexicon["free_order"])  # fue citado por el juez
    if s.low(by) not in s.lexicon["by"] or s.tags[at] != "E" or own or summoned:
        return
    sure = s.low(at - 1) == "as"
    for phrase in all_ahead(s, by + 1):
        strict = s.low(at) in s.lexicon["backed"] and not sure
        if by == at + 1 and s.low(at) in s.lexicon["rebuffed"] and not (s.any_of("sayings", 0, at) or s.any_of("disputable", 0, at)):
            return
        if (capable.is_sourced(s, phrase) or capable.is_outlet(s, phrase) if strict else capable.may_speak(s, phrase)) and s.tags[
            phrase.head
        ] != "O":
            yield Finding(
                phrase,
                (at, at + 1 if by > at + 1 else by + 1),
                "by",
                s.lexicon.verbs[s.lows[at]].lemma if s.lows[at] in s.lexicon.verbs else s.lows[at],
                True,
                at,
                sure or (s.lexicon.has("passed_on", s.lows[at]) and s.tags[at - 1] in "NP,"),
            )


def _over_judgement(s: Sentence, at: int) -> int:
    """Past "as absurd" in "dismissed as absurd by Democrats", "to TASS" in "confirmed to TASS by the mayor"."""
    if s.tags[at] not in "SFT":
        return at
    return next((here for here in range(at + 1, at + OPENING) if s.tags[here] not in "JNPYDQCE"), at)


def _among(s: Sentence, at: int) -> Iterator[Finding]:
    """In military circles is interpreted as."""
    if s.tags[at] != "E":
        return
    here = at - 1
    while s.tags[here] in "AYM":
        here -= 1
    start = group_start(s, here) if here < at - 1 else None
    if start is not None and s.low(start - 1) in {"in", "among", "by"} and s.low(here) in s.lexicon["circles"]:
        yield Finding(Phrase(start, here + 1, here, here + 1), (at, at + 1), "among", "interpret", False, start - 1)


def _quoted(s: Sentence, at: int) -> Iterator[Finding]:
    """X was quoted as saying (by Y)."""
    teller = ahead(s, at + 2) if s.low(at + 1) in s.lexicon["by"] else None
    link = teller.end if teller else at + 1
    if s.low(link) != "as" or s.tags[link + 1] != "G" or s.tags[at] != "E":
        return
    group = group_of(s, at)
    for phrase in subjects(s, group) if group < at else ():
        if capable.may_speak(s, phrase):
            yield Finding(phrase, (link + 1, link + 2), "verb", "quote", s.tags[link + 2] in ".,I", phrase.start)
    if s.low(at + 3) in s.lexicon["by"]:
        for phrase in all_ahead(s, at + 4):
            yield Finding(phrase, (at, at + 4), "by", "quote", True, at, True)


def _cites(s: Sentence, at: int) -> Iterator[Finding]:
    """The Times, which cited officials: whom an outlet cites is the source."""
    if s.tags[at] != "V" or s.lexicon.verbs[s.lows[at]].lemma not in s.lexicon["relay_verbs"]:
        return
    start = at + 1 + s.lexicon.has("personal", s.low(at + 1))  # que cita a tres funcionarios
    quoted = ahead(s, start)
    if quoted and s.low(quoted.end) == "as" and s.tags[quoted.end + 1] == "G":  # quoted him as saying
        yield Finding(quoted, (quoted.end + 1, quoted.end + 2), "as", "quote", s.tags[quoted.end + 2] in ".,", at, cited=True)
        return
    teller = s.low(at - 1) == "which" or any(capable.is_outlet(s, phrase) for phrase in subjects(s, group_of(s, at)))
    for phrase in all_ahead(s, start) if teller else ():
        if capable.may_speak(s, phrase) and s.tags[phrase.head] not in "RO":
            yield Finding(phrase, (at, at + 1), "before", "cite", True, at, cited=True)


FINDERS = {"b": _before, "f": for_whom, "p": _by, "u": _among, "q": _quoted, "c": _cites, "n": nouns.made_of, "m": nouns.felt}


def findings(s: Sentence, at: int, letter: str) -> Iterator[Finding]:
    """Each source that the cue at a word has, for the finder that the letter names."""
    return FINDERS[letter](s, at)
