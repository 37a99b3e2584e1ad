"""Belarusian."""

from factcheck.text.language import Language
from factcheck.text.languages.be import grammar

LANGUAGE = Language("be", "Belarusian", sentence_ends=grammar.sentence_ends)
