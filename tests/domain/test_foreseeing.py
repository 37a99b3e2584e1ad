"""What a late order would change if it were given now."""

from build import a_chain, a_house, an_article, an_assessment, an_item, assessed, ordered, settled, told

from factcheck.domain.claim import Citation
from factcheck.domain.foreseeing import foreseen
from factcheck.domain.kinds.assessments import AssessClaim, CiteAndAssess
from factcheck.domain.kinds.attributions import AcceptAttribution, AttributeClaim
from factcheck.domain.kinds.claims import MergeWithNext, RestateClaim
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.vocabulary.evidence import STANCES

DRAWN = told(an_article())


def differences(command, dossier, by="ana"):
    """Label to what stands there and what was meant."""
    changed = foreseen(command, dossier, a_house(), by)
    return {one.label: (one.before, one.after) for part in changed for one in part.differences}


def test_a_late_restatement_is_told_beside_the_one_that_was_saved_meanwhile():
    now = ordered(DRAWN, RestateClaim("c1", "Taxes fell.", 99), by="ben")
    assert differences(RestateClaim("c1", "Prices rose.", DRAWN.version), now) == {"Restatement": ("Taxes fell.", "Prices rose.")}


def test_of_an_assessment_only_what_differs_from_the_other_windows_is_told():
    now = told(settled("p2"), assessed("c1", "refuted", by="ana", reason="no table"), after=DRAWN)
    late = AssessClaim("c1", an_assessment("refuted", reason="no source"), DRAWN.version)
    assert differences(late, now) == {"Ana: reason": ("no table", "no source")}


def test_evidence_that_is_added_along_with_the_assessment_is_told_too():
    now = told(assessed("c1", "refuted", by="ana"), after=DRAWN)
    adding = AddEvidence(an_item("Budget report"), "c1", Citation("", STANCES["supports"]))
    late = CiteAndAssess(adding, AssessClaim("c1", an_assessment("supported"), DRAWN.version))
    told_of = differences(late, now)
    assert told_of["Evidence"] == ("", "E1 (supports)")
    assert told_of["Ana: is it so?"] == ("Refuted", "Supported")


def test_a_source_that_the_register_lacks_is_named():
    now = ordered(DRAWN, AttributeClaim("c2", (a_chain("belta"),), 99), by="ben")
    assert differences(AcceptAttribution("c2", DRAWN.version), now) == {"Who says it": ("BelTA", "BelTA → the bank")}


def test_what_cannot_be_carried_out_any_more_would_change_nothing():
    assert differences(MergeWithNext("c3", 0), DRAWN) == {}
