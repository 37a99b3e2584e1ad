"""What was chosen for a report stands in it, in its receipt and in its loss note, and is made again to the byte."""

from dataclasses import replace
from hashlib import sha256

import pytest
from build import a_desk, an_assessment
from reported import PUBLISHED, reviewed_on

from factcheck import reports
from factcheck.domain.choice import Choice, chosen
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.claims import RestateClaim
from factcheck.domain.kinds.publications import PublishReport
from factcheck.domain.kinds.rules import SetRules
from factcheck.errors import BadInput
from factcheck.exporting.format import formats
from factcheck.storage import kept_files
from factcheck.vocabulary.omissions import OMISSIONS

SHOULD, RESTATED = "Seven cranes came to port", "Taxes sank by four"
SAID = {"names": "Ana", "finding": "Mostly right", "restatements": RESTATED, "corrections": SHOULD, "evidence": "Budget report"}
TELL_ALL = ("html", "annotatedpdf", "summary", "markdown", "docx", "pdf", "json")  # formats that can say each of these


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = a_desk(tmp_path_factory.mktemp("chosen"))
    article_id = reviewed_on(desk)
    claims = desk.dossier(article_id).live_claims()
    refuted = an_assessment("refuted", reason="Seven were bought.", should_read=SHOULD)
    desk.do(article_id, AssessClaim(claims[1].claim_id, refuted, 10**6), "ben")
    desk.do(article_id, RestateClaim(claims[2].claim_id, RESTATED, 10**6), "ana")
    desk.do_house(SetRules(replace(PUBLISHED, desk_url="https://desk.example.org/")), "adm")
    return desk


@pytest.fixture
def article_id(desk):
    return next(iter(reports.moments(desk, reports.Every("json"), "aud")))


def made(desk, article_id, form, choice, by="aud"):
    return reports.export(desk, reports.Wanted(article_id, form, choice=choice), by)


def words(made):
    return " ".join((made.format.text_in(made.data) or "").split())


@pytest.mark.parametrize("form", formats())
def test_a_chosen_report_is_honest_and_an_altered_one_is_not(desk, article_id, form):
    choice = chosen(False, ["supported", "unreviewed"], "1 3", ["names", "evidence"])
    one = made(desk, article_id, form, choice)
    assert one.receipt.choice == choice
    assert reports.examine(desk, one.data, "aud").is_honest
    if one.format.is_text:
        for old, new in ((b"claim 1 3", b"claim 1"), (b"without names evidence", b"without names")):
            assert old in one.data
            assert not reports.examine(desk, one.data.replace(old, new), "aud").is_honest


@pytest.mark.parametrize("form", formats())
def test_claims_are_chosen_one_by_one_and_the_others_counted(desk, article_id, form):
    said = words(made(desk, article_id, form, chosen(False, claims="1")))
    assert "Seven were bought" not in said
    assert "Left out by choice of whoever made this report: 2 claims." in said


@pytest.mark.parametrize("form", sorted({*formats()} - {"claimreview", "csvw"}))
def test_claims_are_chosen_by_status(desk, article_id, form):
    said = words(made(desk, article_id, form, chosen(False, ["refuted"])))
    assert "Seven were bought" in said
    assert RESTATED not in said


@pytest.mark.parametrize("form", sorted({*formats()} - {"claimreview", "csvw"}))
def test_claims_on_which_reviewers_differ_are_chosen_as_that_and_as_nothing_else(tmp_path, form):
    desk = a_desk(tmp_path)
    article_id = reviewed_on(desk)
    desk.do(article_id, AssessClaim("c2", an_assessment("not_checkable"), 10**6), "ana")
    told = {status: made(desk, article_id, form, chosen(False, [status])) for status in ("disputed", "unreviewed")}
    assert [claim["number"] for claim in told["disputed"].report.content["claims"]] == [2]
    assert [claim["number"] for claim in told["unreviewed"].report.content["claims"]] == [3]
    assert all(reports.examine(desk, one.data, "aud").is_honest for one in told.values())
    desk.connections.close()


@pytest.mark.parametrize("part", SAID)
@pytest.mark.parametrize("form", TELL_ALL)
def test_a_part_that_is_left_out_is_told_nowhere_and_counted(desk, article_id, form, part):
    whole = words(made(desk, article_id, form, Choice(only_signed_off=False)))
    without = words(made(desk, article_id, form, chosen(False, without=[part])))
    omission = OMISSIONS[part]
    assert SAID[part] in whole
    assert SAID[part] not in without
    assert f"{omission.one}." in without or f"{omission.many}." in without


