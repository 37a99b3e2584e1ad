"""The register's file: TOML tables keyed by source id."""

import pytest

from factcheck import paths
from factcheck.errors import BadInput
from factcheck.schemas.register import register_from_toml
from factcheck.text.register import Known, Register
from factcheck.vocabulary.attribution import SOURCE_TYPES


def test_each_table_is_one_source_in_the_order_of_the_file():
    text = '[efe]\nname = "EFE"\ntype = "wire_agency"\ncountry = "ES"\naliases = ["Agencia EFE"]\n[crowd]\nname = "Somebody"\n'
    assert register_from_toml(text) == Register(
        (Known("efe", "EFE", "wire_agency", ("Agencia EFE",), "ES"), Known("crowd", "Somebody", "other"))
    )


def test_the_shipped_register_can_be_read():
    register = register_from_toml((paths.shipped("seeds") / "sources.toml").read_text("utf-8"))
    assert len(register.sources) >= 40
    assert {known.type for known in register.sources} <= set(SOURCE_TYPES.codes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[a", "not valid TOML"),
        ("a = 1", "“a” no name"),
        ("[a]\ntype = 'party'", "“a” no name"),
        ("[a]\nname = ' '", "“a” no name"),
        ("[a]\nname = 'A'\naliases = 'B'", "aliases of “a”"),
        ("[a]\nname = 'A'\naliases = [1]", "aliases of “a”"),
        ("[a]\nname = 'A'\ntype = 'press'", "type of “a”"),
    ],
)
def test_a_source_that_makes_no_sense_is_refused_by_its_name(text, said):
    with pytest.raises(BadInput, match=said):
        register_from_toml(text)
