"""What goes into a report is chosen on its page, with plain forms, and goes into every address and order on it."""

import json
import re
from html import unescape

from site_in_use import ARTICLE, at

from factcheck import reports
from factcheck.domain.choice import chosen
from factcheck.web import choosing


def links(page):
    return [unescape(link) for link in re.findall(rf'(?:href|src)="({at("report")}(?!s)[^"]*)"', page)]


def test_what_is_ticked_is_in_the_preview_and_in_every_download(site):
    ticked = "?as_of=&only_signed_off=0&status=&claim=none&claim=2&without=evidence&without=finding"
    page = site.visitor("eve").get(at("reports") + ticked.replace("status=&", "")).text
    wanted = "only_signed_off=0&claim=2&without=finding&without=evidence"
    shown = [link for link in links(page) if "bundle" not in link]
    assert len(shown) > 10
    assert all(link.endswith(wanted) for link in shown)
    data = site.visitor("eve").get(next(link for link in shown if "report.json" in link)).get_json()
    assert [claim["number"] for claim in data["claims"]] == [2]
    assert data["receipt"]["choice"] == "claim 2 / without finding evidence"


def test_nothing_ticked_is_no_claim_and_everything_ticked_no_choice(site):
    eve = site.visitor("eve")
    assert "claim=none" in links(eve.get(at("reports") + "?claim=none").text)[0]
    numbers = "".join(f"&claim={claim.number}" for claim in site.dossier.live_claims())
    assert not any("claim=" in link for link in links(eve.get(at("reports") + "?claim=none" + numbers).text))


def test_what_is_published_is_what_was_chosen(site):
    page = site.visitor("eve").get(at("reports") + "?claim=2&without=names").text
    assert '<input type="hidden" name="claim" value="2"><input type="hidden" name="without" value="names">' in page
    order = {"format": "markdown", "status": "unreviewed", "claim": "1-2", "without": ["names", "sources"]}
    assert site.visitor("eve").post(at("publications"), data=order).status_code == 303
    (published,) = reports.publications(site.desk, ARTICLE)
    assert published.publication.made.choice == chosen(True, ["unreviewed"], "1-2", ["names", "sources"])
    assert "status unreviewed / claim 1-2 / without names sources" in site.visitor("aud").get(at("history")).text


def test_words_that_no_choice_has_are_refused_with_what_to_write(site):
    for words, said in (("claim=x", "Write numbers and ranges"), ("claim=999", "has no claim 999"), ("status=wobbly", "Use one of")):
        answer = site.visitor("eve").get(at("report.json") + "?" + words)
        assert (answer.status_code, said in answer.text) == (422, True)


def test_where_the_rules_name_nobody_names_are_not_offered(site):
    assert 'value="names"' in site.visitor("eve").get(at("reports")).text
    site.visitor("adm").post("/rules", data={"publisher": "The Harbour Desk"})
    for page in (at("reports"), "/summaries"):
        assert 'value="evidence"' in (told := site.visitor("eve").get(page).text)
        assert 'value="names"' not in told


def test_of_very_many_claims_numbers_are_typed(site, monkeypatch):
    monkeypatch.setattr(choosing, "MOST_LISTED", 1)
    page = site.visitor("eve").get(at("reports") + "?claim=2").text
    assert 'id="claim" name="claim" type="text" value="2"' in page


def test_the_rules_say_where_the_desk_is_and_reports_lead_to_its_check(site):
    rules = {"publisher": "The Harbour Desk", "desk_url": "https://desk.example.org/factcheck/", "names_people": "yes"}
    assert site.visitor("adm").post("/rules", data=rules).status_code == 303
    page = site.visitor("eve").get(at("report")).text
    assert '<a href="https://desk.example.org/factcheck/check"' in page
    told = json.loads(site.visitor("eve").get(at("report.json")).text)
    assert told["desk"]["check_url"] == "https://desk.example.org/factcheck/check"
    refused = site.visitor("adm").post("/rules", data={**rules, "desk_url": "desk"})
    assert refused.status_code == 422
    assert "Write the whole address" in refused.text
