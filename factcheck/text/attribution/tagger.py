"""The letter of each word of a sentence: first by itself, then by its neighbours."""

from collections.abc import Callable, Sequence

from factcheck.text.attribution.lexicon import Lexicon
from factcheck.text.attribution.present import CLAUSE, Present
from factcheck.text.attribution.shapes import Shapes


def letters(words: Sequence[str], lows: Sequence[str], lexicon: Lexicon) -> str:
    """One letter a word; a quotation is the word “. `lows` are the words in lower case."""
    return _Tagger(words, lows, lexicon).letters()


class _Tagger(Shapes, Present):
    """One sentence while its words get their letters; small v and e stand for forms not yet decided."""

    def letters(self) -> str:
        found = self.found
        for at, tag in enumerate(found):
            if not tag:
                found[at] = self.by_itself(at, found[at - 1])
        for at, tag in enumerate(found):
            if rule := RULES.get(tag):
                found[at] = rule(self, at)
        return "".join(found[:-1])

    def _subordinator(self, at: int) -> str:
        """Has since repeated: between the halves of a verb it is an adverb."""
        return "Y" if at and self.found[at - 1] == "A" and self.found[at + 1] in "eE" else "S"

    def _opening(self, at: int) -> str:
        """Hacked emails, not Ahmed reports that: a participle that opens a sentence stands before its noun."""
        following = self.found[at + 1]
        if following in "IST":
            return "E"  # Pressed on the point, …
        return "J" if following in "NJ" or (following == "v" and self.found[at + 2] not in "HDRPQO") else "P"

    def _calendar(self, at: int) -> str:
        """The Sunday Courier: a day that a paper is named after."""
        return "P" if at + 1 < len(self.words) and self.words[at + 1] in self.lexicon["mastheads"] else "K"

    def _possessive(self, at: int) -> str:
        """At Moody's, Lloyd's said: with some names, and before a verb, the 's is part of the name."""
        named = self.found[at - 1] == "P" and at and self.found[at + 1] in "VAM"
        return "P" if named or (at and self.lows[at - 1] in self.lexicon["names_in_s"]) else "Z"

    def _ing(self, at: int) -> str:
        """A form in -ing: the opening of, a court filing; else a participle."""
        left, following, low = self.found[at - 1] if at else ".", self.found[at + 1], self.lows[at]
        if low == "writing" and at and self.lows[at - 1] == "in" and following not in "DOP":
            return "N"
        paper = low in self.lexicon["papers"] or low in self.lexicon["sayings"] or (low in self.lexicon["occasions"] and left in "DJK")
        if left in "DJZNPUK" and paper and following not in "DHO":
            return "N"
        return "N" if left in "DJZ" and following in "FI.,VAMCeTHWE" else "G"

    def _adjective(self, at: int) -> str:
        following = self.found[at + 1]
        if at and self.found[at - 1] == "T" and self.lows[at] in self.lexicon.verbs and following in "DO":
            return "B"  # to present a plan
        alone = following not in "NJPEGeU" or (following == "e" and (self._speaks(at + 1) or self.found[at + 2] in "ITKROD"))
        noun = (
            self.lows[at] in self.lexicon["people"]
            or self.lows[at].endswith("-old")
            or (
                at
                and self.lows[at] in self.lexicon["nominal"]
                and (self.found[at - 1] == "D" or self.lows[at - 1] in self.lexicon.demonyms)
            )
        )
        return "N" if alone and noun else "J"

    def _object(self, at: int) -> str:
        runs = self.found[at + 1] == "G" and self.lexicon.has("people", self._low(at + 2))  # her running mate
        return "D" if self.lexicon.has("possessive_objects", self.lows[at]) and (runs or self.found[at + 1] in "NJPvUE") else "O"

    def _that(self, at: int) -> str:
        following = self.found[at + 1]
        if self.lexicon["free_order"]:
            return "H"  # después de que
        thing = following == "N" or (following == "v" and self._low(1) in self.lexicon["papers"])
        opens = not at and (following == "J" or (thing and not self.lexicon.is_plural(self._low(1))))  # that same poll
        return "D" if opens or (at and self.found[at - 1] in "IF" and following in "NJPUG") else "H"

    def _determiner(self, at: int) -> str:
        if self.lexicon.has("articles", self.lows[at]) and self._low(at + 1).endswith(tuple(self.lexicon["only_verbs"]) or (" ",)):
            return "Y"  # las calificó
        parts = self.found[at + 1] == "F" and self.lexicon.has("portions", self.lows[at])  # most of the people
        alone = self.found[at + 1] in "vVAMeYW," or self.lexicon.has(
            "place_words", self._low(at + 1)
        )  # some, like Marsh, say; many in the party
        return "N" if parts or (alone and self.lexicon.has("standalone", self.lows[at])) else "D"

    def _adverb(self, at: int) -> str:
        """The then minister: between an article and a noun it is an adjective."""
        return "J" if at and self.found[at - 1] in "DZ" and self.found[at + 1] in "NJPeEGU" else "Y"

    def _compound(self, at: int) -> str:
        """Ha dicho: where subjects may stand behind their verb, the second half counts as the verb; un comunicado is a noun."""
        left, following = self.found[at - 1] if at else ".", self.found[at + 1]
        person = following in "NPJE" and self.lows[at] in self.lexicon.all_of(("people", "bodies", "papers", "sayings"))
        if left in "IF" and following not in "IFS" and self.lows[at] not in self.lexicon.verbs and self.lexicon["free_order"]:
            return "N"  # por videollamada
        described = left in "NP" and following in "VAM,Y" and bool(self.lexicon["head_first"])  # el general retirado opina
        bound = left == "D" or self.lexicon.has("contracted", self._low(at - 1))  # del detenido
        if ((bound and (following not in "NPJE" or person)) or described) and self.lexicon["free_order"]:
            return "N"
        before = self._before(at)
        has = before >= 0 and self.found[before] == "A" and self.lexicon.has("have", self.lows[before])
        return "V" if has and self.lexicon["free_order"] else "E"

    def _finite(self, at: int) -> str:
        """La cifra, su marcha, en marcha: behind an article or a preposition no verb stands, where verbs and nouns are alike."""
        before = self.lows[at - 1] if at else ""
        if not at or not self.lexicon["free_order"] or self.lows[at].endswith(tuple(self.lexicon["only_verbs"])):
            return "V"
        bound = self.lexicon.has("articles", before) or self.lexicon.has("possessives", before)
        described = self.found[at - 1] == "J" and not self.lexicon.has("reflexives", before)
        listed = (self.found[at - 1] == "D" and bound) or (self.found[at - 1] in "IF" and before not in self.lexicon.before) or described
        return "N" if listed else "V"

    def _past(self, at: int) -> str:
        """A form in -ed: past tense, participle or adjective."""
        left, following = self._left(at), self.found[at + 1]
        if left in "AMB":
            return "E"
        unnamed = left == "V" and following in "NP" and not self._speaks(at)  # cited unnamed officials
        if unnamed or (left in "DJFIZ" and following in "NJPeEvG") or (left == "U" and following in "NJPe"):
            return "J"
        if left == "C" and following == "N" and self.found[at - 2] == "N" and self.found[at + 2] in ",.":
            return "J"  # an expert and retired colonel
        return "E" if self._is_participle(at, left, following) else "V"

    def _by_means(self, at: int) -> bool:
        return self.lexicon.has("means", self._low(at)) and self.words[at].islower()

    def _is_participle(self, at: int, left: str, following: str) -> bool:
        behind = at + 1 + (following == "Y")  # read aloud by
        by = self.lexicon.has("by", self._low(behind)) and not self._by_means(behind + 1)  # said by phone
        answers = by and self.found[at + 2] == "G" and self._speaks(at + 2)  # responded by calling it late
        if (
            (by and not answers)
            or left in "DJFI.T"
            or (left == "E" and self.found[self._before(at) - 1] not in "NU")
            or (left == "N" and (following in "VM" or (following == "e" and self._speaks(at + 1))))
        ):
            return True  # the people interviewed said
        verb = self.lexicon.verbs.get(self.lows[at])
        if left == "," and following in "ISW" and verb and verb.lemma in self.lexicon["hearing"]:
            return following == "I" or self._resumed(at)  # Smith, asked about it, said; not: Smith, whose son was there, asked whether
        puts = verb and verb.lemma == self.lows[at] and verb.lemma in self.lexicon.acts and following in "NU"  # put the leakage at
        apart = left in ",:-" and not self._speaks(at) and following not in "DORP" and not puts
        return apart and not (left == "," and self._closes_aside(at))

    def _resumed(self, at: int) -> bool:
        """Does a comma close what starts here, and the verb follow?"""
        behind = "".join(self.found[at + 1 :])
        return any(f",{tag}" in behind for tag in "VAMYe")

    def _closes_aside(self, at: int) -> bool:
        """Marsh, her deputy, pushed back: no verb of the clause before the comma that opens the aside, and none behind this form."""
        found, subject = self.found[:at], 0
        while "," in found[subject:] and (found[subject] in "ISYK" or found[subject] in "GE"):
            subject = found.index(",", subject) + 1  # On Monday, Marsh, her deputy, …
        opening = found.index(",", subject) if "," in found[subject:] else at
        if opening >= at - 1 or not set("VAM").isdisjoint(found[subject:opening]) or found[opening - 1] not in "NP)":
            return False
        behind = self.found[at + 1 : at + CLAUSE]
        end = next((place for place, tag in enumerate(behind) if tag in ",HWSQ.:"), len(behind))
        return set("AM").isdisjoint(behind[:end]) and "".join(behind[end : end + 2])[1:2] not in tuple("VAMe")


RULES: dict[str, Callable[[_Tagger, int], str]] = {
    "K": _Tagger._calendar, "S": _Tagger._subordinator, "d": _Tagger._opening, "Z": _Tagger._possessive,
    "e": _Tagger._past, "v": _Tagger._present, "G": _Tagger._ing, "J": _Tagger._adjective,
    "E": _Tagger._compound, "V": _Tagger._finite, "O": _Tagger._object, "H": _Tagger._that, "D": _Tagger._determiner, "Y": _Tagger._adverb,
}  # fmt: skip
