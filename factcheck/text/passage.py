"""A passage before it is read further: where it stands, its language, and what it is."""

from typing import NamedTuple

from factcheck.text.span import Span


class Passage(NamedTuple):
    """One sentence, or one line of furniture."""

    span: Span
    lang: str
    disposition: str  # claim | opinion | question | furniture
    sub: str = ""  # which furniture
    quotation: int | None = None  # number of the quotation that reaches beyond this passage or fills it
    why: str = ""  # for furniture
