"""Finding claims and passages of an article by their words, since ids change with the reading and words do not."""

import re
from dataclasses import dataclass

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.house import House
from factcheck.domain.passage import Passage
from factcheck.errors import BadInput
from factcheck.text.span import Span, Words


@dataclass(frozen=True)
class Quote:
    """Words of the article, on one line or over several; `nth` says which, counted from 1, where they stand more than once."""

    words: str
    nth: int | None = None

    def found_in(self, text: str) -> list[Span]:
        """Everywhere that the words stand, as whole words."""
        words = self.words.split()
        before, after = (r"\b" if letter.isalnum() else "" for letter in (words[0][0], words[-1][-1]))
        pattern = before + r"\s+".join(map(re.escape, words)) + after
        return [Span(*match.span()) for match in re.finditer(pattern, text)]


@dataclass(frozen=True)
class Page:
    """An article and the house at one moment."""

    dossier: Dossier
    house: House

    @property
    def seen(self) -> int:
        """The version from which an order on this page is given."""
        return self.dossier.version

    def span(self, quote: Quote) -> Span:
        """Where the words stand. Raises BadInput unless that is one place."""
        found = quote.found_in(self.dossier.text)
        if not found:
            raise BadInput(f"The article does not say “{quote.words}”. Quote it as it stands.")
        if quote.nth is None and len(found) > 1:
            raise BadInput(f"“{quote.words}” stands {len(found)} times in the article. Quote more words, or say which with nth.")
        if not 1 <= (quote.nth or 1) <= len(found):
            raise BadInput(f"“{quote.words}” stands {len(found)} times in the article; there is no nth = {quote.nth}.")
        return found[(quote.nth or 1) - 1]

    def passage(self, quote: Quote) -> Passage:
        """The passage that holds these words. Raises BadInput where they run over its end."""
        span = self.span(quote)
        for passage in self.dossier.passages.values():
            if passage.span.holds(span):
                return passage
        raise BadInput(f"“{quote.words}” runs from one passage into the next. Quote words of one passage.")

    def claim_at(self, quote: Quote) -> Claim | None:
        """The shortest live claim that holds these words."""
        span = self.span(quote)
        live = (claim for claim in self.dossier.claims.values() if claim.is_live)
        holding = [claim for claim in live if any(part.span.holds(span) for part in claim.words)]
        return min(holding, key=lambda claim: claim.span.end - claim.span.start, default=None)

    def claim(self, quote: Quote) -> Claim:
        """The same. Raises BadInput where there is none."""
        claim = self.claim_at(quote)
        if claim is None:
            raise BadInput(f"“{quote.words}” does not stand in one claim. Quote words of one claim.")
        return claim

    def words(self, quote: Quote | None, claim: Claim) -> Words | None:
        """Words of the claim or, where it does not have them, of the article around it."""
        if quote is None:
            return None
        inside = [span for span in quote.found_in(self.dossier.text) if claim.span.holds(span)]
        span = inside[0] if len(inside) == 1 else self.span(quote)
        return Words(span, span.of(self.dossier.text))

    def person(self, name: str) -> str:
        """The id of the person with this name. Raises BadInput."""
        person = self.house.named(name)
        if person is None:
            raise BadInput(f"Nobody on this desk is named {name}.")
        return person.person_id
