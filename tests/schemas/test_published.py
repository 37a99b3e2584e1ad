"""What the desk says in public, and what it keeps to itself."""

import json

from build import a_house, an_article, assessed, attributed, evidence_added, marked, told
from reported import HIDDEN, SECRET, a_report, reviewed

from factcheck.domain.choice import Choice
from factcheck.domain.kinds.people import PersonAdded
from factcheck.domain.kinds.sources import SourceChanged
from factcheck.schemas.published import published
from factcheck.vocabulary.attribution import RELIABILITIES, SOURCE_TYPES
from factcheck.vocabulary.roles import DESK_ROLES


def test_nothing_internal_or_confidential_is_in_it():
    said = json.dumps(published(reviewed(), a_house(), Choice()), ensure_ascii=False)
    for kept in (SECRET, HIDDEN, "convinced by the letter", "E2"):
        assert kept not in said


def test_what_is_left_out_is_counted():
    assert a_report(reviewed()).content["left_out"] == {
        "claims_not_signed_off": 0,
        "internal_notes": 1,
        "editors_notes": 1,
        "confidential_evidence": 1,
        "confidential_citations": 1,
        "earlier_assessments": 0,
        "queries": 0,
        "suggestions": 0,
        "retired_claims": 0,
    }


def test_a_claim_is_told_with_chain_evidence_and_every_assessment():
    first, second, third = a_report(reviewed()).content["claims"]
    assert (first["status"], first["stage"], first["confidential_citations"]) == ("supported", "signed_off", 1)
    assert first["signed_off"]["by"] == {"person_id": "eve", "name": "Eve"}
    assert [cited["evidence_id"] for cited in first["evidence"]] == ["E1"]
    assert [hop["name"] for hop in second["attribution"][0]["hops"]] == ["BelTA", "Ministry of Finance"]
    assert [(given["by"]["name"], given["status"], given["stands"]) for given in second["assessments"]] == [
        ("Ana", "refuted", False),
        ("Ben", "not_enough_evidence", False),
    ]
    assert third["attribution"] is None


def test_with_signed_off_claims_alone_the_rest_is_counted_and_its_evidence_and_sources_are_gone():
    dossier = told(*[evidence_added("E3", title="Only for claim 2")], after=reviewed())
    content = a_report(dossier, only_signed_off=True).content
    assert [claim["claim_id"] for claim in content["claims"]] == ["c1"]
    assert [item["evidence_id"] for item in content["evidence"]] == ["E1"]
    assert [source["source_id"] for source in content["sources"]] == ["ministry"]
    assert content["left_out"]["claims_not_signed_off"] == 2
    assert all(claim_id == "c1" for passage in content["passages"] for claim_id in passage["claim_ids"])


def test_names_are_those_of_the_house_that_is_handed_in():
    renamed = SourceChanged("ministry", "Treasury", SOURCE_TYPES["government"], "BY", (), RELIABILITIES["B"], "", "renamed")
    dossier = told(an_article(), attributed("c1", "ministry"), assessed("c1", "refuted", by="new"))
    before, after = a_house(), a_house(renamed, PersonAdded("new", "Nia", DESK_ROLES["checker"]))
    claims = [published(dossier, house, Choice())["claims"][0] for house in (before, after)]
    assert [claim["attribution"][0]["hops"][0]["name"] for claim in claims] == ["Ministry of Finance", "Treasury"]
    assert [claim["assessments"][0]["by"]["name"] for claim in claims] == ["new", "Nia"]


def test_claims_stand_in_the_order_of_the_article():
    dossier = told(an_article(), marked("c4", "prices rose 2%"))
    assert [claim["claim_id"] for claim in a_report(dossier).content["claims"]] == ["c1", "c4", "c2", "c3"]
