"""What a passage is: its disposition and, for furniture, which kind."""

from dataclasses import dataclass

from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Disposition(Term):
    suggested: bool = True  # the machine may propose it; the others only people give
    holds_claims: bool = False
    has_sub: bool = False
    names_claim: bool = False  # a duplicate says of which claim
    of_no_claim: bool = False  # what a passage becomes when its only claim is set aside


DISPOSITIONS = Vocabulary(
    "disposition",
    Disposition("claim", "Claim", holds_claims=True),
    Disposition("opinion", "Opinion", of_no_claim=True),
    Disposition("question", "Question"),
    Disposition("furniture", "Furniture", has_sub=True),
    Disposition("duplicate", "Duplicate", suggested=False, names_claim=True),
    Disposition("out_of_scope", "Out of scope", suggested=False),
)


CLAIM = next(disposition for disposition in DISPOSITIONS if disposition.holds_claims)
NO_CLAIM = next(disposition for disposition in DISPOSITIONS if disposition.of_no_claim)


@dataclass(frozen=True)
class Furniture(Term):
    """What a line that is not article prose is there for."""

    asserts: bool = False  # it says something that a person makes a claim, or a duplicate of one


FURNITURE = Vocabulary(
    "kind of furniture",
    Furniture("outlet", "Outlet"),
    Furniture("headline", "Headline", asserts=True),
    Furniture("byline", "Byline"),
    Furniture("dateline", "Dateline"),
    Furniture("caption", "Caption", asserts=True),
    Furniture("heading", "Heading"),
    Furniture("navigation", "Navigation"),
    Furniture("copyright", "Copyright"),
)
