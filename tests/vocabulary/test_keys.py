"""Keys."""

from collections import Counter

from factcheck.vocabulary.keys import KEYS, KeyMap
from factcheck.vocabulary.statuses import STATUSES


def test_every_action_has_a_key_of_its_own():
    assert max(Counter(action.key for action in KEYS).values()) == 1
    assert all(action.key for action in KEYS)


def test_the_digits_are_the_statuses_in_their_order():
    actions = KeyMap().actions
    assert [actions[digit] for digit in "12345"] == [f"status_{status.code}" for status in STATUSES if status.is_set]


def test_people_with_the_same_keys_are_drawn_the_same_controls():
    mine, hers = KeyMap({"undo": "z", "help": ""}), KeyMap({"help": "", "undo": "z"})
    assert mine.mark == hers.mark
    assert mine.mark != KeyMap({"undo": "z", "help": ""}, off=True).mark != KeyMap().mark
