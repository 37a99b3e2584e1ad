"""A save that was drawn from an older page is refused where somebody changed the same shared part meanwhile, and only there."""

import pytest
from build import (
    a_chain,
    an_article,
    an_assessment,
    an_item,
    assessed,
    cited,
    evidence_added,
    ordered,
    settled,
    told,
    words,
)

from factcheck.domain.article import Description
from factcheck.domain.claim import Citation
from factcheck.domain.kinds.articles import DescribeArticle, WriteFinding
from factcheck.domain.kinds.assessments import AssessClaim, SendBackClaim, SignOffClaim
from factcheck.domain.kinds.attributions import AcceptAttribution, AttributeClaim
from factcheck.domain.kinds.claims import MarkClaim, MergeWithNext, ReboundClaim, RestateClaim, SplitClaim
from factcheck.domain.kinds.evidence import AddEvidence, ChangeEvidence, CiteEvidence, DropCitation
from factcheck.domain.kinds.passages import ConfirmFurniture, SettlePassage
from factcheck.domain.kinds.queries import AskQuery
from factcheck.domain.kinds.undo import UndoLast
from factcheck.errors import Retired, Stale
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.passages import DISPOSITIONS

DRAWN = told(an_article(), evidence_added("E1"), cited("c1", "E1"))  # what both had before them
FALL = (words(DRAWN.text, "Taxes fell 4%"),)

# each shared part: what Ben did meanwhile, and Ana's save that was drawn before it
SHARED = {
    "bounds, by re-bounding": (ReboundClaim("c1", FALL, 99), lambda seen: ReboundClaim("c1", (words(DRAWN.text, "prices rose 2%"),), seen)),
    "bounds, by splitting": (ReboundClaim("c1", FALL, 99), lambda seen: SplitClaim("c1", DRAWN.claim("c1").start + 5, seen)),
    "bounds, by merging": (ReboundClaim("c1", FALL, 99), lambda seen: MergeWithNext("c1", seen)),
    "bounds of the next": (ReboundClaim("c2", (words(DRAWN.text, "nine cranes"),), 99), lambda seen: MergeWithNext("c1", seen)),
    "disposition": (
        SettlePassage("p2", DISPOSITIONS["opinion"], 99),
        lambda seen: SettlePassage("p2", DISPOSITIONS["question"], seen),
    ),
    "attribution": (
        AttributeClaim("c1", (a_chain("belta"),), 99),
        lambda seen: AttributeClaim("c1", (), seen),
    ),
    "attribution, by accepting": (AttributeClaim("c1", (), 99), lambda seen: AcceptAttribution("c1", seen)),
    "restatement": (RestateClaim("c1", "Taxes fell.", 99), lambda seen: RestateClaim("c1", "Prices rose.", seen)),
    "evidence": (ChangeEvidence("E1", an_item("Other report"), 99), lambda seen: ChangeEvidence("E1", an_item("Third report"), seen)),
    "citation": (
        CiteEvidence("c1", Citation("E1", STANCES["refutes"]), 99),
        lambda seen: CiteEvidence("c1", Citation("E1", STANCES["context"]), seen),
    ),
    "citation, by dropping": (CiteEvidence("c1", Citation("E1", STANCES["refutes"]), 99), lambda seen: DropCitation("c1", "E1", seen)),
    "details": (
        DescribeArticle(Description(title="Taxes"), 99),
        lambda seen: DescribeArticle(Description(title="Prices"), seen),
    ),
    "finding": (WriteFinding("Right", "", 99), lambda seen: WriteFinding("Wrong", "", seen)),
}


@pytest.mark.parametrize(("by", "said"), [("ben", "Somebody changed .* after"), ("ana", "You changed .* in another window after")])
@pytest.mark.parametrize("part", SHARED)
def test_a_stale_save_of_a_shared_part_names_who_changed_it_and_when(part, by, said):
    meanwhile, late = SHARED[part]
    now = ordered(DRAWN, meanwhile, by=by)
    with pytest.raises(Stale, match=f"{said} you opened it here. Nothing from this page was saved yet") as refused:
        ordered(now, late(DRAWN.version), by="ana")
    assert (refused.value.details["by"], refused.value.details["at"]) == (by, now.time)


@pytest.mark.parametrize("part", SHARED)
def test_the_same_save_goes_through_once_the_change_was_seen(part):
    meanwhile, late = SHARED[part]
    now = ordered(DRAWN, meanwhile, by="ben")
    assert ordered(now, late(now.version), by="ana").version > now.version


