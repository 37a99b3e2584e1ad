"""The article's side of its page: head, coverage, tools, and the text with claims marked in place."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import ClassVar

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House, Person
from factcheck.domain.moment import LedgerVersion
from factcheck.domain.passage import Passage
from factcheck.text.paragraphs import paragraphs
from factcheck.vocabulary.roles import ASSESS
from factcheck.vocabulary.statuses import STATUSES, Status
from factcheck.web.regions.region import Region


@dataclass(frozen=True)
class Focus:
    """What the page points at: a claim or a passage, and the moment that it shows."""

    claim_id: str = ""
    passage_id: str = ""
    at: LedgerVersion | None = None

    @property
    def as_of(self) -> str | None:
        """What addresses on the page carry on; nothing for a page of now."""
        return str(self.at) if self.at else None


@dataclass
class Coverage(Region):
    """How much of the article is settled, and how its claims stand."""

    template: ClassVar[str] = "articles/_coverage.html"
    dossier: Dossier

    @property
    def by_status(self) -> list[tuple[Status, int]]:
        """What is not checked yet comes last."""
        return [(status, self.dossier.tally.with_status(status)) for status in sorted(STATUSES, key=lambda status: not status.is_set)]


@dataclass
class ArticleHead(Region):
    template: ClassVar[str] = "articles/_article_head.html"
    dossier: Dossier
    house: House
    coverage: Coverage
    tab: str = "check"
    focus: Focus = field(default_factory=Focus)


@dataclass
class Tools(Region):
    """Assignment, undo, and the one press that confirms all furniture."""

    template: ClassVar[str] = "articles/_tools.html"
    dossier: Dossier
    house: House
    person: Person
    focus: Focus = field(default_factory=Focus)

    @property
    def waiting_furniture(self) -> list[Passage]:
        return [p for p in self.dossier.ordered_passages() if p.disposition.has_sub and not p.is_confirmed]

    @property
    def assignable(self) -> list[Person]:
        return [person for person in self.house.people.values() if person.may(ASSESS)]

    @property
    def undoable(self) -> bool:
        return self.dossier.undoable(self.person.person_id) is not None


@dataclass(frozen=True)
class Piece:
    """A stretch of a passage that the same claims cover."""

    text: str
    start: int
    claims: tuple[Claim, ...]
    begins: bool  # its innermost claim begins here

    @property
    def claim(self) -> Claim | None:
        """The claim that a click on the piece means: the shortest of those that cover it."""
        return min(self.claims, key=lambda c: (c.span.end - c.span.start, c.number), default=None)

    @property
    def others(self) -> list[Claim]:
        """Longer claims that begin here too: each gets a number of its own."""
        return [claim for claim in self.claims if claim != self.claim and claim.start == self.start]

    def is_in(self, claim_id: str) -> bool:
        return any(claim.claim_id == claim_id for claim in self.claims)


@dataclass
class PassageText(Region):
    """One passage in the running text."""

    template: ClassVar[str] = "articles/_passage_text.html"
    dossier: Dossier
    passage: Passage
    focus: Focus = field(default_factory=Focus)

    @property
    def region_id(self) -> str:
        return f"text-{self.passage.passage_id}"

    @property
    def claims(self) -> list[Claim]:
        return [claim for claim in self.dossier.claims_of(self.passage.passage_id) if claim.is_live]

    @property
    def is_current(self) -> bool:
        return self.focus.passage_id == self.passage.passage_id

    @property
    def pieces(self) -> Iterator[Piece]:
        """The passage cut wherever a claim begins or ends."""
        inside, claims = self.passage.span, self.claims
        spans = [(part.span, claim) for claim in claims for part in claim.words if part.span.overlaps(inside)]
        cuts = {inside.start, inside.end}
        for span, _ in spans:
            cuts |= {max(span.start, inside.start), min(span.end, inside.end)}
        edges = sorted(cuts)
        begun: set[str] = set()
        for start, end in pairwise(edges):
            covering = tuple(claim for span, claim in spans if span.start <= start and end <= span.end)
            piece = Piece(self.dossier.text[start:end], start, covering, begins=False)
            begins = piece.claim is not None and piece.claim.claim_id not in begun
            begun |= {claim.claim_id for claim in (*piece.others, *([piece.claim] if piece.claim else []))}
            yield Piece(piece.text, start, covering, begins)


@dataclass(frozen=True)
class Block:
    """Passages that stand on one line of the article, with what stands between them."""

    kind: str  # outlet, headline, heading … for a line of furniture, else ""
    lang: str
    parts: tuple[PassageText | str, ...]


@dataclass
class ArticleText(Region):
    template: ClassVar[str] = "articles/_article_text.html"
    dossier: Dossier
    focus: Focus = field(default_factory=Focus)

    @property
    def blocks(self) -> Iterator[Block]:
        """The article paragraph by paragraph."""
        waiting = deque(self.dossier.ordered_passages())
        for paragraph in paragraphs(self.dossier.text):
            inside: list[Passage] = []
            while waiting and waiting[0].span.start < paragraph.end:
                inside.append(waiting.popleft())
            if inside:
                yield self._block(inside)

    def _block(self, passages: list[Passage]) -> Block:
        parts: list[PassageText | str] = [PassageText(self.dossier, passages[0], self.focus)]
        for before, passage in pairwise(passages):
            parts += [self.dossier.text[before.span.end : passage.span.start], PassageText(self.dossier, passage, self.focus)]
        return Block(passages[0].suggested.sub, passages[0].suggested.lang, tuple(parts))
