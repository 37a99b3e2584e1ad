"""The form of one's own keys."""

import pytest

from factcheck.errors import Incomplete
from factcheck.schemas.keys import key_map
from factcheck.vocabulary.keys import KeyMap


def test_only_what_differs_from_the_first_keys_is_kept():
    assert key_map({"on": "yes", "key-next": " L ", "key-previous": "k", "key-help": ""}) == KeyMap({"next": "l", "help": ""})


def test_a_box_that_is_not_ticked_switches_all_off():
    assert key_map({}).off


@pytest.mark.parametrize("key", ["jk", "Esc", "\u200b"])
def test_a_key_is_one_sign_that_shows(key):
    with pytest.raises(Incomplete) as refused:
        key_map({"key-next": key})
    assert "not one key" in refused.value.details["fields"]["key-next"][0]


def test_two_actions_cannot_share_a_key():
    with pytest.raises(Incomplete) as refused:
        key_map({"key-accept": "j"})
    assert refused.value.details["fields"] == {"key-accept": ["“j” does “Next claim” already. Choose another."]}
