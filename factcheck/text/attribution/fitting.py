"""Of what sort a source met before is, for the words that point back at it."""

from factcheck.text.attribution import kinds
from factcheck.text.attribution.who import Who


def is_politician(who: Who) -> bool:
    return who.person and who.type == "official" and (who.name or "")[:1].isupper()


def is_bare(who: Who) -> bool:
    """A description, not a name: it is pointed at only for a few sentences."""
    name = who.name or ""
    return name[:1].islower() or (who.person and name.rsplit(maxsplit=1)[-1].islower())  # a Marsh aide


def is_named_group(who: Who) -> bool:
    return not who.person and who.type in {"other", "ngo"} and (who.name or "")[:1].isupper()


def is_named_firm(who: Who) -> bool:
    return is_named_group(who) and who.type == "other"


def is_named_body(who: Who) -> bool:
    """A body, not of the press, by its name."""
    return not who.person and who.type in {"government", "military", "ngo", "expert", "other"} and (who.name or "")[:1].isupper()


def is_like(kind: str, other: str) -> bool:
    """Could "the agency" be state media, "the outlet" a paper?"""
    return (
        kind == other
        or (kind == "wire_agency" and other == "state_media")
        or (kind == "news_outlet" and other in kinds.MEDIA - {"social_media"})
    )
