"""What kind of source a phrase names, by its nouns and titles."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.text.attribution.lexicon import Lexicon

Kinds = tuple[tuple[str, str], ...]  # groups of words and the kind that each tells
BY_NOUN: Kinds = (
    ("services", "intelligence_service"), ("socials", "social_media"), ("states", "state_media"), ("agencies", "wire_agency"),
    ("outlets", "news_outlet"), ("media", "news_outlet"), ("militaries", "military"), ("governments", "government"), ("ngos", "ngo"),
    ("parties", "party"),
)  # fmt: skip
BY_WORDS: Kinds = (("worldwide", "other"), *BY_NOUN, ("learned_bodies", "expert"))
SURE = (("sure_others", "other"), ("sure_ngos", "ngo"), ("sure_parties", "party"), ("sure_governments", "government"))
MEDIA = frozenset({"state_media", "wire_agency", "news_outlet", "social_media"})
BODIES = (
    "bodies", "governments", "services", "media", "firms", "ngos", "parties", "militaries", "agencies", "outlets", "states",
)  # fmt: skip
NAMED: Kinds = (
    ("outlets", "news_outlet"),
    ("states", "state_media"),
    ("militaries", "military"),
)  # bodies whose names hold no word for a body
STATES: Kinds = (("states", "state_media"),)
TRADES = ("er", "or", "ist", "man", "woman")
WORD = re.compile(r"\w+(?:['-]\w+)*")
ONE = frozenset({"one", "another"})


def words_of(name: str) -> list[str]:
    """The words of a name in small letters; one with a hyphen behind its halves."""
    found: list[str] = []
    for word in WORD.findall(name.lower().replace("’", "'")):
        found += [*word.split("-"), word] if "-" in word else [word]
    return found


def is_body(lexicon: Lexicon, lows: Sequence[str]) -> bool:
    """Does a name hold a word for a body: Ministry, Bank, Times?"""
    return not lexicon.all_of(BODIES).isdisjoint(lows) or bool(len(lows) > 1 and (sure(lexicon, lows) or _several(lexicon, NAMED, lows)))


def is_settled(lexicon: Lexicon, name: str) -> bool:
    """Is a body's kind known from its name for certain, even if that is `other`: the United Nations?"""
    words = words_of(name)
    return bool(sure(lexicon, words)) or not lexicon["worldwide"].isdisjoint(words)


def sure(lexicon: Lexicon, words: Sequence[str], head: str = "") -> str:
    """The kind that several words tell together, whatever each tells: a refugee council; they end with the head, if one is given."""
    told = _several(lexicon, SURE, words, f"{head} ")
    return min(told)[1] if told else ""


def _several(lexicon: Lexicon, kinds: Kinds, words: Sequence[str], end: str = " ") -> list[tuple[int, str]]:
    """The kinds that entries of several words tell, each with its rank; their words stand together and end as asked."""
    known = _table(lexicon, kinds).several
    said = joined(words)
    return [(rank, kind) for first in said.split() for entry, rank, kind in known.get(first, ()) if entry in said and entry.endswith(end)]


def joined(words: Sequence[str]) -> str:
    """Words between spaces; what belongs to somebody also in one: "emily 's list emily's list"."""
    plain = f" {' '.join(words)} ".replace("’", "'")
    return plain + plain.replace(" 's ", "'s ") if " 's " in plain else plain


class _Table(NamedTuple):
    """What a word tells, and what several tell, under their first; the lower rank counts."""

    single: dict[str, tuple[int, str]]
    several: dict[str, list[tuple[str, int, str]]]


@cache
def _table(lexicon: Lexicon, kinds: Kinds) -> _Table:
    """The lists of some kinds in one, so that a word is looked up once."""
    single: dict[str, tuple[int, str]] = {}
    several: dict[str, list[tuple[str, int, str]]] = {}
    for rank, (group, kind) in enumerate(kinds):
        for entry in lexicon[group]:
            single.setdefault(entry, (rank, kind))
            if " " in entry:
                several.setdefault(entry.split()[0], []).append((f" {entry} ", rank, kind))
    return _Table(single, several)


def of_words(lexicon: Lexicon, words: Sequence[str]) -> str:
    """The kind of a body, by the words of its name; `other` if they do not tell."""
    if told := sure(lexicon, words):
        return told
    if not lexicon["firms"].isdisjoint(words[-1:]):
        return "other"
    if len(words) > 1 and words[-1] in lexicon["leagues"] and words[-2] not in lexicon["articles"]:
        return "ngo"  # the Local Government Association
    return _listed(lexicon, words)


def _listed(lexicon: Lexicon, words: Sequence[str]) -> str:
    """The kind by the words that the lists have."""
    single = _table(lexicon, BY_WORDS).single
    told = [*filter(None, map(single.get, words)), *_several(lexicon, BY_WORDS, words)]
    if told:
        return _agency(lexicon, min(told)[1], words)
    return "other" if lexicon["causes"].isdisjoint(words[1:-1]) else "ngo"


