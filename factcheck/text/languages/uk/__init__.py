"""Ukrainian."""

from factcheck.text.language import Language
from factcheck.text.languages.uk import grammar

LANGUAGE = Language("uk", "Ukrainian", sentence_ends=grammar.sentence_ends)
