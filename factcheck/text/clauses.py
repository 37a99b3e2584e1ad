"""The words and marks of one sentence, and which of them are finite verbs."""

import re
from functools import cached_property
from itertools import islice

from factcheck.text.language import Language, Verbs

TOKEN = re.compile(r"[^\W_](?:[\w’'.-]*[^\W_])?|[^\w\s]|_")
ENCLOSING = re.compile('["()“”«»\\[\\]]')
REACH = 14  # words within which a clause shows its verb
SUBJECT = 6  # words that a subject may have before its verb
ENDS = frozenset(",;:—–")
ASIDES = frozenset(",—–")


class Clauses:
    """One sentence, word by word."""

    def __init__(self, sentence: str, language: Language, verbs: Verbs) -> None:
        self.sentence, self.verbs = sentence, verbs
        self.written: list[str] = TOKEN.findall(sentence)
        self.words = list(map(str.lower, self.written))
        self.lists = language.section("splits")
        self.reporting = language.listed("reporting", "verbs")

    @cached_property
    def finite(self) -> list[bool]:
        """For each word whether it may be the verb of a clause; one with a capital is a name, as in “between January and May”."""
        found = zip(self.verbs.finite(self.words), self.written, ["", *self.words], strict=False)
        return [finite and (word[:1].islower() or not before.isalnum()) for finite, word, before in found]

    @cached_property
    def first_finite(self) -> int:
        """The first of them that does not open an aside or stand in one: “The army, led by a general, …”, “Holt, who was there, …”."""
        behind = self._behind_relative()
        main = (place for place, finite in enumerate(self.finite) if finite and place > behind)
        return next((place for place in main if place - 1 == behind > 0 or self.words[place - 1] not in ASIDES), len(self.words))

    def _behind_relative(self) -> int:
        """Where the clause with “who” ends that stands behind the subject; 0 if none does before the first verb."""
        first = next((place for place, word in enumerate(self.words) if word == "," or self.finite[place]), len(self.words))
        told = self.is_in(first + 1, "relatives") or (self.is_in(first + 1, "prepositions") and self.is_in(first + 2, "fused"))
        if self.word(first) != "," or not told or self.is_in(0, "prepositions"):
            return 0
        return next((place for place in range(first + 1, len(self.words)) if self.words[place] == ","), 0)

    @cached_property
    def enclosed(self) -> list[bool]:
        """For each word whether it stands between quotation marks or brackets."""
        if not ENCLOSING.search(self.sentence):
            return [False] * len(self.words)
        inside: list[bool] = []
        depth = quote = 0
        for word in self.words:
            depth += (word in "([“«") - (word in ")]”»" and depth > 0)
            quote ^= word == '"'
            inside.append(bool(depth or quote))
        return inside

    def start(self, place: int) -> int:
        """Where a word stands in the sentence."""
        return next(islice(TOKEN.finditer(self.sentence), place, None)).start()

    def word(self, place: int) -> str:
        return self.words[place] if 0 <= place < len(self.words) else ""

    def is_in(self, place: int, name: str) -> bool:
        return 0 <= place < len(self.words) and self.words[place] in self.lists.get(name, ())

    def clause_from(self, place: int) -> bool:
        """A finite verb stands soon after, before any comma or stop."""
        for near in range(place, min(place + REACH, len(self.words))):
            if self.finite[near]:
                return True
            if self.words[near] in ENDS:
                return False
        return False

    def resumes_after(self, place: int) -> bool:
        """A later comma is followed by the verb of the first clause: “Belarus, which …, acts as …”."""
        for near in range(place + 1, len(self.words)):
            if self.words[near - 1] not in ASIDES:
                continue
            if self.finite[near] or (self.is_in(near, "adverbs") and any(self.finite[near + 1 : near + 2])):
                return True
        return False

    def subject_then_verb(self, place: int) -> bool:
        """A pronoun or a short noun phrase, then its finite verb."""
        if self.is_in(place, "pronouns"):
            return any(self.finite[place + 1 : place + 4])
        if not (self.is_in(place, "determiners") or self.written[place][:1].isupper()):
            return False
        for near in range(place + 1, min(place + 1 + SUBJECT, len(self.words))):
            if self.finite[near]:
                return self.verbs.sure(self.words, near)
            if not self.words[near][0].isalnum() or self.is_in(near, "breaks"):
                return False
        return False
