"""A reading as plain data, in the shape that `factcheck read --json` promises."""

from typing import Any

from factcheck.text.reading import Reading, SuggestedHop, SuggestedPassage
from factcheck.text.span import Words


def as_json(reading: Reading) -> dict[str, Any]:
    """Plain values only, ready for json.dumps."""
    return {
        "text_sha256": reading.text_sha256,
        "lang": reading.lang,
        "reader": reading.reader,
        "passages": [_passage(passage) for passage in reading.passages],
    }


def _passage(passage: SuggestedPassage) -> dict[str, Any]:
    return {
        "start": passage.span.start,
        "end": passage.span.end,
        "lang": passage.lang,
        "disposition": passage.disposition,
        "sub": passage.sub,
        "checkworthy": passage.checkworthy,
        "why": list(passage.why),
        "splits": list(passage.splits),
        "quotation": passage.quotation,
        "attributions": [_hop(hop) for hop in passage.attributions],
    }


def _hop(hop: SuggestedHop) -> dict[str, Any]:
    return {
        "chain": hop.chain,
        "hop": hop.hop,
        "name": hop.name,
        "source_id": hop.source_id,
        "type": hop.type,
        "role": hop.role,
        "mode": hop.mode,
        "channel": hop.channel,
        "source": _words(hop.source),
        "cue": _words(hop.cue),
        "guess": hop.guess,
        "carried": hop.carried,
        "why": hop.why,
    }


def _words(words: Words | None) -> dict[str, Any] | None:
    return {"start": words.span.start, "end": words.span.end, "text": words.text} if words else None
