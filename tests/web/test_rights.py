"""Who may send which form: every route that takes one, for every role, decided on the server."""

import re
from itertools import product

import pytest
from orders import ORDERS, addressed, filled
from site_in_use import ROLE, SWAP

from factcheck.web.rights import NEEDED
from factcheck.web.visits import OPEN_TO_ALL

EVERY_ROLE = ("checker", "editor", "auditor", "admin", None)
ALLOWED = [(name, role) for name, order in ORDERS.items() for role in sorted(order.may, key=str)]
DENIED = [(name, role) for name, order in ORDERS.items() for role in EVERY_ROLE if role not in order.may]


def ident(value):
    return value or "nobody"


def sent(site, name, role):
    return posted(site, name, role, filled(ORDERS[name].form))


def posted(site, name, role, form, **more):
    person = ROLE.get(role)
    return site.visitor(person).post(addressed(ORDERS[name].address, site, person), data=form, **more)


def test_every_route_that_takes_a_form_says_here_whose_it_is(site):
    takes_forms = {rule.endpoint for rule in site.app.url_map.iter_rules() if rule.methods - {"GET", "HEAD", "OPTIONS"}}
    assert takes_forms == set(ORDERS)


def test_the_door_knows_what_every_form_needs_before_it_reads_it():
    behind_it = {name for name in ORDERS if name.partition(".")[0] not in OPEN_TO_ALL}
    assert {name.partition(".")[0] for name in behind_it} == {name.partition(".")[0] for name in NEEDED}
    assert {name for name in NEEDED if "." in name} <= behind_it


@pytest.mark.parametrize("role", EVERY_ROLE, ids=ident)
def test_what_a_role_may_not_do_is_refused_in_plain_words_and_nothing_is_written(site, role):
    before = site.written
    for name, denied in DENIED:
        if denied != role:
            continue
        for headers, form in product(({}, SWAP), (ORDERS[name].form, {})):
            answer = posted(site, name, role, filled(form), headers=headers)
            assert answer.status_code == (403 if role else 401), (name, answer.status_code, answer.text[:200])
            assert re.search(r"may not [^.]+\. Ask an? " if role else "signed out", answer.text), name
    assert site.written == before


@pytest.mark.parametrize(("name", "role"), ALLOWED, ids=ident)
def test_what_a_role_may_do_is_done(demo_site, name, role):
    if name == "account.change_password":
        demo_site.app.extensions["accounts"].set_password(ROLE.get(role, "ana"), ORDERS[name].form["present"])
        demo_site.sign_in(ROLE[role])
    before = demo_site.written
    answer = sent(demo_site, name, role)
    expected = {"proof.check_ledger": 200, "proof.check_report": 422, "outside.check": 422, "drafts.keep": 204}.get(name, 303)
    assert answer.status_code == expected, answer.text
    assert (demo_site.written > before) is ORDERS[name].writes


@pytest.mark.parametrize("name", [name for name, order in ORDERS.items() if order.writes])
def test_the_same_form_sent_twice_does_no_harm(site, name):
    role = "editor" if "editor" in ORDERS[name].may else "admin"
    sent(site, name, role)
    after = site.written
    again = sent(site, name, role)
    assert again.status_code in {200, 303, 409}, again.text
    assert (site.written == after) or not ORDERS[name].lasting


def test_the_demo_lets_nobody_in_without_a_password_on_a_real_desk(site):
    answer = site.visitor().post("/sign-in/demo", data={"person_id": "ana"})
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers
