"""What kind of source a phrase names, by its nouns and titles."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.text.attribution.lexicon import Lexicon

Kinds = tuple[tuple[str, str], ...]  # groups of words and the kind that each tells
BY_NOUN: Kinds = (
    ("services", "intelligence_service"), ("socials", "social_media"), ("states", "state_media"), ("agencies", "wire_agency"),
    ("media", "news_outlet"), ("militaries", "military"), ("governments", "government"), ("ngos", "ngo"), ("parties", "party"),
)  # fmt: skip
BY_WORDS = (*BY_NOUN, ("learned_bodies", "expert"))
SURE = (("sure_ngos", "ngo"), ("sure_parties", "party"), ("sure_governments", "government"))
MEDIA = frozenset({"state_media", "wire_agency", "news_outlet", "social_media"})
BODIES = ("bodies", "governments", "services", "media", "firms", "ngos", "parties", "militaries", "agencies")
TRADES = ("er", "or", "ist", "man", "woman")
ONE = frozenset({"a", "an", "one", "another"})


def is_body(lexicon: Lexicon, lows: Sequence[str]) -> bool:
    """Does a name hold a word for a body: Ministry, Bank, Times?"""
    return not lexicon.all_of(BODIES).isdisjoint(lows) or bool(len(lows) > 1 and sure(lexicon, lows))


def sure(lexicon: Lexicon, words: Sequence[str], head: str = "") -> str:
    """The kind that several words tell together, whatever each tells: a refugee council; they end with the head, if one is given."""
    told = _several(lexicon, SURE, words, f"{head} ")
    return min(told)[1] if told else ""


def _several(lexicon: Lexicon, kinds: Kinds, words: Sequence[str], end: str = " ") -> list[tuple[int, str]]:
    """The kinds that entries of several words tell, each with its rank; their words stand together and end as asked."""
    known = _table(lexicon, kinds).several
    joined = f" {' '.join(words)} "
    return [
        (rank, kind) for first in joined.split() for entry, rank, kind in known.get(first, ()) if entry in joined and entry.endswith(end)
    ]


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


def of_noun(lexicon: Lexicon, noun: str) -> str:
    """The kind that one noun for a body tells by itself: party, charity; empty if it tells none."""
    return next((kind for group, kind in BY_NOUN if lexicon.has(group, noun) and kind != "wire_agency"), "")


def of_head(lexicon: Lexicon, head: str, words: Sequence[str]) -> str:
    """The kind of a phrase whose first noun is known."""
    if "former" in words and (lexicon.has("experts", head) or (lexicon.has("officials", head) and words[0] in ONE)):
        return "unnamed"  # a former engineer
    if lexicon.has("experts", head) or head.endswith(("ologist", "ologists")):
        return "expert"
    if lexicon.has("party_names", head):
        return "party"
    several = lexicon.has("people", head) and head.endswith("s") and not lexicon.has("governments", head)
    if lexicon.has("unnamed", head) or several or head.endswith("-old"):
        return "unnamed"
    joined = " ".join(words)
    if any(state in joined for state in lexicon["states"]):
        return "state_media"
    return _of_noun(lexicon, head, words)


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
            return telling if telling in {"intelligence_service", "wire_agency", "social_media"} else _agency(lexicon, kind, words)
    for groups, kind in ((("officials",), "official"), (("papers", "sayings"), "document"), (("people",), "unnamed")):
        if head in lexicon.all_of(groups):
            return "other" if head in lexicon["companies"] else kind  # the operator, the developer
    kind = of_words(lexicon, words)
    trade = head.endswith(TRADES) and words[0] in ONE and head not in lexicon["bodies"]
    return "unnamed" if trade and kind == "other" else kind  # a welder
