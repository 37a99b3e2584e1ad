"""What others did while an article's page is open, as the regions that are drawn anew in it; what is being typed in stays as it is."""

from dataclasses import dataclass
from functools import cached_property

from factcheck.domain.dossier import Dossier
from factcheck.domain.events import Event
from factcheck.domain.house import House, Person
from factcheck.domain.kinds.articles import ArticleAssigned, ArticleDescribed, FindingWritten
from factcheck.domain.kinds.assessments import ClaimAssessed, ClaimSentBack, ClaimSignedOff
from factcheck.domain.kinds.attributions import ClaimAttributed
from factcheck.domain.kinds.claims import ClaimMarked, ClaimRebounded, ClaimRestated, ClaimRestored, ClaimSetAside, ClaimsMerged, ClaimSplit
from factcheck.domain.kinds.evidence import CitationDropped, ClaimCited, EvidenceAdded, EvidenceChanged
from factcheck.domain.kinds.passages import PassageSettled
from factcheck.domain.kinds.publications import ReportPublished
from factcheck.domain.kinds.queries import QueryAnswered, QueryAsked
from factcheck.domain.kinds.undo import ActionUndone
from factcheck.ledger.entry import Entry
from factcheck.web.article_page import card_of
from factcheck.web.regions.article import ArticleText, Coverage, Focus, PassageText, Tools
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.others import Others, Standing
from factcheck.web.regions.parts import Attribution, Cited, Part, Quoted, Restating
from factcheck.web.regions.passage import EmptyCard, PassageCard
from factcheck.web.regions.region import Region
from factcheck.web.regions.review import Cutting, Queries, Remarks, Sentence, Signing
from factcheck.web.windows import Window

