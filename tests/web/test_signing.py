"""Signing in and out: wrong pairs, too many of them, where one goes on to, sessions that end."""

import pytest
from site_in_use import PASSWORD, SWAP, at

WRONG = "do not go together"


def sign_in(client, name="Ana", password=PASSWORD, **more):
    return client.post("/sign-in", data={"name": name, "password": password, **more})


def test_the_right_pair_opens_the_desk(site):
    client = site.visitor()
    answer = sign_in(client)
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/"
    assert client.get("/").status_code == 200
    assert "Ana" in client.get("/").text


@pytest.mark.parametrize("name", ["ana", " ANA ", "Ana"])
def test_a_name_is_known_however_it_is_written(site, name):
    assert sign_in(site.visitor(), name).status_code == 303


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Ana", "wrong words here"),
        ("Nobody", PASSWORD),
        ("", ""),
        ("Ben", PASSWORD),
        ("command line", ""),
        ("Ana", "x" * 5000),
        ("A\0", "\0"),
    ],
)
def test_every_wrong_pair_gets_the_same_sentence_and_the_name_is_kept(site, name, password):
    answer = sign_in(site.visitor(), name, password)
    assert answer.status_code == 401
    assert WRONG in answer.text
    assert "Set-Cookie" not in answer.headers
    if len(password) > 5:
        assert password not in answer.text
    if name.isalpha():
        assert f'value="{name}"' in answer.text


def test_after_five_wrong_passwords_one_waits_and_then_may_try_again(site):
    client = site.visitor()
    for _ in range(5):
        assert sign_in(client, password="wrong words here").status_code == 401
    refused = sign_in(client)
    assert refused.status_code == 429
    assert "Wait 30 seconds" in refused.text
    site.clock.move(seconds=31)
    assert sign_in(client).status_code == 303


def test_trying_one_name_does_not_shut_out_another(site):
    site.app.extensions["accounts"].set_password("ben", "other plain words")
    for _ in range(6):
        sign_in(site.visitor(), password="wrong words here")
    assert sign_in(site.visitor(), "Ben", "other plain words").status_code == 303


@pytest.mark.parametrize("inside", ["/sources", "/articles/a1?claim=c2", "/articles/a1?claim=c2&as_of=3.1", "/search?q=a%20b"])
def test_one_goes_on_to_where_one_wanted(site, inside):
    assert sign_in(site.visitor(), next=inside).headers["Location"] == inside


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "/\t/elsewhere.example",
        "/\n/elsewhere.example",
        "javascript:alert(1)",
        "elsewhere.example",
        "//[",
        "/\t/[",
        "http:/elsewhere.example",
        "",
    ],
)
def test_one_never_goes_on_to_another_site(site, elsewhere):
    for answer in (sign_in(site.visitor(), next=elsewhere), site.visitor("ana").post("/theme", data={"theme": "dark", "next": elsewhere})):
        assert answer.status_code == 303
        assert answer.headers["Location"] == "/"


def test_a_page_asked_for_without_a_session_is_opened_after_signing_in(site):
    client = site.visitor()
    asked = client.get(at() + "?claim=c2")
    page = client.get(asked.headers["Location"])
    assert 'name="next"' in page.text
    assert "/articles/a1?claim=c2" in page.text.replace("&amp;", "&")


def test_signing_out_ends_the_session_for_good(site):
    client = site.visitor("ana")
    token = client.get_cookie("factcheck_session").value
    assert client.post("/sign-out").status_code == 303
    thief = site.visitor()
    thief.set_cookie("factcheck_session", token)
    assert thief.get("/").status_code == 303


def test_a_session_of_ones_own_can_be_ended_from_another(site):
    phone, desk = site.visitor(), site.visitor("ana")
    sign_in(phone)
    sessions = site.app.extensions["accounts"].sessions("ana")
    assert len(sessions) == 2
    token = phone.get_cookie("factcheck_session").value
    there = site.app.extensions["accounts"].session(token)
    assert desk.post(f"/account/sessions/{there.session_id}/end").status_code == 303
    assert phone.get("/").status_code == 303
    assert desk.get("/").status_code == 200


