"""The addresses that every claim and passage of an article links to, built once a page instead of once a link."""

from dataclasses import dataclass
from typing import Self

from factcheck.web.addresses import address

STAND_IN = "0"  # in the place of an id; no claim or passage has this one


@dataclass(frozen=True)
class Pattern:
    """An address with a gap for the id."""

    before: str
    after: str

    @classmethod
    def of(cls, whole: str, mark: str) -> Self:
        before, found, after = whole.rpartition(mark)
        assert found, whole
        kept = mark.index(STAND_IN)
        return cls(before + found[:kept], found[kept + len(STAND_IN) :] + after)

    def __call__(self, which: str) -> str:
        return f"{self.before}{which}{self.after}"


@dataclass(frozen=True)
class Links:
    """Pages and cards, as of the moment that the page shows."""

    claim_page: Pattern
    claim_card: Pattern
    passage_page: Pattern
    passage_card: Pattern

    @classmethod
    def of(cls, article_id: str, as_of: str | None) -> Self:
        page, stand_in = "articles.show", STAND_IN
        return cls(
            Pattern.of(address(page, article_id=article_id, as_of=as_of, claim=stand_in), "claim=0"),
            Pattern.of(address("claims.card", article_id=article_id, claim_id=stand_in, as_of=as_of), "/0/"),
            Pattern.of(address(page, article_id=article_id, as_of=as_of, passage=stand_in), "passage=0"),
            Pattern.of(address("passages.card", article_id=article_id, passage_id=stand_in, as_of=as_of), "/0/"),
        )
