"""Forms that could be a verb or a noun: claims, report."""

from factcheck.text.attribution.neighbours import Neighbours

NEAR = 12  # words in which a verb or a noun is looked for
CLAUSE = 25


class Present(Neighbours):
    """Decides by what stands beside it whether such a form is a verb."""

    def _present(self, at: int) -> str:
        """A form that could be a noun: claims, report."""
        left, base = self._left(at), self.lexicon.verbs[self.lows[at]].form == "b"
        if base and self.lexicon["free_order"]:
            return "B" if left in "IFMVE" else "N"  # volvió a insistir, pudo confirmar
        if left == "Q" and base and self._names_one_person(at + 1):
            return "N"  # “…,” press secretary Ann Holt said
        following_that = self.found[at + 1] == "H" and self._speaks(at)
        if left in "TM" or (left == "A" and base):
            return "N" if left == "T" and at > 1 and self.found[at - 2] == "I" else "B"  # according to emails
        says_that = (left == "K" and following_that) or (left == "H" and bool(self.lexicon["free_order"]))  # que cita a
        says_that = says_that or (left in "NP" and base and self.lexicon.has("never_nouns", self.lows[at]))  # those who know him say
        verb = says_that or left in "RWQO" or (left in "NP)" and self._agrees(at, base)) or (left in "C,H-" and self._goes_on(at, left))
        return "V" if verb else "N"

    def _agrees(self, at: int, base: bool) -> bool:
        """Does the noun before this form number like a subject, and does a verb's company follow?"""
        following, before = self.found[at + 1], self._before(at)
        if following in "AM" and base and self.lexicon.verbs[self.lows[at]].lemma in self.lexicon["sure"]:
            return self.lexicon.has("people", self.lows[before])  # a move critics say is late
        if (
            following in "VAMFZ"
            or (following == "e" and self._speaks(at + 1) and self._low(at + 2) not in self.lexicon["by"])  # security forces said
            or (following in ".," and not self._speaks(at))
            or (following in "NJ" and not self._speaks(at) and (base or self._finite_ahead(at)))
        ):
            return False
        if self.found[before] == "P" and not base:
            return True
        return any(self.lexicon.is_plural(low) == base for low in (self.lows[before], *self._earlier_nouns(before)))

    def _names_one_person(self, at: int) -> bool:
        """A noun for one human being, so that no plain form before it is its verb."""
        low = self._low(at)
        human = self.lexicon.has("people", low) or self.lexicon.has("officials", low)
        return human and not self.lexicon.is_plural(low) and not self.lexicon.has("collectives", low)

    def _finite_ahead(self, at: int) -> bool:
        """Is there a surer verb before the clause ends?"""
        ahead = (tag for tag in self.found[at + 1 : at + NEAR] if tag in ",.:-HWCVAM")
        return next(ahead, ".") in "VAM"

    def _earlier_nouns(self, before: int) -> list[str]:
        """The nouns to which the one before the verb may hang by "of" and the like: critics of the process."""
        found, at = [], before - 1
        while at >= 0 and self.found[at] in "DJNPUFIZEGKT" and before - at < NEAR:
            if self.found[at] == "N" and (self.found[at + 1] in "FITE" or (self.found[at + 1] == "J" and self.found[at + 2] in "IT")):
                found.append(self.lows[at])
            at -= 1
        return found

    def _goes_on(self, at: int, left: str) -> bool:
        """After a comma or "and": does the sentence go on with a verb?"""
        following, verb = self.found[at + 1], self.lexicon.verbs[self.lows[at]]
        if left == "," and verb.form == "b" and self.lexicon.has("ranks", self._low(at + 1).rstrip(".")):
            return False  # …, state Sen. Orla Finn
        if left == "C":
            listed = following == "H" and self.lexicon.has("alternatives", self._low(self._before(at)))  # calls or emails that it counts
            return not listed and following in "HWRDPQTO" and any(tag in "VA" for tag in self.found[max(0, at - CLAUSE) : at])
        if self._low(at + 1) in self.lexicon.needs.get(verb.lemma, ()) or verb.lemma in self.lexicon["sure"]:
            return True
        if verb.kinds and verb.form == "s" and following == "I" and left == ",":
            return not (self.lexicon.has("sayings", self.lows[at]) or self.lexicon.has("papers", self.lows[at]))
        if verb.kinds and verb.form == "s" and following in "NJ":
            return not self._finite_ahead(at)
        return (bool(verb.kinds) or verb.form == "s") and following in "HWRDPQTOS,."
