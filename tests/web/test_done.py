"""Whoever sends a form without scripts reads on the next page what was done, in the words that are announced to the others; once."""

import re
from html import unescape
from urllib.parse import unquote

import pytest
from orders import ORDERS, addressed, filled
from site_in_use import ROLE, SWAP, at, claim

from factcheck.web.done import LONGEST

SAYS_ITSELF = {  # the next page is itself what was asked for
    *("signing.sign_in", "signing.demo", "theme.choose", "articles.receive"),
    *("drafts.keep", "proof.check_ledger", "proof.check_report", "outside.check"),
    "articles.read_anew",  # where it finds nothing
}


def told(page):
    found = re.search(r'id="told"[^>]*>.*?</span> (.*?)</p>', page.text)
    return unescape(found[1]) if found else ""


def sent(visitor, name, site, person, **more):
    order = ORDERS[name]
    return visitor.post(addressed(order.address, site, person), data=filled(order.form), **more)


@pytest.mark.parametrize("name", sorted(ORDERS.keys() - SAYS_ITSELF))
def test_the_page_after_a_form_says_once_what_was_done(site, name):
    person = next(person for role, person in ROLE.items() if role in ORDERS[name].may)
    if name == "account.change_password":
        site.app.extensions["accounts"].set_password(person, ORDERS[name].form["present"])
        site.sign_in(person)
    visitor = site.visitor(person)
    answer = sent(visitor, name, site, person)
    assert answer.status_code == 303
    first, second = (visitor.get(answer.location, follow_redirects=True) for _ in range(2))
    assert told(first).endswith((".", site.dossier.about.title))
    assert f"<title>{told(first)} · " in unescape(first.text)
    assert not told(second)


@pytest.mark.parametrize("name", ["claims.assess", "passages.confirm_furniture", "claims.accept", "evidence.add"])
def test_the_words_are_those_that_are_announced_to_whoever_has_scripts(site, name):
    plain, scripted = site.visitor("ana"), site.visitor("eve")
    answer = sent(scripted, name, site, "eve", headers=SWAP)
    assert not answer.headers.getlist("Set-Cookie")
    announced = unescape(re.search(r'data-say="([^"]+)"', answer.text)[1])
    scripted.post(at("undo"), headers=SWAP)
    page = plain.get(sent(plain, name, site, "ana").location)
    assert told(page).replace("E4", "E3") == announced


def test_undoing_says_so(site):
    ana = site.visitor("ana")
    ana.post(claim("c2", "restatement"), data={"restatement": "Nine cranes were bought.", "seen": "999"})
    assert told(ana.get(ana.post(at("undo")).location)) == "Your last action on it is undone. Claim 2."


def test_how_many_lines_of_furniture_were_confirmed_is_said(site):
    ana = site.visitor("ana")
    form = {"passage_id": ["p1", "p1", "p2", "p99"]}
    assert told(ana.get(ana.post(at("furniture"), data=form).location)) == "Confirmed: 1 line of furniture."


def test_names_are_escaped(site):
    adm, name = site.visitor("adm"), "<b>Zoë & Ко</b>"
    page = adm.get(adm.post("/people", data={"name": name, "role": "checker", "password": "some plain words"}).location)
    assert name not in page.text
    assert told(page) == f"{name} can sign in now."


def test_the_longest_title_fits_into_what_a_browser_keeps(site):
    site.visitor("ana").post(at("details"), data={"title": "😀" * 300, "seen": "999"})
    cookie = site.visitor("eve").post("/queue/a1/assignment", data={"to": "ana"}).headers["Set-Cookie"]
    assert len(cookie) < 4096
    assert len(unquote(cookie.partition(";")[0])) <= LONGEST + len("done=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_words_that_the_desk_did_not_send_do_no_harm(site):
    ana = site.visitor("ana")
    ana.set_cookie("done", "%3Cscript%3E%ff%00" + "x" * 3000)
    page = ana.get("/")
    assert page.status_code == 200
    assert "<script>\ufffd" not in page.text
    assert len(told(page)) <= LONGEST


def test_a_report_in_its_frame_leaves_the_words_to_the_page(site):
    eve = site.visitor("eve")
    answer = eve.post(at("publications"), data={"format": "html"})
    eve.get(at("report"))
    assert told(eve.get(answer.location)) == "Published: Annotated copy (HTML)."
