"""What kind of source a phrase names, by its nouns and titles."""

from collections.abc import Sequence

from factcheck.text.attribution.lexicon import Lexicon

BY_NOUN = (
    ("services", "intelligence_service"), ("socials", "social_media"), ("states", "state_media"), ("agencies", "wire_agency"),
    ("media", "news_outlet"), ("militaries", "military"), ("governments", "government"), ("ngos", "ngo"), ("parties", "party"),
)  # fmt: skip
MEDIA = frozenset({"state_media", "wire_agency", "news_outlet", "social_media"})
BODIES = ("bodies", "governments", "services", "media", "firms", "ngos", "parties", "militaries")


def is_body(lexicon: Lexicon, lows: Sequence[str]) -> bool:
    """Does a name hold a word for a body: Ministry, Bank, Times?"""
    return not lexicon.all_of(BODIES).isdisjoint(lows)


def of_words(lexicon: Lexicon, words: Sequence[str]) -> str:
    """The kind of a body, by the words of its name; `other` if they do not tell."""
    joined = f" {' '.join(words)} "
    present = set(words)
    if not lexicon["firms"].isdisjoint(words[-1:]):
        return "other"
    for group, kind in BY_NOUN:
        if not lexicon[group].isdisjoint(present) or any(name in joined for name in lexicon.of_several_words(group)):
            return _agency(lexicon, kind, present)
    if not lexicon["causes"].isdisjoint(words[1:-1]):
        return "ngo"
    learned = not lexicon["learned_bodies"].isdisjoint(present) or any(
        name in joined for name in lexicon.of_several_words("learned_bodies")
    )
    return "expert" if learned else "other"


def _agency(lexicon: Lexicon, kind: str, present: set[str]) -> str:
    """An agency is of the press unless it says otherwise: "the space agency"; a fire brigade is no army."""
    if kind == "military" and "fire" in present:
        return "government"
    return "government" if kind == "wire_agency" and not lexicon["duties"].isdisjoint(present) else kind


def of_noun(lexicon: Lexicon, noun: str) -> str:
    """The kind that one noun for a body tells by itself: party, charity; empty if it tells none."""
    return next((kind for group, kind in BY_NOUN if lexicon.has(group, noun) and kind != "wire_agency"), "")


def of_head(lexicon: Lexicon, head: str, words: Sequence[str]) -> str:
    """The kind of a phrase whose first noun is known."""
    if lexicon.has("experts", head) and "former" in words:
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
    if lexicon.has("pages", head) and "news" not in words:
        return "document"
    for group, kind in BY_NOUN:
        if lexicon.has(group, head):
            telling = of_words(lexicon, words)
            return telling if telling in {"intelligence_service", "wire_agency", "social_media"} else _agency(lexicon, kind, set(words))
    for groups, kind in ((("officials",), "official"), (("papers", "sayings"), "document"), (("people",), "unnamed")):
        if head in lexicon.all_of(groups):
            return kind
    return of_words(lexicon, words)
