"""From the words for a source to whom they name."""

from factcheck.text.attribution import capable, describing, kinds, persons
from factcheck.text.attribution.aliases import WORD, Aliases, folded
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.forward import ahead
from factcheck.text.attribution.names import Names
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.pointing import Pointers
from factcheck.text.attribution.pronouns import Before, Pronouns
from factcheck.text.attribution.registered import Registered, told_by
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import Memory, Who

NEW = "a name that the register does not have"


class Resolver:
    """Reads the sources of an article in their order and remembers whom it has met."""

    def __init__(self, names: Names, aliases: Aliases) -> None:
        self.names = names
        self.registered = Registered(aliases)
        self.memory = Memory()
        self.people = persons.People(names, aliases)
        self.pronouns = Pronouns(self.memory, self.people)
        self.pointers = Pointers(self.memory, self.people, self.pronouns)
        self._spoke: tuple[Sentence, Finding] | None = None

    def who(self, s: Sentence, finding: Finding, subject_before: Before) -> Who:
        """Whom a source names; it is remembered."""
        phrase = finding.source
        self.pronouns.before = subject_before
        found = (
            self.pronouns.pronoun(s, phrase)
            if s.tags[phrase.head] in "RO" or s.lexicon.has("his", s.lows[phrase.head])
            else self.pronouns.possessed(s, phrase, self.named(s, finding))
        )
        found = self._as_before(found)
        found = self.pointers.of_cause(s, phrase, found)
        self.memory.meet(found._replace(inner=self._is_inner(s, finding)))
        self._spoke = s, finding
        return found

    def _as_before(self, found: Who) -> Who:
        """A name keeps the kind that was told for it first."""
        if not found.name or not (found.person or found.type == "other"):
            return found
        known = self.memory.last(lambda who: who.name == found.name and who.type != "other" and (found.type == "other" or who.person))
        return found._replace(type=known.type) if known else found

    def _is_inner(self, s: Sentence, finding: Finding) -> bool:
        """Does a source stand inside what the one before it says: Ashcombe said the secretary's promise would fail?"""
        if not self._spoke or self._spoke[0] is not s:
            return False
        outer = self._spoke[1]
        follows = outer.pattern == "verb" and not outer.trails and not finding.trails and finding.source.start >= outer.cue[1]
        return follows and not set(s.tags[outer.cue[1] : finding.first]) & set("C:")

    def named(self, s: Sentence, finding: Finding) -> Who:
        """Whom a phrase names that is no pronoun."""
        phrase = finding.source
        return (
            self.registered.who(s, phrase)
            or self.pointers.bearers.partisan(s, phrase)
            or self._place(s, phrase)
            or (self.pointers.described(s, phrase) if s.tags[phrase.head] == "P" else None)
            or self._name(s, finding)
            or self._voice(s, finding)
            or self.pointers.described(s, phrase)
            or self.pointers.of_them(s, phrase)
            or self.pointers.owned(s, phrase)
            or describing.described(s, phrase)
        )

    def _name(self, s: Sentence, finding: Finding) -> Who | None:
        """A name that the register does not have."""
        phrase = finding.source
        if cause := describing.cause(s, phrase):
            return self._body(s, finding, self.names.in_full(cause), NEW)
        known = _known_run(s, phrase)
        if not known and s.tags[phrase.core] != "," and describing.is_one_of_many(s, phrase):
            return None  # a Republican close to him, MPs on the committee
        run = known or persons.name_run(s, phrase)
        lows = [folded(word.rstrip(".")) for word in s.words[run[0] : run[1]]] if run else []
        return self._called(s, finding, run, lows) if run and " ".join(lows) not in s.lexicon.states else None

    def _called(self, s: Sentence, finding: Finding, run: persons.Run, lows: list[str]) -> Who:
        """A short form in brackets, a country, a person or a body of that name."""
        words = [word for word in s.words[run[0] : run[1]] if word != "“"]
        if long := self.names.short.get("".join(words)) or self.names.bodies.spelled_out("".join(words)):
            return self._body(s, finding, long, f"short form of {long}")
        if len(words) == 1 and self.names.hints.is_country(words[0]):
            return Who(words[0], None, "government", "a country", words=frozenset(lows))
        mention = self.names.full(lows)
        if persons.is_person(s, finding, words, self.names):
            full = (
                mention.name
                if mention
                else persons.nominative(s, finding.source, " ".join(words).replace(" ’s", "’s").replace(" 's", "'s"))
            )
            return self.people.called(s, finding.source, full)
        return self._body(s, finding, self._body_name(s, finding.source, run), NEW)

    def _body_name(self, s: Sentence, phrase: Phrase, run: persons.Run) -> str:
        start, end = run
        start += start + 1 < end and s.lexicon.has("kind_names", s.lows[start])  # the NGO Cubalex
        if s.words[start][0] in "«“„":
            return s.said(start, end).strip('«»“”„"')
        stop = phrase.end if s.tags[end] in "FI" and "," not in s.tags[end : phrase.end] else end
        long = self.names.bodies.longer(s.said(start, end), s.starts[start]) if stop == end else None
        return long or describing.national(s, s.said(start if s.tags[start - 1] != "Z" else phrase.start, stop))

    def _body(self, s: Sentence, finding: Finding, name: str, why: str) -> Who:
        phrase = finding.source
        told = s.tags[phrase.head] == "N" and not kinds.is_settled(s.lexicon, name)
        described = kinds.of_noun(s.lexicon, s.lows[phrase.head]) if told else ""  # his party, the Reform League
        described = "" if described == "document" and s.lexicon["head_first"] else described  # un sondeo de Mirador
        described = "social_media" if kinds.is_channel(s.lexicon, s.lows[phrase.start : phrase.head]) else described
        last = name.rsplit(maxsplit=1)[-1].lower()
        watches = name in self.names.short.values() and s.lexicon.has("ngos", last)  # the Coast Rights Monitor (CRM)
        opens = s.words[phrase.start][0].isupper() and s.tags[phrase.start] == "D"
        told_first = watches or kinds.sure(s.lexicon, kinds.words_of(name))
        masthead = not told_first and kinds.is_masthead(s.lexicon, name, opens or s.low(phrase.start) in s.lexicon["definite"])
        kind = kinds.of_words(s.lexicon, kinds.words_of(name))
        kind = described or ("news_outlet" if masthead and kind not in kinds.MEDIA else kind)
        if kind == "other" and not kinds.is_settled(s.lexicon, name):
            kind = self._told(s, finding, name)
        return Who(name, None, kind, why, words=told_by(s, phrase) | {folded(w) for w in WORD.findall(name)})

    def _told(self, s: Sentence, finding: Finding, name: str) -> str:
        """The kind of a body whose name does not tell it, by what stands beside it."""
        phrase = finding.source
        kind = kinds.of_words(s.lexicon, s.lows[phrase.start : phrase.core])
        if kind == "other" and s.tags[phrase.core] == ",":
            kind = kinds.of_words(s.lexicon, s.lows[phrase.core : phrase.end])  # Corren, a news agency
        if kind == "other" and not self.names.hints.is_firm(name):
            kind = self.names.hints.told_later(s.starts[phrase.start]) or kind
        plain = kind == "other" and s.lexicon["bodies"].isdisjoint(kinds.words_of(name))
        return "news_outlet" if plain and (s.lexicon.has("outlets_do", finding.verb) or finding.relays) else kind

    def _place(self, s: Sentence, phrase: Phrase) -> Who | None:
        """A capital or a country speaks for its government."""
        words = list(s.lows[phrase.start : phrase.core])
        bare = words[1:] if words[0] in s.lexicon["definite"] else words
        state = s.lexicon.states.get(" ".join(words)) or s.lexicon.states.get(" ".join(bare))  # La Habana; the United States
        name = next(iter(s.lexicon["government_called"]), "* government").replace("*", state or "")
        meant = frozenset(map(folded, [*words, *name.split()]))
        return Who(name, None, "government", f"stands for the {name}", words=meant) if state else None

    def _voice(self, s: Sentence, finding: Finding) -> Who | None:
        """A spokesman speaks for the body he is of; so do sources from it."""
        phrase = finding.source
        if not s.lexicon.has("voices", s.lows[phrase.head]) or s.tags[phrase.head] != "N":
            return None
        if s.low(phrase.start) in s.lexicon["possessives"]:
            if phrase.head > phrase.start + 1 and s.lows[phrase.start + 1] not in s.lexicon["voices"]:
                return None  # its security service
            found = self.pronouns.nearest(lambda who: not who.person and who.type not in {"unnamed", "document"})
            return found and found.guessed(f"“{s.said(phrase.start, phrase.end)}” is read as {found.name}, the nearest that fits")
        body = self._voiced(s, phrase)
        if not body:
            return None if "P" in s.tags[phrase.start : phrase.head] else self.pointers.owner(s, phrase)
        found = self.named(s, Finding(body, finding.cue, "noun", "", relays=False))
        named = (found.name or " ")[0].isupper() and s.lexicon.has("papers", s.lows[phrase.head])
        if found.person and named and " " not in (found.name or " ") and found.type == "other":
            found = self._body(s, Finding(body, finding.cue, "noun"), found.name or "", NEW)  # la encuesta de Invamer
        return _spoken_for(s, phrase, found)

    def _voiced(self, s: Sentence, phrase: Phrase) -> Phrase | None:
        """The body in "a spokesman for the ministry", "a White House spokesman"; a source at the ministry does not speak for it."""
        body = None
        if s.tags[phrase.core] in "FI" and phrase.end > phrase.core + 1:
            speaks = s.low(phrase.core) in s.lexicon["of_nouns"] or not s.lexicon.has("people", s.lows[phrase.head])
            body = ahead(s, phrase.core + 1) if speaks else None
            while body and s.lexicon["head_first"] and not capable.may_speak(s, body) and s.tags[body.core] == "F":
                body = ahead(s, body.core + 1)  # datos de seguimiento de la firma Kpler
        elif "P" in s.tags[phrase.start : phrase.head] and s.lows[phrase.head] not in s.lexicon["unnamed"]:
            end = s.tags.rindex("P", phrase.start, phrase.head) + 1
            body = Phrase(phrase.start, end, end - 1, end)
        return None if body and s.tags[body.head] == "P" and s.lows[body.head] in s.lexicon.demonyms else body


def _spoken_for(s: Sentence, phrase: Phrase, body: Who) -> Who | None:
    """The body whose voice a phrase is, if one may speak for it."""
    head, named = s.lows[phrase.head], (body.name or " ")[0].isupper()
    house = any(word.isdigit() for word in s.words[phrase.start : phrase.head])  # a No 10 spokesman
    if body.type == "other" and not (body.person or house) and body.why == NEW and s.lexicon.has("officials", head):
        return describing.described(s, phrase)._replace(type="other")  # a spokeswoman for Brightmoor
    if body.person or body.type in {"unnamed", "official", "expert", "document"}:
        return None
    return body if body.type != "other" or (named and s.lexicon.has("papers", head)) else None  # un sondeo de la consultora Mirador


def _known_run(s: Sentence, phrase: Phrase) -> persons.Run | None:
    """Médicos del Mundo at a sentence's beginning: the whole phrase is a name that is known."""
    begins = s.words[phrase.start][0].isupper() and s.tags[phrase.end - 1] == "P" and phrase.start == phrase.head
    known = begins and not s.lexicon.has("voices", s.lows[phrase.head]) and kinds.sure(s.lexicon, s.lows[phrase.start : phrase.end])
    return (phrase.start, phrase.end) if known else None
