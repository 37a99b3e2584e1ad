"""One sentence as words with a letter for the kind of each; a quotation inside it counts as one word."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.text.attribution.lexicon import Lexicon
from factcheck.text.span import Span

PUNCTUATION = {
    ",": ",",
    ";": ":",
    ":": ":",
    "—": "-",
    "–": "-",
    "-": "-",
    ".": ".",
    "!": ".",
    "?": ".",
    "…": ".",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
}
ANEW = frozenset("Q:-.(")  # after these a capital says nothing
STANDALONE = frozenset(
    {"some", "many", "most", "others", "those", "both", "few", "several", "another", "all"}
)  # "many say": nouns where no noun follows
PLURALS = frozenset(
    {
        "people",
        "police",
        "men",
        "women",
        "media",
        "others",
        "many",
        "some",
        "most",
        "those",
        "both",
        "few",
        "data",
        "gop",
        "family",
        "staff",
        "public",
    }
)
LONGEST = 4000  # characters; past this a "sentence" is a list or a trap, and the rest is not looked at


@dataclass(frozen=True, eq=False)
class Sentence:
    """Words, where they stand, and one letter each: N noun, P name, V finite verb, Q quotation, …"""

    text: str
    lexicon: Lexicon
    lows: Sequence[str]
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    tags: str

    def __len__(self) -> int:
        return len(self.lows)

    def low(self, at: int) -> str:
        """The word at a place in lower case; empty outside the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def tag(self, at: int) -> str:
        """The letter at a place; a full stop outside the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else "."

    def said(self, start: int, end: int) -> str:
        """The article's own text from one word to before another."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def any_of(self, group: str, start: int, end: int) -> bool:
        return not self.lexicon[group].isdisjoint(self.lows[start:end])


def sentence(text: str, span: Span, quotes: Sequence[Span], lexicon: Lexicon) -> Sentence:
    """The words of a stretch of text; each of `quotes` (inside it, in order) becomes one word."""
    words: list[tuple[int, int]] = []
    at, marks = span.start, []
    end = min(span.end, span.start + LONGEST)
    for quote in quotes:
        if quote.start >= end:
            break
        words += [match.span() for match in lexicon.token.finditer(text, at, quote.start)]
        marks.append(len(words))
        words.append((quote.start, quote.end))
        at = quote.end
    words += [match.span() for match in lexicon.token.finditer(text, at, end)]
    spoken = [text[start:end] for start, end in words]
    for mark in marks:
        spoken[mark] = "“"
    tags = _Tagger(spoken, lexicon).tags()
    return Sentence(text, lexicon, [w.lower() for w in spoken], spoken, [s for s, _ in words], [e for _, e in words], tags)


