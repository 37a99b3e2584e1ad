"""Publishing on the reports page, and the page on which an outsider has a file checked."""

from io import BytesIO

import pytest
from build import CRANES
from site_in_use import ARTICLE, at

from factcheck import reports
from factcheck.edge.allowance import A_MINUTE, LARGEST, Allowance
from factcheck.errors import TooManyTries


def published(site):
    answer = site.visitor("eve").post(at("publications"), data={"format": "html"})
    assert answer.status_code == 303, answer.text
    return site.visitor("eve").get(at("reports")).text


def test_an_editor_publishes_and_the_page_lists_it(site):
    page = published(site)
    assert "Still what the desk says" in page
    link = at("publications/r1")
    assert link in page
    data = site.visitor("aud").get(link)
    assert data.headers["Content-Disposition"].startswith("attachment")
    assert data.data == reports.published_file(site.desk, ARTICLE, "r1", "aud")[1]
    assert "published a report" in site.visitor("aud").get(at("history")).text


def test_the_page_says_when_the_desk_says_something_else(site):
    published(site)
    site.visitor("eve").post(at("details"), data={"title": "Another title", "seen": "999"})
    assert "Changed since" in site.visitor("eve").get(at("reports")).text


def test_nobody_else_sees_the_button(site):
    assert "Publish<" in site.visitor("eve").get(at("reports")).text
    assert "Publish<" not in site.visitor("ana").get(at("reports")).text


def test_what_is_not_published_is_not_found(site):
    assert site.visitor("eve").get(at("publications/r1")).status_code == 404
    assert site.visitor("eve").post(at("publications"), data={"format": "bundle"}).status_code == 422


# -- outsiders ---------------------------------------------------------------------------------------------------
def checked(site, data, name="report.html"):
    return site.visitor(None).post("/check", data={"report": (BytesIO(data), name)})


@pytest.fixture
def report(site):
    return reports.export(site.desk, reports.Wanted(ARTICLE, "html"), "aud").data


def test_an_outsider_learns_that_a_report_is_honest(site, report):
    assert site.visitor(None).get("/check").status_code == 200
    answer = checked(site, report)
    assert answer.status_code == 200
    assert "The report is honest" in answer.text


def test_of_an_altered_report_an_outsider_learns_the_conclusion_and_no_word_of_the_ledger(site, report):
    answer = checked(site, report.replace(b"nine cranes", b"nine canoes"))
    assert "does not agree with this desk" in answer.text
    assert CRANES not in answer.text
    assert "nine cranes" not in answer.text
    assert site.visitor("aud").get("/verify").status_code == 200


@pytest.mark.parametrize(("data", "name"), [(b"\xff\x00", "x.bin"), (b"just words", "x.txt"), (b"", "x.html"), (b"x", "")])
def test_what_is_no_report_is_told_kindly(site, data, name):
    answer = checked(site, data, name)
    assert answer.status_code == 422
    assert "Not checked" in answer.text


def test_a_file_that_is_too_large_is_refused_before_it_is_read(site):
    length = {"CONTENT_LENGTH": str(LARGEST + 20_000)}
    answer = site.visitor(None).post("/check", data={"report": (BytesIO(b"x"), "x.html")}, environ_overrides=length)
    assert answer.status_code == 413
    assert "at most" in answer.text


def test_there_is_so_much_that_outsiders_may_have_checked_in_a_minute(site, clock):
    allowance = Allowance()
    for _ in range(A_MINUTE // LARGEST):
        allowance.spend(LARGEST, clock())
    with pytest.raises(TooManyTries):
        allowance.spend(1, clock())
    site.app.extensions["allowance"] = allowance
    allowance._spent = type(allowance._spent)((site.desk.now(), size) for _, size in allowance._spent)
    assert checked(site, b"x").status_code == 429
    clock.move(minutes=2)
    allowance._spent.clear()
    allowance.spend(1, clock())
