"""What others did while an article's page is open, as the regions that are drawn anew in it; what is being typed in stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from flask import request

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House, Person
from factcheck.domain.kinds.articles import ArticleAssigned, ArticleDescribed, FindingWritten
from factcheck.domain.kinds.assessments import ClaimAssessed, ClaimSentBack, ClaimSignedOff
from factcheck.domain.kinds.attributions import ClaimAttributed
from factcheck.domain.kinds.claims import ClaimRestated
from factcheck.domain.kinds.evidence import CitationDropped, ClaimCited, EvidenceAdded, EvidenceChanged
from factcheck.domain.kinds.passages import PassageSettled
from factcheck.domain.kinds.publications import ReportPublished
from factcheck.domain.kinds.queries import QueryAnswered
from factcheck.domain.kinds.undo import ActionUndone
from factcheck.ledger.entry import Entry
from factcheck.web.regions.article import ArticleText, Coverage, Focus, PassageText, Tools
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.others import Standing
from factcheck.web.regions.parts import Attribution, Cited, Restating
from factcheck.web.regions.region import Region

PARTS = (Attribution, Cited, Restating)
PART_OF = {ClaimAttributed: "attribution", ClaimCited: "evidence", CitationDropped: "evidence", ClaimRestated: "restatement"}
OF_ONE_CLAIM = (ClaimAssessed, ClaimSentBack, ClaimSignedOff, *PART_OF)
ON_THE_LIST = (EvidenceAdded, EvidenceChanged, ActionUndone)
OF_NO_CLAIM = (
    EvidenceAdded,
    EvidenceChanged,
    PassageSettled,
    ArticleAssigned,
    ArticleDescribed,
    FindingWritten,
    QueryAnswered,
    ReportPublished,
)
TOOLS, OTHERS = "tools", "others"


@dataclass(frozen=True)
class Window:
    """What an open page shows, and where in it somebody is busy, as it tells with every question."""

    since: int
    claim_id: str = ""
    passage_id: str = ""
    seen: Mapping[str, int] = field(default_factory=dict)  # by part; "" is the card as a whole
    busy: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()  # parts that were left as they were, and can be drawn anew now
    open: frozenset[str] = frozenset()  # editors of the card

    @classmethod
    def asked(cls, newest: int) -> Self:
        """The window that asks; what it does not say, or says in a way that is none, counts as new."""
        args = request.args
        seen = {name.removeprefix("seen").removeprefix("_"): _version(args[name], newest) for name in args if name.startswith("seen")}
        lists = {name: frozenset(args.get(name, "").split()) for name in ("busy", "behind", "open")}
        return cls(_version(args.get("since", ""), newest), args.get("claim", ""), args.get("passage", ""), seen, **lists)

    def saw(self, part: str = "") -> int:
        """The version that a part of the card was drawn from."""
        return self.seen.get(part, self.seen.get("", self.since))


def _version(words: str, newest: int) -> int:
    return int(words) if words.isdecimal() and len(words) < 10 else newest


@dataclass
class News:
    """The entries since the oldest part of the page was drawn, and what of the page they change."""

    dossier: Dossier
    house: House
    person: Person
    window: Window
    entries: list[Entry]

    @property
    def new(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.version > self.window.since]

    @property
    def of_others(self) -> list[Entry]:
        return [entry for entry in self.new if entry.actor != self.person.person_id]

    @property
    def focus(self) -> Focus:
        return Focus(self.window.claim_id if self.window.claim_id in self.dossier.claims else "", self.window.passage_id)

    @cached_property
    def card(self) -> ClaimCard | None:
        """The card of the claim in focus as it stands now, with nothing typed in it."""
        if not self.focus.claim_id:
            return None
        claim = self.dossier.claim(self.focus.claim_id)
        return ClaimCard(self.dossier, self.house, self.person, claim, self.focus, also_open=self.window.open)

    # -- what is drawn anew --------------------------------------------------------------------------------------
    @cached_property
    def regions(self) -> list[Region]:
        """Each for its own place."""
        tools = [] if TOOLS in self.window.busy else [Tools(self.dossier, self.house, self.person, self.focus)]
        return [Coverage(self.dossier), *tools, *self.fresh]

    @cached_property
    def fresh(self) -> list[Region]:
        """Those that show where something changed."""
        return [*self._text, *(self._of_card(self.card) if self.card else [])]

    @property
    def _text(self) -> list[Region]:
        """The passages of the claims that were worked on; all of the text where it may be cut otherwise now."""
        if not all(isinstance(entry.event, OF_ONE_CLAIM + OF_NO_CLAIM) for entry in self.new):
            return [ArticleText(self.dossier, self.focus)]
        claims = [self.dossier.claim(_claim_of(entry)) for entry in self.new if isinstance(entry.event, OF_ONE_CLAIM)]
        settled = [entry.event.passage_id for entry in self.new if isinstance(entry.event, PassageSettled)]
        homes = dict.fromkeys([*settled, *(home for claim in claims for home in claim.passage_ids)])
        return [PassageText(self.dossier, self.dossier.passage(home), self.focus) for home in homes]

    def _of_card(self, card: ClaimCard) -> list[Region]:
        parts: list[Region] = [part(card) for part in PARTS if part.NAME in self.changed and part.NAME not in self.window.busy]
        quoted = [card.quoted] if parts else []
        others = card.others
        others.news = tuple(self._told(entry) for entry in self.entries if self._is_to_be_told(entry, card.claim))
        return [Standing(card.claim), *quoted, *parts, *([] if OTHERS in self.window.busy else [others])]

    @cached_property
    def changed(self) -> set[str]:
        """The parts of the card that changed after they were drawn."""
        if self.card is None:
            return set()
        changed = {part.NAME for part in PARTS if part(self.card).changed > self.window.saw(part.NAME)}
        listed = any(isinstance(e.event, ON_THE_LIST) and e.version > self.window.saw("evidence") for e in self.entries)
        return changed | ({"evidence"} if listed else set())

    @property
    def held(self) -> list[str]:
        """What stays as it is because somebody is busy there, though it is out of date."""
        everywhere = {TOOLS, OTHERS} if self.new else self.window.behind & {TOOLS, OTHERS}
        return sorted((self.changed | everywhere) & self.window.busy)

    # -- what is said --------------------------------------------------------------------------------------------
    @property
    def said(self) -> str:
        """What others did to the claim in focus, in words."""
        return " ".join(self._told(entry) for entry in self.of_others if self.card and _is_about(entry, self.card.claim))

    def _told(self, entry: Entry) -> str:
        return f"{self.house.name_of(entry.actor)} {entry.event.SAYS}."

    def _is_to_be_told(self, entry: Entry, claim: Claim) -> bool:
        """Whether the card does not show it, so that it is told with a way to see it."""
        if entry.actor == self.person.person_id or isinstance(entry.event, ClaimAssessed) or not _is_about(entry, claim):
            return False
        part = PART_OF.get(type(entry.event), "")
        return entry.version > self.window.saw(part) and (not part or part in self.window.busy)


def _claim_of(entry: Entry) -> str:
    return str(getattr(entry.event, "claim_id", "-"))


def _is_about(entry: Entry, claim: Claim) -> bool:
    return claim.claim_id in (_claim_of(entry), *getattr(entry.event, "claim_ids", ()))
