"""Review: reviewers assess, claims are disputed, an editor signs off or sends back."""

from dataclasses import replace

import pytest
from build import (
    a_house,
    an_article,
    an_assessment,
    an_item,
    assessed,
    attributed,
    cited,
    evidence_added,
    happened,
    marked,
    ordered,
    settled,
    told,
)

from factcheck.domain.claim import Citation
from factcheck.domain.kinds.assessments import AssessClaim, CiteAndAssess, ClaimSignedOff, SendBackClaim, SignOffClaim
from factcheck.domain.kinds.claims import ClaimSetAside, MergeWithNext, SplitClaim
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.domain.kinds.nuances import NuanceAdded, NuanceRetired
from factcheck.domain.kinds.passages import ConfirmFurniture
from factcheck.domain.kinds.undo import UndoLast
from factcheck.errors import Incomplete, NotFound, NotNow
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.stages import ASSESSED, CORRECTED, DISPUTED, OPEN, SIGNED_OFF
from factcheck.vocabulary.statuses import STATUSES, UNREVIEWED

ARTICLE = told(an_article())
ANA = told(assessed("c1", "refuted", by="ana"), after=ARTICLE)
BOTH = told(assessed("c1", "supported", by="ben"), after=ANA)


def test_a_claim_is_open_until_somebody_assesses_it():
    assert (ARTICLE.claim("c1").stage, ARTICLE.claim("c1").status) == (OPEN, UNREVIEWED)
    assert (ANA.claim("c1").stage, ANA.claim("c1").status.code) == (ASSESSED, "refuted")
    assert ANA.claim("c1").confidence.code == "high"


def test_two_reviewers_who_differ_make_a_claim_disputed():
    assert BOTH.claim("c1").stage is DISPUTED
    assert BOTH.claim("c1").status is UNREVIEWED
    assert BOTH.claim("c1").confidence is None


def test_two_reviewers_who_agree_leave_it_assessed_and_the_newest_speaks():
    agreed = told(assessed("c1", "refuted", by="ben", reason="mine"), after=ANA)
    assert agreed.claim("c1").stage is ASSESSED
    assert agreed.claim("c1").standing.by == "ben"


@pytest.mark.parametrize("other", [{"verdict": "distorted"}, {"nuance": "outdated"}])
def test_reviewers_differ_over_a_verdict_or_a_nuance_too(other):
    one = told(assessed("c1", "refuted", by="ana", verdict="quote_confirmed"), after=ARTICLE)
    assert told(assessed("c1", "refuted", by="ben", **other), after=one).claim("c1").stage is DISPUTED


def test_a_verdict_that_one_of_them_did_not_give_is_no_dispute():
    one = told(assessed("c1", "refuted", by="ana", verdict="quote_confirmed"), after=ARTICLE)
    assert told(assessed("c1", "refuted", by="ben"), after=one).claim("c1").stage is ASSESSED


def test_who_changes_her_mind_has_one_current_assessment():
    after = told(assessed("c1", "supported", by="ana"), after=ANA)
    assert [given.assessment.status.code for given in after.claim("c1").given] == ["supported"]


def test_an_editor_settles_a_dispute_by_choosing_whose_assessment_stands():
    signed = ordered(BOTH, SignOffClaim("c1", "the record is clear", BOTH.version, stands="ana"), by="eve").claim("c1")
    assert (signed.stage, signed.status.code, signed.verdict.code) == (SIGNED_OFF, "refuted", "not_checked")
    assert (signed.sign_off.by, signed.sign_off.note) == ("eve", "the record is clear")


@pytest.mark.parametrize("stands", [None, "ed"])
def test_a_dispute_is_not_signed_off_without_a_choice(stands):
    with pytest.raises(Incomplete, match="choose whose assessment stands"):
        ordered(BOTH, SignOffClaim("c1", "fine", BOTH.version, stands), by="eve")


def test_where_all_agree_the_newest_assessment_stands():
    agreed = told(assessed("c1", "refuted", by="ben"), after=ANA)
    assert ordered(agreed, SignOffClaim("c1", "fine", agreed.version), by="eve").claim("c1").sign_off.stands.by == "ben"


def test_the_only_assessor_does_not_sign_off_her_own_work():
    alone = told(assessed("c1", "refuted", by="eve"), after=ARTICLE)
    with pytest.raises(NotNow, match="only one who assessed"):
        ordered(alone, SignOffClaim("c1", "fine", alone.version), by="eve")
    assert ordered(alone, SignOffClaim("c1", "fine", alone.version), by="ed").claim("c1").stage is SIGNED_OFF


