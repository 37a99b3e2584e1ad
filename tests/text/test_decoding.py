"""Bytes and form fields become text as the desk keeps it, or are refused with what to do."""

import pytest

from factcheck.errors import EmptyText, NotText, TooLarge
from factcheck.text.decoding import LARGEST, accept, decode

WORDS = "“Так”, сказаў Лукашэнка — ñandú 🙂 עברית é\u0001"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_decoded_and_its_mark_dropped(codec):
    assert decode(WORDS.encode(codec)) == WORDS


@pytest.mark.parametrize(
    ("mark", "codec"),
    [(b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\0\0\xfe\xff", "utf-32-be"), (b"\xff\xfe\0\0", "utf-32-le")],
)
def test_the_mark_tells_which_way_round_the_bytes_are(mark, codec):
    assert decode(mark + WORDS.encode(codec)) == WORDS


def test_line_ends_become_line_feeds_and_nothing_else_changes():
    assert accept("\n a\r\nb\rc\n\n d \t\u2028 ") == "\n a\nb\nc\n\n d \t\u2028 "


def test_a_mark_in_a_form_field_is_dropped():
    assert accept("\ufeffone") == "one"


@pytest.mark.parametrize(("codec", "text", "offset"), [("cp1252", "a “quote”", 2), ("cp1251", "да", 0), ("latin-1", "señor", 2)])
def test_older_encodings_are_refused_with_the_byte_and_its_place(codec, text, offset):
    data = text.encode(codec)
    with pytest.raises(NotText) as refused:
        decode(data)
    assert f"0x{data[offset]:02X} at offset {offset}" in refused.value.message
    assert "save it as UTF-8" in refused.value.message


def test_the_offset_of_a_bad_byte_counts_the_mark():
    with pytest.raises(NotText, match="at offset 5"):
        decode(b"\xef\xbb\xbfab\xff")


@pytest.mark.parametrize("data", [b"one\0two", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", b"PK\x03\x04\0\0\xff\xfe"])
def test_what_is_no_text_file_is_refused(data):
    with pytest.raises(NotText, match="not a text file"):
        decode(data)


def test_half_a_character_is_refused():
    with pytest.raises(NotText, match=r"U\+D83D.*offset 3"):
        accept("one\ud83d")
    with pytest.raises(NotText):
        decode(b"\xff\xfe" + b"a\0" + b"\x3d\xd8")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t ", "\u00a0\u2003".encode()])
def test_blank_text_is_refused(data):
    with pytest.raises(EmptyText):
        decode(data)


def test_a_text_of_the_largest_size_is_taken_and_one_byte_more_is_not():
    assert len(decode(b"a" * LARGEST)) == LARGEST
    with pytest.raises(TooLarge, match="2,000,001 bytes"):
        decode(b"a" * (LARGEST + 1))
    with pytest.raises(TooLarge):
        accept("я" * (LARGEST // 2 + 1))
