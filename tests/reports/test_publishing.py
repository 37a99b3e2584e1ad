"""What was published is kept to the byte, and the desk tells which of it has changed since."""

from dataclasses import replace
from hashlib import sha256

import pytest
from build import an_assessment
from reported import reviewed_on

from factcheck import reports
from factcheck.domain.choice import Choice
from factcheck.domain.house import Rules
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.rules import SetRules
from factcheck.errors import BrokenLedger, Forbidden, NotFound, Unknown
from factcheck.exporting.packing import PACKINGS
from factcheck.reports.publishing import _has_changed
from factcheck.storage import kept_files


@pytest.fixture
def article_id(desk):
    return reviewed_on(desk)


def published(desk, article_id, form="html", by="eve", **more):
    return reports.publish(desk, reports.Wanted(article_id, form, **more), by)


def changed_since(desk, article_id):
    return {one.publication.made.format: one.has_changed for one in reports.publications(desk, article_id)}


def test_the_very_bytes_come_back_whatever_happened_since(desk, article_id):
    made = reports.export(desk, reports.Wanted(article_id, "html"), "aud")
    publication = published(desk, article_id)
    desk.do(article_id, AssignArticle("ben"), "eve")
    found, data = reports.published_file(desk, article_id, publication.publication_id, "aud")
    assert (found, data) == (publication, made.data)
    assert publication.made.sha256 == sha256(data).hexdigest()
    assert publication.made.size == len(data)
    assert reports.examine(desk, data, "aud").is_honest


def test_it_says_how_much_was_left_out(desk, article_id):
    left_out = {left.what: left.count for left in published(desk, article_id).made.left_out}
    assert left_out["confidential_evidence"] == left_out["internal_notes"] == 1


def test_what_changed_since_is_told_and_what_did_not_is_not(desk, article_id):
    published(desk, article_id, "html")
    published(desk, article_id, "csv", choice=Choice(True))
    desk.do(article_id, AssignArticle("ben"), "eve")  # nothing that a reader sees
    assert changed_since(desk, article_id) == {"html": False, "csv": False, "csvw": False}
    claim = desk.dossier(article_id).live_claims()[1].claim_id
    desk.do(article_id, AssessClaim(claim, an_assessment("refuted", reason="Eight were bought."), 10**6), "ben")
    assert changed_since(desk, article_id) == {"html": True, "csv": False, "csvw": False}
    desk.do_house(SetRules(Rules("Another name")), "adm")
    assert changed_since(desk, article_id) == {"html": True, "csv": True, "csvw": True}


def test_a_file_of_an_earlier_exporter_is_not_compared(desk, article_id):
    made = published(desk, article_id).made
    assert _has_changed(replace(made, exporter="0"), {}) is None


def test_publishing_the_same_again_writes_nothing_and_a_change_makes_a_new_one(desk, article_id):
    first = published(desk, article_id)
    assert published(desk, article_id, by="ed") == first
    desk.do_house(SetRules(Rules("Another name")), "adm")
    assert published(desk, article_id).publication_id == "r2"
    assert [one.publication.publication_id for one in reports.publications(desk, article_id)] == ["r2", "r1"]


@pytest.mark.parametrize("person", ["ana", "aud", "adm", "cmd"])
def test_editors_alone_publish(desk, article_id, person):
    with pytest.raises(Forbidden):
        published(desk, article_id, by=person)
    assert reports.publications(desk, article_id) == []


def test_a_bundle_is_never_published_for_it_is_internal(desk, article_id):
    with pytest.raises(Unknown):
        published(desk, article_id, "bundle")


def test_the_bundle_holds_what_was_published(desk, article_id):
    publication = published(desk, article_id)
    data = reports.export_bundle(desk, reports.Wanted(article_id, "bundle"), "aud").data
    assert sha256(PACKINGS["bundle"].unpack(data)[f"files/{publication.made.sha256}"]).hexdigest() == publication.made.sha256


def test_what_is_not_there_and_what_was_tampered_with_is_told(desk, article_id, tmp_path):
    publication = published(desk, article_id)
    with pytest.raises(NotFound):
        reports.published_file(desk, article_id, "r9", "aud")
    with pytest.raises(Forbidden):
        reports.published_file(desk, article_id, "r1", "adm")
    (tmp_path / "files" / publication.made.sha256).write_bytes(b"something else")
    with pytest.raises(BrokenLedger, match="was changed since"):
        reports.published_file(desk, article_id, "r1", "aud")
    (tmp_path / "files" / publication.made.sha256).unlink()
    with pytest.raises(NotFound, match="not kept on this desk"):
        reports.published_file(desk, article_id, "r1", "aud")


def test_a_format_of_another_time_is_called_by_its_name(desk, article_id):
    made = published(desk, article_id).made
    assert reports.label_of(made).startswith("Annotated copy")
    assert reports.label_of(replace(made, format="scroll")) == "scroll"


def test_a_kept_file_is_named_by_its_sum_and_nothing_else(desk):
    digest = kept_files.keep(desk.connections, b"x")
    assert kept_files.keep(desk.connections, b"x") == digest
    for name in ("../desk.db", "", digest.upper()):
        with pytest.raises(NotFound):
            kept_files.kept(desk.connections, name)
