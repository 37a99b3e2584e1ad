"""Review: reviewers assess, an editor signs off or sends back."""

from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.domain.change import change_of
from factcheck.domain.claim import Assessment, Claim, Given, SentBack, SignOff, assessment_of
from factcheck.domain.dossier import Dossier, fold
from factcheck.domain.events import ArticleEvent, Event
from factcheck.domain.house import House
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.domain.kinds.passages import confirming
from factcheck.errors import Faults, Incomplete, NotNow
from factcheck.ledger.entry import Entry, supposed
from factcheck.vocabulary.roles import ASSESS, SIGN_OFF, Permission


@dataclass(frozen=True)
class ClaimAssessed(ArticleEvent):
    KIND = "claim.assessed"
    SAYS = "assessed a claim"
    claim_id: str
    assessment: Assessment

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        given = Given(entry.actor, entry.time, entry.version, self.assessment)
        return dossier.with_claim(dossier.claim(self.claim_id).assessed(given))


@dataclass(frozen=True)
class ClaimSignedOff(ArticleEvent):
    KIND = "claim.signed_off"
    SAYS = "signed off a claim"
    claim_id: str
    stands: str  # the reviewer whose assessment stands
    note: str

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        claim = dossier.claim(self.claim_id)
        sign_off = SignOff(entry.actor, entry.time, self.note, claim.assessments[self.stands])
        changed = {**claim.changed, "review": change_of(entry)}
        return dossier.with_claim(replace(claim, sign_off=sign_off, changed_since_sign_off=False, sent_back=None, changed=changed))


@dataclass(frozen=True)
class ClaimSentBack(ArticleEvent):
    KIND = "claim.sent_back"
    SAYS = "sent a claim back"
    claim_id: str
    note: str

    def evolve(self, dossier: Dossier, entry: Entry) -> Dossier:
        claim = dossier.claim(self.claim_id)
        return dossier.with_claim(
            replace(
                claim,
                assessments={},
                earlier=(*claim.earlier, *claim.given),
                sign_off=None,
                changed_since_sign_off=False,
                sent_back=SentBack(entry.actor, entry.time, self.note),
                changed={**claim.changed, "review": change_of(entry)},
            )
        )


@dataclass(frozen=True)
class AssessClaim:
    """Record what one reviewer holds of a claim. An assessment is personal: only the same person's other window is a conflict."""

    PERMISSION: ClassVar[Permission] = ASSESS
    claim_id: str
    assessment: Assessment
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        if claim.set_aside:
            raise NotNow(f"Claim {claim.number} is set aside. Restore it before you assess it.")
        assessment = _tidy(self.assessment)
        must_be_complete(assessment, claim, house)
        if claim.assessment_by(actor) == assessment:
            return []
        claim.must_be_as_seen(assessment_of(actor), self.seen, actor)
        return [*confirming(dossier, claim.passage_ids), ClaimAssessed(claim.claim_id, assessment)]


@dataclass(frozen=True)
class CiteAndAssess:
    """Put evidence on the list, cite it, and assess the claim by it: one action, all or nothing."""

    PERMISSION: ClassVar[Permission] = ASSESS
    adding: AddEvidence
    assessing: AssessClaim

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        added = self.adding.decide(dossier, house, actor)
        entries = supposed(added, dossier.about.article_id, dossier.version, actor, dossier.time)
        return [*added, *self.assessing.decide(fold(entries, dossier), house, actor)]


@dataclass(frozen=True)
class SignOffClaim:
    """Settle a claim, for the reviewers' common assessment or for one that the editor chooses."""

    PERMISSION: ClassVar[Permission] = SIGN_OFF
    claim_id: str
    note: str
    seen: int
    stands: str | None = None

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        if not claim.stage.waits_for_editor:
            raise NotNow(f"Claim {claim.number} is {claim.stage.label.lower()}: there is nothing to sign off.")
        if set(claim.assessments) == {actor}:
            raise NotNow(
                "You are the only one who assessed this claim. Ask a second person to assess it, or another editor to sign it off."
            )
        stands = self._stands(claim)
        claim.must_all_be_as_seen(self.seen, actor, f"claim {claim.number}")
        return [ClaimSignedOff(claim.claim_id, stands, self.note)]

    def _stands(self, claim: Claim) -> str:
        """Whose assessment stands. Raises Incomplete."""
        faults = Faults()
        if self.stands not in claim.assessments and (claim.is_disputed or self.stands):
            faults.add("stands", "The reviewers differ: choose whose assessment stands.")
        if not self.note.strip():
            faults.add("note", "Write a note for the sign-off: what convinced you.")
        faults.must_be_none()
        return self.stands or claim.given[-1].by


@dataclass(frozen=True)
class SendBackClaim:
    """Ask for the claim to be assessed anew; the assessments so far are shown as earlier ones."""

    PERMISSION: ClassVar[Permission] = SIGN_OFF
    claim_id: str
    note: str
    seen: int

    def decide(self, dossier: Dossier, house: House, actor: str) -> list[Event]:
        claim = dossier.live_claim(self.claim_id)
        if not claim.stage.is_settled:
            raise NotNow(f"Nobody has assessed claim {claim.number} yet: there is nothing to send back.")
        if not self.note.strip():
            raise Incomplete({"note": ["Say what is missing, so that the checkers know what to do."]})
        claim.must_all_be_as_seen(self.seen, actor, f"claim {claim.number}")
        return [ClaimSentBack(claim.claim_id, self.note)]


def must_be_complete(assessment: Assessment, claim: Claim, house: House) -> None:
    """Raise Incomplete with every missing part at once."""
    status, missing = assessment.status, {}
    if not status.is_set:
        missing["status"] = ["Choose a verification status."]
    if status.needs_confidence and not assessment.confidence:
        missing["confidence"] = ["Say how confident you are: low, moderate or high."]
    if status.needs_reason and not assessment.reason:
        missing["reason"] = [f"Give a reason for “{status.label}”: readers will see it."]
    if status.needs_evidence and not claim.citations:
        missing["evidence"] = [f"“{status.label}” needs evidence: cite at least one item."]
    if assessment.nuance:
        nuance = house.nuances.get(assessment.nuance)
        if nuance is None or nuance.retired or nuance.status != status:
            missing["nuance"] = [f"“{assessment.nuance}” is no nuance of “{status.label}” on this desk. Choose another or none."]
    if missing:
        raise Incomplete(missing)


def _tidy(assessment: Assessment) -> Assessment:
    """The assessment without a confidence that its status does not ask for, and without spaces around its texts."""
    return replace(
        assessment,
        confidence=assessment.confidence if assessment.status.needs_confidence else None,
        reason=assessment.reason.strip(),
        note=assessment.note.strip(),
        should_read=assessment.should_read.strip(),
    )


EVENTS = (ClaimAssessed, ClaimSignedOff, ClaimSentBack)