class _Tagger:
    """Two passes: what a word is by itself, then by its neighbours."""

    def __init__(self, words: list[str], lexicon: Lexicon) -> None:
        self.words, self.lexicon = words, lexicon
        self.lows = [word.lower() for word in words]

    def tags(self) -> str:
        self.found = [*self._alone(), "."]
        for at, tag in enumerate(self.found):
            if tag in "veEHODGJY":
                self.found[at] = self._beside(at, tag)
        return "".join(self.found[:-1])

    def _alone(self) -> list[str]:
        found: list[str] = []
        previous = "."
        letter = self.lexicon.letter
        for word, low in zip(self.words, self.lows, strict=True):
            first = word[0]
            if first == "“":
                previous = "Q"
            elif not first.isalnum() and first not in "@#":
                previous = self._mark(low, previous)
            elif first.isupper():
                previous = self._capital(word, low, previous)
            elif previous == "P" and low in self.lexicon["name_links"]:
                previous = "P"  # Vicente de la Torre
            else:
                previous = "D" if low == "than" and previous == "D" else letter(low)  # no fewer than six
            found.append(previous)
        return found

    def _mark(self, low: str, previous: str) -> str:
        if low in self.lexicon["clitics"]:
            return "A" if previous == "R" else "Z"
        return PUNCTUATION.get(low, "?")

    def _capital(self, word: str, low: str, previous: str) -> str:
        tag = self.lexicon.tags.get(low, "P")
        if low in self.lexicon["calendar"] or (low == "may" and previous == "I"):
            return "K"
        if tag == "K":
            return "P"
        if previous in ANEW and not (len(word) > 1 and word.isupper()):
            if tag == "V":
                form = self.lexicon.verbs[low].form
                return {"g": "G", "d": "e", "n": "E"}.get(form, "N")
            return "P" if tag == "P" and low not in self.lexicon.verbs else tag
        return tag if tag == "D" and low in {"the", "el", "la"} else "R" if low == "i" else "P"

    def _low(self, at: int) -> str:
        return self.lows[at] if at < len(self.lows) else ""

    def _before(self, at: int) -> int:
        at -= 1
        while at >= 0 and self.found[at] == "Y":
            at -= 1
        return at

    def _beside(self, at: int, tag: str) -> str:
        if tag == "e":
            return self._past(at)
        if tag == "v":
            return self._present(at)
        following = self.found[at + 1]
        if tag == "G":
            left = self.found[at - 1] if at else "."
            if (
                left in "DJZNP"
                and (self.lows[at] in self.lexicon["papers"] or self.lows[at] in self.lexicon["sayings"])
                and following not in "DHO"
            ):
                return "N"
            return "N" if left in "DJZ" and (following in "FI.,VAMCeTHWE") else "G"
        if tag == "J":
            noun = following not in "NJPEGeU" or (following == "e" and self._speaks(at + 1))
            return "N" if noun and self.lows[at] in self.lexicon["people"] else "J"
        if tag == "O" and self.lows[at] == "her" and following in "NJPvUE":
            return "D"
        if tag == "H" and at and self.found[at - 1] in "IF" and following in "NJPU":
            return "D"
        if tag == "D" and following in "vVAMeY" and self.lows[at] in STANDALONE:
            return "N"
        if tag == "Y":
            return "J" if at and self.found[at - 1] in "DZ" and following in "NJPeEGU" else "Y"  # the then minister
        return tag

    def _finite_ahead(self, at: int) -> bool:
        """Is there a surer verb before the clause ends?"""
        for tag in self.found[at + 1 : at + 12]:
            if tag in ",.:-HWC":
                return False
            if tag in "VAM":
                return True
        return False

    def _past(self, at: int) -> str:
        """A form in -ed: past tense, participle or adjective."""
        before = self._before(at)
        left = self.found[before] if before >= 0 else "."
        following = self.found[at + 1]
        if left in "AM" or left == "B":
            return "E"
        if left in "VB" and following in "NP" and not self._speaks(at):
            return "J"  # cited unnamed officials
        if (left in "DJFIZ" and following in "NJPeEvG") or (left == "U" and following in "NJPe"):
            return "J"
        if self.lexicon.has("by", self._low(at + 1)) or left in "DJFI.TE":
            return "E"
        if left == "," and following in "ISW" and self._hears(at):
            return "E"  # Smith, asked about it, said
        if left in ",:-" and not self._speaks(at) and following not in "DORP":
            return "E"
        return "V"

    def _hears(self, at: int) -> bool:
        verb = self.lexicon.verbs.get(self.lows[at])
        return bool(verb and verb.lemma in self.lexicon["hearing"])

    def _speaks(self, at: int) -> bool:
        verb = self.lexicon.verbs.get(self.lows[at])
        return bool(verb and verb.kinds)

    def _present(self, at: int) -> str:
        """A form that could be a noun: claims, report."""
        before = self._before(at)
        left = self.found[before] if before >= 0 else "."
        base = self.lexicon.verbs[self.lows[at]].form == "b"
        if left in "TM" or (left == "A" and base):
            return "B"
        if left in "RWQO":
            return "V"
        if left in "NP)":
            return "V" if self._agrees(at, before, base) else "N"
        if left in "C,H-":
            return "V" if self._goes_on(at, left) else "N"
        return "N"

    def _agrees(self, at: int, before: int, base: bool) -> bool:
        """Does the noun before this form number like a subject, and does a verb's company follow?"""
        following = self.found[at + 1]
        if following in "VAMFZ" or (following in "NJ" and not self._speaks(at) and (base or self._finite_ahead(at))):
            return False
        if self.found[before] == "P" and not base:
            return True
        plural = _is_plural(self.lows[before])
        return plural == base or any(_is_plural(low) == base for low in self._earlier_nouns(before))

    def _earlier_nouns(self, before: int) -> list[str]:
        """The nouns to which the one before the verb may hang by "of" and the like: critics of the process."""
        found, at = [], before - 1
        while at >= 0 and self.found[at] in "DJNPUFIZEGKT" and before - at < 12:
            if self.found[at] == "N" and self.found[at + 1] in "FIT":
                found.append(self.lows[at])
            at -= 1
        return found

    def _goes_on(self, at: int, left: str) -> bool:
        following = self.found[at + 1]
        if left == "C":
            return following in "HWRDPQTO" and self._verb_before(at)
        verb = self.lexicon.verbs[self.lows[at]]
        if self.lows[at + 1 : at + 2] and self.lows[at + 1] in self.lexicon.needs.get(verb.lemma, ()):
            return True
        return verb.lemma in self.lexicon["sure"] or ((self._speaks(at) or verb.form == "s") and following in "HWRDPQTO,.")

    def _verb_before(self, at: int) -> bool:
        return any(tag in "VA" for tag in self.found[max(0, at - 25) : at])


def _is_plural(low: str) -> bool:
    return low in PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
