"""Whom a description points at: the nearest earlier source that fits, always as a guess."""

from collections.abc import Set as AbstractSet

from factcheck.text.attribution import describing, fitting, kinds
from factcheck.text.attribution.aliases import folded
from factcheck.text.attribution.bearers import RECENT, Bearers
from factcheck.text.attribution.lexicon import Lexicon
from factcheck.text.attribution.persons import People
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.pronouns import Pronouns
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import Memory, Who

GROUP = 12  # passages in which "the people" still have a bearer


class Pointers:
    """Resolves "the minister", "the agency", "the same sources", "one of them"."""

    def __init__(self, memory: Memory, people: People, pronouns: Pronouns) -> None:
        self.memory, self.people, self.pronouns, self.bearers = memory, people, pronouns, Bearers(memory, people, pronouns)
        self._causes: set[str] = set()

    def described(self, s: Sentence, phrase: Phrase) -> Who | None:
        """A description with "the" or "this" whose bearer was named before."""
        head, first = s.lows[phrase.head].removeprefix("ex-"), s.low(phrase.start)
        bare = s.lexicon.bases and s.lexicon.bases.get(head, head)[-1] not in "ыиі" and phrase.start == phrase.head  # no articles there
        if s.lexicon.has("contracted", s.low(phrase.start - 1)):
            phrase, bare = phrase._replace(start=phrase.start - 1), True  # a juicio del ministro
        if (first not in s.lexicon["definite"] and not bare) or (s.tags[phrase.head] != "N" and not _is_office(s, phrase)):
            return None
        found = (
            self._own_outlet(s, first, head)
            or self._several(s, phrase, head)
            or self._same(s, phrase)
            or self.bearers.described(s, phrase, head)
            or self._body(s, phrase, head)
        )
        return found and found.guessed(f"“{s.said(phrase.start, phrase.end)}” is read as {found.name}, the nearest that fits")

    def _own_outlet(self, s: Sentence, first: str, head: str) -> Who | None:
        if s.lexicon.has("own", first) and s.lexicon.has("media", head):
            return self.memory.last(lambda who: who.type == "news_outlet")
        return None

    def _several(self, s: Sentence, phrase: Phrase, head: str) -> Who | None:
        """The people, the officials: those of whom it was told before who they are."""
        if phrase.end - phrase.start > 2 or not (s.lexicon.has("unnamed", head) and s.lexicon.is_plural(head)):
            return None
        told = self.memory.last(lambda who: who.type == "unnamed" and not who.person and head in who.words, since=self.memory.turn - GROUP)
        return told if told and told.name and " " in told.name else None

    def _same(self, s: Sentence, phrase: Phrase) -> Who | None:
        """The same service, the cited Ukrainian sources."""
        words = {folded(w) for w in s.lows[phrase.start : phrase.core]}
        if s.lexicon["anaphors"].isdisjoint(words):
            return None
        peoples = words & s.lexicon.demonyms
        head = s.lows[phrase.head]
        kind = kinds.of_head(s.lexicon, head, [head])
        polls = s.lexicon["measures"] if s.lexicon.has("measures", head) else frozenset()  # that same poll
        return (
            self.memory.last(lambda who: not who.person and (bool(peoples & who.words) or (not peoples and head in who.words)))
            or self._mentioned_body(s, phrase, head, peoples)
            or self.memory.last(lambda who: not who.person and (head in who.words or (not peoples and _is_such(who, kind, polls))))
        )

    def owner(self, s: Sentence, phrase: Phrase) -> Who | None:
        """A company spokesman, the ministry's press service: the nearest body so called."""
        if s.lexicon.has("papers", s.lows[phrase.head]):
            return None
        nouns = s.lexicon.all_of(("companies", "groups", "bodies", "governments"))
        noun = next((s.lows[at] for at in range(phrase.head - 1, phrase.start - 1, -1) if s.tags[at] == "N" and s.lows[at] in nouns), "")
        if not noun:
            return None
        found = self.memory.last(lambda who: self._bears(s, who, noun)) or self._mentioned_body(s, phrase, noun, set())
        return found and found.guessed(f"“{s.said(phrase.start, phrase.end)}” is read as {found.name}, the nearest that fits")

    def _bears(self, s: Sentence, who: Who, noun: str) -> bool:
        firm = s.lexicon.has("companies", noun) and who.type == "other" and (who.name or "")[:1].isupper()
        return not who.person and who.type not in {"unnamed", "document"} and (noun in who.words or firm)

    def owned(self, s: Sentence, phrase: Phrase) -> Who | None:
        """The company's report, its letter: the paper of whoever is meant."""
        head, mark = s.lows[phrase.head], s.tags.find("Z", phrase.start, phrase.head)
        if not s.lexicon.has("papers", head) or s.tags[phrase.head] != "N":
            return None
        if s.lexicon.has("possessives", s.low(phrase.start)):
            found = self.memory.last(lambda who: not who.person and who.type not in {"unnamed", "document"}, since=self.memory.turn - 1)
        elif mark > phrase.start and s.tags[mark - 1] == "N":
            found = self.described(s, Phrase(phrase.start, mark, mark - 1, mark))
        else:
            return None
        if not found:
            return None
        words = found.words | {folded(w) for w in s.lows[phrase.start : phrase.end]}
        why = f"“{s.said(phrase.start, phrase.end)}” is read as of {found.name}, the nearest that fits"
        return Who(f"{found.name} {head}", None, kinds.of_head(s.lexicon, head, [head]), why, guess=True, words=words)

    def of_them(self, s: Sentence, phrase: Phrase) -> Who | None:
        """One of them, the other: of the group that spoke last."""
        alone = phrase.end == phrase.start + 1 and s.lexicon.has("one_of_several", s.lows[phrase.start])
        if several := self._one_of_the(s, phrase):
            return several
        if not alone and (s.tags[phrase.end - 1] not in "RO" or s.tags[phrase.core] != "F"):
            return None
        found = self._group(alone)
        why = f"“{s.said(phrase.start, phrase.end)}” is read as of {found.name}" if found else ""
        if found and alone:
            found = found._replace(name=describing.one_of(found.name or ""))
        return found.guessed(why)._replace(person=True) if found else None

    def _one_of_the(self, s: Sentence, phrase: Phrase) -> Who | None:
        """One of the people: of those people of whom the article has told more before."""
        last = phrase.end - 1
        one = s.lexicon.has("one_of_several", s.lows[phrase.head]) and s.tags[phrase.core] == "F"
        if not one or not s.lexicon.has("definite_articles", s.low(phrase.core + 1)) or last != phrase.core + 2:
            return None
        found = self.memory.last(lambda who: fitting.is_bare(who) and folded(s.lows[last]) in who.words, since=self.memory.turn - GROUP)
        why = f"“{s.said(phrase.start, phrase.end)}” is read as of {found.name}" if found else ""
        return found.guessed(why)._replace(person=True) if found else None

    def _group(self, alone: bool) -> Who | None:
        """Those several of whom one may speak: aides, two chairmen; another like the one who spoke."""

        def fits(who: Who) -> bool:
            if not alone or who.person:
                return who.person == alone and who.type in {"unnamed", "expert", "party"} and (not alone or fitting.is_bare(who))
            return describing.one_of(who.name or "") != who.name and who.type in {"unnamed", "expert", "party", "official"}

        return (
            self.memory.last(fits, since=self.memory.turn)
            or self.pronouns.before(fits)
            or self.memory.last(fits, since=self.memory.turn - RECENT)
        )

    def of_cause(self, s: Sentence, phrase: Phrase, found: Who) -> Who:
        """Its director, the charity's lawyer: whoever speaks for a cause is of its kind, from then on."""
        if not found.person or not found.name or fitting.is_bare(found):
            return found
        if found.name in self._causes:
            return found._replace(type="ngo")
        first = s.low(phrase.start)
        if s.lexicon.has("possessives", first):
            owner = self.memory.last(lambda who: not who.person and who.type not in {"unnamed", "document"})
            caused = owner is not None and owner.type == "ngo" and owner.words.isdisjoint(s.lexicon["interests"])
        else:
            told = kinds.sure(s.lexicon, s.lows[phrase.core : _behind_who(s, phrase.end)]) == "ngo"
            named = s.any_of("charities", phrase.start, phrase.end) or s.any_of("cause_names", phrase.core, phrase.end)
            caused = (told and not s.any_of("unions", phrase.core, phrase.end)) or (
                named and not s.any_of("interests", phrase.core, phrase.end)
            )
            caused = caused and not s.any_of("public_bodies", phrase.start, phrase.end)
        if caused and found.type in {"official", "other"}:
            self._causes.add(found.name)
            return found._replace(type="ngo")
        return found

    def _body(self, s: Sentence, phrase: Phrase, head: str) -> Who | None:
        if head.endswith("s") and not head.endswith("ss"):
            return None
        if phrase.end > phrase.core and s.tags[phrase.core] == "F":
            return None
        end = phrase.core if s.lexicon["head_first"] else phrase.head
        wanted = {folded(w) for w in s.lows[_over_seat(s, phrase.start + 1, end) : end]} - {folded(head), *s.lexicon["empty"]}
        kind = kinds.of_head(s.lexicon, head, [head])
        likes = next((line for line in s.lexicon.alike if head in line), frozenset())

        def fits(who: Who) -> bool:
            if who.person or not wanted <= who.words:
                return False
            if who.type == "document" and not wanted and not likes.isdisjoint(who.words):
                return True
            if folded(head) in who.words and who.type != "unnamed" and (who.type == "social_media") <= (kind == "social_media"):
                return True
            if s.lexicon.has("any_body", head) and not wanted and who.type in {"government", "military", "ngo", "other"}:
                return True  # la entidad, el organismo
            return fitting.is_like(kind, who.type) if kind in kinds.MEDIA else who.type == "expert" and s.lexicon.has("think_tanks", head)

        return self.memory.last(fits) or self._mentioned_body(s, phrase, head, wanted) or self._body_alike(s, head, wanted, kind)

    def _body_alike(self, s: Sentence, head: str, wanted: set[str], kind: str) -> Who | None:
        """That ministry, of the Cancillería: a body that spoke and whose name has another noun for the same."""
        nouns = _nouns(s.lexicon, head)

        def fits(who: Who) -> bool:
            alike = fitting.is_named_body(who) and not nouns.isdisjoint(who.words)
            return alike and wanted <= who.words and kind in {who.type, "other"}

        return self.memory.last(fits)

    def _first_so_called(self, s: Sentence, phrase: Phrase, head: str) -> int:
        """Where the article first says "the agency": whichever it means then, it will mean later. Companies change."""
        return min([s.starts[phrase.start], *([] if s.lexicon.has("companies", head) else self.people.names.bodies.first(head))])

    def _mentioned_body(self, s: Sentence, phrase: Phrase, head: str, wanted: set[str]) -> Who | None:
        """The nearest body named before whose name holds the noun: the commission, the Election Commission."""
        firm, place = s.lexicon.has("companies", head), s.starts[phrase.start]
        likes = s.lexicon["firms"] if firm else _nouns(s.lexicon, head)
        for mention in self.people.names.bodies.before(place if wanted else self._first_so_called(s, phrase, head)):
            if not likes.isdisjoint(mention.around) and wanted <= mention.around and s.lexicon["officials"].isdisjoint(mention.around):
                kind = kinds.of_words(s.lexicon, [w.lower() for w in mention.name.split()])
                if kind != "other" and firm:
                    continue
                return Who(mention.name, None, kind, "", words=mention.around)
        if wanted or not (firm or s.lexicon.has("groups", head)):
            return None
        spoke = self.memory.last(fitting.is_named_firm if firm else fitting.is_named_group, since=self.memory.turn - GROUP)
        return spoke or self._called(s, head, firm, place)

    def _called(self, s: Sentence, head: str, firm: bool, place: int) -> Who | None:
        """The nearest name behind such a noun: the company, after "the firm Veldt"."""
        name = self.people.names.hints.called(s.lexicon["companies"] if firm else frozenset({head}), place)
        kind = "other" if firm else kinds.of_head(s.lexicon, head, [head])
        return Who(name, None, kind, "", words=frozenset({folded(head), folded(name)})) if name else None


