"""Text in, suggestions out: pure functions from an article and a register to passages, dispositions and attributions."""

from factcheck.text.reader import read

__all__ = ["read"]