CardPart = Attribution | Cited | Queries | Signing | Restating | Cutting | Sentence
TOOLS, OTHERS = "tools", "others"
PART_OF: dict[type[Event], str] = {
    ClaimAssessed: OTHERS,
    ClaimAttributed: "attribution",
    ClaimCited: "evidence",
    CitationDropped: "evidence",
    ClaimRestated: "restatement",
    ClaimRebounded: "bounds",
    ClaimSplit: "bounds",
    ClaimsMerged: "bounds",
    ClaimSetAside: "bounds",
    ClaimRestored: "bounds",
    PassageSettled: "disposition",
    QueryAsked: "queries",
    QueryAnswered: "queries",
    ClaimSignedOff: "signing",
    ClaimSentBack: "signing",
}
OF_ONE_CLAIM = (ClaimAssessed, ClaimSentBack, ClaimSignedOff, ClaimAttributed, ClaimCited, CitationDropped, ClaimRestated)
OF_NO_CLAIM = (
    EvidenceAdded,
    EvidenceChanged,
    PassageSettled,
    ArticleAssigned,
    ArticleDescribed,
    FindingWritten,
    QueryAsked,
    QueryAnswered,
    ReportPublished,
)
UNSEEN_IN_TEXT = (QueryAsked, QueryAnswered)
AROUND: dict[str, tuple[type[Event], ...]] = {  # what changes a part wherever in the article it is done
    "evidence": (EvidenceAdded, EvidenceChanged, ActionUndone),
    "bounds": (ClaimMarked, ClaimRebounded, ClaimSplit, ClaimsMerged, ClaimSetAside, ClaimRestored, ActionUndone),
    "disposition": (ActionUndone,),
    "queries": (ActionUndone,),
}
SHOWN_BY: dict[type[Region], set[str]] = {  # what is pointed out besides the part itself
    Standing: {OTHERS, "signing", "bounds"},
    Remarks: {"signing", "bounds"},
    Quoted: {"restatement", "bounds"},
    Others: {OTHERS},
}


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
        claim_id, passage_id = self.window.claim_id, self.window.passage_id
        return Focus(claim_id if claim_id in self.dossier.claims else "", passage_id if passage_id in self.dossier.passages else "")

    @cached_property
    def card(self) -> ClaimCard | None:
        """The card of the claim in focus as it stands now, with nothing typed in it."""
        if not self.focus.claim_id:
            return None
        claim = self.dossier.claim(self.focus.claim_id)
        return ClaimCard(self.dossier, self.house, self.person, claim, self.focus, also_open=self.window.open)

    @cached_property
    def other_card(self) -> Region | None:
        """The whole card with its draft, where by now it is about something else than the page shows."""
        card = card_of(self.dossier, self.house, self.focus)
        assert isinstance(card, ClaimCard | PassageCard | EmptyCard)
        return card if self.window.state not in {"", card.state} else None

    @property
    def engaged(self) -> frozenset[str]:
        """Where on the card somebody is busy."""
        return self.window.busy - {TOOLS, OTHERS}

    # -- what is drawn anew --------------------------------------------------------------------------------------
    @cached_property
    def regions(self) -> list[Region]:
        """Each for its own place."""
        tools = [] if TOOLS in self.window.busy else [Tools(self.dossier, self.house, self.person, self.focus)]
        return [Coverage(self.dossier), *tools, *self._text, *self._of_card]

    @property
    def fresh(self) -> list[str]:
        """The ids of the regions that show what others did."""
        if not self.of_others:
            return []
        done = {name for entry in self.of_others for name in self._parts_of(entry)}
        pointed = [region for region in self._of_card if region is self.other_card or _shown_by(region) & done]
        return [*(f"text-{home}" for home in self._homes(self.of_others)), *(region.region_id for region in pointed)]

    @cached_property
    def _text(self) -> list[Region]:
        """The passages of the claims that were worked on; all of the text where it may be cut otherwise now."""
        if not all(isinstance(entry.event, OF_ONE_CLAIM + OF_NO_CLAIM) for entry in self.new):
            return [ArticleText(self.dossier, self.focus)]
        return [PassageText(self.dossier, self.dossier.passage(home), self.focus) for home in self._homes(self.new)]

    def _homes(self, entries: list[Entry]) -> list[str]:
        """The ids of the passages whose claims these entries changed, or that they settled."""
        named = [name for entry in entries if type(entry.event) not in UNSEEN_IN_TEXT for name in sorted(self._subjects(entry))]
        claims = [self.dossier.claims[name] for name in named if name in self.dossier.claims]
        homes = dict.fromkeys([*named, *(home for claim in claims for home in claim.passage_ids)])
        return [home for home in homes if home in self.dossier.passages]

    @cached_property
    def _of_card(self) -> list[Region]:
        """The parts of the card that changed; all of it where it is about something else, unless somebody is busy there."""
        if self.other_card and not self.engaged:
            return [self.other_card]
        if not self.card:
            return []
        card = self.card
        parts = [] if self.other_card else [part for part in self._parts if part.NAME in self.changed - self.window.busy]
        others = [] if OTHERS in self.window.busy else [self._others(card)]
        return [card.standing, card.remarks, card.quoted, *parts, *others, card.moves.neighbours, card.moves.onward]

    @property
    def _parts(self) -> list[CardPart]:
        card = self.card
        assert card is not None
        signing = card.signing
        if (self.changed & self.window.busy) - {Signing.NAME}:  # something is signed off as it was shown
            signing.drawn_at = self.window.saw(Signing.NAME)
        edited: list[CardPart] = [card.restatement, card.cutting, card.sentence] if card.can_annotate else []
        return [card.attribution, card.cited, card.queries, signing, *edited]

    @cached_property
    def changed(self) -> frozenset[str]:
        """The parts of the card that changed after they were drawn."""
        if self.card is None:
            return frozenset()
        saw, signing = self.window.saw, self.card.signing
        of_claim = {name for entry in self.entries for name in self._parts_of(entry) if entry.version > saw(name)}
        kinds = ((name, kind) for name, kinds in AROUND.items() for kind in kinds)
        around = {name for name, kind in kinds if any(isinstance(e.event, kind) and e.version > saw(name) for e in self.entries)}
        return frozenset(of_claim | around | ({Signing.NAME} if signing.changed > saw(Signing.NAME) else set()))

    @property
    def held(self) -> list[str]:
        """What stays as it is because somebody is busy there, though it is out of date."""
        everywhere = {TOOLS, OTHERS} if self.new else self.window.behind & {TOOLS, OTHERS}
        return sorted(((self.changed | everywhere) & self.window.busy) | (self.engaged if self.other_card else set()))

    # -- what is said --------------------------------------------------------------------------------------------
    @property
    def said(self) -> str:
        """What others did to what is in focus, in words."""
        ours = [entry for entry in self.of_others if self._is_about(entry)]
        told = [entry for entry in ours if not isinstance(entry.event, PassageSettled)]  # mostly done along with something else
        return " ".join(self._told(entry) for entry in told or ours)

    def _others(self, card: ClaimCard) -> Others:
        others = card.others
        others.news = tuple(self._told(entry) for entry in self.entries if self._is_to_be_told(entry))
        return others

    def _told(self, entry: Entry) -> str:
        return f"{self.house.name_of(entry.actor)} {entry.event.SAYS}."

    def _is_to_be_told(self, entry: Entry) -> bool:
        """Whether the card does not show it, so that it is told with a way to see it."""
        left = self.window.busy | ({Cutting.NAME} if self.other_card else set())
        return entry.actor != self.person.person_id and any(entry.version > self.window.saw(p) for p in self._parts_of(entry) & left)

    # -- what an entry is about ----------------------------------------------------------------------------------
    def _is_about(self, entry: Entry) -> bool:
        """Whether it is about what is in focus."""
        homes = self.card.claim.passage_ids if self.card else ()
        return bool({self.focus.claim_id, self.focus.passage_id, *homes} & self._subjects(entry)) or bool(self._undone_by(entry))

    def _subjects(self, entry: Entry) -> set[str]:
        """The ids of the claims, or of the passage, that it is about."""
        event = entry.event
        if isinstance(event, QueryAnswered) and event.query_id in self.dossier.queries:
            return {self.dossier.query(event.query_id).claim_id}
        return {_claim_of(entry), getattr(event, "passage_id", "-"), *getattr(event, "claim_ids", ())}

    def _parts_of(self, entry: Entry) -> set[str]:
        """The parts of the card that it changes."""
        part = PART_OF.get(type(entry.event), "")
        return {part} if part and self._is_about(entry) else self._undone_by(entry)

    def _undone_by(self, entry: Entry) -> set[str]:
        """The parts of the claim that it took back."""
        undone = self.card.claim.undone if self.card and isinstance(entry.event, ActionUndone) else {}
        return {part for part, change in undone.items() if change.version == entry.version}


def _shown_by(region: Region) -> set[str]:
    return {region.NAME} if isinstance(region, Part) else SHOWN_BY.get(type(region), set())


def _claim_of(entry: Entry) -> str:
    return str(getattr(entry.event, "claim_id", "-"))
