"""A claim: words of the article that assert something, who is said to have said it, and what reviewers found."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from factcheck.domain.change import Change, Shared, change_of
from factcheck.ledger.entry import Entry
from factcheck.text.reading import SuggestedHop
from factcheck.text.span import Span, Words
from factcheck.vocabulary.attribution import NOT_CHECKED, Channel, Mode, Role, Verdict
from factcheck.vocabulary.confidence import Confidence
from factcheck.vocabulary.evidence import Stance
from factcheck.vocabulary.outcomes import OUTCOMES, Outcome
from factcheck.vocabulary.stages import ASSESSED, CORRECTED, DISPUTED, OPEN, SIGNED_OFF, Stage
from factcheck.vocabulary.statuses import UNREVIEWED, Status


@dataclass(frozen=True)
class Hop:
    """One step of a chain: a source of the register and how it stands in the article."""

    source_id: str
    role: Role
    mode: Mode
    channel: Channel | None = None
    source: Words | None = None
    cue: Words | None = None


@dataclass(frozen=True)
class Chain:
    """Hops from the article towards the origin; `untraced` where it ends before the origin."""

    hops: tuple[Hop, ...]
    untraced: bool = False


@dataclass(frozen=True)
class Assessment:
    """What one reviewer holds of one claim."""

    status: Status
    nuance: str = ""
    confidence: Confidence | None = None
    verdict: Verdict = NOT_CHECKED
    reason: str = ""
    note: str = ""  # internal: in no published format
    should_read: str = ""


@dataclass(frozen=True)
class Given:
    """An assessment with who gave it, when, and in which version of the article."""

    by: str
    at: str
    version: int
    assessment: Assessment


@dataclass(frozen=True)
class Citation:
    """A claim's use of one item of evidence."""

    evidence_id: str
    stance: Stance
    locator: str = ""
    quote: str = ""


@dataclass(frozen=True)
class SignOff:
    """An editor's word that the claim is settled, and whose assessment stands."""

    by: str
    at: str
    note: str
    stands: Given


@dataclass(frozen=True)
class SentBack:
    by: str
    at: str
    note: str


@dataclass(frozen=True)
class Claim(Shared):
    claim_id: str
    words: tuple[Words, ...]  # one or more spans of the article, in order
    passage_ids: tuple[str, ...]
    checkworthy: int = 0
    suggested: tuple[SuggestedHop, ...] = ()
    attribution: tuple[Chain, ...] | None = None  # None: nobody has settled it; (): unattributed
    restatement: str = ""
    citations: Mapping[str, Citation] = field(default_factory=dict)  # by evidence_id
    assessments: Mapping[str, Given] = field(default_factory=dict)  # by person_id, each one's current
    earlier: tuple[Given, ...] = ()  # of parents, or before the claim was sent back
    sign_off: SignOff | None = None
    changed_since_sign_off: bool = False
    sent_back: SentBack | None = None
    set_aside: bool = False
    replaced_by: tuple[str, ...] = ()  # split or merged into these
    replaces: tuple[str, ...] = ()
    changed: Mapping[str, Change] = field(default_factory=dict)  # by part: bounds, attribution, restatement, evidence

    @property
    def number(self) -> int:
        return int(self.claim_id.removeprefix("c"))

    @property
    def quote(self) -> str:
        return " … ".join(part.text for part in self.words)

    @property
    def start(self) -> int:
        return self.words[0].span.start

    @property
    def span(self) -> Span:
        """From the first word to the last; a claim of several spans has gaps inside."""
        return Span(self.words[0].span.start, self.words[-1].span.end)

    @property
    def is_live(self) -> bool:
        """Whether the claim counts: neither set aside nor split or merged into others."""
        return not self.set_aside and not self.replaced_by

    @property
    def is_machine_made(self) -> bool:
        """Whether no person has touched it."""
        untouched = not (self.changed or self.assessments or self.earlier or self.citations or self.sent_back or self.set_aside)
        return untouched and self.attribution is None and not self.replaced_by and not self.replaces

    @property
    def given(self) -> tuple[Given, ...]:
        """The current assessments, the oldest first."""
        return tuple(sorted(self.assessments.values(), key=lambda g: g.version))

    @property
    def is_disputed(self) -> bool:
        held = [given.assessment for given in self.assessments.values()]
        if len(held) < 2:
            return False
        verdicts = {assessment.verdict.code for assessment in held if assessment.verdict.is_set}
        return len({(assessment.status.code, assessment.nuance) for assessment in held}) > 1 or len(verdicts) > 1

    @property
    def stage(self) -> Stage:
        if self.sign_off:
            return CORRECTED if self.changed_since_sign_off else SIGNED_OFF
        if not self.assessments:
            return OPEN
        return DISPUTED if self.is_disputed else ASSESSED

    @property
    def standing(self) -> Given | None:
        """The assessment that speaks for the claim: the one signed off, else the newest where all agree."""
        if self.sign_off and not self.changed_since_sign_off:
            return self.sign_off.stands
        if not self.assessments or self.is_disputed:
            return None
        return max(self.assessments.values(), key=lambda given: given.version)

    @property
    def status(self) -> Status:
        standing = self.standing
        return standing.assessment.status if standing else UNREVIEWED

    @property
    def outcome(self) -> Outcome:
        """Its status, or that its reviewers differ and no editor has settled it."""
        return OUTCOMES[DISPUTED.code if self.assessments and not self.standing else self.status.code]

    @property
    def verdict(self) -> Verdict:
        return self.standing.assessment.verdict if self.standing else NOT_CHECKED

    @property
    def confidence(self) -> Confidence | None:
        return self.standing.assessment.confidence if self.standing else None

    def assessment_by(self, person_id: str) -> Assessment | None:
        given = self.assessments.get(person_id)
        return given.assessment if given else None

    @property
    def changes(self) -> Mapping[str, Change]:
        """The shared parts, and each reviewer's assessment as a part of its own."""
        return {**self.changed, **{assessment_of(g.by): Change(g.version, g.by, g.at) for g in self.assessments.values()}}

    def called(self, part: str) -> str:
        return f"{'your assessment' if part.startswith(ASSESSMENT) else f'the {part}'} of claim {self.number}"

    def with_change(self, part: str, entry: Entry) -> "Claim":
        """The claim with the note that this shared part changed now."""
        changed = {**self.changed, part: change_of(entry)}
        return replace(self, changed=changed, changed_since_sign_off=self.sign_off is not None)

    def assessed(self, given: Given) -> "Claim":
        """The claim after one reviewer's (new) assessment."""
        kept = {**self.assessments, given.by: given}
        return replace(self, assessments=kept, sent_back=None, changed_since_sign_off=self.sign_off is not None)


ASSESSMENT = "assessment of "


def assessment_of(person_id: str) -> str:
    """The part of a claim that is one reviewer's own."""
    return ASSESSMENT + person_id
