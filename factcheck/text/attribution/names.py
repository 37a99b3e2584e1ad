"""Names in an article: full names of people and bodies, what describes them, and short forms in brackets."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from typing import NamedTuple

from factcheck.text.attribution.aliases import folded
from factcheck.text.attribution.bodies import REACH, Bodies, Mention, bare
from factcheck.text.attribution.hints import UPPER, Hints
from factcheck.text.attribution.kinds import is_body
from factcheck.text.attribution.lexicon import Lexicon

LINKS = "de|del|la|las|los|von|van|al|bin|der|den|di|da|dos|du|el|ibn|y"
FULL_NAME = re.compile(  # here and below the capital comes before what may not stand before it, which keeps the search quick
    rf"[{UPPER}](?<![\w-].)(?:[\w'’-]+|\.)"
    rf"(?:[ \u00a0](?:(?:{LINKS})[ ]){{0,2}}(?:(?:al|el|as|ash|ul)-)?(?:[{UPPER}][\w’'-]+|[{UPPER}]\.)){{1,6}}"
)
SHORT_FORM = re.compile(
    rf"([{UPPER}](?<![\w’'-].)[\w’'-]+(?:[ ](?:of|for|and|the|on|in|de|del|la|las|los|el|y|e|para|[{UPPER}][\w’'-]+)){{1,9}})"
    rf" \(([{UPPER}][{UPPER}\w]{{1,7}})(?:,[^()]{{1,40}})?\)"
)
TITLED = re.compile(rf"([{UPPER}](?<![\w-].)[a-z]{{1,11}}+)\.? ([{UPPER}][\w’'-]+)(?! [{UPPER}])")
LAST = re.compile(rf"[{UPPER}](?<!\w.)[\w-]+")
OUTER = re.compile(r"[\w’'.-]*\w\.?|,")
BREAK = "\n\n"  # between paragraphs
NEAR = 80  # characters beside a name that may describe its bearer
ENDS = frozenset("VveABMCSHWRIT")  # letters of words that end a description before a name


class Place(NamedTuple):
    """Where a full name stands with its titles; what stands beside it is looked at only if somebody asks for its bearer."""

    titles: list[str]
    start: int
    end: int


class Names:
    """The full names of an article, by their words."""

    def __init__(self, text: str, titles: frozenset[str], lexicon: Lexicon) -> None:
        self._text, self._titles, self._lexicon = text, titles, lexicon
        self._stands_for = _stands_for(lexicon)
        self.hints = Hints(text, lexicon)
        self.bodies = Bodies(text, lexicon)
        self.mentions: list[Mention] = []
        self._by_word: dict[str, list[Mention]] = {}
        self._places: dict[str, list[Place]] = {}
        self._about: dict[str, frozenset[str]] = {}
        self._near: dict[str, frozenset[str]] = {}
        self._titled: dict[str, set[str]] = {}
        self.short = {short: bare(long) for long, short in SHORT_FORM.findall(text)}
        for match in FULL_NAME.finditer(text):
            self._add(match)
        for match in TITLED.finditer(text):
            if match[1].lower() in lexicon["ranks"]:
                self._titled.setdefault(folded(match[2]), set()).update(self._meant({match[1].lower()}))
                self._add_surname(match)
        self.mentions.sort(key=lambda mention: mention.start)

    def _add_surname(self, match: re.Match[str]) -> None:
        """Mrs. Marsh, President Cole, where the article has no full name of theirs."""
        title, low = match[1].lower(), match[2].lower()
        named = title in self._lexicon.all_of(("female", "male", "officials")) and title not in self._lexicon["rank_words"]
        cut = self._text[match.end() : match.end() + 1].isalpha()  # a full name follows the title
        if (
            named
            and not cut
            and folded(match[2]) not in self._by_word
            and low not in self._lexicon.tags
            and low not in self._lexicon["ranks"]
        ):
            self.mentions.append(Mention(match.start(2), match.end(2), match[2].removesuffix("’s").removesuffix("'s")))

    def _add(self, match: re.Match[str]) -> None:
        words = self._without_opening(match)
        ranks = [place for place, word in enumerate(words[:-1]) if word.lower().rstrip(".") in self._titles and word[1:] not in {"", "."}]
        titles, words = (words[: ranks[-1] + 1], words[ranks[-1] + 1 :]) if ranks else ([], words)
        owners = [place for place, word in enumerate(words[:-1]) if word.endswith(("’s", "'s"))]
        words = words[owners[-1] + 1 :] if owners else words  # Colley's Democratic opponent
        while len(words) > 2 and words[0].isupper() and len(words[0]) > 1 and "." not in words[0]:
            words = words[1:]  # госсекретарь США Марко Рубио
        if len(words) > 2 and words[0].lower() in self._lexicon.states and words[0] not in self._lexicon.all_of(("men", "women")):
            words = words[1:]  # President of Belarus Aleksandr Varanets
        shouted = words[0].isupper() and all(word.isupper() and len(word) > 3 for word in words)
        body = words[0].lower() in self._lexicon["capital_nouns"]  # the NGO Delovar
        if len(words) < 2 or not words[-1][0].isupper() or words[-1].lower() in self._lexicon["calendar"] or shouted or body:
            return
        written, end = " ".join(words), match.end()
        name = written.removesuffix("’s").removesuffix("'s")
        mention = Mention(end - len(written), end, name)
        self.mentions.append(mention)
        place = Place(titles, end - len(" ".join([*titles, written])), end)
        self._places.setdefault(folded(name), []).append(place)
        for word in {folded(w) for w in name.split()[1:]}:
            self._by_word.setdefault(word, []).append(mention)

    def _without_opening(self, match: re.Match[str]) -> list[str]:
        """The words of a run of capitals without a sentence's first word that is no name: "Pressed", "Someone"."""
        words = match[0].split()
        if len(words) > 2 and words[0][2:] != words[0][2:].lower() and not words[0].startswith(("Mc", "Mac")):
            words = words[1:]  # contó a CiberCuba Ana Rojas
        before = self._text[max(0, match.start() - 2) : match.start()].strip()
        first = words[0].lower()
        behind = self._text[max(0, match.start() - NEAR) : match.start()].rstrip(". ").rpartition(" ")[2]  # Rep. Chip Landry
        opens = not before or (before[-1] in '.!?:“"”»—' and behind.lower() not in self._titles)
        is_name = words[0] in self._lexicon["men"] or words[0] in self._lexicon["women"] or first.rstrip(".") in self._titles
        return words[1:] if opens and not is_name and first in self._lexicon.tags else words

    def _left(self, start: int) -> set[str]:
        """The description before a name: "the Belarusian leader", "the mayor,"."""
        found: set[str] = set()
        words = OUTER.findall(self._text[max(0, start - NEAR) : start].rpartition(BREAK)[2])[-8:]
        apposed = words[-1:] == [","]  # a spokesman for the mayor, Brett Lyle
        for place, word in enumerate(reversed(words)):
            low = word.lower()
            if (word == "," and place) or (word[-1] == "." and low[:-1] not in self._titles):
                break
            letter = self._lexicon.letter(low) if word[0].islower() else ""
            if letter and letter in ENDS and not (apposed and letter == "I"):
                break
            found.add(low.rstrip("."))
        return found

    def _right(self, end: int) -> list[str]:
        """What stands behind a name: ", head of the department", " of Nebraska, the No. 2 Republican"."""
        after = self._text[end : end + NEAR].partition(BREAK)[0]
        if not after.startswith((",", " (", " of ", " from ", " for ", " – ", " — ")):
            return []
        found: list[str] = []
        small = self._lexicon["in_capitals"]
        for word in OUTER.findall(after):
            low = word.lower().rstrip(".")
            found.append("" if word.rstrip(".") in small else low)
            if word[-1] == "." and low not in self._titles and "-" not in word:
                break
        return found

    def _told_of(self, end: int) -> list[str]:
        """What stands behind a name, but for whom its bearer told something."""
        right = self._right(end)
        verbs = (self._lexicon.verbs.get(low) for low in right)
        return right[: next((at for at, verb in enumerate(verbs) if verb and verb.lemma in self._lexicon["telling"]), len(right))]

    def _meant(self, words: set[str]) -> set[str]:
        """The words with what short titles stand for: "Sen." is a senator, "R-Idaho" a Republican."""
        for word in words & self._stands_for.keys() | {word[:2] for word in words if word[1:2] == "-"} & self._stands_for.keys():
            words = words.union(self._stands_for[word])
        return words

    def about(self, name: str) -> frozenset[str]:
        """All words that describe the bearer of a full name, anywhere in the article."""
        known = folded(name)
        if known not in self._about:
            beside = map(self._beside, self._places.get(known, ())[:8])
            self._about[known] = frozenset(self._titled.get(known.split()[-1], ())).union(*beside)
        return self._about[known]

    def learn(self, name: str, word: str) -> None:
        """The bearer of a name is also called so."""
        self._about[folded(name)] = self.about(name) | {folded(word)}

    def _beside(self, place: Place) -> Iterator[str]:
        """The words that describe the bearer of a name where it stands."""
        titles = {word.lower().rstrip(".") for word in place.titles}
        right = self._right(place.end)
        said = next((at for at, low in enumerate(right) if at and right[at - 1] == "," and low in self._lexicon.cues), len(right))
        return map(folded, self._meant({*titles, *self._left(place.start), *right[:said]}))

    def near(self, name: str) -> frozenset[str]:
        """The words that describe the bearer of a name, and those of what is told of him: whom politicians speak of."""
        known = folded(name)
        if known not in self._near:
            self._near[known] = frozenset[str]().union(
                *(map(folded, self._meant({*self._told_of(p.end)})) for p in self._places.get(known, ())[:8])
            )
        return self.about(name) | self._near[known]

    def titles(self, name: str) -> AbstractSet[str]:
        """The titles that stand before the last word of a name alone: Mr. Marsh."""
        return self._titled.get(folded(name.rsplit(maxsplit=1)[-1]), frozenset())

    def in_full(self, name: str) -> str:
        """The name for which a short form stands, if this is its beginning."""
        return next((long for long in self.short.values() if long.startswith(f"{name} ")), name)

    def full(self, words: Sequence[str]) -> Mention | None:
        """The first full name of the article that ends with these words (folded)."""
        for mention in self._by_word.get(words[-1], ())[:REACH] if words else ():
            whole = [folded(w) for w in mention.name.split()]
            if len(whole) > len(words) and any(whole[i : i + len(words)] == list(words) for i in range(1, len(whole))):
                return mention
        return None

    def before(self, place: int) -> list[Mention]:
        """The mentions before a place, the nearest first; by the last name alone too."""
        last = bisect_left(self._heard, place, key=lambda m: m.start)
        return self._heard[max(0, last - REACH) : last][::-1]

    @cached_property
    def _heard(self) -> list[Mention]:
        """The mentions, and between them the last names of people by themselves."""
        found: list[Mention] = []
        known: dict[str, str] = {}
        waiting = iter([*self.mentions, Mention(len(self._text), len(self._text), "")])
        following = next(waiting)
        for match in LAST.finditer(self._text):
            while following.start <= match.start():
                found.append(following)
                known[following.name.rsplit(maxsplit=1)[-1]] = following.name
                following = next(waiting)
            name = known.get(match[0])
            if name and match.start() >= found[-1].end and not is_body(self._lexicon, name.lower().split()):
                found.append(Mention(match.start(), match.end(), name))
        return found


@cache
def _stands_for(lexicon: Lexicon) -> dict[str, list[str]]:
    """Short titles with the words that they stand for."""
    return {short: long for short, *long in (line.split() for line in lexicon["short_titles"])}
