"""A form with several wrong fields names them all at once: above it, each a link to its field, and at each field."""

import re
from html import unescape
from io import BytesIO

import pytest
from orders import ASSESSMENT, EVIDENCE
from site_in_use import PASSWORD, at, claim

SEVERAL = {  # who sends what where, and the fields that are wrong
    "an account": ("adm", "/people", {"name": "Ana", "role": "checker", "password": "short"}, {"name", "password"}),
    "an account without anything": ("adm", "/people", {"role": "command_line"}, {"name", "role", "password"}),
    "a password": ("ana", "/account/password", {"present": "wrong", "password": "short"}, {"present", "password"}),
    "a nuance": ("adm", "/rules/nuances", {"label": "1½", "status": "", "rating": "9"}, {"label", "status", "rating"}),
    "an article": (
        "ana",
        "/import",
        {"text": " ", "published": "May", "address": "x", "lang": "xx"},
        {"text", "published", "address", "lang"},
    ),
    "two texts": ("ana", "/import", {"text": "One.", "file": "two.txt", "published": "May"}, {"text", "published"}),
    "evidence": (
        "ana",
        at("evidence"),
        {**EVIDENCE, "ev_title": "", "ev_retrieved": "May", "file": ""},
        {"ev_title", "ev_retrieved", "file"},
    ),
    "evidence with an assessment": (
        *("ana", claim("c2", "assessment")),
        {**ASSESSMENT, **EVIDENCE, "ev_address": "x", "stance": "", "status": "wobbly"},
        {"stance", "ev_address", "status"},
    ),
    "a sign-off": ("eve", claim("c1", "sign-off"), {"stands": "nobody", "sign_note": " ", "seen": "999"}, {"stands", "sign_note"}),
    "a source": ("ana", "/sources/belta", {"type": "", "aliases": "", "country": "BYE"}, {"name", "type", "country", "reason"}),
}


def sent(site, person, address, form):
    if person == "ana" and address == "/account/password":
        site.app.extensions["accounts"].set_password("ana", PASSWORD)
        site.sign_in("ana")
    data = {name: (BytesIO(b""), value or "empty.txt") if name == "file" else value for name, value in form.items()}
    return site.visitor(person).post(address, data=data)


@pytest.mark.parametrize("case", SEVERAL)
def test_every_fault_is_named_above_the_form_and_at_its_field(site, case):
    person, address, form, wrong = SEVERAL[case]
    before = site.written
    answer = sent(site, person, address, form)
    assert answer.status_code == 422
    summary = re.search(r'<div class="error-summary".*?</div>', answer.text, re.DOTALL)[0]
    assert set(re.findall(r'href="#([^"]+)"', summary)) == wrong
    for name in wrong:
        assert f'id="{name}"' in answer.text, name
    at_fields = unescape(" ".join(re.findall(r'<p class="field-error"[^>]*>([^<]+)', answer.text)))
    for message in re.findall(r'href="#[^"]+">([^<]+)', summary):
        assert unescape(message) in at_fields, message
    assert site.written == before


def test_a_passage_that_repeats_no_claim_says_so_at_the_number(site):
    form = {"disposition": "duplicate", "duplicate_of": "", "seen": "999"}
    answer = site.visitor("ana").post(at("passages/p4"), data=form)
    assert answer.status_code == 422
    assert 'href="#duplicate_of">Say which claim this passage repeats.' in answer.text


@pytest.mark.parametrize(
    ("address", "form", "field"), [("role", {"role": "checker"}, "role-adm"), ("active", {"active": "no"}, "switch-adm")]
)
def test_what_is_wrong_in_a_line_of_the_accounts_is_said_in_that_line(site, address, form, field):
    page = site.visitor("adm").post(f"/people/adm/{address}", data=form).text
    assert f'href="#{field}"' in page
    assert f'id="{field}"' in page
