"""Several noun phrases as one subject: Marsh and her aides; the Ministry of Health and Social Care."""

from factcheck.text.attribution.pairs import is_one_office, one_name
from factcheck.text.attribution.phrases import Phrase, behind, is_called
from factcheck.text.attribution.sentence import Sentence


def joined(s: Sentence, phrase: Phrase) -> list[Phrase]:
    """The phrases that "and" joins into one subject, when nothing but a clause's beginning stands before them."""
    found = [phrase]
    while other := _joined_before(s, found[0]):
        if len(found) == 1 and (whole := _as_one(s, other, phrase)):
            phrase = whole
            found = [phrase]
        elif s.tags[found[0].start - 1] == "," and s.tags[found[0].head] == "P" and is_called(s, found[0].start - 2):
            found[0] = found[0]._replace(start=other.start)  # her chairman, Tom Cole, and her son
        else:
            found.insert(0, other)
    if len(found) > 1 and s.low(found[0].start) == "both":
        found[0] = found[0]._replace(start=found[0].start + 1)
    return found if len(found) == 1 or s.tags[found[0].start - 1] in ".,QHS:C-D" else [phrase]


def _joined_before(s: Sentence, phrase: Phrase) -> Phrase | None:
    """What "and", or the comma of a list that ends in "and", joins to a phrase."""
    joint = phrase.start - 1
    if s.tags[joint] == "C" and not s.lexicon.has("contrasts", s.lows[joint]):
        last = joint - 2 if s.tags[joint - 1] == "," else joint - 1
        return behind(s, last) if s.tags[last] in "NP)R" else None
    listed = s.tags[joint] == "," and s.tags[joint - 1] in "NP" and s.tags[phrase.end] in "C,"
    return behind(s, joint - 1) if listed else None


def _as_one(s: Sentence, first: Phrase, second: Phrase) -> Phrase | None:
    """Both halves as one phrase: Health and Social Care, security and hospital sources."""
    joint = second.start - 1
    plain = s.tags[first.head] == "N"
    if (
        plain
        and s.tags[joint] == "C"
        and s.tags[first.core] in "FI"
        and s.lexicon.is_plural(s.lows[first.head])
        and not _is_new(s, first.core + 1, second)
    ):
        return Phrase(first.start, second.end, first.head, first.core)  # officials from the F.B.I. and the Justice Department
    start = first.start if plain and first.end == first.core else _run_start(s, joint - 1)
    if not one_name(s, start, joint, second.core):
        return None
    last = (plain and first.end == first.core) or is_one_office(s, start, joint, second.core)
    return Phrase(first.start, second.end, second.head if last else first.head, second.core)


def _is_new(s: Sentence, tail: int, second: Phrase) -> bool:
    """Does the second half begin anew: critics of Marsh and Mr. Cole? Not where the tail of the first has a title too."""
    titled = [s.lexicon.has("ranks", s.low(at).rstrip(".")) for at in (tail, second.start)]
    named = s.words[second.start] in s.lexicon["men"] or s.words[second.start] in s.lexicon["women"]
    return named or titled[1] > titled[0] or s.lexicon.has("people", s.lows[second.head])


def _run_start(s: Sentence, last: int) -> int:
    """Where the run of capitals that ends with a word starts."""
    while s.tags[last - 1] == "P":
        last -= 1
    return last