@pytest.mark.parametrize("note", ["", "  "])
def test_a_sign_off_and_a_return_need_a_note(note):
    with pytest.raises(Incomplete, match="Write a note"):
        ordered(ANA, SignOffClaim("c1", note, ANA.version), by="eve")
    with pytest.raises(Incomplete, match="Say what is missing"):
        ordered(ANA, SendBackClaim("c1", note, ANA.version), by="eve")


def test_there_is_nothing_to_sign_off_or_send_back_on_an_open_claim():
    with pytest.raises(NotNow, match="nothing to sign off"):
        ordered(ARTICLE, SignOffClaim("c1", "fine", ARTICLE.version), by="eve")
    with pytest.raises(NotNow, match="nothing to send back"):
        ordered(ARTICLE, SendBackClaim("c1", "why?", ARTICLE.version), by="eve")


def test_a_change_after_sign_off_asks_for_the_editor_again():
    signed = told(happened(ClaimSignedOff("c1", "ana", "clear"), by="eve"), after=ANA)
    changed = told(assessed("c1", "supported", by="ben"), after=signed)
    assert changed.claim("c1").stage is CORRECTED
    assert changed.claim("c1").status is UNREVIEWED  # they differ now
    again = ordered(changed, SignOffClaim("c1", "ben is right", changed.version, "ben"), by="eve")
    assert (again.claim("c1").stage, again.claim("c1").status.code) == (SIGNED_OFF, "supported")


def test_what_is_sent_back_is_open_again_and_its_assessments_are_earlier_ones():
    back = ordered(BOTH, SendBackClaim("c1", "page 4?", BOTH.version), by="eve").claim("c1")
    assert (back.stage, back.sent_back.note, back.sent_back.by) == (OPEN, "page 4?", "eve")
    assert [given.by for given in back.earlier] == ["ana", "ben"]
    assert back.assessment_by("ana") is None


def test_assessing_confirms_the_passage_and_takes_the_return_off():
    back = ordered(ANA, SendBackClaim("c1", "page 4?", ANA.version), by="eve")
    again = ordered(back, AssessClaim("c1", an_assessment("refuted"), back.version), by="ana")
    assert again.claim("c1").sent_back is None
    assert again.passage("p2").is_confirmed
    assert again.is_settled(again.passage("p2"))


MISSING = [
    (an_assessment("supported"), "evidence"),
    (an_assessment("refuted", reason="  "), "reason"),
    (an_assessment("conflicting_evidence", reason=""), "reason"),
    (an_assessment("not_enough_evidence", reason=""), "reason"),
    (an_assessment("refuted", nuance="satire"), "nuance"),
    (an_assessment("refuted", nuance="old"), "nuance"),
    (an_assessment("not_checkable", nuance="outdated"), "nuance"),
    (an_assessment("unreviewed"), "status"),
]
HOUSE = a_house(
    NuanceAdded("outdated", "Outdated", STATUSES["refuted"]), NuanceAdded("old", "Old", STATUSES["refuted"]), NuanceRetired("old")
)


@pytest.mark.parametrize(("assessment", "field"), MISSING)
def test_what_is_missing_is_named_by_field(assessment, field):
    with pytest.raises(Incomplete) as refused:
        ordered(ARTICLE, AssessClaim("c1", assessment, ARTICLE.version), house=HOUSE)
    assert list(refused.value.details["fields"]) == [field]


def test_all_that_is_missing_is_named_at_once():
    bare = replace(an_assessment("refuted", reason=""), confidence=None)
    with pytest.raises(Incomplete) as refused:
        ordered(ARTICLE, AssessClaim("c1", bare, ARTICLE.version))
    assert list(refused.value.details["fields"]) == ["confidence", "reason"]


@pytest.mark.parametrize("assessment", [an_assessment("not_checkable", reason=""), an_assessment("refuted", nuance="outdated")])
def test_nothing_is_asked_for_that_a_status_does_not_need(assessment):
    after = ordered(ARTICLE, AssessClaim("c1", assessment, ARTICLE.version), house=HOUSE)
    assert after.claim("c1").assessment_by("ana") == assessment


def test_supported_needs_nothing_but_confidence_once_evidence_is_cited():
    backed = told(evidence_added("E1"), cited("c1", "E1"), after=ARTICLE)
    after = ordered(backed, AssessClaim("c1", an_assessment("supported", reason=""), backed.version))
    assert after.claim("c1").status.code == "supported"


