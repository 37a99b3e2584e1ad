"""Two things that every report for people says in the same words: how much of the article it shows, and how it is checked."""

from collections.abc import Sequence
from typing import Any

from factcheck.domain.choice import Choice
from factcheck.exporting.escaping import link
from factcheck.vocabulary.stages import STAGES

Plain = dict[str, Any]

UNMARKED = "All other text stands unmarked."
HAND_IN = "Anyone can have this file checked, as it is, against the desk’s record:"
VERIFY = "“factcheck verify” compares this file with the desk’s ledger and names the first place that differs."


def scope(contents: Sequence[Plain], choice: Choice) -> str:
    """How many claims are shown and of how many, and how far the articles are settled."""
    tallies = [content["tally"] for content in contents]
    claims, shown, passages, settled = (sum(tally[name] for tally in tallies) for name in ("claims", "shown", "passages", "settled"))
    coverage = f"{settled} of {passages} passages are settled ({100 * settled // passages if passages else 0}%)."
    if choice.names_claims:
        final = sum(STAGES[claim["stage"]].is_final for content in contents for claim in content["claims"])
        return f"Only {shown} of {claims} claims are shown, chosen for this report, {final} of them signed off. {coverage}"
    if choice.only_signed_off:
        return f"Only the {shown} signed-off claims of {claims} are shown. {coverage}"
    signed = sum(tally["stages"]["signed_off"] for tally in tallies)
    return f"All {claims} claims are shown, each with its stage, {signed} of them signed off. {coverage}"


def marking(choice: Choice) -> str:
    """What is to be said of the article's other text where not every claim is marked in it."""
    return UNMARKED if choice.is_of_claims else ""


def checking(content: Plain) -> Plain:
    """Where anybody has the file checked, if the desk has a public address, and how its people do."""
    address = link(content["desk"]["check_url"])
    return {"how": HAND_IN if address else "", "text": address, "address": address, "verify": VERIFY}
