"""Who is said to say what: chains of sources for each passage, each with its words, type and reason."""

from factcheck.text.attribution.article import attributions

__all__ = ["attributions"]
