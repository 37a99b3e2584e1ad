"""The desk's rules: what reports say of it, and its nuances."""

from site_in_use import claim


def test_rules_are_kept_and_told_in_the_history(site):
    admin = site.visitor("adm")
    admin.post("/rules", data={"publisher": "The Harbour Desk", "public_url": "https://example.org/checks"})
    rules = site.desk.house().rules
    assert (rules.publisher, rules.public_url, rules.names_people) == ("The Harbour Desk", "https://example.org/checks", False)
    assert "The Harbour Desk" in admin.get("/history").text


def test_reports_name_people_only_where_the_rules_say_so(site):
    assert "Ana" in site.visitor("eve").get("/articles/a1/report.json").text
    site.visitor("adm").post("/rules", data={"publisher": "The Harbour Desk"})
    report = site.visitor("eve").get("/articles/a1/report.json").text
    assert "Fact-checker" in report
    assert "Ana" not in report


def test_a_wrong_address_is_refused_with_what_was_typed(site):
    answer = site.visitor("adm").post("/rules", data={"publisher": "The Harbour Desk", "public_url": "harbour"})
    assert answer.status_code == 422
    assert "beginning with https://" in answer.text
    assert "The Harbour Desk" in answer.text


def test_a_nuance_can_be_chosen_until_it_is_retired(site):
    site.visitor("adm").post("/rules/nuances", data={"label": "Out of date", "status": "refuted", "rating": "2"})
    assessment = {"status": "refuted", "nuance": "out_of_date", "confidence": "low", "reason": "since changed", "seen": "999"}
    assert site.visitor("ana").post(claim("c1", "assessment"), data=assessment).status_code == 303
    site.visitor("adm").post("/rules/nuances/out_of_date/retire")
    refused = site.visitor("ben").post(claim("c1", "assessment"), data=assessment)
    assert refused.status_code == 422
    assert "is no nuance of" in refused.text


def test_a_nuance_needs_a_label_and_a_set_status(site):
    admin = site.visitor("adm")
    for form, said in (
        ({"label": "", "status": "refuted"}, "needs a label"),
        ({"label": "Новое", "status": "refuted"}, "from a to z"),
        ({"label": "Odd", "status": "unreviewed"}, "set status"),
        ({"label": "Odd", "status": ""}, "Choose the status"),
        ({"label": "Odd", "status": "refuted", "rating": "9"}, "from 1 to 5"),
        ({"label": "Satire", "status": "refuted"}, "already"),
    ):
        answer = admin.post("/rules/nuances", data=form)
        assert answer.status_code in {409, 422}, form
        assert said in answer.text, form
