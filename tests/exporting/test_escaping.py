"""What people wrote comes out as text, whatever it tries to be."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.exporting.escaping import file_stem, from_cell, in_cell, in_markdown, link, printable, unprintables


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", " =1", "\t=1", "\n=1", "＝1", "\ufeff=1", "\u200b=1"])
def test_a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(cell):
    assert in_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "c1", "taxes fell 4%", "’tis", "2026-05-31T14:00:00.000000Z", "Ana"])
def test_a_harmless_cell_stays_as_it_is(cell):
    assert in_cell(cell) == cell


@pytest.mark.parametrize("text", ["'=1", "''+1", "'tis", "'", "' =1", "'\n=1"])
def test_an_apostrophe_of_the_text_itself_is_told_from_one_that_was_put_before_it(text):
    assert from_cell(in_cell(text)) == text


@given(text=st.text(alphabet="'=+ \t\na\u200b＝", max_size=8))
def test_every_cell_gives_its_text_again(text):
    assert from_cell(in_cell(text)) == text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[press](javascript:alert(1))", r"\[press\](javascript\:alert(1))"),
        ("# Receipt", r"\# Receipt"),
        ("- a list", r"\- a list"),
        ("12. a list", r"12\. a list"),
        ("=====", r"\====="),
        ("see http://evil.example", r"see http\://evil.example"),
        ("see www.evil.example", r"see www\.evil.example"),
        ("ana@example.org", r"ana\@example.org"),
        ("`code` *bold* _it_ ~no~ a|b $x$", r"\`code\` \*bold\* \_it\_ \~no\~ a\|b \$x\$"),
        ("two\n\n# lines", r"two \# lines"),
        ("AT&amp;T", "AT&amp;amp;T"),
        ("turned \u202e around", "turned \ufffd around"),
        ("taxes fell 4% in May, the ministry said", "taxes fell 4% in May, the ministry said"),
    ],
)
def test_markdown_shows_what_was_written(written, shown):
    assert in_markdown(written) == shown


@given(text=st.text(max_size=200))
def test_no_text_becomes_html_a_line_break_or_a_block(text):
    shown = in_markdown(text)
    assert not set(shown) & {"<", ">", "\n", "\r"}
    assert not re.match(r"#|[-+=>|]|\d+[.)]", shown)


def test_control_characters_are_shown_and_counted():
    content = {"a": "bell \a and \x00", "b": ["line\r\nnext", "tab\tstays", 7, None], "c": "plain"}
    assert printable(content) == {"a": "bell \ufffd and \ufffd", "b": ["line\nnext", "tab\tstays", 7, None], "c": "plain"}
    assert unprintables(content) == 2


@given(text=st.text(max_size=100).filter(lambda text: "\r" not in text))
def test_what_is_printable_keeps_its_length_so_that_offsets_still_point_right(text):
    assert len(printable(text)) == len(text)


@pytest.mark.parametrize("address", ["https://example.org/a?b=1&c=(2)#d", "http://пример.бел/новости"])
def test_an_address_of_the_web_may_be_followed(address):
    assert link(address) == address


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "https://a b", 'https://a"b', "https://a>b", "//x", "page 4", ""]
)
def test_anything_else_is_only_shown(address):
    assert link(address) == ""


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("Díaz-Canel in Minsk?", "diaz-canel-in-minsk"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("Хрэнін", ""),
        ("a" * 200, "a" * 60),
        ("  ", ""),
    ],
)
def test_a_file_name_is_safe_on_every_system(words, stem):
    assert file_stem(words) == stem
