"""Russian."""

from factcheck.text.language import Language
from factcheck.text.languages.ru import grammar

LANGUAGE = Language("ru", "Russian", sentence_ends=grammar.sentence_ends)
