"""All that the finders find in a sentence, down to one finding a source."""

from collections.abc import Iterator, Sequence

from factcheck.text.attribution import colons, others, verbs
from factcheck.text.attribution.finding import Finding
from factcheck.text.attribution.sentence import Sentence


def picked(s: Sentence) -> list[Finding]:
    """The findings of a sentence, each source once, in the order of the sources."""
    found = list(_findings(s))
    found = [finding for finding in found if not _asks_only(s, finding, found) and not _is_described(s, finding, found)]
    if len(found) < 2:
        return found
    found.sort(key=lambda f: (f.source.start, f.cue))
    makers = [f for f in found if f.maker]
    fronted = [f for f in found if f.pattern == "before"]
    kept: list[Finding] = []
    taken = 0
    for finding in found:
        inside = finding.pattern == "verb" and any(finding.source.start < f.source.start < finding.source.end for f in fronted)
        if finding.source.start >= taken and not inside and not _made_by(finding, makers) and not _told_by_another(s, finding, kept):
            kept.append(finding)
            taken = finding.source.end
    return kept


def _findings(s: Sentence) -> Iterator[Finding]:
    cues = s.lexicon.cues
    for at, letters in enumerate(map(cues.get, s.lows)):
        for letter in letters or "":
            yield from verbs.findings(s, at) if letter == "v" else others.findings(s, at, letter)
    yield from colons.findings(s)


def _asks_only(s: Sentence, finding: Finding, found: Sequence[Finding]) -> bool:
    """Analysts consulted by an outlet left: who was asked says nothing here, so nothing is passed on."""
    low = s.lows[finding.cue[0]]
    asked = finding.pattern == "by" and s.lexicon.has("passed_on", low) and s.lexicon.has("backed", low)
    return asked and all(other.source.end != finding.cue[0] for other in found)


def _is_described(s: Sentence, finding: Finding, found: Sequence[Finding]) -> bool:
    """Un funcionario que pidió el anonimato dijo: what tells who speaks is no saying of its own."""
    if finding.pattern != "verb" or "H" not in s.tags[finding.source.end : finding.cue[0]]:
        return False
    return any(f.pattern == "verb" and f.source.start == finding.source.start and f.cue > finding.cue for f in found)


def _made_by(finding: Finding, makers: Sequence[Finding]) -> bool:
    """ "A note from KPA adds": the maker inside is the source."""
    return any(finding.source.start <= m.cue[0] and m.source.end <= finding.source.end and m is not finding for m in makers)


def _told_by_another(s: Sentence, finding: Finding, kept: Sequence[Finding]) -> bool:
    """ "According to BelTA, the roadmap outlines …": the paper is what is told of, not who tells."""
    if finding.pattern != "verb" or finding.verb not in s.lexicon["object"] or not s.lexicon.has("papers", s.lows[finding.source.head]):
        return False
    return any(k.pattern == "before" and not k.trails for k in kept)
