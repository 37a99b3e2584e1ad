"""The card of the claim or passage in focus."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from factcheck.domain.claim import Assessment, Citation, Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.evidence import Evidence
from factcheck.domain.house import House, Nuance, Person
from factcheck.domain.kinds.evidence import last_cited
from factcheck.domain.passage import Passage
from factcheck.vocabulary.roles import ANNOTATE, ASSESS, SEE_CONFIDENTIAL, SIGN_OFF
from factcheck.web.regions.article import Focus
from factcheck.web.regions.chains import ShownChain, shown_chains
from factcheck.web.regions.conflict import Conflict, Seen
from factcheck.web.regions.gaps import Gap, gaps_of, words_around
from factcheck.web.regions.others import Others, Standing
from factcheck.web.regions.region import Region
from factcheck.web.typed import DRAFTED, EDITORS

Fields = Mapping[str, str]


@dataclass
class ClaimCard(Region):
    """`form` holds what the reader typed and has not saved; it wins over what is saved."""

    template: ClassVar[str] = "claims/_claim_card.html"
    dossier: Dossier
    house: House
    person: Person
    claim: Claim
    focus: Focus = field(default_factory=Focus)
    form: Fields = field(default_factory=dict)
    errors: Mapping[str, list[str]] = field(default_factory=dict)
    opened: str = ""  # which editor is open: chain, evidence, split, bounds, restatement, query
    rows: tuple[ShownChain, ...] | None = None  # the chains in the open editor, as typed
    conflict: Conflict | None = None
    saved: str = ""  # what was just saved, to be announced

    @property
    def region_id(self) -> str:
        return "card"

    @property
    def article_id(self) -> str:
        return self.dossier.about.article_id

    @property
    def seen(self) -> Seen:
        """What the reader has seen: forms send it back."""
        return Seen(self.dossier.version)

    @property
    def standing(self) -> Standing:
        return Standing(self.claim)

    @property
    def others(self) -> Others:
        return Others(self.dossier, self.house, self.person, self.claim, now=self.focus.at is None)

    @property
    def can_annotate(self) -> bool:
        return self.focus.at is None and self.person.may(ANNOTATE)

    @property
    def can_assess(self) -> bool:
        return self.focus.at is None and self.person.may(ASSESS) and self.claim.is_live

    @property
    def can_sign_off(self) -> bool:
        return self.focus.at is None and self.person.may(SIGN_OFF) and self.claim.is_live and self.claim.stage.is_settled

    @property
    def sees_internal(self) -> bool:
        return self.person.may(SEE_CONFIDENTIAL)

    @property
    def mine(self) -> Assessment | None:
        return self.claim.assessment_by(self.person.person_id)

    def value(self, name: str) -> str:
        """What a field of the assessment shows: what was typed, else what is saved."""
        if name in self.form:
            return self.form[name]
        saved = getattr(self.mine, name, None) if self.mine else None
        return str(saved) if saved else ""

    @property
    def has_draft(self) -> bool:
        """Whether something is typed that is not saved."""
        return any(self.form.get(name, "") != self._saved(name) for name in DRAFTED if name in self.form)

    def opens(self, editor: str) -> bool:
        """Whether an editor of the card is open: it was asked for, or something is typed in it."""
        return self.opened == editor or any(
            self.form.get(name) for name in EDITORS.get(editor, ()) if name != "restatement" or self.restating
        )

    @property
    def restating(self) -> bool:
        return self.form.get("restatement", self.claim.restatement) != self.claim.restatement

    def _saved(self, name: str) -> str:
        return str(getattr(self.mine, name, None) or "") if self.mine else ""

    @property
    def chains(self) -> tuple[ShownChain, ...]:
        """The attribution: as typed in the open editor, else as settled, else as suggested."""
        return self.settled_chains if self.rows is None else self.rows

    @cached_property
    def settled_chains(self) -> tuple[ShownChain, ...]:
        """The attribution whatever is typed: as settled, else as suggested."""
        return shown_chains(self.claim, self.house)

    @property
    def is_attributed(self) -> bool:
        return self.claim.attribution is not None

    @property
    def evidence(self) -> list[Evidence]:
        """The article's list, without what this reader may not see."""
        return [item for item in self.dossier.evidence.values() if self.sees_internal or not item.item.confidential]

    @property
    def cited_last(self) -> Citation | None:
        """What a key cites here: what this person cited last on another claim, unless this one cites it already."""
        cited = last_cited(self.dossier, self.person.person_id, self.claim.claim_id)
        return None if cited is None or cited.evidence_id in self.claim.citations else cited

    @property
    def nuances(self) -> list[Nuance]:
        return [nuance for nuance in self.house.nuances.values() if not nuance.retired]

    @property
    def gaps(self) -> list[Gap]:
        """Where the claim can be split, as the form without a mouse offers it."""
        return gaps_of(self.dossier, self.claim)

    @property
    def words(self) -> list[Gap]:
        """The words that the claim's bounds can be moved over."""
        return words_around(self.dossier, self.claim)

    @cached_property
    def _order(self) -> list[Claim]:
        return self.dossier.live_claims()

    def _neighbour(self, step: int) -> Claim | None:
        here = (self.claim.span, self.claim.number)
        after = [c for c in self._order if (c.span, c.number) > here]
        before = [c for c in self._order if (c.span, c.number) < here]
        return (after[0] if after else None) if step > 0 else (before[-1] if before else None)

    @cached_property
    def next(self) -> Claim | None:
        return self._neighbour(+1)

    @cached_property
    def previous(self) -> Claim | None:
        return self._neighbour(-1)

    @cached_property
    def next_open(self) -> Claim | None:
        return next_open(self.dossier, self.claim)


def next_open(dossier: Dossier, claim: Claim) -> Claim | None:
    """The next claim that nobody has assessed, round past the end."""
    here = (claim.span, claim.number)
    waiting = [c for c in dossier.live_claims() if not c.stage.is_settled and c != claim]
    return next((c for c in waiting if (c.span, c.number) > here), waiting[0] if waiting else None)


@dataclass
class PassageCard(Region):
    """The card of a passage that holds no claim."""

    template: ClassVar[str] = "passages/_passage_card.html"
    dossier: Dossier
    house: House
    person: Person
    passage: Passage
    focus: Focus = field(default_factory=Focus)
    errors: Mapping[str, list[str]] = field(default_factory=dict)
    form: Fields = field(default_factory=dict)
    conflict: Conflict | None = None

    @property
    def region_id(self) -> str:
        return "card"

    @property
    def seen(self) -> Seen:
        return Seen(self.dossier.version)

    @property
    def can_annotate(self) -> bool:
        return self.focus.at is None and self.person.may(ANNOTATE)

    @property
    def set_aside(self) -> list[Claim]:
        return [c for c in self.dossier.claims_of(self.passage.passage_id) if c.set_aside and not c.replaced_by]


@dataclass
class EmptyCard(Region):
    """What stands in the card's place where nothing is in focus."""

    template: ClassVar[str] = "claims/_empty_card.html"
    dossier: Dossier
    message: str = ""

    @property
    def region_id(self) -> str:
        return "card"
