"""Whether what is ascribed stands in quotation marks, and by what channel it came."""

import re

from factcheck.text.attribution.complements import complement
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.sentence import Sentence

CLAUSE_BEHIND = re.compile("[VG]Y*H")  # adding that
SECOND_VERB = re.compile("C.?V")
SHORT_TAIL = 12  # words behind a quotation that only say where and when


def mode(s: Sentence, finding: Finding, start: int, end: int) -> str:
    """Direct, indirect or mixed, for the words from `start` to before `end`."""
    if "Q" not in s.tags[start:end]:
        return "direct" if finding.trails and s.words[0] == "—" else "indirect"  # —No lo sé —respondió
    if finding.pattern == "colon":
        return "direct"
    return "direct" if _is_all_before(s, finding, start, end) or _is_all_after(s, finding, end) else "mixed"


def _is_all_before(s: Sentence, finding: Finding, start: int, end: int) -> bool:
    """ "…," she said: nothing but the quotation stands before, and no further clause behind."""
    before = s.tags[start : finding.first].rstrip("VIFAMY" if s.tags[finding.cue[0]] == "B" else "")  # se ha limitado a señalar
    goes_on = s.tags[finding.cue[1]] == "H" or CLAUSE_BEHIND.search(s.tags, finding.cue[1], end) or _judges_behind(s, finding.cue[1], end)
    return "Q" in before and not set(before) - set("Q,.C?-AMY") and not goes_on


def _judges_behind(s: Sentence, start: int, end: int) -> bool:
    """ "…," she told them, accusing the board of delay: a participle of saying with an object behind."""
    at = s.tags.find(",G", start, end)
    verb = s.lexicon.verbs.get(s.low(at + 1)) if at >= 0 else None
    return bool(verb and verb.kinds) and s.tags[at + 2] in "DNPJOR"


def _is_all_after(s: Sentence, finding: Finding, end: int) -> bool:
    """She said: "…"; not "she called it a “…”"."""
    if s.tags[finding.cue[1] - 1] == "F":
        return False  # habla de “normalidad”
    verb = s.lexicon.verbs.get(s.lows[finding.cue[0]])
    quote = s.tags.find("Q", finding.cue[1], end)
    if not verb or verb.lemma in s.lexicon["naming"] or quote < 0 or "Q" in s.tags[: finding.first]:
        return False
    if (
        "H" in s.tags[finding.cue[1] : end]
        or SECOND_VERB.search(s.tags, quote, end)
        or finding.pattern not in {"verb", "inverted", "borrowed"}
    ):
        return False
    if s.tags[quote + 1] in "VAM":
        return False  # said “no deal” would be an end
    what, _ = complement(s, finding.cue[1] - 1)
    introduced = s.low(quote - 1) == ":" or what == "quote" or (what == "told" and s.tags[quote - 1] in ",:")
    return introduced and (s.low(quote - 1) == ":" or end - quote <= SHORT_TAIL)


def channel(s: Sentence, start: int, end: int) -> str | None:
    """How it was said, if the words around tell."""
    told = [each for known in filter(None, map(s.lexicon.channels.get, s.lows[start:end])) for each in known]
    if not told:
        return None
    said = f" {' '.join(s.lows[start:end])} "
    return next((name for _, words, name in sorted(told) if words in said), None)
