"""English."""

from factcheck.text.language import Language
from factcheck.text.languages.en import grammar

LANGUAGE = Language("en", "English", sentence_ends=grammar.sentence_ends, verbs=grammar.VERBS)
