"""Sentence ends in Cyrillic text, in paragraphs of any length."""

from factcheck.text.languages.cyrillic import sentence_ends


def test_a_paragraph_longer_than_the_library_likes_is_told_apart_throughout():
    sentence = "Міністр прибув до Києва в понеділок. "
    assert sentence_ends(sentence * 300)[::100] == [36, 3736, 7436]


def test_a_long_row_of_stops_is_left_whole():
    assert sentence_ends("м. К. " * 2000) == []