def _is_office(s: Sentence, phrase: Phrase) -> bool:
    """The Prime Minister, el Primer Ministro: an office in capitals, and nothing else before it."""
    return s.lexicon.all_of(("officials", "rank_words", "adjectives")).issuperset(s.lows[phrase.start + 1 : phrase.core])


def _is_such(who: Who, kind: str, polls: AbstractSet[str]) -> bool:
    """Is a source of the kind that "the same" points at; of papers, only a poll for a survey?"""
    return kind in {who.type, "unnamed"} and (kind != "document" or (not fitting.is_bare(who) and not polls.isdisjoint(who.words)))


def _over_seat(s: Sentence, start: int, end: int) -> int:
    """Past "New York-based"."""
    return next((at + 1 for at in range(start, end) if s.lows[at].endswith("-based")), start)


def _nouns(lexicon: Lexicon, head: str) -> set[str]:
    """A noun for a body, with those that the name of what it means may have instead: the commission, the agency."""
    lines = (line.split()[1:] for line in lexicon["bodies_alike"] if line.startswith(f"{head}: "))
    return {folded(head), *(folded(other) for line in lines for other in line)}


def _behind_who(s: Sentence, end: int) -> int:
    """Where the clause ends that tells who somebody is: Ann Holt, who runs Planned Parenthood."""
    return max(end, s.tags.find(",", end + 1)) if s.tags[end] == "," and s.low(end + 1) == "who" else end
