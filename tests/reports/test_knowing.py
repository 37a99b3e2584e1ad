"""A file that the desk keeps is known by its bytes: what it is evidence of, who cites it, where it was published."""

from dataclasses import replace
from hashlib import sha256

import pytest
from build import an_item
from reported import reviewed_on

from factcheck import reports
from factcheck.domain.choice import Choice
from factcheck.domain.claim import Citation
from factcheck.domain.evidence import KeptFile
from factcheck.domain.kinds.evidence import AddEvidence, ChangeEvidence, CiteEvidence
from factcheck.domain.kinds.people import SwitchPerson
from factcheck.domain.kinds.publications import PublishCollection
from factcheck.domain.publication import MadeOfSeveral, Part
from factcheck.errors import BadInput, Forbidden
from factcheck.storage import kept_files
from factcheck.vocabulary.evidence import STANCES

LETTER = b"Dear desk, seven were bought."


@pytest.fixture
def article_id(desk):
    return reviewed_on(desk)


def kept(desk, article_id, *, confidential=False, cited_by=()):
    file = KeptFile(kept_files.keep(desk.connections, LETTER), "letter.pdf", len(LETTER))
    claims = [claim.claim_id for claim in desk.dossier(article_id).live_claims()]
    desk.do(article_id, AddEvidence(replace(an_item("A letter", confidential=confidential), file=file)), "ana")
    evidence_id = [*desk.dossier(article_id).evidence][-1]
    for number in cited_by:
        desk.do(article_id, CiteEvidence(claims[number - 1], Citation(evidence_id, STANCES["refutes"]), 10**6), "ana")
    return evidence_id


def said(desk, data, by="aud"):
    examined = reports.examine_any(desk, data, by)
    assert examined.is_honest
    return examined.conclusion, " ".join(check.said for check in examined.checks if check.name == "known")


@pytest.mark.parametrize(
    ("cited_by", "told"), [((), "which no claim cites"), ((2,), "cited by claim 2"), ((1, 2, 3), "cited by claims 1, 2 and 3")]
)
def test_a_kept_file_says_of_which_evidence_it_is_and_who_cites_it(desk, article_id, cited_by, told):
    kept(desk, article_id, cited_by=cited_by)
    conclusion, known = said(desk, LETTER)
    assert known == f"It is kept as letter.pdf, evidence E3 “A letter” of article {article_id} “The Harbour Post”, {told}."
    assert "no byte of it was changed" in conclusion


def test_a_changed_file_is_not_known(desk, article_id):
    kept(desk, article_id)
    with pytest.raises(BadInput, match="Nor does the ledger speak of such a file"):
        reports.examine_any(desk, LETTER.replace(b"seven", b"nine"), "aud")


def test_confidential_evidence_is_known_to_those_alone_who_may_see_it(desk, article_id):
    kept(desk, article_id, confidential=True)
    assert said(desk, LETTER)[1].startswith("Confidential: it is kept as letter.pdf")
    with pytest.raises(BadInput, match="as far as you may see"):
        reports.examine_any(desk, LETTER, "adm")


def test_what_an_outsider_hands_in_is_never_known_as_evidence(desk, article_id):
    kept(desk, article_id)
    with pytest.raises(BadInput):
        reports.examine(desk, LETTER, "adm")


def test_a_file_that_evidence_kept_once_is_known_from_the_history(desk, article_id):
    evidence_id = kept(desk, article_id)
    item = desk.dossier(article_id).item(evidence_id).item
    desk.do(article_id, ChangeEvidence(evidence_id, replace(item, file=None), 10**6), "ana")
    assert "in an earlier version" in said(desk, LETTER)[1]
    with pytest.raises(BadInput):
        reports.examine_any(desk, LETTER, "adm")


def test_a_published_report_is_told_to_be_that_too(desk, article_id):
    published = reports.publish(desk, reports.Wanted(article_id, "markdown"), "eve")
    data = reports.published_file(desk, article_id, published.publication_id, "eve")[1]
    conclusion, known = said(desk, data)
    assert f"as {published.made.file_name}, a report of article {article_id}" in known
    assert "honest" in conclusion


def test_a_published_file_of_several_articles_is_known(desk, article_id):
    part = Part(article_id, 3, "a" * 64, ())
    made = MadeOfSeveral("markdown", 3, "1", False, "two.md", sha256(LETTER).hexdigest(), len(LETTER), (part, part))
    desk.do_house(PublishCollection(made), "eve")
    assert "as two.md, a report of 2 articles." in said(desk, LETTER)[1]


def test_a_report_that_was_altered_stays_altered_though_it_is_kept_as_evidence(desk, article_id):
    report = reports.export(desk, reports.Wanted(article_id, "markdown", choice=Choice(False)), "ana").data
    altered = report.replace(b"Seven were bought", b"Nine were bought")
    file = KeptFile(kept_files.keep(desk.connections, altered), "forged.md", len(altered))
    desk.do(article_id, AddEvidence(replace(an_item("A forgery"), file=file)), "ana")
    examined = reports.examine_any(desk, altered, "aud")
    assert not examined.is_honest
    assert "forged.md" in examined.checks[-1].said


def test_only_who_may_verify_learns_of_it(desk, article_id):
    kept(desk, article_id)
    desk.do_house(SwitchPerson("aud", active=False), "adm")
    with pytest.raises(Forbidden):
        reports.examine_any(desk, LETTER, "aud")
