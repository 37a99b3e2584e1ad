"""Whether what is ascribed stands in quotation marks, and by what channel it came."""

from factcheck.text.attribution.complements import complement
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.sentence import Sentence


def mode(s: Sentence, finding: Finding, start: int, end: int) -> str:
    """Direct, indirect or mixed, for the words from `start` to before `end`."""
    if "Q" not in s.tags[start:end]:
        return "indirect"
    if finding.pattern == "colon":
        return "direct"
    if finding.pattern not in {"verb", "inverted", "borrowed", "before"}:
        return "mixed"
    after = s.tags[finding.cue[1] : end]
    before = s.tags[start : finding.first]
    if "Q" in before and not set(before) - set("Q,.C?-") and "H" not in after:
        return "direct"
    if finding.pattern == "before" or "Q" in before or s.lows[finding.cue[0]] not in s.lexicon.verbs:
        return "mixed"
    if s.lexicon.verbs[s.lows[finding.cue[0]]].lemma in s.lexicon["naming"]:
        return "mixed"
    at = finding.cue[1]
    quote = s.tags.find("Q", at)
    if quote > 0 and s.tag(quote - 1) in ":" and "H" not in s.tags[at:quote]:
        return "direct"
    what, at = complement(s, finding.cue[1] - 1)
    tail = s.tags[s.tags.find("Q", at) + 1 : end] if "Q" in s.tags[at:end] else ""
    if what == "quote" or (what == "told" and not _object_quoted(s, at)):
        return "direct" if "H" not in s.tags[finding.cue[1] : s.tags.find("Q", at)] and len(tail) < 12 else "mixed"
    return "mixed"


def _object_quoted(s: Sentence, at: int) -> bool:
    quote = s.tags.find("Q", at)
    return s.tag(quote - 1) not in ",:"


def channel(s: Sentence, start: int, end: int) -> str | None:
    """How it was said, if the words around tell."""
    said = f" {' '.join(s.lows[start:end])} "
    return next((name for words, name in s.lexicon.channels if words in said), None)
