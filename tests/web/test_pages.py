"""Every page for every role, at every moment: it opens or says plainly why not, and carries nothing a browser would run."""

import re

import pytest
from pages import ADDRESSES, ONLY, PAGES
from site_in_use import ARTICLE, ROLE, SWAP, Site, at, claim

INLINE = re.compile(r"<style|\sstyle\s*=|<script(?![^>]*\ssrc=)|\son\w+\s*=|javascript:|hx-on|hx-vals=['\"]js:", re.IGNORECASE)
REGIONS = {"claims.card", "evidence.form", "passages.card"}


def test_every_page_is_listed_here(site):
    pages = {rule.endpoint for rule in site.app.url_map.iter_rules() if "GET" in rule.methods}
    assert pages - {"assets.show", "evidence.file", "live.changes", "publications.download", "summaries.published"} == set(PAGES)


@pytest.fixture(scope="module")
def shown(tmp_path_factory, kept):
    """Every page as each role gets it, asked for once: (role, address) -> answer; and nothing was written by looking."""
    site = Site(tmp_path_factory.mktemp("shown"), kept)
    before = site.written
    answers = {(role, address): site.visitor(person).get(address) for role, person in ROLE.items() for _, address in ADDRESSES}
    assert site.written == before
    yield answers
    site.close()


def texts(shown):
    """The pages with their addresses; a report is a file of its own, in a sandbox of its own."""
    ours = {
        address
        for name, address in ADDRESSES
        if name not in {"reports.preview", "reports.download", "summaries.preview", "summaries.download"}
    }
    return [(address, answer.text) for (_, address), answer in shown.items() if address in ours]


@pytest.mark.parametrize("role", ROLE)
def test_every_page_opens_for_whom_it_is_meant_and_nobody_else(shown, role):
    for name, address in ADDRESSES:
        answer = shown[role, address]
        assert answer.status_code == (200 if role in ONLY.get(name, ROLE) else 403), (role, address, answer.text[:300])
        if answer.status_code == 403:
            assert "may not" in answer.text


def test_nobody_sees_a_page_without_signing_in(site):
    client = site.visitor()
    for name, address in ADDRESSES:
        answer = client.get(address)
        if name in {"signing.show", "outside.show"}:
            assert answer.status_code == 200
        else:
            assert answer.status_code == 303, address
            assert answer.headers["Location"].startswith("/sign-in?next=")
        assert "Harbour" not in answer.text


def test_a_swap_without_a_session_is_told_so_and_not_sent_to_another_page(site):
    answer = site.visitor().get(claim("c1", "card"), headers=SWAP)
    assert answer.status_code == 401
    assert 'id="notice"' in answer.text


def test_no_page_carries_a_script_a_style_or_a_handler_of_its_own(shown):
    for address, text in texts(shown):
        found = INLINE.search(text)
        assert not found, (address, found)


def test_every_form_names_its_method_and_its_address_and_works_without_scripts(shown):
    for address, text in texts(shown):
        for form in re.findall(r"<form\b[^>]*>", text):
            assert re.search(r'\smethod="(post|get)"', form), (address, form)
            assert re.search(r'\saction="/', form), (address, form)
        for button in re.findall(r"<button\b[^>]*hx-post[^>]*>", text):
            posted = re.search(r'hx-post="([^"]+)"', button)[1]
            assert f'formaction="{posted}"' in button or posted in text.replace(button, ""), (address, button)


def test_every_id_stands_once_on_a_page(shown):
    for address, text in texts(shown):
        ids = re.findall(r'\sid="([^"]+)"', text)
        assert len(ids) == len(set(ids)), (address, sorted(i for i in ids if ids.count(i) > 1))


def test_a_past_moment_is_shown_and_offers_nothing_to_change(site):
    for address in (*(f"{at()}?as_of=3&{what}" for what in ("claim=c1", "claim=c2", "passage=p1", "passage=p4")), at("evidence?as_of=4")):
        text = site.visitor("eve").get(address).text
        assert 'formaction="' not in text
        assert "<button" not in text.split('class="foot"')[0].split("</header>", 1)[1]


def test_a_past_moment_shows_what_stood_then(site):
    client = site.visitor("aud")
    assert "Refuted" not in client.get(claim("c1", "card") + "?as_of=3").text.replace("Refuted</option", "")
    assert "as the record shows" in client.get(claim("c1", "card")).text
    assert "as the record shows" not in client.get(claim("c1", "card") + "?as_of=3").text


