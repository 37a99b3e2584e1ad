"""The annotated copy as plain values: the article in blocks and pieces, and the note on every claim, word for word."""

from collections.abc import Iterator
from typing import Any

from factcheck.exporting.annotated import Block, Piece, blocks
from factcheck.exporting.escaping import printable, steady
from factcheck.exporting.looks import day, groups, is_disputed, look, says
from factcheck.exporting.loss import lost_in_copy, turning_note
from factcheck.exporting.report import Report
from factcheck.exporting.summary import cited, counts, framed, opinion, sure
from factcheck.exporting.telling import marking
from factcheck.vocabulary.attribution import VERDICTS
from factcheck.vocabulary.passages import DISPOSITIONS
from factcheck.vocabulary.stages import STAGES

Plain = dict[str, Any]

LEGEND = "The line under a claim shows its status, as above; the number after it is that of its note."
LONG = 1200  # letters of notes and text that may not fit on what is left of a page
LONG_NOTE = 700


def annotated(report: Report) -> Plain:
    """All that an annotated copy says, in its order; texts are printable."""
    content = printable(report.content)
    found = blocks(content)
    turning = sum(steady(piece.text) != piece.text for block in found for piece in block.pieces)
    shown = [group for group in groups(content["claims"]) if group.claims]
    return {
        **framed(content, report, *lost_in_copy(report), *turning_note(turning)),
        "legend": f"{marking(report.receipt.choice)} {LEGEND}".lstrip(),
        "groups": [counts(group) for group in shown],
        "blocks": [_block(block) for block in found],
    }


def _block(block: Block) -> Plain:
    text = "".join(piece.text for piece in block.pieces)
    notes = [_aside(item) if "passage" in item else _note(item) for item in block.notes]
    length = len(text) + sum(len(value) for note in notes for value in _told(note))
    return {
        "kind": block.kind,
        "apart": block.apart,
        "lang": block.lang,
        "pieces": [_piece(piece) for piece in block.pieces],
        "notes": notes,
        "is_long": length > LONG,
    }


def _piece(piece: Piece) -> Plain:
    """A stretch of text; lines that were only wrapped are wrapped anew."""
    ending = [{"number": str(claim["number"]), "mark": look(claim).mark, "tone": look(claim).tone} for claim in piece.ending]
    return {"text": steady(piece.text).replace("\n", " "), "tone": piece.tone, "shared": piece.shared, "ending": ending}


def _aside(item: Plain) -> Plain:
    passage = item["passage"]
    repeats = f" of claim {item['repeats']}" if item["repeats"] else ""
    return {"aside": f"{DISPOSITIONS[passage['disposition']].label}{repeats}{'' if passage['confirmed'] else '?'}"}


def _note(claim: Plain) -> Plain:
    note = {
        "number": str(claim["number"]),
        "tone": claim["look"].tone,
        "mark": claim["look"].mark,
        "label": claim["look"].label,
        "sure": sure(claim),
        "stage": _stage(claim),
        "rows": [{"lead": lead, "text": text} for lead, text in _rows(claim) if text],
        "should": claim["should_read"],
        "says": _says(claim),
        "by": _by(claim),
    }
    return note | {"is_long": sum(map(len, _told(note))) > LONG_NOTE}


def _told(note: Plain) -> Iterator[str]:
    yield from (value for value in note.values() if isinstance(value, str))
    yield from (row["text"] for row in note.get("rows", ()))


def _stage(claim: Plain) -> str:
    stage = STAGES[claim["stage"]]
    if stage.is_final:
        return ""
    if is_disputed(claim):
        return "Not signed off"
    unsigned = ", not signed off" if claim["assessments"] and not claim["signed_off"] else ""
    return stage.label + (", sent back" if claim["sent_back"] else unsigned)


def _rows(claim: Plain) -> Iterator[tuple[str, str]]:
    yield "That is:", claim["restatement"]
    yield "", claim["reason"]
    if is_disputed(claim):
        for given in claim["assessments"]:
            yield f"{given['by']['name']}:", opinion(given)


def _says(claim: Plain) -> str:
    """Who says it, whether they did, and what is cited; nothing on a claim that nobody has looked at."""
    if claim["attribution"] is None and not claim["assessments"]:
        return ""
    verdict = VERDICTS[claim["verdict"]]
    who = says(claim) if claim["attribution"] is None else f"Said by {says(claim) if claim['attribution'] else 'the article itself'}"
    did = f" · Did they say it? {verdict.label}" if verdict.is_set else ""
    evidence = "; ".join(cited(claim))
    return f"{who}{did}.{f' Evidence: {evidence}.' if evidence else ''}"


def _by(claim: Plain) -> str:
    """Whose assessment stands, and who signed it off when."""
    stand = [given["by"]["name"] for given in claim["assessments"] if given["stands"]]
    assessed = f"Assessed by {', '.join(stand)}" if stand else ""
    signed = claim["signed_off"] if STAGES[claim["stage"]].is_final else None
    return assessed + (f"; signed off by {signed['by']['name']}, {day(signed['at'])}" if signed else "")
