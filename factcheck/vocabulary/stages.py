"""How far the desk has come with a claim."""

from dataclasses import dataclass

from factcheck.vocabulary.vocabulary import Term, Vocabulary


@dataclass(frozen=True)
class Stage(Term):
    """`tone` and `mark` as for a status; the rest says what a stage asks for."""

    tone: str = "quiet"
    mark: str = "○"
    is_settled: bool = False  # a reviewer has judged it
    is_final: bool = False  # an editor has signed it off and nothing changed since
    waits_for_editor: bool = False


STAGES = Vocabulary(
    "stage",
    Stage("open", "Open"),
    Stage("assessed", "Assessed", tone="plain", mark="→", is_settled=True, waits_for_editor=True),
    Stage("disputed", "Disputed", tone="warn", mark="≠", is_settled=True, waits_for_editor=True),
    Stage("signed_off", "Signed off", tone="good", mark="✓", is_settled=True, is_final=True),
    Stage("corrected", "Changed after sign-off", tone="warn", mark="↻", is_settled=True, waits_for_editor=True),
)
OPEN, ASSESSED, DISPUTED, SIGNED_OFF, CORRECTED = STAGES
