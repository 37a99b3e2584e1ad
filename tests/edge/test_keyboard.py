"""The keys that a person chose."""

from factcheck.edge.keyboard import Keyboard
from factcheck.vocabulary.keys import KEYS, KeyMap


def test_who_chose_nothing_has_the_first_keys(desk):
    keys = Keyboard(desk).of("ana")
    assert (keys.of("next"), keys.of("accept")) == ("j", "a")
    assert len(keys.actions) == len(list(KEYS))


def test_chosen_keys_are_kept_for_one_person(desk):
    keyboard = Keyboard(desk)
    keyboard.keep("ana", KeyMap({"next": "l", "help": ""}))
    keyboard.keep("ana", KeyMap({"next": "z", "help": ""}))
    assert keyboard.of("ana").of("next") == "z"
    assert "help" not in keyboard.of("ana").actions.values()
    assert keyboard.of("ben") == KeyMap()


def test_keys_that_are_switched_off_do_nothing(desk):
    keyboard = Keyboard(desk)
    keyboard.keep("ana", KeyMap({"next": "l"}, off=True))
    assert keyboard.of("ana").actions == {}
    assert keyboard.of("ana").chosen == {"next": "l"}
