"""Passwords, signing in, and the accounts that people have."""

import threading

import pytest
from argon2 import PasswordHasher
from edge.passwords import CHEAP, RIGHT, WRONG

from factcheck.config import PasswordCost
from factcheck.edge.accounts import Accounts, strong_password
from factcheck.errors import BadInput, Forbidden, Incomplete, SignInNeeded, TooManyTries
from factcheck.storage import private_tables
from factcheck.vocabulary.roles import DESK_ROLES


def row(desk, table):
    return desk.connections.db.conn.execute(f"SELECT * FROM {table}").fetchall()


# -- passwords ---------------------------------------------------------------------------------------------------
def test_only_an_argon2id_hash_is_kept(accounts, desk):
    ((person, hashed, _),) = row(desk, "passwords")
    assert person == "ana"
    assert hashed.startswith("$argon2id$")
    assert RIGHT not in hashed


def test_the_right_password_is_told_from_a_wrong_one_and_from_nobodys(accounts):
    assert accounts.check("ana", RIGHT)
    assert not accounts.check("ana", WRONG)
    assert not accounts.check("ana", "")
    assert not accounts.check("ana", RIGHT + "x" * 10_000)
    assert not accounts.check("ben", RIGHT)
    assert not accounts.check("", RIGHT)


def test_a_password_is_the_same_on_every_keyboard(accounts):
    accounts.set_password("ana", "cafe\u0301 au lait")
    assert accounts.check("ana", "caf\u00e9 au lait")


def test_half_a_character_in_a_password_is_no_crash(accounts):
    assert not accounts.check("ana", "half \ud83d here")


def test_a_hash_that_cannot_be_read_lets_nobody_in(accounts, desk):
    with desk.connections.write() as db:
        private_tables.keep_password(db, "ana", "no hash", "")
    assert not accounts.check("ana", RIGHT)


def test_a_hash_is_made_anew_when_the_cost_has_changed(accounts, desk):
    before = private_tables.password_hash(desk.connections.db, "ana")
    dearer = Accounts(desk, PasswordCost(time=2, memory_kib=16, lanes=1))
    assert not dearer.check("ana", WRONG)
    assert private_tables.password_hash(desk.connections.db, "ana") == before
    assert dearer.check("ana", RIGHT)
    after = private_tables.password_hash(desk.connections.db, "ana")
    assert "t=2" in after
    assert dearer.check("ana", RIGHT)
    assert private_tables.password_hash(desk.connections.db, "ana") == after


@pytest.mark.parametrize("weak", ["", "short", "aaaaaaaaaaaa", "abababababab", "x" * 201])
def test_a_weak_password_is_refused_and_the_old_one_stays(accounts, weak):
    with pytest.raises(BadInput):
        accounts.set_password("ana", weak)
    assert accounts.check("ana", RIGHT)


def test_a_password_that_is_made_is_long_and_never_the_same():
    made = {strong_password() for _ in range(50)}
    assert len(made) == 50
    assert all(len(one) == 19 for one in made)


# -- signing in --------------------------------------------------------------------------------------------------
def test_who_knows_the_password_gets_a_token_of_which_only_the_digest_is_kept(accounts, desk):
    token = accounts.sign_in("ANA", RIGHT, "Firefox on a desk")
    assert accounts.session(token).person_id == "ana"
    assert len(token) >= 43
    assert token not in str(row(desk, "sessions"))


def test_a_wrong_password_and_an_unknown_name_are_told_in_the_same_words(accounts):
    with pytest.raises(SignInNeeded) as wrong:
        accounts.sign_in("ana", WRONG)
    with pytest.raises(SignInNeeded) as unknown:
        accounts.sign_in("nobody", WRONG)
    assert wrong.value.message == unknown.value.message


def test_the_desks_own_account_cannot_be_signed_in_to(accounts):
    with pytest.raises(SignInNeeded):
        accounts.sign_in("cmd", "")


def test_a_name_that_was_typed_is_not_kept_as_it_was_typed(accounts, desk):
    with pytest.raises(SignInNeeded):
        accounts.sign_in(RIGHT, "")
    assert RIGHT not in str(row(desk, "sign_in_tries"))


def test_after_five_failures_one_waits_longer_and_longer(accounts, clock):
    for _ in range(5):
        with pytest.raises(SignInNeeded):
            accounts.sign_in("ana", WRONG)
    with pytest.raises(TooManyTries, match="30 seconds") as refused:
        accounts.sign_in("ana", RIGHT)
    assert refused.value.details == {"seconds": 30}
    clock.move(seconds=30)
    with pytest.raises(SignInNeeded):
        accounts.sign_in("Ana", WRONG)
    clock.move(seconds=59)
    with pytest.raises(TooManyTries, match="1 second,"):
        accounts.sign_in("ana", RIGHT)
    clock.move(seconds=1)
    assert accounts.sign_in("ana", RIGHT)
    with pytest.raises(SignInNeeded):
        accounts.sign_in("ana", WRONG)


