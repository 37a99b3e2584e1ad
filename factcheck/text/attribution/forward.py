"""Noun phrases to the right: where the words for a source that begin somewhere end, with tails and descriptions."""

from factcheck.text.attribution.kinds import is_body
from factcheck.text.attribution.pairs import one_name
from factcheck.text.attribution.phrases import (
    CORE,
    LONG,
    Phrase,
    describes,
    head_of,
    is_occasion,
    is_participle,
    is_passed_on,
    is_time,
    owns_office,
)
from factcheck.text.attribution.sentence import Sentence


def ahead(s: Sentence, at: int) -> Phrase | None:
    """The noun phrase that starts at a word, with what belongs to it."""
    if s.tags[at] in "RO":
        return Phrase(at, at + 1, at, at + 1)
    while s.tags[at] == "Y":
        at += 1  # even his own aides
    match = CORE.match(s.tags, at, at + LONG)
    if not match:
        return None
    end = _before_hearers(s, at, match.end())
    phrase = _with_tails(s, Phrase(at, end, head_of(s, at, end), end))
    if owns_office(s, end):
        phrase = Phrase(at, phrase.end, phrase.end - 1, phrase.end)
    if s.low(phrase.end) == "who" and s.tags[phrase.head] in "NU":
        return phrase.grown(relative(s, phrase.end))
    return _with_appositions(s, phrase)


def _before_hearers(s: Sentence, start: int, end: int) -> int:
    """Where a phrase ends before those to whom it was said, in languages that tell them by a case: сказал Ревенко журналистам."""
    hearers = s.lexicon["hearers"]
    return next((at for at in range(start + 1, end) if s.lows[at] in hearers), end) if hearers else end


def _with_tails(s: Sentence, phrase: Phrase) -> Phrase:
    """The phrase with "of …", "for …" and the like behind it."""
    end = phrase.end
    while end - phrase.start < LONG and s.tags[end] in "FIJETV":
        start = _tail(s, phrase, end)
        if not start:
            break
        match = CORE.match(s.tags, start, start + LONG)
        if not match and s.tags[end] in "FJ" and s.tags[start] in "RO":
            return phrase.grown(start + 1)  # one of them, people close to him
        if not match:
            break
        stop = match.end()
        if s.tags[end] != "F" and not _belongs(s, phrase, (end, start, stop)):
            break
        end = stop + (s.tags[stop - 1 : stop + 1] == "UK" and s.tags[start - 1] == "F")  # una comerciante de 46 años
        if s.tags[end] == "C" and s.tags[start - 1] in "FI" and (more := _coordinated(s, start, end)):
            end = more
    return phrase.grown(_over_made(s, phrase, end))


def _over_made(s: Sentence, phrase: Phrase, at: int) -> int:
    """Past "released Thursday", "turned over to a committee" behind a paper."""
    if s.tags[at] not in "VE" or not s.any_of("papers", phrase.head, phrase.head + 1) or not is_participle(s, at):
        return at
    here = at + 1
    while s.tags[here] in "IT" and here < at + 3:
        here += 1
    match = CORE.match(s.tags, here, here + LONG) if here > at + 1 and s.low(at + 1) not in s.lexicon["by"] else None
    end = match.end() if match else at + 1
    while s.tags[end] == "K" or s.tags[end : end + 2] in {"JK", "DK"}:
        end += 1
    return end if end > at + 1 else at


def _tail(s: Sentence, phrase: Phrase, at: int) -> int:
    """Where the noun behind a little word starts; 0 if none follows that could belong to the phrase."""
    if is_passed_on(s, at):
        return 0
    if s.tags[at] in "FI" or (s.tags[at] == "T" and s.any_of("envoys", phrase.start, phrase.core)):
        return at + 1
    if (
        (s.tags[at] in "JE" or (s.tags[at] == "V" and is_participle(s, at)))
        and s.tags[at + 1] in "IT"
        and (s.any_of("people", phrase.head, phrase.head + 1) or s.lexicon.has("belonging", s.lows[at]))
    ):
        return at + 2  # people familiar with the talks, officials briefed on the matter, a group based in Madrid
    return 0


def _belongs(s: Sentence, phrase: Phrase, tail: tuple[int, int, int]) -> bool:
    at, start, stop = tail
    low = s.lows[at]
    if is_time(s, start, stop) or s.tags[phrase.head] in "RO" or (low == "for" and s.tags[stop] == "T"):
        return False  # not: calls from Democrats for her to resign
    if s.lexicon.has("of_nouns", low):
        return not (low != "of" and s.tags[phrase.head] == "P" and is_occasion(s, start, stop))
    if s.tags[at] in "JETV":
        return True
    if is_occasion(s, start, stop) or not s.lexicon.has("place_words", low):
        return False
    if s.tags[phrase.head] == "P" and s.lexicon.has("causes", low) and s.lexicon["head_first"]:
        return "P" in s.tags[start:stop]  # la Organización Internacional para las Migraciones
    return (
        s.tags[phrase.head] in "NU"
        or s.any_of("officials", phrase.head, phrase.head + 1)
        or s.any_of("people", phrase.head, phrase.head + 1)
    )


