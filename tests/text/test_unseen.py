"""A character that nobody can see is told with its place and its code."""

import pytest

from factcheck.text.unseen import UNKEPT, unseen, unseen_in_name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ana\x07 Ruiz", "Character 4, behind “Ana”, is a control character (U+0007)."),
        ("\x1bAna", "Character 1, the first one, is a control character (U+001B)."),
        ("Ana\u200b", "Character 4, behind “Ana”, is an invisible character (U+200B)."),
        ("Maria Magdalena\u202eRuiz", "Character 16, behind “ia Magdalena”, is an invisible character (U+202E)."),
        ("Ana\ud83d", "Character 4, behind “Ana”, is half a character (U+D83D)."),
    ],
)
def test_it_is_told_with_its_place_and_what_to_do(name, said):
    assert unseen_in_name(name) == f"{said} Delete it, or type this again instead of pasting it."


def test_what_can_be_seen_is_fine():
    assert unseen_in_name("Łukasz O’Neill-Šťastný 李") == ""
    assert unseen("two lines\nof prose\x0b", UNKEPT) == ""


def test_what_cannot_be_kept_is_found_anywhere():
    assert "Character 9" in unseen("one\nline\0", UNKEPT)
    assert "Character 4" in unseen("one\nline")
