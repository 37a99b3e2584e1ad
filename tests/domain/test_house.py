"""The house: people and their roles, the register of sources, the nuances of a desk."""

import pytest
from build import a_house, house_events, numbered

from factcheck.domain.events import HOUSE
from factcheck.domain.house import House, fold_house
from factcheck.domain.kinds.nuances import AddNuance, RetireNuance
from factcheck.domain.kinds.people import AddPerson, ChangeRole, SwitchPerson
from factcheck.domain.kinds.sources import AddSource, ChangeSource, MergeSources
from factcheck.errors import BadInput, Forbidden, Incomplete, NotFound, NotNow
from factcheck.vocabulary.attribution import RELIABILITIES, SOURCE_TYPES
from factcheck.vocabulary.roles import ASSESS, DESK_ROLES
from factcheck.vocabulary.statuses import STATUSES

AGENCY, STATE = SOURCE_TYPES["wire_agency"], SOURCE_TYPES["state_media"]
CHECKER, ADMIN = DESK_ROLES["checker"], DESK_ROLES["admin"]


def after(house, command, by="eve"):
    """The house after a command was carried out."""
    return fold_house(numbered(command.decide(house, by), HOUSE, house.version, by), house).at_rest()


def changing(source_id="belta", name="BelTA", country="BY", aliases=(), grade="F", note="", reason="found out"):
    return ChangeSource(source_id, name, STATE, country, aliases, RELIABILITIES[grade], note, reason)


# -- people ------------------------------------------------------------------------------------------------------
def test_a_person_is_found_by_name_whatever_its_case_and_accents(house):
    added = after(house, AddPerson("zoe", "  Zoé Núñez ", CHECKER))
    assert added.named("zoe nunez").person_id == "zoe"
    assert added.person("zoe").name == "Zoé Núñez"
    assert added.named("nobody") is None


def test_an_account_that_went_is_still_called_by_something(house):
    assert (house.name_of("ana"), house.name_of("gone"), house.name_of(None)) == ("Ana", "gone", "")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        *((name, "1 to 60 visible characters") for name in ("", "  ", "x" * 61)),
        ("Ana\u202e", "Character 4, behind “Ana”, is an invisible character"),
        ("a\nb", "Character 2, behind “a”, is a control character"),
        ("nul\0", "is a control character"),
    ],
)
def test_a_name_needs_visible_characters(house, name, said):
    with pytest.raises(BadInput, match=said):
        AddPerson("zoe", name, CHECKER).decide(house, "adm")


def test_two_people_do_not_share_a_name(house):
    with pytest.raises(Incomplete, match="account named ANA already"):
        AddPerson("zoe", "ANA", CHECKER).decide(house, "adm")


@pytest.mark.parametrize("command", [AddPerson("zoe", "Zoe", DESK_ROLES["command_line"]), ChangeRole("ana", DESK_ROLES["command_line"])])
def test_the_command_lines_role_is_not_for_people(house, command):
    with pytest.raises(BadInput, match="no role for a person"):
        command.decide(house, "adm")


@pytest.mark.parametrize("command", [ChangeRole("adm", CHECKER), SwitchPerson("adm", False)])
def test_a_desk_keeps_one_administrator(house, command):
    with pytest.raises(NotNow, match="only administrator"):
        command.decide(house, "adm")
    two = after(house, ChangeRole("ana", ADMIN))
    assert after(two, command).person("adm") != two.person("adm")


@pytest.mark.parametrize("command", [ChangeRole("cmd", CHECKER), SwitchPerson("cmd", False)])
def test_the_desks_own_account_stays_as_it_is(house, command):
    with pytest.raises(NotNow, match="own account"):
        command.decide(house, "adm")


@pytest.mark.parametrize("command", [ChangeRole("ana", CHECKER), SwitchPerson("ana", True)])
def test_what_is_so_already_writes_nothing(house, command):
    assert command.decide(house, "adm") == []


def test_an_account_is_switched_off_and_on_again(house):
    off = after(house, SwitchPerson("ana", False))
    assert not off.person("ana").may(ASSESS)
    with pytest.raises(Forbidden, match="switched off"):
        off.person("ana").must(ASSESS)
    assert after(off, SwitchPerson("ana", True)).person("ana").may(ASSESS)


