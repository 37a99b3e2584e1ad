"""The article's side of its page: head, coverage, tools, and the text with claims marked in place."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import ClassVar

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House, Person
from factcheck.domain.moment import LedgerVersion
from factcheck.domain.passage import Passage
from factcheck.text.paragraphs import paragraphs
from factcheck.vocabulary.roles import ASSESS
from factcheck.vocabulary.stages import CORRECTED, DISPUTED, OPEN, Stage
from factcheck.vocabulary.statuses import STATUSES, UNREVIEWED, Status
from factcheck.web.regions.drawn import Drawn
from factcheck.web.regions.links import Links
from factcheck.web.regions.portions import Portion, home_of
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
    def by_status(self) -> list[tuple[Status | Stage, int]]:
        """Where reviewers differ a claim has no status until an editor gives it one; what is not checked yet comes last."""
        tally = self.dossier.tally
        disputed, unchecked = tally.at_stage(DISPUTED), tally.at_stage(OPEN)
        told = [(status, tally.with_status(status)) for status in STATUSES if status.is_set]
        differing_again = tally.with_status(UNREVIEWED) - disputed - unchecked
        return [*told, (DISPUTED, disputed), (CORRECTED, differing_again), (UNREVIEWED, unchecked)]


@dataclass
class ArticleHead(Region):
    template: ClassVar[str] = "articles/_article_head.html"
    dossier: Dossier
    house: House
    coverage: Coverage
    tab: str = "check"
    focus: Focus = field(default_factory=Focus)


FEW = 6  # numbers in one line
DRAWN = Drawn(5000)  # passages


@dataclass
class Tools(Region):
    """Assignment, undo, and the one press that confirms all furniture."""

    template: ClassVar[str] = "articles/_tools.html"
    dossier: Dossier
    house: House
    person: Person
    focus: Focus = field(default_factory=Focus)
    said: str = ""  # what came of an order that was given here

    @property
    def says(self) -> str:
        return self.said

    @property
    def waiting_furniture(self) -> list[Passage]:
        """What one press confirms: what is shown, and no more."""
        if not self.dossier.tally.furniture_unconfirmed:
            return []
        shown = Portion.around(self.dossier, home_of(self.dossier, self.focus.claim_id, self.focus.passage_id))
        return [p for p in shown.passages if p.is_bare_furniture and not p.is_confirmed]

    @property
    def assignable(self) -> list[Person]:
        return [person for person in self.house.people.values() if person.may(ASSESS)]

    @property
    def missing_numbers(self) -> str:
        """The claim numbers that the text skips, in words; nothing where it skips none."""
        live, last = self.dossier.order.place, self.dossier.last_number.get("c", 0)
        if len(live) == last:
            return ""
        missing = [str(number) for number in range(1, last + 1) if f"c{number}" not in live]
        if len(missing) > FEW:
            return f"{', '.join(missing[: FEW - 1])} and {len(missing) - FEW + 1} more"
        return " and ".join(filter(None, [", ".join(missing[:-1]), *missing[-1:]]))

    @property
    def undoable(self) -> bool:
        return self.dossier.undoable(self.person.person_id) is not None


def assigned(article: Article, house: House) -> str:
    """To whom, as it is announced."""
    return f"Assigned to {house.name_of(article.assigned_to) or 'nobody'}."


@dataclass(frozen=True)
class Piece:
    """A stretch of a passage that the same claims cover."""

    text: str
    claims: tuple[Claim, ...]
    claim: Claim | None = None  # the one that a click on the piece means: the shortest of those that cover it
    others: tuple[Claim, ...] = ()  # longer ones that begin here too: each gets a number of its own
    begins: bool = False  # its claim begins here

    def is_in(self, claim_id: str) -> bool:
        return any(claim.claim_id == claim_id for claim in self.claims)


@dataclass
class PassageText(Region):
    """One passage in the running text."""

    template: ClassVar[str] = "articles/_passage_text.html"
    dossier: Dossier
    passage: Passage
    focus: Focus = field(default_factory=Focus)
    links: Links | None = None  # those of the whole text, where there is one

    @property
    def to(self) -> Links:
        return self.links or Links.of(self.dossier.about.article_id, self.focus.as_of)

    @property
    def region_id(self) -> str:
        return f"text-{self.passage.passage_id}"

    @property
    def claims(self) -> list[Claim]:
        return [claim for claim in self.dossier.claims_of(self.passage.passage_id) if claim.is_live]

    @property
    def words(self) -> str:
        return self.passage.span.of(self.dossier.text)

    def drawn(self, macro: Callable[["PassageText"], str]) -> str:
        """The passage as its macro draws it; out of focus it is the same for everybody."""
        claims = self.claims
        if self.is_current or any(claim.claim_id == self.focus.claim_id for claim in claims):
            return macro(self)
        return DRAWN((self.to, self.passage.passage_id, self.lang), (self.passage, *claims), lambda: macro(self))

    @property
    def lang(self) -> str:
        """Its language, where it is not the article's."""
        lang = self.passage.suggested.lang
        return "" if lang == self.dossier.about.description.lang else lang

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
        begun: set[str] = set()
        for start, end in pairwise(sorted(cuts)):
            covering = tuple(claim for span, claim in spans if span.start <= start and end <= span.end)
            claim = min(covering, key=_length, default=None)
            others = tuple(other for other in covering if other is not claim and other.start == start)
            yield Piece(self.dossier.text[start:end], covering, claim, others, claim is not None and claim.claim_id not in begun)
            begun |= {one.claim_id for one in (claim, *others) if one}


def _length(claim: Claim) -> tuple[int, int]:
    return claim.span.end - claim.span.start, claim.number


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

    @cached_property
    def portion(self) -> Portion:
        """What of a very long article is shown: where the focus is."""
        return Portion.around(self.dossier, home_of(self.dossier, self.focus.claim_id, self.focus.passage_id))

    @property
    def blocks(self) -> Iterator[Block]:
        """The article, or the portion of it, paragraph by paragraph."""
        shown, links = self.portion.passages, Links.of(self.dossier.about.article_id, self.focus.as_of)
        waiting, begin = deque(shown), 0 if self.portion.is_whole else shown[0].span.start
        text = self.dossier.text if self.portion.is_whole else self.dossier.text[begin : shown[-1].span.end]
        for paragraph in paragraphs(text):
            inside: list[Passage] = []
            while waiting and waiting[0].span.start < begin + paragraph.end:
                inside.append(waiting.popleft())
            if inside:
                yield self._block(inside, links)

    def _block(self, passages: list[Passage], links: Links) -> Block:
        parts: list[PassageText | str] = []
        for before, passage in pairwise([None, *passages]):
            assert passage is not None
            parts += [self.dossier.text[before.span.end : passage.span.start]] if before else []
            parts.append(PassageText(self.dossier, passage, self.focus, links))
        is_furniture = all(passage.suggested.sub for passage in passages)  # a dateline may open a paragraph of prose
        return Block(passages[0].suggested.sub if is_furniture else "", passages[0].suggested.lang, tuple(parts))
