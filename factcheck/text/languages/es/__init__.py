"""Spanish."""

from factcheck.text.language import Language
from factcheck.text.languages.es import grammar

LANGUAGE = Language("es", "Spanish", sentence_ends=grammar.sentence_ends, verbs=grammar.VERBS)
