"""`factcheck user`."""

import json
import re

import pytest

from factcheck.config import Settings
from factcheck.edge.accounts import Accounts
from factcheck.edge.home import open_desk


@pytest.fixture
def with_ana(desk_made):
    assert desk_made("user", "add", "Ana", "--role", "checker", "--password-stdin", typed="reads every line\n").exit_code == 0
    return desk_made


def listed(factcheck):
    return {one["name"]: one for one in map(json.loads, factcheck("user", "list", "--json").stdout.splitlines())}


def test_people_are_added_and_listed(with_ana):
    assert listed(with_ana)["Ana"] == {"id": listed(with_ana)["Ana"]["id"], "name": "Ana", "role": "checker", "active": True}
    assert "Ana\tFact-checker" in with_ana("user", "list").stdout.splitlines()


def test_a_password_that_nobody_typed_is_printed_once_and_works(desk_made, home):
    added = desk_made("user", "add", "Ben", "--role", "editor")
    password = re.search(r"shown this once: (\S+)", added.stdout)[1]
    desk = open_desk(Settings(home))
    assert Accounts(desk).sign_in("ben", password)
    desk.connections.close()


def test_a_name_is_taken_once_whatever_its_case(with_ana):
    again = with_ana("user", "add", "ÁNA", "--role", "editor")
    assert again.exit_code == 2
    assert "already" in again.stderr


def test_a_role_that_is_none_names_those_that_there_are(desk_made):
    refused = desk_made("user", "add", "Ana", "--role", "boss")
    assert refused.exit_code == 2
    assert "checker" in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_a_role_is_changed(with_ana):
    assert with_ana("user", "role", "ana", "editor").stdout == "Ana is editor now.\n"
    assert listed(with_ana)["Ana"]["role"] == "editor"


def test_an_account_is_switched_off_and_on(with_ana, home):
    desk = open_desk(Settings(home))
    token = Accounts(desk).sign_in("Ana", "reads every line")
    assert with_ana("user", "disable", "Ana").exit_code == 0
    assert not listed(with_ana)["Ana"]["active"]
    assert "switched off" in with_ana("user", "list").stdout
    assert Accounts(desk).session(token) is None
    assert with_ana("user", "enable", "Ana").exit_code == 0
    assert listed(with_ana)["Ana"]["active"]
    assert Accounts(desk).session(token) is None
    desk.connections.close()


def test_a_reset_password_replaces_the_old_one_and_signs_out(with_ana, home):
    desk = open_desk(Settings(home))
    token = Accounts(desk).sign_in("Ana", "reads every line")
    assert with_ana("user", "reset", "Ana", "--password-stdin", typed="reads every word\n").exit_code == 0
    assert Accounts(desk).session(token) is None
    assert not Accounts(desk).check(listed(with_ana)["Ana"]["id"], "reads every line")
    assert Accounts(desk).check(listed(with_ana)["Ana"]["id"], "reads every word")
    desk.connections.close()


def test_a_person_is_signed_out_everywhere(with_ana, home):
    desk = open_desk(Settings(home))
    Accounts(desk).sign_in("Ana", "reads every line")
    Accounts(desk).sign_in("Ana", "reads every line")
    assert "2 times" in with_ana("user", "sign-out", "Ana").stdout
    assert Accounts(desk).sessions(listed(with_ana)["Ana"]["id"]) == []
    desk.connections.close()


def test_the_only_administrator_stays(with_ana):
    assert "only administrator" in with_ana("user", "disable", "Max").stderr
    assert "only administrator" in with_ana("user", "role", "Max", "checker").stderr


def test_the_desks_own_account_is_nobodys(with_ana):
    assert with_ana("user", "reset", "command line").exit_code == 2
    assert with_ana("user", "disable", "command line").exit_code == 2
    assert with_ana("user", "role", "command line", "admin").exit_code == 2


def test_who_may_not_keep_accounts_adds_nobody(with_ana):
    refused = with_ana("user", "add", "Ben", "--role", "admin", "--as", "Ana")
    assert refused.exit_code == 2
    assert "may not keep accounts" in refused.stderr
    assert "Ben" not in listed(with_ana)
    assert with_ana("user", "add", "Ben", "--role", "admin", "--as", "Max").exit_code == 0


def test_a_name_that_nobody_has_is_told(desk_made):
    refused = desk_made("user", "reset", "No\x1b[31mbody")
    assert refused.exit_code == 2
    assert "no account named" in refused.stderr
    assert "\x1b" not in refused.stderr
