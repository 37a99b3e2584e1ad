"""What every answer says to the browser, and which requests are not let in at all."""

import pytest
from orders import ORDERS, addressed, filled
from site_in_use import ROLE, SWAP, at, claim

HERE = "http://localhost"
NEEDED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def answers(site):
    """An answer of every kind: a page, a region, a redirect, every sort of refusal, an asset, a report."""
    ana, nobody = site.visitor("ana"), site.visitor()
    yield ana.get(at())
    yield ana.get(claim("c1", "card"), headers=SWAP)
    yield ana.post(claim("c2", "assessment"), data={"seen": "1"}, headers=SWAP)
    yield ana.post(claim("c2", "assessment"), data={"seen": "1"})
    yield ana.post(at("undo"))
    yield ana.get("/none")
    yield ana.delete("/")
    yield ana.post("/sources", headers={"Origin": "https://elsewhere.example"})
    yield nobody.get("/")
    yield nobody.post("/sources")
    yield nobody.get("/sign-in")
    yield ana.get(at("report"))
    yield ana.get(at("report.csv"))
    yield ana.get("/", headers={"Host": "elsewhere.example"})


def test_every_answer_carries_the_policy(site):
    for answer in answers(site):
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'unsafe" not in policy
        assert "unsafe-eval" not in policy
        for name, value in NEEDED.items():
            assert answer.headers[name] == value
        assert "Server" not in answer.headers or "Werkzeug" not in answer.headers["Server"]


def test_a_page_allows_scripts_and_styles_of_its_own_files_only(site):
    policy = site.visitor("ana").get(at()).headers["Content-Security-Policy"]
    assert "'unsafe-inline'" not in policy
    assert "script-src 'self'" in policy
    assert "form-action 'self'" in policy
    assert "frame-ancestors" in policy


def test_a_report_is_shown_in_a_sandbox(site):
    for part in ("report", "report.html"):
        policy = site.visitor("ana").get(at(part)).headers["Content-Security-Policy"]
        assert policy.startswith("sandbox;")
        assert "script-src" not in policy


def test_pages_are_not_kept_by_the_browser_and_assets_are(site):
    page = site.visitor("ana").get(at())
    assert page.headers["Cache-Control"] == "no-store"
    address = next(part for part in page.text.split('"') if part.startswith("/assets/"))
    asset = site.visitor().get(address)
    assert "immutable" in asset.headers["Cache-Control"]


def test_the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites(demo_site):
    cookie = demo_site.visitor().post("/sign-in/demo", data={"person_id": "ana"}).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": HERE},
        {"Origin": "http://["},
    ],
)
def test_a_form_from_another_site_is_refused_and_nothing_is_written(site, headers):
    before = site.written
    for name, order in ORDERS.items():
        role = sorted(order.may, key=str)[0]
        person = ROLE.get(role)
        answer = site.visitor(person).post(addressed(order.address, site, person), data=filled(order.form), headers=headers)
        assert answer.status_code == 403, name
        assert "another site" in answer.text
    assert site.written == before


@pytest.mark.parametrize("headers", [{}, {"Origin": HERE}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}])
def test_a_form_from_this_desk_is_taken(site, headers):
    assert site.visitor("ana").post(at("assignment"), data={"to": "ben"}, headers=headers).status_code == 303


def test_a_link_from_another_site_still_opens_a_page(site):
    assert site.visitor("ana").get(at(), headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_a_name_that_is_not_the_desks_own_is_refused(site):
    answer = site.visitor("ana").get("/", headers={"Host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "Harbour" not in answer.text


def test_scripts_and_styles_are_checked_by_the_browser(site):
    text = site.visitor("ana").get(at()).text
    for tag in [part for part in text.split("<") if part.startswith(("script", 'link rel="stylesheet'))]:
        assert 'integrity="sha384-' in tag