@pytest.mark.parametrize("part", SHARED)
def test_what_was_undone_meanwhile_is_a_change_too(part):
    meanwhile, late = SHARED[part]
    seen = ordered(DRAWN, meanwhile, by="ben")
    now = ordered(seen, UndoLast(), by="ben")
    with pytest.raises(Stale):
        ordered(now, late(seen.version), by="ana")
    assert ordered(now, late(now.version), by="ana").version > now.version


@pytest.mark.parametrize("part", SHARED)
def test_saying_what_stands_there_already_writes_nothing_however_old_the_page(part):
    meanwhile, _ = SHARED[part]
    now = ordered(DRAWN, meanwhile, by="ben")
    assert ordered(now, meanwhile, by="ana") == now


OTHERS = {
    "another part of the claim": RestateClaim("c1", "Taxes fell.", 99),
    "another claim": AttributeClaim("c2", (), 99),
    "a new claim": MarkClaim(FALL),
    "new evidence": AddEvidence(an_item("New report"), "c1", Citation("", STANCES["context"])),
    "somebody's assessment": AssessClaim("c1", an_assessment("supported"), 99),
    "a query": AskQuery("c1", "Which May?"),
    "confirmed furniture": ConfirmFurniture(("p1",)),
}


@pytest.mark.parametrize("other", OTHERS)
def test_what_others_did_elsewhere_is_no_conflict(other):
    now = ordered(DRAWN, OTHERS[other], by="ben")
    after = ordered(now, AttributeClaim("c1", (a_chain("belta"),), DRAWN.version), by="ana")
    assert after.claim("c1").attribution == (a_chain("belta"),)


def test_assessments_of_two_people_never_conflict():
    ben = ordered(DRAWN, AssessClaim("c1", an_assessment("supported"), DRAWN.version), by="ben")
    both = ordered(ben, AssessClaim("c1", an_assessment("refuted"), DRAWN.version), by="ana")
    assert set(both.claim("c1").assessments) == {"ana", "ben"}


def test_an_assessment_conflicts_with_the_same_persons_other_window():
    first = ordered(DRAWN, AssessClaim("c1", an_assessment("supported"), DRAWN.version), by="ana")
    with pytest.raises(Stale, match="You changed your assessment of claim 1 in another window after you opened it here"):
        ordered(first, AssessClaim("c1", an_assessment("refuted"), DRAWN.version), by="ana")


def test_an_assessment_undone_in_one_window_is_not_saved_over_from_the_other():
    first = ordered(DRAWN, AssessClaim("c1", an_assessment("supported"), DRAWN.version), by="ana")
    gone = ordered(first, UndoLast(), by="ana")
    with pytest.raises(Stale, match="in another window"):
        ordered(gone, AssessClaim("c1", an_assessment("refuted"), first.version), by="ana")


@pytest.mark.parametrize(
    "meanwhile",
    [
        AssessClaim("c1", an_assessment("refuted", reason="on second thoughts"), 99),
        RestateClaim("c1", "Taxes fell.", 99),
        AttributeClaim("c1", (), 99),
        CiteEvidence("c1", Citation("E1", STANCES["refutes"]), 99),
        UndoLast(),
    ],
)
@pytest.mark.parametrize("judging", [lambda seen: SignOffClaim("c1", "clear", seen, "ben"), lambda seen: SendBackClaim("c1", "why?", seen)])
def test_an_editor_judges_only_what_she_has_seen(meanwhile, judging):
    seen = told(assessed("c1", "supported", by="ben"), assessed("c1", "refuted", by="ana"), after=DRAWN)
    now = ordered(seen, meanwhile, by="ana")
    with pytest.raises(Stale, match="Somebody changed claim 1 after you opened it"):
        ordered(now, judging(seen.version), by="eve")


def test_an_editor_does_not_send_back_what_another_has_just_signed_off():
    seen = told(assessed("c1", "supported", by="ben"), after=DRAWN)
    signed = ordered(seen, SignOffClaim("c1", "clear", seen.version), by="ed")
    with pytest.raises(Stale) as refused:
        ordered(signed, SendBackClaim("c1", "why?", seen.version), by="eve")
    assert refused.value.details["by"] == "ed"


def test_what_is_entered_on_a_claim_that_was_split_is_told_where_it_belongs():
    split = ordered(DRAWN, SplitClaim("c1", DRAWN.text.index(", and prices"), DRAWN.version), by="ben")
    with pytest.raises(Retired, match="enter it on claim 4, 5") as refused:
        ordered(split, AssessClaim("c1", an_assessment("refuted"), DRAWN.version), by="ana")
    assert refused.value.details["replaced_by"] == ["c4", "c5"]


def test_confirming_furniture_leaves_what_changed_since_alone():
    now = told(settled("p1", "opinion", by="ben"), after=DRAWN)
    assert ordered(now, ConfirmFurniture(("p1", "p2", "p99")), by="ana") == now