# -- the register ------------------------------------------------------------------------------------------------
def test_a_source_gets_a_readable_id_of_its_own(house):
    named = house
    for name in ("Agencia EFE", "Agencia—EFE", "БелТА", "новости", "правда"):
        named = after(named, AddSource(name, AGENCY))
    assert [*named.sources][-5:] == ["agencia-efe", "agencia-efe-2", "source", "source-2", "source-3"]


def test_a_source_is_known_by_name_and_alias(house):
    named = after(house, AddSource("EFE", AGENCY, aliases=("Agencia EFE",), source_id="efe"))
    assert named.source_named("agencia  efe").source_id == "efe"
    assert [known.name for known in named.register().sources] == ["BelTA", "Ministry of Finance", "EFE"]
    with pytest.raises(NotNow, match="already, as EFE") as refused:
        AddSource("Agencia Efé", AGENCY).decide(named, "ana")
    assert refused.value.details["source_id"] == "efe"


def test_a_source_needs_a_name_and_a_change_a_reason(house):
    with pytest.raises(BadInput, match="needs a name"):
        AddSource(" ", AGENCY).decide(house, "ana")
    with pytest.raises(BadInput, match="needs a name"):
        changing(name=" ").decide(house, "ana")
    with pytest.raises(BadInput, match="Say why the entry changes"):
        changing(note="state agency", reason=" ").decide(house, "ana")


def test_a_change_that_changes_nothing_writes_nothing(house):
    assert changing().decide(house, "ana") == []


def test_a_changed_source_does_not_take_anothers_name(house):
    with pytest.raises(NotNow, match="Merge the two"):
        changing(name="ministry of finance").decide(house, "ana")
    assert after(house, changing(name="BELTA")).source("belta").name == "BELTA"


def test_only_some_may_grade_a_source(house):
    with pytest.raises(Forbidden):
        changing(grade="D").decide(house, "ana")
    assert after(house, changing(grade="D")).source("belta").reliability.code == "D"


def test_merged_sources_are_one_and_keep_all_their_names(house):
    three = after(after(house, AddSource("Belta agency", STATE, source_id="b2")), AddSource("БелТА", STATE, source_id="b3"))
    merged = after(after(three, MergeSources("b3", "b2", "the same")), MergeSources("b2", "belta", "the same"))
    assert merged.source("b3").source_id == merged.source("b2").source_id == "belta"
    assert merged.source("belta").aliases == ("Belta agency", "БелТА")
    assert {source.source_id for source in merged.register_sources()} == {"belta", "ministry"}
    assert merged.source_named("БелТА").source_id == "belta"


def test_a_merge_needs_two_entries_and_a_reason(house):
    with pytest.raises(NotNow, match="one entry already"):
        MergeSources("belta", "belta", "the same").decide(house, "eve")
    with pytest.raises(BadInput, match="Say why the two are one"):
        MergeSources("ministry", "belta", "").decide(house, "eve")
    with pytest.raises(NotFound, match="no source nowhere"):
        MergeSources("nowhere", "belta", "the same").decide(house, "eve")


# -- nuances -----------------------------------------------------------------------------------------------------
def test_a_nuance_belongs_under_a_status_and_can_be_retired(house):
    added = after(house, AddNuance("outdated", " Outdated ", STATUSES["refuted"]))
    assert (added.nuances["outdated"].label, added.nuances["outdated"].retired) == ("Outdated", False)
    retired = after(added, RetireNuance("outdated"))
    assert retired.nuances["outdated"].retired
    assert RetireNuance("outdated").decide(retired, "adm") == []
    with pytest.raises(NotNow, match="has a nuance"):
        AddNuance("outdated", "Outdated", STATUSES["refuted"]).decide(retired, "adm")


@pytest.mark.parametrize(
    ("code", "label", "status"),
    [
        ("X", "Label", "refuted"),
        ("refuted", "Label", "refuted"),
        ("a b", "Label", "refuted"),
        ("fine", " ", "refuted"),
        ("fine", "Fine", "unreviewed"),
    ],
)
def test_a_nuance_that_says_nothing_is_refused(house, code, label, status):
    with pytest.raises(BadInput):
        AddNuance(code, label, STATUSES[status]).decide(house, "adm")


def test_a_nuance_that_is_not_there_is_not_found(house):
    with pytest.raises(NotFound):
        RetireNuance("nowhere").decide(house, "adm")


def test_folding_the_house_from_nothing_gives_the_same_house():
    assert fold_house(numbered(house_events(), HOUSE, 0), House()).at_rest() == a_house()
