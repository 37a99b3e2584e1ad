"""The reports page: what can be taken away, and the table with what its columns mean."""

from io import BytesIO

import pytest
from site_in_use import at

from factcheck import reports
from factcheck.exporting.packing import PACKINGS


def test_the_table_stands_with_a_link_to_what_its_columns_mean_and_not_twice(site):
    page = site.visitor("aud").get(at("reports")).text
    assert page.count(at("report.csvw")) == 1
    row = page[page.index(">Table (CSV)<") : page.index(at("report.csvw"))]
    assert "</tr>" not in row
    ours = site.visitor("aud").get(at("report.csvw") + "?as_of=1&only_signed_off=1")
    assert ours.headers["Content-Disposition"].endswith('.csv-metadata.json"')
    assert ours.headers["Content-Type"].startswith("application/csvm+json")
    assert (
        ours.get_json(force=True)["url"]
        in site.visitor("aud").get(at("report.csv") + "?as_of=1&only_signed_off=1").headers["Content-Disposition"]
    )


def test_the_verify_page_says_where_a_kept_file_is_cited_and_the_page_for_outsiders_does_not(site):
    data = {
        "ev_kind": "document",
        "ev_title": "A budget",
        "ev_closeness": "primary",
        "seen": "999",
        "file": (BytesIO(b"Dear desk"), "budget.pdf"),
    }
    assert site.visitor("ana").post(at("evidence"), data=data).status_code == 303
    told = site.visitor("aud").post("/verify/report", data={"report": (BytesIO(b"Dear desk"), "budget.pdf")})
    assert told.status_code == 200
    assert "The ledger knows this very file" in told.text
    assert "kept as budget.pdf" in told.text
    outside = site.visitor(None).post("/check", data={"report": (BytesIO(b"Dear desk"), "budget.pdf")})
    assert "The ledger knows" not in outside.text
    assert outside.status_code == site.visitor(None).post("/check", data={"report": (BytesIO(b"Dear"), "budget.pdf")}).status_code


@pytest.mark.parametrize("packing", PACKINGS.values(), ids=PACKINGS)
def test_who_may_see_what_is_confidential_takes_the_whole_article_away(site, packing):
    visitor = site.visitor("aud")
    assert at(f"report.{packing.name}") in visitor.get(at("reports")).text
    given = visitor.get(at(f"report.{packing.name}"))
    assert given.mimetype == packing.media_type
    assert "internal" in given.headers["Content-Disposition"]
    assert reports.examine(site.desk, given.data, "aud").is_honest


@pytest.mark.parametrize("packing", PACKINGS)
def test_an_administrator_does_not(site, packing):
    visitor = site.visitor("adm")
    assert at(f"report.{packing}") not in visitor.get(at("reports")).text
    assert visitor.get(at(f"report.{packing}")).status_code == 403


def test_a_very_long_copy_is_not_drawn_unasked(site, monkeypatch):
    assert "<iframe" in site.visitor("aud").get(at("reports")).text
    monkeypatch.setattr("factcheck.web.pages.reports.MOST_DRAWN", 1)
    page = site.visitor("aud").get(at("reports")).text
    assert "<iframe" not in page
    assert "open it by itself" in page
    assert f'{at("report")}"' in page
