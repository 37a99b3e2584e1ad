"""Any language in letters that no other folder reads: its sentences are told apart, and no words of it are known."""

from factcheck.text.language import Language
from factcheck.text.languages.und import grammar

LANGUAGE = Language("und", "Another language", sentence_ends=grammar.sentence_ends)
