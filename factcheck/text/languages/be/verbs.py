"""The forms of a verb."""

from factcheck.text.languages.declension import verbs as forms

__all__ = ["forms"]
