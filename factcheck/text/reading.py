"""What reading an article gives: passages with dispositions and attributions, each with its reason.

All of it is suggestion. Offsets are Unicode code points into the article's stored text, half-open.
"""

from dataclasses import dataclass

from factcheck.text.span import Span, Words

READER = "1"


@dataclass(frozen=True, slots=True)
class SuggestedHop:
    """One step of a chain of attribution, counted from the article towards the origin."""

    chain: int
    hop: int
    name: str | None  # the register's name, else the resolved name, else None
    source_id: str | None  # the register's id, where the register has the source
    type: str
    role: str  # relay | origin
    mode: str  # direct | indirect | mixed
    channel: str | None
    source: Words | None
    cue: Words | None
    guess: bool
    carried: bool
    why: str


@dataclass(frozen=True, slots=True)
class SuggestedPassage:
    """One sentence, or one line of furniture."""

    span: Span
    lang: str
    disposition: str  # claim | opinion | question | furniture
    sub: str
    checkworthy: int  # 0 to 100
    why: tuple[str, ...]  # the features that speak for the disposition and the score
    splits: tuple[int, ...]  # offsets at which a second claim could start
    quotation: int | None  # number of the quotation in the article that this passage belongs to
    attributions: tuple[SuggestedHop, ...]


@dataclass(frozen=True)
class Reading:
    text_sha256: str
    lang: str
    reader: str
    passages: tuple[SuggestedPassage, ...]