def _coordinated(s: Sentence, start: int, at: int) -> int:
    """Where "… of politics and economics" ends: the second half is of the same kind and can say nothing by itself."""
    match = CORE.match(s.tags, at + 1, at + 1 + LONG)
    if match and s.tags[match.end() - 1] == ")" and s.lexicon["head_first"]:
        return match.end()  # para América Latina y el Caribe (Cepal)
    if match and s.tags[at + 1] != "D" and one_name(s, start, at, match.end()):
        return match.end()
    return 0


def _with_appositions(s: Sentence, phrase: Phrase) -> Phrase:
    """The phrase with a description behind a comma: "X, the head of Y"."""
    at = phrase.end
    if s.tags[at] != "," or s.tags[phrase.head] in "RO":
        return phrase
    if s.tags[at + 1] == "U" and s.tags[at + 2] == "," and s.lexicon.has("indefinite", s.low(at + 3)):
        at += 2  # Dobbins, 71, a retired driver
    if s.tags[phrase.head] == "P" and s.lexicon.has("indefinite", s.low(at + 1)) and (match := CORE.match(s.tags, at + 1, at + LONG)):
        stop = _coupled(s, _with_tails(s, Phrase(at + 1, match.end(), head_of(s, at + 1, match.end()), match.end())).end)
        if s.tags[stop] in ",.H":
            return phrase.grown(stop)  # said Norge Pérez, a retiree from Guanabo.
    if s.tags[at + 1 : at + 4] == "FUK" and s.tags[at + 4] in ",." and s.tags[phrase.head] == "P":
        return phrase.grown(at + 4)  # dice Amalia, de 72 años
    if called := _called(s, phrase, at + 1):
        return phrase.grown(called)
    several = (
        s.tags[phrase.head] == "P" and s.tags[at + 1] == "N" and s.lexicon.is_plural(s.low(at + 1))
    )  # according to Martin, engineers left
    stop = 0 if several or _is_another(s, phrase, at + 1) else apposition(s, at + 1)
    return _with_group(s, phrase.grown(stop)) if stop else phrase


def _with_group(s: Sentence, phrase: Phrase) -> Phrase:
    """Holt, director of the Clean Rivers Network, a campaign group: what the body is belongs to it."""
    at = phrase.end + 1
    match = CORE.match(s.tags, at, at + LONG) if s.tags[at - 1] == "," and s.lexicon.has("indefinite", s.low(at)) else None
    group = match and s.tags[match.end()] in ",." and s.any_of("bodies", match.end() - 1, match.end())
    return phrase.grown(match.end()) if match and group else phrase


def _called(s: Sentence, phrase: Phrase, start: int) -> int:
    """Where the name of a described person ends: el director del Ministerio de Energía y Minas, Leonel Arjona."""
    end = start
    while s.tags[end] == "P":
        end += 1
    person = s.tags[phrase.head] == "N" and s.lows[phrase.head] in s.lexicon.all_of(("officials", "experts", "persons"))
    lows = s.lows[start:end]
    named = end > start + 1 and " ".join(lows) not in s.lexicon.states and not is_body(s.lexicon, lows)
    return end if person and named and s.tags[end] in ",." else 0


def _is_another(s: Sentence, phrase: Phrase, at: int) -> bool:
    """According to the agency, the minister …: a person does not say what a body is."""
    match = CORE.match(s.tags, at, at + LONG)
    body = s.lexicon.has("media", s.lows[phrase.head]) or s.lexicon.has("bodies", s.lows[phrase.head])
    if not match or not body or s.tags[phrase.head] != "N":
        return False
    head = s.lows[head_of(s, at, match.end())]
    return head in s.lexicon.all_of(("officials", "experts")) and not s.lexicon.has("bodies", head)


def apposition(s: Sentence, start: int) -> int:
    """Where a description that starts at a word ends; 0 if the words are something else (a new clause, a list, a place)."""
    if s.tags[start] not in "DNPJU" or s.lows[start] in {"both"} or s.tags[start] == "K":
        return 0
    if s.tags[start] == "P" and "-" in s.words[start][1:2]:
        return start + 1  # D-Ore.
    match = CORE.match(s.tags, start, start + LONG)
    if not match or not describes(s, start, match.end()):
        return 0
    if s.lexicon.bases and not s.any_of("people", start, match.end()):
        return 0  # по словам Ревенко, стороны обсудят
    phrase = _with_tails(s, Phrase(start, match.end(), head_of(s, start, match.end()), match.end()))
    end = phrase.end
    if s.low(end) in {"who", "which", "that", "whose"}:
        end = relative(s, end)
    end = _coupled(s, end)
    return end if s.tags[end] in ",.:-Q" or s.low(end) in {"in", "on", "at", "during"} else 0


def _coupled(s: Sentence, end: int) -> int:
    """Where a description ends that "and" carries on: a partner at Corren and a professor of law."""
    more = CORE.match(s.tags, end + 1, end + LONG) if s.tags[end] == "C" else None
    if not more:
        return end
    second = _with_tails(s, Phrase(end + 1, more.end(), head_of(s, end + 1, more.end()), more.end())).end
    return second if s.tags[second] in ",." else end


def relative(s: Sentence, at: int) -> int:
    """Where a clause with "who" and no comma before it ends."""
    last = min(len(s), at + LONG)
    return next((here for here in range(at + 1, last) if s.tags[here] in ",.:-Q"), last)