@pytest.mark.parametrize(
    "address",
    [
        "/articles/none",
        "/articles/none/details",
        "/articles/none/history",
        "/articles/none/reports",
        "/articles/none/report",
        "/articles/none/report.csv",
        at("report.nonsense"),
        at() + "?claim=c99",
        at() + "?passage=p99",
        claim("c99", "card"),
        claim("c99", "history"),
        at("passages/p99/card"),
        at() + "?as_of=9999",
        at() + "?as_of=0",
        at() + "?as_of=1999-01-01",
        "/sources/none",
        "/assets/0/desk.css",
        "/assets/0/none.js",
        "/no/such/page",
        "/articles/%00",
        "/articles/%ED%A0%80",
        f"/articles/{'x' * 3000}",
    ],
)
def test_what_is_not_there_gives_a_page_that_says_so(site, address):
    answer = site.visitor("ana").get(address)
    assert answer.status_code == 404, answer.text
    assert "<h1" in answer.text
    assert "Error 404" in answer.text


@pytest.mark.parametrize("moment", ["yesterday", "2026-13-45", "-1", "1.2.3", "9" * 30, "<script>", "\x00", "12,5"])
def test_a_moment_that_is_none_is_refused_with_an_example(site, moment):
    answer = site.visitor("ana").get(at(), query_string={"as_of": moment})
    assert answer.status_code in {404, 422}, answer.text
    assert "<script>" not in answer.text
    assert "version" in answer.text


def test_an_order_about_what_is_not_there_is_not_found(site):
    client = site.visitor("eve")
    for address in ("/articles/none/undo", claim("c99", "set-aside"), at("passages/p99"), "/sources/none"):
        form = {"seen": "1", "disposition": "claim", "name": "X", "type": "ngo"}
        for headers in ({}, SWAP):
            assert client.post(address, data=form, headers=headers).status_code == 404, address


def test_an_address_refuses_what_it_does_not_take(site):
    client = site.visitor("eve")
    for method, address in (
        ("post", "/"),
        ("get", claim("c1", "assessment")),
        ("delete", at()),
        ("put", "/sources/belta"),
        ("patch", "/people"),
    ):
        answer = getattr(client, method)(address)
        assert answer.status_code == 405, (method, address)
        assert "Error 405" in answer.text


def test_head_and_options_do_no_harm(site):
    before, client = site.written, site.visitor("eve")
    for _, address in ADDRESSES:
        assert client.head(address).status_code in {200, 403}
        assert client.options(address).status_code in {200, 403}
    assert site.written == before


def test_the_article_page_shows_html_of_the_article_as_text(site):
    evil = '<script>alert(1)</script> & <img src=x onerror="alert(2)"> taxes fell 4%, "the ministry" said.'
    client = site.visitor("ana")
    made = client.post("/import", data={"text": evil, "title": "<b>bold</b>", "outlet": '"><script>x</script>'})
    article = made.headers["Location"].split("/")[2]
    for part in ("", "/details", "/history", "/reports"):
        text = client.get(f"/articles/{article}{part}").text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "<b>bold" not in text
        assert "<script>x" not in text
    assert "&lt;script&gt;alert(1)" in client.get(f"/articles/{article}").text
    assert "<script>alert" not in client.get(f"/articles/{article}/report").text


def test_the_text_on_the_page_is_the_text_that_is_kept(site):
    text = "\n\n  Leading lines, e\u0301 and 👩‍👩‍👧 and \u202eright to left\u202c.\n\tTabs too: taxes fell 4%.\n\nالعربية قالت الوزارة.\n"
    client = site.visitor("ana")
    article = client.post("/import", data={"text": text}).headers["Location"].split("/")[2]
    assert site.desk.dossier(article).text == text
    page = client.get(f"/articles/{article}").text
    for word in ("e\u0301", "👩‍👩‍👧", "\u202eright to left\u202c", "العربية"):
        assert word in page


def test_internal_notes_and_confidential_evidence_stay_with_those_they_are_meant_for(site):
    secret = ("ask the desk of figures", "A letter")
    for address in (
        claim("c1", "card"),
        claim("c2", "card"),
        at(),
        at() + "?claim=c1",
        at("history"),
        claim("c1", "history"),
        claim("c2", "history"),
    ):
        text = site.visitor("adm").get(address).text
        assert not [word for word in secret if word in text], address
    assert secret[0] in site.visitor("ben").get(claim("c1", "card")).text
    assert secret[1] in site.visitor("aud").get(claim("c2", "card")).text
    for form in ("html", "markdown", "csv", "json"):
        text = site.visitor("aud").get(at(f"report.{form}")).text
        assert not [word for word in secret if word in text], form


def test_the_queue_tells_what_waits(site):
    text = site.visitor("ana").get("/").text
    assert "Harbour news" in text
    assert "Harbour news" not in site.visitor("ana").get("/?show=disputed").text
    assert "Harbour news" in site.visitor("ana").get("/?show=queries").text


def test_every_link_of_every_page_leads_somewhere(site, shown):
    client = site.visitor("eve")
    links = {link for address, _ in texts(shown) for link in re.findall(r'(?:href|src|hx-get)="(/[^"]*)"', shown["editor", address].text)}
    assert any(ARTICLE in link for link in links)
    for target in sorted({link.split("#")[0].replace("&amp;", "&") for link in links}):
        assert client.get(target).status_code == 200, target
