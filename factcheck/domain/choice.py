"""What somebody chooses for a report: which claims stand in it, and what is left out of all that it may say."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from factcheck.domain.claim import Claim
from factcheck.errors import BadInput
from factcheck.vocabulary.omissions import OMISSIONS, Omission
from factcheck.vocabulary.outcomes import OUTCOMES, Outcome
from factcheck.vocabulary.vocabulary import T, Vocabulary

RANGE = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?", re.ASCII)
NONE = "none"
BETWEEN = " / "  # the kinds of what is chosen, on one line


@dataclass(frozen=True)
class Choice:
    """Nothing chosen is everything that the format has."""

    only_signed_off: bool | None = None  # None: as the format has it
    statuses: tuple[Outcome, ...] = ()  # of the claims that stand in it; none named: all
    numbers: tuple[int, ...] | None = None  # of the claims that stand in it, one by one; None: all
    without: tuple[Omission, ...] = ()

    def settled(self, *, only_signed_off: bool) -> "Choice":
        """The same where it says nothing of signing off: as a format has it."""
        return self if self.only_signed_off is not None else replace(self, only_signed_off=only_signed_off)

    def admits(self, claim: Claim) -> bool:
        """Whether a claim is far enough to stand in the report."""
        return claim.stage.is_final or not self.only_signed_off

    def names(self, claim: Claim) -> bool:
        """Whether a claim is among those that were chosen by status and one by one."""
        return (not self.statuses or claim.outcome in self.statuses) and self.ticks(claim)

    def ticks(self, claim: Claim) -> bool:
        """Whether a claim is among those that were chosen one by one."""
        return self.numbers is None or claim.number in self._numbers

    def within(self, claims: Collection[Claim]) -> "Choice":
        """The same in fewer words: what keeps none of these claims out is not chosen."""
        statuses = self.statuses if any(claim.outcome not in self.statuses for claim in claims) else ()
        return replace(self, statuses=statuses, numbers=None if all(map(self.ticks, claims)) else self.numbers)

    @cached_property
    def _numbers(self) -> frozenset[int]:
        return frozenset(self.numbers or ())

    @property
    def is_of_claims(self) -> bool:
        """Whether claims were chosen at all, by whichever of the three."""
        return bool(self.only_signed_off or self.names_claims)

    @property
    def names_claims(self) -> bool:
        return bool(self.statuses) or self.numbers is not None

    @property
    def words(self) -> str:
        """All but signing off on one line, the same for the same choice, which `choice_in` reads; empty where nothing is chosen."""
        said = {
            "status": " ".join(status.code for status in self.statuses),
            "claim": ranges(self.numbers),
            "without": " ".join(omission.code for omission in self.without),
        }
        return BETWEEN.join(f"{name} {words}" for name, words in said.items() if words)


NOTHING_CHOSEN = Choice()


def chosen(
    only_signed_off: bool | None = None,
    statuses: Iterable[str] = (),
    claims: str | None = None,
    without: Iterable[str] = (),
) -> Choice:
    """The choice that people mean by these words. Raises Unknown or BadInput, which says how they are written."""
    named = _terms(OUTCOMES, statuses)
    every = len(named) == len(OUTCOMES.codes)
    return Choice(only_signed_off, () if every else named, None if claims is None else numbers_in(claims), _terms(OMISSIONS, without))


def _terms(words: Vocabulary[T], codes: Iterable[str]) -> tuple[T, ...]:
    """Each of these terms once, in the order of their vocabulary."""
    named = {words[code].code for code in codes}
    return tuple(term for term in words if term.code in named)


def choice_in(words: str, *, only_signed_off: bool) -> Choice:
    """The choice that `words` were made of. Raises BadInput or Unknown for what no choice says."""
    parts = {name: rest for name, _, rest in (part.partition(" ") for part in words.split(BETWEEN))}
    made = chosen(only_signed_off, parts.get("status", "").split(), parts.get("claim"), parts.get("without", "").split())
    if made.words != words:
        raise BadInput(f"No choice is written “{words[:80]}”.")
    return made


def ranges(numbers: tuple[int, ...] | None) -> str:
    """“1-4 7” for sorted numbers; nothing where no claim was chosen by its number."""
    if numbers is None:
        return ""
    runs = ([number for _, number in run] for _, run in groupby(enumerate(numbers), lambda at: at[1] - at[0]))
    return " ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs) or NONE


def numbers_in(words: str) -> tuple[int, ...]:
    """The numbers that are named, sorted, each once. Raises BadInput."""
    runs = sorted(_run(part) for part in re.split(r"[\s,]+", words.strip()) if part not in ("", NONE))
    found: list[int] = []
    for first, last in runs:
        found.extend(range(max(first, found[-1] + 1 if found else 0), last + 1))  # each once, however often it is named
    return tuple(found)


def _run(part: str) -> tuple[int, int]:
    named = RANGE.fullmatch(part)
    first, last = (int(named[1]), int(named[2] or named[1])) if named else (1, 0)
    if last < first:
        raise BadInput(f"“{part[:30]}” is no number of a claim. Write numbers and ranges, such as 1-4 7.", field="claim")
    return first, last
