"""The reports page: what can be taken away, and the table with what its columns mean."""

from site_in_use import at


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