@pytest.mark.parametrize("form", formats())
def test_all_parts_can_be_left_out_of_every_format(desk, article_id, form):
    one = made(desk, article_id, form, chosen(None, without=OMISSIONS.codes))
    assert not any(said in words(one) for said in (*SAID.values(), "Ministry of Finance –"))
    assert reports.examine(desk, one.data, "aud").is_honest


def test_what_the_rules_leave_out_already_is_not_left_out_by_choice(desk, article_id):
    named = desk.house().rules
    desk.do_house(SetRules(replace(named, names_people=False)), "adm")
    assert "by choice" not in words(made(desk, article_id, "markdown", chosen(without=["names"])))
    desk.do_house(SetRules(named), "adm")


def test_reports_of_other_choices_have_other_names_and_say_how_many_claims_they_show(desk, article_id):
    choices = [Choice(), Choice(False), chosen(claims="1"), chosen(claims="1-2"), chosen(without=["names"])]
    assert len({made(desk, article_id, "markdown", choice).file_name for choice in choices}) == len(choices)
    told = words(made(desk, article_id, "markdown", chosen(False, claims="1-2")))
    assert "Only 2 of 3 claims are shown, chosen for this report, 1 of them signed off." in told


def test_a_claim_that_the_article_never_had_is_named(desk, article_id):
    with pytest.raises(BadInput, match=r"no claim 9\. Choose among 1-3\."):
        made(desk, article_id, "json", chosen(claims="1 9"))


def test_several_articles_are_chosen_from_by_status_alone(desk, article_id):
    with pytest.raises(BadInput, match="one article at a time"):
        reports.moments(desk, reports.Every("json", choice=chosen(claims="1")), "aud")
    with pytest.raises(BadInput, match="one article at a time"):
        reports.export_together(desk, reports.WantedTogether((article_id, "a2"), "markdown", choice=chosen(claims="1")), "aud")


@pytest.mark.parametrize("form", ["html", "summary", "markdown", "docx", "pdf", "annotatedpdf", "json"])
def test_a_report_leads_to_where_anybody_has_it_checked(desk, article_id, form):
    one = made(desk, article_id, form, Choice())
    assert "https://desk.example.org/check" in words(one)


def test_what_is_published_keeps_its_choice_and_is_compared_by_it(desk, article_id):
    wanted = reports.Wanted(article_id, "json", choice=chosen(claims="1", without=["finding"]))
    published = reports.publish(desk, wanted, "eve")
    assert published.made.choice == chosen(False, claims="1", without=["finding"])
    claim = desk.dossier(article_id).live_claims()[2].claim_id
    desk.do(article_id, RestateClaim(claim, f"{RESTATED} again", 10**6), "ana")
    desk.do(article_id, RestateClaim(claim, RESTATED, 10**6), "ana")
    (standing,) = [one for one in reports.publications(desk, article_id) if one.publication == published]
    assert standing.has_changed is False


def test_a_table_is_published_with_what_its_columns_mean(desk, article_id):
    table = reports.publish(desk, reports.Wanted(article_id, "csv"), "eve")
    beside = next(one for one in desk.dossier(article_id).publications.values() if one.made.format == "csvw")
    assert beside.made.file_name == f"{table.made.file_name}-metadata.json"
    _, data = reports.published_file(desk, article_id, beside.publication_id, "aud")
    assert f'"url": "{table.made.file_name}"'.encode() in data
    assert table.made.sha256.encode() in data
    before = desk.dossier(article_id).version
    assert reports.publish(desk, reports.Wanted(article_id, "csv"), "eve") == table
    assert desk.dossier(article_id).version == before


def test_what_an_earlier_exporter_made_is_proved_where_it_was_published(desk, article_id):
    one = made(desk, article_id, "markdown", Choice())
    data = one.data.replace(b"(exporter): `4`", b"(exporter): `2`")
    assert not reports.examine(desk, data, "aud").is_honest
    published = reports.publish(desk, reports.Wanted(article_id, "summary"), "eve").made
    older = replace(published, format="markdown", exporter="2", sha256=kept_files.keep(desk.connections, data))
    desk.do(article_id, PublishReport(older), "eve")
    examined = reports.examine(desk, data, "aud")
    assert examined.is_honest
    assert "with exporter 2" in examined.checks[-1].said
    assert sha256(data).hexdigest() == older.sha256
    assert not reports.examine(desk, data.replace(b"Seven", b"Eight").replace(b"Mostly", b"Hardly"), "aud").is_honest
