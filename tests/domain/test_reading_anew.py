"""A later reading: what it changes, what it leaves as it was, and what an older ledger made of it."""

from dataclasses import replace

from build import TEXT, a_reading, an_article, happened, told

from factcheck.domain.kinds.articles import ArticleRead


def read_otherwise(number):
    """The reading of TEXT in which one passage is more worth checking than it was."""
    reading = a_reading()
    passages = [replace(one, checkworthy=99) if at == number else one for at, one in enumerate(reading.passages)]
    return replace(reading, passages=tuple(passages))


def numbers(dossier):
    return {claim.quote: claim.claim_id for claim in dossier.live_claims()}


def test_only_what_is_read_otherwise_gets_a_new_number():
    before = told(an_article())
    changed = next(at for at, one in enumerate(a_reading().passages) if one.disposition == "claim")
    after = told(happened(ArticleRead(read_otherwise(changed))), after=before)
    moved = {quote for quote, claim_id in numbers(after).items() if numbers(before)[quote] != claim_id}
    assert moved == {a_reading().passages[changed].span.of(TEXT)}


def test_a_line_of_version_one_gave_every_untouched_claim_a_new_number_and_still_does():
    before = told(an_article())
    after = told(happened(ArticleRead(a_reading(), spares_same=False)), after=before)
    assert numbers(after).keys() == numbers(before).keys()
    assert not {*numbers(after).values()} & {*numbers(before).values()}