def test_the_wait_has_an_end(accounts, clock):
    for _ in range(20):
        clock.move(minutes=15)
        with pytest.raises(SignInNeeded):
            accounts.sign_in("ana", WRONG)
    with pytest.raises(TooManyTries, match="15 minutes"):
        accounts.sign_in("ana", RIGHT)


def test_a_name_that_nobody_has_waits_as_well(accounts):
    for _ in range(5):
        with pytest.raises(SignInNeeded):
            accounts.sign_in("nobody", WRONG)
    with pytest.raises(TooManyTries):
        accounts.sign_in("nobody", WRONG)
    assert accounts.sign_in("ana", RIGHT)


def test_old_failures_are_forgotten(accounts, clock, desk):
    for _ in range(5):
        with pytest.raises(SignInNeeded):
            accounts.sign_in("nobody", WRONG)
    clock.move(days=1)
    assert accounts.sign_in("ana", RIGHT)
    assert row(desk, "sign_in_tries") == []


def test_many_guesses_at_once_are_counted_one_by_one(accounts):
    told = []

    def guess():
        try:
            accounts.sign_in("ana", WRONG)
        except (SignInNeeded, TooManyTries) as refused:
            told.append(type(refused))

    guesses = [threading.Thread(target=guess) for _ in range(12)]
    for one in guesses:
        one.start()
    for one in guesses:
        one.join()
    assert told.count(SignInNeeded) == 5
    assert told.count(TooManyTries) == 7


def test_many_who_know_the_password_all_come_in(accounts):
    tokens = []
    people = [threading.Thread(target=lambda: tokens.append(accounts.sign_in("ana", RIGHT))) for _ in range(8)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    assert len(set(tokens)) == 8


def test_an_account_that_is_switched_off_is_told_so_only_to_who_knows_its_password(accounts):
    accounts.switch("ana", False, "adm")
    with pytest.raises(SignInNeeded):
        accounts.sign_in("ana", WRONG)
    with pytest.raises(Forbidden, match="switched off"):
        accounts.sign_in("ana", RIGHT)


# -- accounts ----------------------------------------------------------------------------------------------------
def test_an_administrator_adds_a_person_who_can_sign_in_at_once(accounts):
    person = accounts.add("Greta", DESK_ROLES["checker"], RIGHT, "adm")
    assert accounts.session(accounts.sign_in("greta", RIGHT)).person_id == person.person_id
    assert accounts.change_role(person.person_id, DESK_ROLES["editor"], "adm").role.code == "editor"


def test_a_refused_person_leaves_nothing_behind(accounts, desk):
    for name, password, actor, refusal in (
        ("Greta", RIGHT, "ana", Forbidden),
        ("Ana", RIGHT, "adm", Incomplete),
        ("", RIGHT, "adm", BadInput),
        ("Greta", "short", "adm", BadInput),
    ):
        with pytest.raises(refusal):
            accounts.add(name, DESK_ROLES["checker"], password, actor)
    assert len(row(desk, "passwords")) == 1
    assert desk.house().named("Greta") is None


def test_only_who_keeps_accounts_resets_or_switches(accounts):
    for refused in (
        lambda: accounts.reset("ben", RIGHT, "ana"),
        lambda: accounts.switch("ben", False, "ana"),
        lambda: accounts.switch("ben", True, "ana"),
        lambda: accounts.change_role("ben", DESK_ROLES["admin"], "ana"),
    ):
        with pytest.raises(Forbidden):
            refused()


def test_the_desks_own_account_gets_no_password(accounts):
    with pytest.raises(BadInput, match="own account"):
        accounts.reset("cmd", RIGHT, "adm")


def test_an_unknown_name_costs_one_hash_of_the_same_price_as_a_wrong_password(accounts, monkeypatch):
    prices = []
    for name in ("hash", "verify"):
        costly = getattr(PasswordHasher, name)
        monkeypatch.setattr(
            PasswordHasher, name, lambda self, *given, costly=costly: prices.append(self.memory_cost) or costly(self, *given)
        )
    assert [accounts.check(person, WRONG) for person in ("ana", "")] == [False, False]
    assert prices == [CHEAP.memory_kib] * 2
