"""The letter that a word has by itself, or by the one before it: what a capital says of it."""

from factcheck.text.attribution.neighbours import Neighbours

ANEW = frozenset("Q:-.(")  # after these a capital says nothing
OF_FORM = {"g": "G", "d": "e", "n": "E"}


class Shapes(Neighbours):
    """Decides by lists, endings and capitals."""

    def by_itself(self, at: int, previous: str) -> str:
        """The letter by lists and shape; a capital says most."""
        word, low = self.words[at], self.lows[at]
        first = word[0]
        if first.isupper() or (first in '«“„"' and len(word) > 2):
            return self._capital(at, previous)
        if not first.isalnum() and first not in "@#":
            return self._mark(low, previous)
        link, hyphen, rest = word.partition("-")
        if hyphen and rest[:1].isupper() and link in self.lexicon["name_links"]:
            return "P"  # al-Masri
        linked = previous == "P" and low in self.lexicon["name_links"]
        if linked and not (self.lexicon["free_order"] and self._is_small(at + 1)):
            return "P"  # Vicente de la Torre; not: la Sala da crédito
        return "D" if low == "than" and previous == "D" else self.lexicon.letter(low)  # no fewer than six

    def _mark(self, low: str, previous: str) -> str:
        if low in self.lexicon["clitics"]:
            return "A" if previous == "R" else "Z"
        return "N" if low == "%" and previous == "U" else "?"  # 58% of voters

    def _capital(self, at: int, previous: str) -> str:
        word, low = self.words[at], self.lows[at]
        tag = self.lexicon.tags.get(low, "P")
        if low in self.lexicon["calendar"] or (low == "may" and previous == "I"):
            return "K"
        if common := self._common(at, previous) if self.lexicon["head_first"] else "":
            return common
        opens = previous in ANEW and (len(word) == 1 or not word.isupper())
        if not opens or tag == "K" or (low in self.lexicon.states and self.lexicon["pro_drop"]):
            return tag if tag == "D" and previous != "N" and low in self.lexicon["articles"] else "R" if low == "i" else "P"
        if tag == "P" and self.lexicon.bases:
            tag = "J" if self.lexicon.letter(low) == "J" else "P"  # Кубинский оппозиционер
        if tag == "P" and self.lexicon.letter(low) == "e" and word not in self.lexicon["men"]:
            return "d"
        if tag != "V":
            return tag
        form = self.lexicon.verbs[low].form
        return "V" if form == "p" and self.lexicon["pro_drop"] else OF_FORM.get(form, "N")  # Dijo el ministro que

    def _common(self, at: int, previous: str) -> str:
        """What has a capital and is no name, where adjectives follow their noun: el Presidente dijo, la ONG, Consultado sobre el tema."""
        low = self.lows[at]
        if low in self.lexicon["capital_nouns"] or (previous == "D" and low in self.lexicon["officials"] and self._is_small(at + 1)):
            return "N"
        asked = previous == "." and self._low(at + 1) in self.lexicon["asking"]
        return "E" if asked and self.lexicon.letter(low) == "E" else ""

    def _is_small(self, at: int) -> bool:
        """Has a word no capital? Behind the last one there is none either."""
        return at >= len(self.words) or self.words[at] == self.lows[at]
