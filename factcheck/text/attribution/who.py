"""Who is meant: the register's name, the full name in the article, or whom a pronoun or description points at."""

from dataclasses import dataclass, replace

from factcheck.text.attribution import kinds
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.names import BARE_WORD, Aliases, Mention, Names, folded
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.sentence import Sentence

PERSONS = frozenset({"official", "expert"})


@dataclass(frozen=True)
class Who:
    """A source as it is understood."""

    name: str | None
    source_id: str | None
    type: str
    guess: bool
    why: str
    at: int = 0  # where in the article it was named
    person: bool = False
    plural: bool = False
    gender: str = ""
    words: frozenset[str] = frozenset()  # words that describe it


class Resolver:
    """Reads sources in the order of the article and remembers whom it has met."""

    def __init__(self, names: Names, aliases: Aliases) -> None:
        self.names, self.aliases = names, aliases
        self.met: list[Who] = []
        self.outlet: str = ""

    def who(self, s: Sentence, finding: Finding) -> Who:
        phrase = finding.source
        tag = s.tags[phrase.head]
        if tag in "RO":
            found = self._pronoun(s, phrase)
        else:
            found = self._registered(s, phrase) or self._named(s, finding) or self._place(s, phrase) or self._described(s, phrase) or self._plain(s, phrase)
        self.met.append(replace(found, at=s.starts[phrase.start]))
        return found

    def _registered(self, s: Sentence, phrase: Phrase) -> Who | None:
        """An alias among the phrase's own words; a body named only after "head of" is not the source, "sources from" it is."""
        hits = self._aliases(s, phrase.start, phrase.core) or self._aliases(s, phrase.start, phrase.end)
        if not hits:
            return None
        known, first, last = hits[-1] if s.tags[phrase.head] == "P" else hits[0]
        head = s.lows[phrase.head]
        person = known.type in PERSONS
        covers = first <= phrase.head < last
        if not covers and not person and s.tags[phrase.head] == "N" and not self._speaks_for(s, head, known.type):
            return None
        if not covers and not person and s.tags[phrase.head] == "P" and phrase.head < first:
            return None  # a person named first, the body only in the description
        why = "named in the register" if folded(s.said(first, last)) == folded(known.name) else f"alias of {known.name} in the register"
        return Who(known.name, known.source_id, known.type, False, why, person=person, gender=self._gender(s, phrase), words=self._words(s, phrase))

    def _speaks_for(self, s: Sentence, head: str, kind: str) -> bool:
        if s.lexicon.has("voices", head):
            return True
        return s.lexicon.has("media", head) or s.lexicon.has("bodies", head) or (s.lexicon.has("papers", head) and kind in kinds.MEDIA)

    def _aliases(self, s: Sentence, start: int, end: int) -> list[tuple]:  # type: ignore[type-arg]
        words, at = [], []
        for here in range(start, end):
            for part in BARE_WORD.findall(s.words[here]):
                words.append(folded(part))
                at.append(here)
        return [(a.known, at[a.start], at[a.end - 1] + 1) for a in self.aliases.within(words)]

    def _words(self, s: Sentence, phrase: Phrase) -> frozenset[str]:
        return frozenset(folded(w) for w in s.lows[phrase.start : phrase.end])

    def _gender(self, s: Sentence, phrase: Phrase) -> str:
        words = s.words[phrase.start : phrase.end]
        lows = {w.rstrip(".") for w in s.lows[phrase.start : phrase.end]}
        if not s.lexicon["female"].isdisjoint(lows) or any(w in s.lexicon["women"] for w in words):
            return "f"
        if not s.lexicon["male"].isdisjoint(lows) or any(w in s.lexicon["men"] for w in words):
            return "m"
        return ""

    def _named(self, s: Sentence, finding: Finding) -> Who | None:
        """A name that the register does not have."""
        phrase = finding.source
        run = self._name_run(s, phrase)
        if not run:
            return None
        start, end = run
        words = [w for w in s.words[start:end] if w != ","]
        lows = [folded(w.rstrip(".")) for w in words]
        if " ".join(lows) in s.lexicon.states and len(words) <= 2:
            return None
        described = [w.rstrip(".") for w in s.lows[phrase.start : phrase.end]]
        kind = kinds.of_words(s.lexicon, [w.lower() for w in s.words[phrase.start : phrase.core]])
        mention = self.names.full(lows)
        if words[0] in self.names.short or "".join(words) in self.names.short:
            name = self.names.short["".join(words)] if "".join(words) in self.names.short else self.names.short[words[0]]
            return Who(name, None, kinds.of_words(s.lexicon, name.lower().split()), False, f"short form of {name}")
        person = self._is_person(s, phrase, words, kind, mention, finding)
        if not person:
            name = s.said(start, end)
            return Who(name, None, self._body_kind(s, phrase, finding, kind), False, "a name that the register does not have", words=self._words(s, phrase))
        return self._person(s, phrase, mention.name if mention else " ".join(words), described)

    def _person(self, s: Sentence, phrase: Phrase, name: str, described: list[str]) -> Who:
        around = set(described).union(*(m.around for m in self.names.bearer(name)[:3]))
        kind = "official"
        if not s.lexicon["experts"].isdisjoint(described) or (s.lexicon["officials"].isdisjoint(described) and not s.lexicon["experts"].isdisjoint(around)):
            kind = "expert"
        gender = self._gender(s, phrase) or ("f" if name.split()[0] in s.lexicon["women"] else "m" if name.split()[0] in s.lexicon["men"] else "")
        for known in self.aliases.within([folded(w) for w in BARE_WORD.findall(name)]):
            if known.known.type in PERSONS:
                return Who(known.known.name, known.known.source_id, known.known.type, False, f"alias of {known.known.name} in the register", person=True, gender=gender)
        why = "a name that the register does not have" if name == s.said(phrase.start, phrase.core) else f"full name in the article: {name}"
        return Who(name, None, kind, False, why, person=True, gender=gender, words=frozenset(around))

    def _body_kind(self, s: Sentence, phrase: Phrase, finding: Finding, kind: str) -> str:
        whole = kinds.of_words(s.lexicon, s.lows[phrase.start : phrase.end])
        if kind == "other" and whole != "other" and s.tags[phrase.head] != "P":
            return kinds.of_head(s.lexicon, s.lows[phrase.head], list(s.lows[phrase.start : phrase.end]))
        if kind != "other":
            return kind
        if finding.verb in {"report", "publish"} or finding.relays:
            return "news_outlet"
        return whole

    def _name_run(self, s: Sentence, phrase: Phrase) -> tuple[int, int] | None:
        """The words of the name: the last run of capitals in the group, or the name that a description introduces."""
        if s.tags[phrase.head] != "P" or phrase.head >= phrase.core:
            if not (s.lexicon.has("officials", s.lows[phrase.head]) or s.lexicon.has("people", s.lows[phrase.head]) or s.lexicon.has("media", s.lows[phrase.head])):
                return None
            return self._introduced(s, phrase)
        end = phrase.head + 1
        start = phrase.head
        while start > phrase.start and s.tags[start - 1] in "PQ":
            start -= 1
        while start < end - 1 and (s.lows[start].rstrip(".") in s.lexicon["ranks"] or s.lows[start] in s.lexicon.demonyms) and not self._is_body(s, start, end):
            start += 1
        if self._is_body(s, start, end):
            while s.tag(end) == "F" and end < phrase.end:
                end += 1
                while end < phrase.end and s.tags[end] in "DPNJ":
                    end += 1
        return start, end

    def _is_body(self, s: Sentence, start: int, end: int) -> bool:
        return any(s.lexicon.has(group, low) for low in s.lows[start:end] for group in ("bodies", "governments", "media"))

    def _introduced(self, s: Sentence, phrase: Phrase) -> tuple[int, int] | None:
        """"The chief of staff, General Legrá": the name after the comma."""
        for at in range(phrase.core, phrase.end):
            if s.tags[at] == "," and s.tag(at + 1) == "P":
                end = at + 1
                while end < phrase.end and s.tags[end] == "P":
                    end += 1
                start = at + 1
                while start < end - 1 and s.lows[start].rstrip(".") in s.lexicon["ranks"]:
                    start += 1
                return start, end
        return None

    def _is_person(self, s: Sentence, phrase: Phrase, words: list[str], kind: str, mention: Mention | None, finding: Finding) -> bool:
        lows = {low.rstrip(".") for low in s.lows[phrase.start : phrase.core]}
        if words[0] in s.lexicon["men"] or words[0] in s.lexicon["women"] or not s.lexicon["ranks"].isdisjoint(lows - {words[-1].lower()}):
            return kind == "other" or not self._has_body(s, words)
        if kind != "other" or self._has_body(s, words):
            return False
        if mention:
            return True
        if s.low(phrase.start) == "the" or words[-1].isupper() or "." in words[-1] or finding.relays:
            return False
        return len(words) > 1 or finding.verb not in {"report"}

    def _has_body(self, s: Sentence, words: list[str]) -> bool:
        return any(s.lexicon.has(group, w.lower()) for w in words for group in ("bodies", "media"))

    def _place(self, s: Sentence, phrase: Phrase) -> Who | None:
        """A capital or a country speaks for its government."""
        words = list(s.lows[phrase.start : phrase.core])
        if words and words[0] == "the":
            words = words[1:]
        state = s.lexicon.states.get(" ".join(words))
        if not state:
            return None
        name = f"{state} government"
        return Who(name, None, "government", False, f"stands for the {name}", words=frozenset(words))

    def _described(self, s: Sentence, phrase: Phrase) -> Who | None:
        """"The minister", "the agency": the nearest earlier one that fits."""
        head = s.lows[phrase.head]
        if s.low(phrase.start) not in s.lexicon["definite"] or s.tags[phrase.head] != "N":
            return None
        if s.lexicon.has("own", s.low(phrase.start)) and s.lexicon.has("media", head) and (found := self._last(lambda w: w.type == "news_outlet")):
            return replace(found, guess=True, why=f"“{s.said(phrase.start, phrase.end)}” is read as {found.name}")
        wanted = {folded(w) for w in s.lows[phrase.start + 1 : phrase.core]} - {head}
        place = s.starts[phrase.start]
        if s.lexicon.has("officials", head):
            return self._person_described(s, phrase, head, wanted, place)
        if head.endswith("s") and not head.endswith("ss"):
            return None
        found = self._last(lambda w: not w.person and (head in w.words or (head == "agency" and w.type in {"wire_agency", "state_media"}) or (head in s.lexicon["media"] and w.type in kinds.MEDIA)) and w.name is not None)
        if found and (not wanted or wanted <= found.words):
            return replace(found, guess=True, why=f"“{s.said(phrase.start, phrase.end)}” is read as {found.name}, the nearest that fits")
        return None

    def _person_described(self, s: Sentence, phrase: Phrase, head: str, wanted: set[str], place: int) -> Who | None:
        alike = s.lexicon["leaders"] if head in s.lexicon["leaders"] else frozenset({head})
        for mention in reversed(self.names.mentions):
            if mention.start < place and not alike.isdisjoint(mention.around) and wanted <= mention.around:
                found = self._person(s, phrase, mention.name, [head])
                return replace(found, guess=True, why=f"“{s.said(phrase.start, phrase.end)}” is read as {found.name}, the nearest that fits")
        return None

    def _last(self, fits) -> Who | None:  # type: ignore[no-untyped-def]
        return next((w for w in reversed(self.met[-40:]) if fits(w)), None)

    def _pronoun(self, s: Sentence, phrase: Phrase) -> Who:
        low = s.lows[phrase.head]
        found = None
        if low in {"he", "she"}:
            gender = "m" if low == "he" else "f"
            found = self._last(lambda w: w.person and w.name and w.gender in {"", gender}) or self._mentioned(s, phrase, gender)
        elif low == "they":
            found = self._last(lambda w: not w.person and w.name)
        else:
            found = self._last(lambda w: not w.person and not w.plural and w.name)
        if not found:
            return Who(None, None, "other", True, f"“{s.words[phrase.head]}” is not resolved")
        return replace(found, guess=True, why=f"“{s.words[phrase.head]}” is read as {found.name}, the nearest source that fits")

    def _mentioned(self, s: Sentence, phrase: Phrase, gender: str) -> Who | None:
        for mention in reversed(self.names.mentions):
            first = mention.name.split()[0]
            other = s.lexicon["women"] if gender == "m" else s.lexicon["men"]
            if mention.start < s.starts[phrase.start] and first not in other and kinds.of_words(s.lexicon, mention.name.lower().split()) == "other":
                return self._person(s, phrase, mention.name, [])
        return None

    def _plain(self, s: Sentence, phrase: Phrase) -> Who:
        """A phrase that names nobody: itself, without its article."""
        start = phrase.start
        while start < phrase.head and s.tags[start] == "D" and s.lows[start] in s.lexicon["articles"]:
            start += 1
        name = s.said(start, phrase.end)
        words = [w.rstrip(".") for w in s.lows[phrase.start : phrase.end]]
        kind = kinds.of_head(s.lexicon, s.lows[phrase.head], words)
        plural = s.lows[phrase.head].endswith("s")
        return Who(name[:1].lower() + name[1:] if s.tags[start] == "N" else name, None, kind, False, "a description, not a name", plural=plural, words=self._words(s, phrase))
