"""A reading becomes passages and claims; a later one replaces only what no person has touched."""

from collections.abc import Container

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.passage import Passage
from factcheck.text.reading import Reading, SuggestedPassage
from factcheck.text.span import Words
from factcheck.vocabulary.passages import DISPOSITIONS, FURNITURE


def with_reading(dossier: Dossier, reading: Reading) -> Dossier:
    """The dossier with these passages where nobody has worked yet."""
    named = {query.claim_id for query in dossier.queries.values()} | {passage.duplicate_of for passage in dossier.passages.values()}
    for old, new in _stretches(dossier.ordered_passages(), reading.passages):
        if not any(_is_touched(dossier, passage, named) for passage in old):
            dossier = _exchanged(dossier, old, new)
    return dossier


def _stretches(old: list[Passage], new: tuple[SuggestedPassage, ...]) -> list[tuple[list[Passage], list[SuggestedPassage]]]:
    """The shortest runs of old and new passages that begin and end at the same places.

    Both readings cover the text, so exchanging whole runs neither leaves a gap nor makes an overlap.
    """
    runs: list[tuple[list[Passage], list[SuggestedPassage]]] = []
    reach = 0
    pieces: list[Passage | SuggestedPassage] = [*old, *new]
    for piece in sorted(pieces, key=lambda p: p.span):
        if not runs or piece.span.start >= reach:
            runs.append(([], []))
        reach = max(reach, piece.span.end)
        if isinstance(piece, Passage):
            runs[-1][0].append(piece)
        else:
            runs[-1][1].append(piece)
    return runs


def _is_touched(dossier: Dossier, passage: Passage, named: Container[str | None]) -> bool:
    claims = dossier.claims_of(passage.passage_id)
    return passage.is_confirmed or any(not claim.is_machine_made or claim.claim_id in named for claim in claims)


def _exchanged(dossier: Dossier, old: list[Passage], new: list[SuggestedPassage]) -> Dossier:
    for passage in old:
        for claim in dossier.claims_of(passage.passage_id):
            dossier = dossier.with_part("claims", claim.claim_id, None)
        dossier = dossier.with_part("passages", passage.passage_id, None)
    for suggested in new:
        dossier = _with_suggested(dossier, suggested)
    return dossier


def _with_suggested(dossier: Dossier, suggested: SuggestedPassage) -> Dossier:
    passage = Passage(dossier.next_id("p"), suggested, DISPOSITIONS[suggested.disposition], FURNITURE.get(suggested.sub))
    dossier = dossier.with_passage(passage)
    return dossier.with_claim(claim_of(dossier, passage)) if passage.disposition.holds_claims else dossier


def claim_of(dossier: Dossier, passage: Passage) -> Claim:
    """A fresh claim that takes the whole passage and its suggested attribution."""
    words = Words(passage.span, passage.span.of(dossier.text))
    return Claim(
        claim_id=dossier.next_id("c"),
        words=(words,),
        passage_ids=(passage.passage_id,),
        checkworthy=passage.suggested.checkworthy,
        suggested=passage.suggested.attributions,
    )
