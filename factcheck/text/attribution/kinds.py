"""What kind of source a phrase names, by its nouns and titles."""

from factcheck.text.attribution.lexicon import Lexicon

BY_NOUN = (
    ("services", "intelligence_service"), ("states", "state_media"), ("agencies", "wire_agency"), ("media", "news_outlet"),
    ("militaries", "military"), ("governments", "government"), ("ngos", "ngo"), ("parties", "party"), ("socials", "social_media"),
)  # fmt: skip
MEDIA = frozenset({"state_media", "wire_agency", "news_outlet", "social_media"})


def of_words(lexicon: Lexicon, words: list[str]) -> str:
    """The kind of a body, by the words of its name; `other` if they do not tell."""
    joined = f" {' '.join(words)} "
    present = set(words)
    for group, kind in BY_NOUN:
        names = lexicon[group]
        if not names.isdisjoint(present) or any(" " in name and f" {name} " in joined for name in names):
            return kind
    return "other"


def of_head(lexicon: Lexicon, head: str, words: list[str]) -> str:
    """The kind of a phrase whose first noun is known."""
    if lexicon.has("experts", head):
        return "expert"
    if lexicon.has("unnamed", head):
        return "unnamed"
    joined = " ".join(words)
    if any(state in joined for state in lexicon["states"]):
        return "state_media"
    for group, kind in BY_NOUN:
        if lexicon.has(group, head):
            return _agency(lexicon, kind, words)
    if lexicon.has("officials", head):
        return "official"
    if lexicon.has("papers", head) or lexicon.has("sayings", head):
        return "document"
    if lexicon.has("people", head):
        return "unnamed"
    return of_words(lexicon, words)


def _agency(lexicon: Lexicon, kind: str, words: list[str]) -> str:
    """An agency is of the press unless it says otherwise: "the space agency"."""
    if kind == "wire_agency" and of_words(lexicon, [w for w in words if w != "agency"]) not in {"other", "wire_agency", "news_outlet"}:
        return "government"
    return kind