def test_spaces_and_a_confidence_nobody_asked_for_are_left_out():
    wordy = replace(an_assessment("not_checkable", reason=" an opinion "), confidence=an_assessment("refuted").confidence)
    kept = ordered(ARTICLE, AssessClaim("c1", wordy, ARTICLE.version)).claim("c1").assessment_by("ana")
    assert (kept.confidence, kept.reason) == (None, "an opinion")


def test_a_claim_that_is_set_aside_is_not_assessed():
    aside = told(happened(ClaimSetAside("c1")), after=ARTICLE)
    with pytest.raises(NotNow, match="Restore it"):
        ordered(aside, AssessClaim("c1", an_assessment("refuted"), aside.version))


def test_a_claim_that_is_not_there_is_not_found():
    with pytest.raises(NotFound, match="no claim c9"):
        ordered(ARTICLE, AssessClaim("c9", an_assessment("refuted"), 9))


def test_children_of_a_split_keep_attribution_and_evidence_and_show_assessments_as_earlier():
    rich = told(attributed("c1", "ministry"), evidence_added("E1"), cited("c1", "E1"), assessed("c1", "refuted"), after=ARTICLE)
    split = ordered(rich, SplitClaim("c1", rich.text.index(", and prices"), rich.version))
    for child in (split.claim("c4"), split.claim("c5")):
        assert child.attribution == rich.claim("c1").attribution
        assert child.citations == rich.claim("c1").citations
        assert (child.stage, [given.by for given in child.earlier], child.replaces) == (OPEN, ["ana"], ("c1",))
    assert not split.claim("c1").is_live


def test_a_merged_claim_has_the_words_attributions_and_earlier_assessments_of_both():
    rich = told(
        attributed("c1", "ministry"), attributed("c2", "belta"), assessed("c1", "refuted"), assessed("c2", "refuted"), after=ARTICLE
    )
    merged = ordered(rich, MergeWithNext("c1", rich.version)).claim("c4")
    assert merged.passage_ids == ("p2", "p3")
    assert [chain.hops[-1].source_id for chain in merged.attribution] == ["ministry", "belta"]
    assert len(merged.earlier) == 2


def test_coverage_is_the_share_of_settled_passages():
    assert ARTICLE.tally.coverage == 0
    some = told(settled("p1", "furniture", "outlet"), settled("p2"), assessed("c1", "refuted"), settled("p4", "question"), after=ARTICLE)
    assert (some.tally.settled, some.tally.passages, some.tally.coverage) == (3, 5, 60)


def test_what_nobody_has_confirmed_is_counted():
    bare = [passage.passage_id for passage in ARTICLE.ordered_passages() if passage.is_bare_furniture]
    assert (ARTICLE.tally.unconfirmed, ARTICLE.tally.furniture_unconfirmed) == (5, len(bare))
    some = told(*(settled(passage_id, "furniture", "outlet") for passage_id in bare), settled("p2"), after=ARTICLE)
    assert (some.tally.unconfirmed, some.tally.furniture_unconfirmed) == (4 - len(bare), 0)


def test_a_passage_waits_for_every_claim_in_it():
    two = told(marked("c4", "prices rose 2%"), settled("p2"), assessed("c1", "refuted"), after=ARTICLE)
    assert not two.is_settled(two.passage("p2"))
    both = told(assessed("c4", "refuted"), after=two)
    assert both.is_settled(both.passage("p2"))


def test_a_passage_said_to_be_a_claim_without_one_is_not_settled():
    empty = told(settled("p2"), happened(ClaimSetAside("c1")), after=ARTICLE)
    assert not empty.is_settled(empty.passage("p2"))


def test_evidence_that_was_typed_with_the_assessment_is_cited_by_it_in_one_action():
    dossier = told(an_article())
    adding = AddEvidence(an_item(), "c1", Citation("", STANCES["supports"]))
    after = ordered(dossier, CiteAndAssess(adding, AssessClaim("c1", an_assessment("supported"), dossier.version)))
    assert (list(after.evidence), list(after.claim("c1").citations), after.claim("c1").status.code) == (["E1"], ["E1"], "supported")
    assert ordered(after, UndoLast()).claim("c1") == dossier.claim("c1")


def test_headlines_and_captions_are_not_confirmed_with_the_other_furniture():
    dossier = told(an_article(), settled("p4", "furniture", "caption"))
    shown = tuple(dossier.passages)
    assert not dossier.passage("p4").is_bare_furniture
    assert [e.passage_id for e in ConfirmFurniture(shown).decide(dossier, a_house(), "ana")] == ["p1"]