def _agency(lexicon: Lexicon, kind: str, words: Sequence[str]) -> str:
    """An agency is of the press unless it says otherwise: "the space agency"; a fire brigade is no army."""
    if kind == "military" and "fire" in words:
        return "government"
    return "government" if kind == "wire_agency" and not lexicon["duties"].isdisjoint(words) else kind


def is_channel(lexicon: Lexicon, lows: Sequence[str]) -> bool:
    """The Telegram channel Coast Watch: is a name introduced by what it is on a social network?"""
    return any(lexicon.has("socials", low) and after in lexicon.all_of(("shared", "posting")) for low, after in pairwise(lows))


def is_masthead(lexicon: Lexicon, name: str, definite: bool) -> bool:
    """Is this the name of a paper or a station: the Wold Post, the Telegraph, Heraldo de Soria, El Universal?"""
    *first, last = name.split()
    if not first:
        return definite and (last in lexicon["mastheads"] or last in lexicon["mastheads_alone"])
    begins = first[0] in lexicon["mastheads_first"] and of_words(lexicon, words_of(" ".join([*first[1:], last]))) in {"other", "government"}
    return begins or (last in lexicon["mastheads"] and of_words(lexicon, [word.lower() for word in first]) == "other")


def of_noun(lexicon: Lexicon, noun: str) -> str:
    """The kind that one noun for a body tells by itself: party, charity; empty if it tells none."""
    return next((kind for group, kind in BY_NOUN if lexicon.has(group, noun) and kind != "wire_agency"), "")


def of_head(lexicon: Lexicon, head: str, words: Sequence[str]) -> str:
    """The kind of a phrase whose first noun is known."""
    return _of_people(lexicon, head, words) or _of_states(lexicon, words) or _of_noun(lexicon, head, words)


def _of_people(lexicon: Lexicon, head: str, words: Sequence[str]) -> str:
    """The kind that a noun for people tells; empty if it tells none."""
    if _is_nameless(lexicon, head, words):
        return "unnamed"
    if lexicon.has("experts", head) or head.endswith(("ologist", "ologists", *lexicon["expert_endings"])):
        return "expert"
    if lexicon.has("party_names", head):
        return "party"
    if head == "official" and not _is_one(lexicon, words) and not lexicon["foremost"].isdisjoint(words):
        return "official"
    return "unnamed" if lexicon.has("unnamed", head) or _is_several(lexicon, head, words) or head.endswith("-old") else ""


def _of_states(lexicon: Lexicon, words: Sequence[str]) -> str:
    told = not lexicon["states"].isdisjoint(words) or _several(lexicon, STATES, words)
    return "state_media" if told else ""


def _is_nameless(lexicon: Lexicon, head: str, words: Sequence[str]) -> bool:
    """A former engineer, one senior adviser: somebody whom the article does not want to name."""
    if not _is_one(lexicon, words):
        return "former" in words and lexicon.has("experts", head)
    return lexicon.has("nameless", head) or ("former" in words and (lexicon.has("experts", head) or lexicon.has("officials", head)))


def _is_one(lexicon: Lexicon, words: Sequence[str]) -> bool:
    return words[0] in ONE or lexicon.has("indefinite", words[0])


def _is_several(lexicon: Lexicon, head: str, words: Sequence[str]) -> bool:
    """People in the plural; rebels are an army, unless they are of a party."""
    if not lexicon.has("people", head) or not head.endswith("s") or lexicon.has("governments", head) or lexicon.has("officials", head):
        return False
    return not lexicon.has("militaries", head) or not lexicon["sides"].isdisjoint(words)


def _of_noun(lexicon: Lexicon, head: str, words: Sequence[str]) -> str:
    if told := sure(lexicon, words, head):
        return told
    if head in lexicon["shared"] and not lexicon["socials"].isdisjoint(words):
        return "social_media"  # a Facebook post
    if (lexicon.has("pages", head) and "news" not in words) or (head == "paper" and not lexicon["papers_by_colour"].isdisjoint(words)):
        return "document"
    for group, kind in BY_NOUN:
        if lexicon.has(group, head):
            telling = _listed(lexicon, words)
            return telling if telling in {"intelligence_service", "wire_agency", "social_media", "other"} else _agency(lexicon, kind, words)
    for groups, kind in ((("officials",), "official"), (("papers", "sayings"), "document"), (("people",), "unnamed")):
        if head in lexicon.all_of(groups):
            return "other" if head in lexicon["companies"] else kind  # the operator, the developer
    return _of_trade(lexicon, head, words)


def _of_trade(lexicon: Lexicon, head: str, words: Sequence[str]) -> str:
    """The kind of a phrase whose noun no list has: two chairmen, a welder, welders, or a body by its other words."""
    if head.endswith("men") and lexicon.has("officials", head.removesuffix("men") + "man"):
        return "official"
    kind = of_words(lexicon, words)
    one = head.endswith(TRADES) and _is_one(lexicon, words) and head not in lexicon["bodies"]
    several = head.endswith(tuple(f"{ending}s" for ending in TRADES)) and lexicon.all_of(("bodies", "companies")).isdisjoint(
        {head, head[:-1]}
    )
    return "unnamed" if (one or several) and kind == "other" else kind
