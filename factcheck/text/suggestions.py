"""From passages and what was found in them to what the reviewer is offered."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.dispositions import checkworthiness, leaning, threshold
from factcheck.text.language import known
from factcheck.text.passage import Passage
from factcheck.text.quotes import Quotation
from factcheck.text.reading import SuggestedHop, SuggestedPassage
from factcheck.text.signs import Sign, signs
from factcheck.text.splits import Split, splits


class Found(NamedTuple):
    """A passage, who is said to say it, and the quotations in it."""

    passage: Passage
    hops: tuple[SuggestedHop, ...]
    quoted: Sequence[Quotation]

    def signs(self, text: str) -> tuple[Sign, ...]:
        passage = self.passage
        if passage.sub:
            return ()
        said = bool(self.hops) or passage.quotation is not None
        return signs(passage.span.of(text), known()[passage.lang], said)

    def splits(self, text: str) -> list[Split]:
        """Cuts outside quotations: one speaker's quoted words stay together."""
        span = self.passage.span
        cuts = splits(span.of(text), known()[self.passage.lang])
        if not self.quoted:
            return cuts
        return [cut for cut in cuts if not any(q.span.start < span.start + cut.at < q.span.end for q in self.quoted)]


def suggestions(text: str, found: Sequence[Found]) -> tuple[SuggestedPassage, ...]:
    """Every passage with its disposition, check-worthiness, cuts and the reasons for them."""
    signs_of = [each.signs(text) for each in found]
    opinion = threshold([signs for signs, each in zip(signs_of, found, strict=True) if not each.passage.sub])
    return tuple(_suggested(text, each, signs, opinion) for each, signs in zip(found, signs_of, strict=True))


def _suggested(text: str, found: Found, signs: tuple[Sign, ...], opinion: float) -> SuggestedPassage:
    passage = found.passage
    kind = "opinion" if passage.disposition == "claim" and leaning(signs) >= opinion else passage.disposition
    words = text.count(" ", passage.span.start, passage.span.end) + 1
    cuts = found.splits(text) if kind == "claim" else []
    return SuggestedPassage(
        passage.span,
        passage.lang,
        kind,
        passage.sub,
        checkworthy=0 if passage.sub else checkworthiness(signs, words),
        why=_reasons(passage, signs, cuts),
        splits=tuple([passage.span.start + cut.at for cut in cuts]),
        quotation=passage.quotation,
        attributions=found.hops,
    )


def _reasons(passage: Passage, signs: Sequence[Sign], cuts: Sequence[Split]) -> tuple[str, ...]:
    furniture = (passage.why,) if passage.why else ()
    return (*furniture, *[sign.label for sign in signs], *[f"could be split: {cut.why}" for cut in cuts])
