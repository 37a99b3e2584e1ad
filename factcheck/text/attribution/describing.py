"""What a description is called by, where no name is known: without its article, its numbers and its relative clause."""

from factcheck.text.attribution import kinds
from factcheck.text.attribution.aliases import folded
from factcheck.text.attribution.phrases import CORE, Phrase, head_of
from factcheck.text.attribution.sentence import Sentence
from factcheck.text.attribution.who import Who

BARE = "a description, not a name"
TAILS = frozenset({"of", "in", "from", "at", "who", "with", "for", "to", "on", "familiar", "close", "briefed", "near"})
SHORT = 4  # letters of a short form that could be a word
LONG = 9  # words of a description that is told in full


def described(s: Sentence, phrase: Phrase) -> Who:
    """A phrase that names nobody: itself."""
    start = phrase.start
    while start < phrase.head and (s.lows[start] in s.lexicon["articles"] or _counts(s, start, phrase.head)):
        start += 1
    name = national(s, _named(s, start, _over_obtained(s, phrase) or _end(s, phrase)))
    small = s.tags[start] in "NJ" and s.words[start].istitle() and not s.lexicon.has("party_names", s.lows[start])
    small = small and not (start < phrase.head and s.tags[start + 1] == "P")  # United Nations experts
    kind, one = _kind(s, phrase), is_one_person(s, phrase)
    if one and s.any_of("anonymous", 0, len(s)):
        kind = "unnamed"
    words = frozenset(folded(w) for w in s.lows[phrase.start : phrase.end])
    sex = "f" if s.any_of("female", start, phrase.core) else "m" if s.any_of("male", start, phrase.core) else ""
    name = name[:1].lower() + name[1:] if small else name
    return Who(name, None, kind, BARE, person=one, gender=sex, words=words)


def cause(s: Sentence, phrase: Phrase) -> str:
    """The name of a body that tells what it is for: Veterans for Fair Care; empty for Lawyers for Mr. Cole."""
    at, first = phrase.head + 1, phrase.head
    behind = at + 1 + (s.tags[at + 1] == "D" and bool(s.lexicon["head_first"]))
    named = s.lexicon.has("causes", s.low(at)) and s.tags[behind] == "P" and not s.lexicon.has("ranks", s.low(behind).rstrip("."))
    if not named or not s.words[first][0].isupper():
        return ""
    while s.lexicon["head_first"] and first > phrase.start and s.tags[first - 1] == "P":
        first -= 1  # la Organización Internacional para las Migraciones (OIM)
    return s.said(first, next((at for at in range(phrase.head, phrase.end) if s.tags[at] in ",("), phrase.end))


def _kind(s: Sentence, phrase: Phrase) -> str:
    """What kind the first noun tells; of "two-thirds of voters", "hundreds of emails" the one behind "of" does."""
    words = [w.rstrip(".") for w in s.lows[phrase.start : phrase.end]]
    if s.tags[phrase.core] not in "FI" or not (s.tags[phrase.head] == "U" or s.lexicon.has("portions", s.lows[phrase.head])):
        return kinds.of_head(s.lexicon, s.lows[phrase.head].removeprefix("ex-"), words)
    match = CORE.match(s.tags, phrase.core + 1, phrase.end)
    told = kinds.of_head(s.lexicon, s.lows[head_of(s, phrase.core + 1, match.end())], words) if match else "unnamed"
    return told if told in {"document", "expert", "official"} else "unnamed"


def _named(s: Sentence, start: int, end: int) -> str:
    """The words, with the first in the nominative where the language has cases: по мнению эксперта."""
    base = s.lexicon.bases.get(s.lows[start])
    if not base:
        return s.said(start, end)
    return base + s.text[s.end_of(start) : s.end_of(end - 1)]


def national(s: Sentence, name: str) -> str:
    """Sweden's foreign ministry is the Swedish foreign ministry."""
    country, mark, rest = name.partition("’s ") if "’s " in name else name.partition("'s ")
    adjective = s.lexicon.states.get(country.lower()) if mark else None
    return f"{adjective} {rest}" if adjective else name


def _counts(s: Sentence, at: int, head: int) -> bool:
    """Two, several before a noun in the plural; one engineer."""
    if s.tags[at] not in "UD" or s.tags[head] != "N" or at == head:
        return False
    return s.lexicon.is_plural(s.lows[head]) or s.lows[at] == "one"


def _end(s: Sentence, phrase: Phrase) -> int:
    """Before "who were not authorized to speak", if that makes it long."""
    if s.lexicon["head_first"]:
        return next(
            (at for at in range(phrase.core, phrase.end) if s.tags[at] in "EH" or s.lexicon.has("name_ends", s.lows[at])), phrase.end
        )
    comma = s.tags.find(",", phrase.core, phrase.end)
    if comma > 0 and s.low(comma + 1) in s.lexicon["articles"]:
        return comma  # a clerk at Verity, the company that built it
    if phrase.end - phrase.start <= LONG:
        return phrase.end
    relative = s.tags.find("W", phrase.core, phrase.end)
    end = phrase.end if relative < 0 else relative
    return end - 1 if s.tags[end - 1] == "," else end


def _over_obtained(s: Sentence, phrase: Phrase) -> int:
    """Where "documents obtained by the Post" ends; 0 for other papers."""
    if not (
        s.lexicon.has("obtained", s.low(phrase.end))
        and s.lexicon.has("by", s.low(phrase.end + 1))
        and s.any_of("papers", phrase.head, phrase.head + 1)
    ):
        return 0
    match = CORE.match(s.tags, phrase.end + 2, phrase.end + LONG)
    return match.end() if match else 0


def one_of(name: str) -> str:
    """One of a group by its name: "council member" of "council members"; the same name if it tells no plural."""
    words = name.split()
    head = next((at for at, word in enumerate(words) if at and word in TAILS), len(words)) - 1
    last = words[head] if words else ""
    single = last[:-2] + "an" if last.endswith("men") else last[:-1] if last.endswith("s") and not last.endswith("ss") else last
    return " ".join([*words[:head], single, *words[head + 1 :]]).strip()


def is_one_person(s: Sentence, phrase: Phrase) -> bool:
    """A former engineer, the official: a noun for one human being."""
    low = s.lows[phrase.head]
    human = low in s.lexicon.all_of(("people", "officials", "experts")) and low not in s.lexicon.all_of(("bodies", "governments"))
    return s.tags[phrase.head] == "N" and human and not s.lexicon.is_plural(low) and not s.lexicon.has("collectives", low)


def is_one_of_many(s: Sentence, phrase: Phrase) -> bool:
    """Is a word with a capital a noun for anybody of a kind?"""
    low = s.lows[phrase.head]
    alone = phrase.head == phrase.start or s.tags[phrase.head - 1] != "P"
    one = s.lexicon.has("indefinite", s.low(phrase.start)) and s.lexicon.has("sides", low)
    return alone and (one or (s.lexicon.is_plural(low) and s.lexicon.has("people", low) and not s.lexicon.has("sides", low)))


def is_small_word(s: Sentence, first: int, last: int) -> bool:
    """ "un" and "far" in small letters are no short forms, nor is an article that opens a sentence."""
    return last - first == 1 and len(s.words[first]) <= SHORT and (s.words[first].islower() or s.tags[first] == "D")
