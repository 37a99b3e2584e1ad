"""A report is made as of any version, under a name that every system takes."""

import re

import pytest
from build import TEXT, a_chain, an_assessment, taken_in
from reported import HIDDEN, SECRET, reviewed_on, words_in

from factcheck import reports
from factcheck.domain.article import Description
from factcheck.domain.choice import Choice
from factcheck.domain.kinds.articles import DescribeArticle
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.attributions import AttributeClaim
from factcheck.domain.kinds.sources import AddSource, ChangeSource
from factcheck.domain.moment import as_of
from factcheck.errors import Forbidden, NotFound, Unknown
from factcheck.exporting.format import formats
from factcheck.vocabulary.attribution import RELIABILITIES, SOURCE_TYPES


@pytest.fixture
def article_id(desk):
    return reviewed_on(desk)


def made(desk, article_id, form="markdown", asked=None, by="aud", **more):
    more = {"choice": Choice(only_signed_off=False), **more}
    return reports.export(desk, reports.Wanted(article_id, form, as_of(asked) if asked else None, **more), by)


def test_a_report_says_which_article_versions_and_hashes_it_was_made_from(desk, article_id):
    receipt = made(desk, article_id).receipt
    article, house = list(desk.history(article_id))[-1], list(desk.history("house"))[-1]
    assert (receipt.version.article, receipt.version.house) == (article.version, house.version)
    assert receipt.as_of == max(article.time, house.time)
    assert {receipt.article_head, receipt.house_head} == {checked.hash for checked in desk.verify()}
    assert receipt.text_sha256 == desk.dossier(article_id).about.text_sha256


@pytest.mark.parametrize("form", formats())
def test_a_report_of_an_earlier_version_has_the_bytes_that_it_had_then(desk, article_id, form):
    then = made(desk, article_id, form)
    claim = desk.dossier(article_id).live_claims()[1].claim_id
    desk.do(article_id, AssessClaim(claim, an_assessment("not_enough_evidence", reason="Nobody counted."), 10**6), "ben")
    source = desk.house().source("belta")
    changed = ChangeSource("belta", "BelTA news", source.type, "BY", (), RELIABILITIES["C"], "", "it renamed itself")
    desk.do_house(changed, "eve")
    assert made(desk, article_id, form, str(then.receipt.version)).data == then.data
    assert made(desk, article_id, form).data != then.data


def test_a_renamed_source_never_changes_an_old_report(desk, article_id):
    claim = desk.dossier(article_id).live_claims()[2]
    desk.do(article_id, AttributeClaim(claim.claim_id, (a_chain("belta"),), 10**6), "ana")
    then = made(desk, article_id)
    desk.do_house(ChangeSource("belta", "Belarus wire", SOURCE_TYPES["state_media"], "BY", (), RELIABILITIES["F"], "", "new name"), "ana")
    asked = str(then.receipt.version.article)
    assert b"BelTA" in made(desk, article_id, asked=asked).data
    assert b"Belarus wire" in made(desk, article_id, asked=f"{asked}.{then.receipt.version.house + 1}").data


def test_a_report_as_of_a_time_has_both_streams_as_they_stood_then(desk, article_id, clock):
    before = made(desk, article_id)
    clock.move(hours=2)
    desk.do_house(AddSource("Reuters", SOURCE_TYPES["wire_agency"]), "ana")
    desk.do(article_id, AssessClaim(desk.dossier(article_id).live_claims()[2].claim_id, an_assessment("refuted"), 10**6), "ana")
    assert made(desk, article_id, asked="2026-05-31T14:30Z").data == before.data


def test_only_who_may_export_does(desk, article_id):
    with pytest.raises(Forbidden, match="may not export"):
        made(desk, article_id, by="adm")


@pytest.mark.parametrize("article", ["nothing", "house", ""])
def test_an_article_that_is_not_there_has_no_report(desk, article):
    with pytest.raises(NotFound, match="no article"):
        made(desk, article)


def test_a_version_that_is_not_there_has_no_report(desk, article_id):
    with pytest.raises(NotFound, match="versions 1 to"):
        made(desk, article_id, asked="5000")


def test_a_format_that_is_not_there_is_refused(desk, article_id):
    with pytest.raises(Unknown, match="no format"):
        made(desk, article_id, "scroll")


def test_no_file_holds_what_is_internal_or_confidential(desk, article_id):
    for form in formats():
        data = words_in(form, made(desk, article_id, form).data)
        assert SECRET not in data
        assert HIDDEN not in data


def test_file_names_differ_where_reports_do_and_are_safe(desk, article_id):
    other = taken_in(desk, TEXT + " Once more.")
    names = [made(desk, article_id, form, by="ana").file_name for form in formats()]
    names += [
        made(desk, article_id, choice=Choice(True)).file_name,
        made(desk, article_id, asked="2").file_name,
        made(desk, other).file_name,
    ]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]{1,200}\.[a-z]{2,6}(-metadata\.json)?", name) for name in names)


@pytest.mark.parametrize("title", ["../../etc/passwd", "CON", "Хрэнін у Гаване", 'a/b\\c:d*e?f"g<h>i|j', "x" * 500, "\u202egnp.exe"])
def test_whatever_the_title_the_file_name_is_safe(desk, article_id, title):
    desk.do(article_id, DescribeArticle(Description(title=title), 10**6), "ana")
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{1,120}\.md", made(desk, article_id).file_name)


def test_an_article_is_found_by_id_beginning_of_the_id_or_exact_title(desk, article_id):
    title = desk.dossier(article_id).about.title
    assert {reports.find(desk, words) for words in (article_id, f" {article_id} ", article_id[:2], title)} == {article_id}


def test_what_may_mean_several_articles_is_asked_back(desk, article_id):
    other = taken_in(desk, TEXT + "\nOne more.")
    with pytest.raises(NotFound, match=f"{article_id}.*{other}|{other}.*{article_id}"):
        reports.find(desk, desk.dossier(article_id).about.title)
    for words in ("nothing like it", "%", "", "a_"):
        with pytest.raises(NotFound):
            reports.find(desk, words)
