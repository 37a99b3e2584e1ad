"""The card of the claim in focus."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from factcheck.domain.claim import Assessment, Citation, Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.evidence import Evidence
from factcheck.domain.house import House, Nuance, Person
from factcheck.domain.kinds.evidence import last_cited
from factcheck.schemas.attribution import read_back
from factcheck.vocabulary.attribution import NOT_CHECKED
from factcheck.vocabulary.roles import ANNOTATE, ASSESS, SEE_CONFIDENTIAL, SIGN_OFF
from factcheck.web.regions.article import Focus
from factcheck.web.regions.assessing import Assessing, Saving
from factcheck.web.regions.chains import ShownChain, shown_chains, shown_rows
from factcheck.web.regions.conflict import Conflict, Seen
from factcheck.web.regions.gaps import Gap, Offer, gaps_of, words_around
from factcheck.web.regions.moves import Moves
from factcheck.web.regions.others import Others, Standing
from factcheck.web.regions.parts import Attribution, Cited, Picking, Quoted, Restating
from factcheck.web.regions.region import Region
from factcheck.web.regions.review import Cutting, Queries, Remarks, Sentence, Signing
from factcheck.web.typed import CHAINS, DRAFTED, EDITORS, WORDS

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
    also_open: frozenset[str] = frozenset()  # editors that were open when a part was drawn anew
    picking: Picking | None = None  # words of a hop that are being chosen
    conflict: Conflict | None = None
    saved: str = ""  # what was just saved, to be announced
    said: str = ""  # what else is to be announced
    taken: str = ""  # the control of the editor that was just used, which gets the focus back
    part: str = ""  # the part that an order was refused about

    @property
    def region_id(self) -> str:
        return "card"

    @property
    def article_id(self) -> str:
        return self.dossier.about.article_id

    @property
    def seen(self) -> Seen:
        """What the reader has seen of what has no version of its own: forms send it back."""
        return Seen(self.dossier.version)

    @property
    def says(self) -> str:
        return f"{self.saved or self.said} Claim {self.claim.number}." if self.saved or self.said else ""

    @property
    def state(self) -> str:
        """What the card as a whole depends on: a claim that counts, one that was set aside, one that others took the place of."""
        return "live" if self.claim.is_live else "replaced" if self.claim.replaced_by else "aside"

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
        return self.rows is not None or any(self.form[name] not in self._same(name) for name in DRAFTED if name in self.form)

    @property
    def left_over(self) -> list[tuple[str, str]]:
        """What was typed and has no field any more, since the claim does not count: what it was for, and the words."""
        kept = {} if self.claim.is_live or not self.can_annotate else self.form
        return [(called, kept[name]) for name, called in WORDS.items() if kept.get(name, "").strip() and kept[name] not in self._same(name)]

    def opens(self, editor: str) -> bool:
        """Whether an editor of the card is open: it was asked for, or something is typed in it."""
        return editor == self.opened or editor in self.also_open or self.types_in(editor)

    def types_in(self, editor: str) -> bool:
        """Whether something is typed in an editor that is not saved."""
        if editor == "chain":
            return self.rows is not None
        return self.restating if editor == "restatement" else any(self.form.get(name) for name in EDITORS.get(editor, ()))

    @property
    def restating(self) -> bool:
        return self.form.get("restatement", self.claim.restatement) != self.claim.restatement

    def _same(self, name: str) -> tuple[str, ...]:
        """What a field holds where nothing is typed in it."""
        saved = str(getattr(self.mine, name, None) or "") if self.mine else ""
        return (saved, NOT_CHECKED.code) if name == "verdict" and not saved else (saved,)

    @cached_property
    def rows(self) -> tuple[ShownChain, ...] | None:
        """The chains as they are typed in the editor, where something is."""
        kept = read_back(self.form.get(CHAINS, ""))
        return shown_rows(*kept) if kept else None

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
    def words(self) -> list[Offer]:
        """The words that the claim's bounds can be moved over."""
        return words_around(self.dossier, self.claim)

    @property
    def quoted(self) -> Quoted:
        return Quoted(self)

    @cached_property
    def attribution(self) -> Attribution:
        return Attribution(self)

    @cached_property
    def cited(self) -> Cited:
        return Cited(self)

    @cached_property
    def restatement(self) -> Restating:
        return Restating(self)

    @property
    def remarks(self) -> Remarks:
        return Remarks(self)

    @property
    def assessing(self) -> Assessing:
        return Assessing(self)

    @property
    def saving(self) -> Saving:
        return Saving(self)

    def after_assessing(self) -> list[Region]:
        """What of the card an assessment changes; every other part keeps the version that it was drawn from."""
        confirmed = [self.sentence] if self.can_annotate and self.sentence.settled_at == self.dossier.time else []
        return [self.saving, self.assessing, self.standing, self.remarks, *confirmed, self.seen]

    @property
    def queries(self) -> Queries:
        return Queries(self)

    @property
    def signing(self) -> Signing:
        return Signing(self)

    @property
    def cutting(self) -> Cutting:
        return Cutting(self)

    @property
    def sentence(self) -> Sentence:
        return Sentence(self)

    @cached_property
    def moves(self) -> Moves:
        return Moves(self.dossier, self.focus, (self.claim.span, self.claim.number), self.claim.claim_id)
