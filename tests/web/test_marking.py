"""Hidden characters that turn words around are told by their codes; the words themselves stay as they are."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.web.marking import turns, untwisted


def test_each_is_told_where_it_stands():
    assert [(stretch.text, stretch.is_marked) for stretch in untwisted("a \u202eb\u2069")] == [
        ("a ", False),
        ("U+202E", True),
        ("b", False),
        ("U+2069", True),
        ("", False),
    ]


@given(st.text(st.sampled_from("ab \u200e\u202a\u202e\u2066\u2069ش")))
def test_nothing_else_is_changed(text):
    told = "".join(chr(int(one.text[2:], 16)) if one.is_marked else one.text for one in untwisted(text))
    assert told == text
    assert turns(text) is any(one.is_marked for one in untwisted(text))
