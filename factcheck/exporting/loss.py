"""The loss note: what the desk holds that a file does not say, counted and never hinted at."""

from factcheck.exporting.escaping import unprintables
from factcheck.exporting.report import Report
from factcheck.schemas.published import BY_CHOICE
from factcheck.vocabulary.omissions import OMISSIONS

HELD_BACK = {  # what no published format carries
    "claims_not_signed_off": ("claim that is not signed off", "claims that are not signed off"),
    "internal_notes": ("internal note", "internal notes"),
    "editors_notes": ("editor’s note on a sign-off or on a claim sent back", "editors’ notes on sign-offs or on claims sent back"),
    "confidential_evidence": ("item of confidential evidence", "items of confidential evidence"),
    "confidential_citations": ("citation of confidential evidence", "citations of confidential evidence"),
    "earlier_assessments": ("earlier assessment", "earlier assessments"),
    "queries": ("query between colleagues", "queries between colleagues"),
    "suggestions": ("suggested attribution that nobody has settled", "suggested attributions that nobody has settled"),
    "retired_claims": ("claim that was split, merged or set aside", "claims that were split, merged or set aside"),
}

CHOSEN = {  # what whoever made the report left out of what it may carry
    "claims": ("claim", "claims"),
    **{omission.code: (omission.one, omission.many) for omission in OMISSIONS},
}


def loss_note(report: Report, *of_format: str) -> list[str]:
    """Sentences: first what the desk keeps to itself, then what was left out by choice, then what this format cannot carry."""
    counts = report.content["left_out"]
    held = [counted(counts[name], *words) for name, words in HELD_BACK.items() if counts[name]]
    first = f"Kept back by the desk: {'; '.join(held)}." if held else "The desk keeps nothing back but the history of changes."
    left = [counted(number, *words) for name, words in CHOSEN.items() if (number := counts.get(f"{name}_{BY_CHOICE}"))]
    by_choice = (f"Left out by choice of whoever made this report: {'; '.join(left)}.",) if left else ()
    return [first, *by_choice, "The history of changes is in the desk’s ledger, not in this file.", *of_format]


def counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def unprintable_note(number: int) -> tuple[str, ...]:
    """The sentence on characters that could not be printed, where there are any."""
    return (f"{counted(number, 'control character is', 'control characters are')} shown as \ufffd.",) if number else ()


def turning_note(number: int) -> tuple[str, ...]:
    """The sentence on stretches of text that would turn others around, where there are any."""
    stretches = counted(number, "stretch of the text", "stretches of the text")
    return (f"Hidden characters that turn words around are shown as \ufffd in {stretches}.",) if number else ()


def lost_in_copy(report: Report) -> tuple[str, ...]:
    """What an annotated copy cannot carry."""
    overruled = sum(
        any(given["stands"] for given in claim["assessments"]) and len(claim["assessments"]) - 1 for claim in report.content["claims"]
    )
    more = (f"{counted(overruled, 'assessment', 'assessments')} beside the one that stands: see the data file (JSON).",)
    offsets = "Offsets, and the words by which the article names a source, are in the data file (JSON)."
    return (*(more if overruled else ()), offsets, *unprintable_note(unprintables(report.content)))
