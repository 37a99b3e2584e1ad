"""What somebody asks for on a page of reports, read from an address or a form, and written into the next one."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from flask import request
from werkzeug.datastructures import MultiDict

from factcheck.domain.choice import Choice, chosen, ranges
from factcheck.domain.claim import Claim
from factcheck.domain.house import House
from factcheck.domain.moment import AsOf, as_of
from factcheck.vocabulary.omissions import OMISSIONS, Omission
from factcheck.vocabulary.outcomes import OUTCOMES, Outcome

MOST_LISTED = 300
CLAIMS = {"1": True, "0": False}  # only signed-off ones, or all; anything else: as the format has it


@dataclass(frozen=True)
class Asked:
    """As of when, and what of it."""

    as_of: str
    choice: Choice

    @property
    def moment(self) -> AsOf | None:
        """Raises BadInput."""
        return as_of(self.as_of) if self.as_of else None

    def within(self, claims: Collection[Claim]) -> "Asked":
        return replace(self, choice=self.choice.within(claims))

    @property
    def words(self) -> dict[str, Any]:
        """As an address carries it; what is not asked is not there."""
        signed = next((word for word, asked in CLAIMS.items() if asked is self.choice.only_signed_off), "")
        said = {
            "as_of": self.as_of,
            "only_signed_off": signed,
            "status": [status.code for status in self.choice.statuses],
            "claim": ranges(self.choice.numbers),
            "without": [omission.code for omission in self.choice.without],
        }
        return {name: value for name, value in said.items() if value}

    @property
    def fields(self) -> list[tuple[str, str]]:
        """As a form carries it, hidden."""
        return [*MultiDict(self.words).items(multi=True)]


def asked() -> Asked:
    """What the request asks for. Raises Unknown or BadInput for words that no choice has."""
    values = request.values
    claims = " ".join(values.getlist("claim")).strip() or None
    choice = chosen(CLAIMS.get(values.get("only_signed_off", "")), values.getlist("status"), claims, values.getlist("without"))
    return Asked(values.get("as_of", "").strip(), choice)


@dataclass(frozen=True)
class Offer:
    """What there is to choose from."""

    statuses: dict[Outcome, list[Claim]]  # with the claims that have each, in the order of the article
    omissions: list[Omission]
    is_listed: bool  # claims are ticked one by one; of very many, numbers are typed


def offered(house: House, claims: Collection[Claim] | None = None) -> Offer:
    """Of one article its own claims; of several any status. Names only where the desk's rules have not left them out already."""
    found: dict[Outcome, list[Claim]] = {outcome: [] for outcome in OUTCOMES}
    for claim in claims or ():
        found[claim.outcome].append(claim)
    omissions = [omission for omission in OMISSIONS if house.rules.names_people or not omission.is_of_people]
    if claims is None:
        return Offer(found, omissions, is_listed=False)
    return Offer({status: members for status, members in found.items() if members}, omissions, 0 < len(claims) <= MOST_LISTED)