def test_nobody_ends_a_session_of_somebody_else(site):
    theirs = site.app.extensions["accounts"].sessions("eve")[0]
    assert site.visitor("ana").post(f"/account/sessions/{theirs.session_id}/end").status_code == 404
    assert site.visitor("eve").get("/").status_code == 200


def test_an_administrator_ends_everything_that_somebody_has_open(site):
    assert site.visitor("adm").post("/people/ana/sessions/end").status_code == 303
    assert site.visitor("ana").get("/").status_code == 303


def test_an_account_that_is_switched_off_is_out_at_once_and_says_so_at_the_door(site):
    ana = site.visitor("ana")
    site.visitor("adm").post("/people/ana/active", data={"active": "no"})
    assert ana.get("/").status_code == 303
    assert ana.post(at("undo"), headers=SWAP).status_code == 401
    answer = sign_in(site.visitor())
    assert answer.status_code == 403
    assert "switched off" in answer.text
    assert "switched off" not in sign_in(site.visitor(), password="wrong words here").text


def test_a_role_that_changed_counts_from_the_next_request_on(site):
    site.visitor("adm").post("/people/ana/role", data={"role": "auditor"})
    assert site.visitor("ana").post(at("assignment"), data={"to": "ben"}).status_code == 403


def test_a_session_runs_out(site):
    ana = site.visitor("ana")
    site.clock.move(hours=11)
    assert ana.get("/").status_code == 200
    site.clock.move(hours=13)
    assert ana.get("/").status_code == 303


def test_a_new_password_ends_every_session(site):
    ana, other = site.visitor("ana"), site.visitor()
    sign_in(other)
    answer = ana.post("/account/password", data={"present": PASSWORD, "password": "some other words"})
    assert answer.status_code == 303
    assert ana.get("/").status_code == 303
    assert other.get("/").status_code == 303
    assert sign_in(site.visitor()).status_code == 401
    assert sign_in(site.visitor(), password="some other words").status_code == 303


@pytest.mark.parametrize(
    ("present", "password", "words"),
    [
        ("wrong words here", "some other words", "not your present password"),
        (PASSWORD, "short", "at least 10"),
        (PASSWORD, "x" * 201, "at most 200"),
        (PASSWORD, "aaaaaaaaaaaa", "easily guessed"),
        (PASSWORD, "", "at least 10"),
    ],
)
def test_a_password_that_is_refused_says_why_and_the_session_stays(site, present, password, words):
    ana = site.visitor("ana")
    answer = ana.post("/account/password", data={"present": present, "password": password})
    assert answer.status_code == 422
    assert words in answer.text
    assert ana.get("/").status_code == 200


def test_the_demo_has_a_button_for_each_role(demo_site):
    text = demo_site.visitor().get("/sign-in").text
    assert text.count("/sign-in/demo") >= 1
    for person in ("ana", "eve", "aud", "adm"):
        client = demo_site.visitor()
        assert client.post("/sign-in/demo", data={"person_id": person}).status_code == 303
        assert client.get("/").status_code == 200
    for nobody in ("", "nobody", "cmd"):
        assert demo_site.visitor().post("/sign-in/demo", data={"person_id": nobody}).status_code in {403, 404}


@pytest.mark.parametrize("cookie", ["", "nonsense", "x" * 3000, "%ED%A0%80", "'; DROP TABLE sessions"])
def test_a_cookie_that_is_none_of_ours_lets_nobody_in(site, cookie):
    client = site.visitor()
    client.set_cookie("factcheck_session", cookie)
    assert client.get("/").status_code == 303


def test_the_theme_is_kept_for_everybody(site):
    client = site.visitor()
    client.post("/theme", data={"theme": "dark"})
    assert 'data-theme="dark"' in client.get("/sign-in").text
    client.set_cookie("theme", '"><script>')
    assert "<script>" not in client.get("/sign-in").text
