"""Does a clause of its own start at a word: a noun phrase and a finite verb?"""

from factcheck.text.attribution.phrases import CORE, LONG
from factcheck.text.attribution.sentence import Sentence

LONG_ASIDE = 16  # words


def clause_at(s: Sentence, at: int) -> bool:
    """Does a clause of its own (a noun phrase and a finite verb) start here?"""
    for _ in range(5):
        match = CORE.match(s.tags, at, at + LONG)
        if s.tags[at] != "R" and not match:
            return False
        end = match.end() if match else at + 1
        while s.tags[end] == "Y":
            end += 1
        if s.tags[end] in "VAM" or is_contracted(s, at) or (s.tags[end] == "," and _verb_behind_aside(s, end)):
            return True
        if s.tags[end] not in "FIC" or s.tags[end - 1 : end + 1] == "QC":
            return False
        at = end + 1
    return False


def is_contracted(s: Sentence, at: int) -> bool:
    """They'll, he'd."""
    return s.tags[at] == "R" and ("'" in s.low(at) or "’" in s.low(at))


def _verb_behind_aside(s: Sentence, comma: int) -> bool:
    """A man, 34, had been: a short aside in commas, then the verb."""
    for here in range(comma + 1, comma + LONG_ASIDE):
        if s.tags[here] in ":.-Q":
            return False
        if s.tags[here] == ",":
            return s.tags[here + 1] in "VAM" and s.tags[comma + 1] in "UDNPWIJ"
    return False
