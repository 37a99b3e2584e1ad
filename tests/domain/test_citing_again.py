"""Citing again what was cited last."""

import pytest
from build import an_article, an_item, ordered, told

from factcheck.domain.claim import Citation
from factcheck.domain.kinds.evidence import AddEvidence, CiteAgain, last_cited
from factcheck.errors import NotNow
from factcheck.vocabulary.evidence import STANCES

REFUTES = Citation("", STANCES["refutes"], "table 3")


def test_what_i_cited_last_is_cited_again_with_its_stance_and_place():
    dossier = ordered(told(*an_article()), AddEvidence(an_item(), "c1", REFUTES), by="ana")
    dossier = ordered(dossier, AddEvidence(an_item("Another"), "c3", Citation("", STANCES["context"])), by="ben")
    after = ordered(dossier, CiteAgain("c2", seen=99), by="ana")
    assert after.claim("c2").citations == {"E1": Citation("E1", STANCES["refutes"], "table 3")}


def test_who_cited_nothing_cites_what_others_cited_last():
    dossier = ordered(told(*an_article()), AddEvidence(an_item(), "c1", REFUTES), by="ben")
    assert last_cited(dossier, "ana", "c2").evidence_id == "E1"


def test_citing_again_what_is_cited_here_changes_nothing():
    dossier = ordered(told(*an_article()), AddEvidence(an_item(), "c1", REFUTES), by="ana")
    once = ordered(dossier, CiteAgain("c2", seen=99), by="ana")
    assert ordered(once, CiteAgain("c2", seen=99), by="ana") == once


def test_where_nothing_is_cited_it_says_so():
    with pytest.raises(NotNow, match="Nothing is cited"):
        ordered(told(*an_article()), CiteAgain("c2", seen=99), by="ana")
