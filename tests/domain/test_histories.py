"""Whatever people do, in whatever order: the dossier stays whole, and folding tells the same story again."""

import json

from build import TEXT, a_house
from histories import Story, able
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.dossier import fold
from factcheck.domain.events import decode, encode
from factcheck.domain.house import fold_house
from factcheck.domain.kinds.undo import UndoLast
from factcheck.domain.tally import Tally, keys_of_claim, keys_of_passage
from factcheck.ledger.canonical import canonical
from factcheck.ledger.entry import Entry


def parts(dossier):
    """All that a dossier says, apart from how it came about."""
    homes = {home: sorted(claims) for home, claims in dossier.claims_in.items() if claims}
    return dossier.article, dossier.passages, dossier.claims, dossier.evidence, dossier.queries, dossier.tally, homes


def counted_anew(dossier):
    tally = Tally()
    for claim in dossier.claims.values():
        tally = tally.moved([], keys_of_claim(claim))
    for passage in dossier.passages.values():
        standing = [claim for claim in dossier.claims.values() if passage.passage_id in claim.passage_ids]
        tally = tally.moved([], keys_of_passage(passage, standing))
    return tally


def must_cover(dossier):
    """Passages stand apart, in order, and only spaces are between them."""
    reach = 0
    for passage in dossier.ordered_passages():
        assert passage.span.start >= reach
        assert not TEXT[reach : passage.span.start].strip()
        reach = passage.span.end
    assert not TEXT[reach:].strip()


def must_point_at_something(dossier, house):
    """Nothing in the dossier names what is not there."""
    for claim in dossier.claims.values():
        assert [words.text for words in claim.words] == [words.span.of(TEXT) for words in claim.words]
        assert set(claim.passage_ids) <= set(dossier.passages), claim
        assert set(claim.passage_ids) == set(dossier.passages_at(words.span for words in claim.words))
        assert set(claim.citations) <= set(dossier.evidence), claim
        assert {*claim.replaced_by, *claim.replaces} <= set(dossier.claims), claim
        for chain in claim.attribution or ():
            assert all(house.source(hop.source_id) for hop in chain.hops)
    assert {query.claim_id for query in dossier.queries.values()} <= set(dossier.claims)
    duplicated = {passage.duplicate_of for passage in dossier.passages.values()} - {None}
    assert duplicated <= set(dossier.claims)


@settings(max_examples=120)
@given(st.data())
def test_after_any_history_the_dossier_is_whole(data):
    story = Story(data)
    for _ in range(data.draw(st.integers(1, 25))):
        if story.step():
            must_cover(story.dossier)
            must_point_at_something(story.dossier, story.house)
            assert story.dossier.tally == counted_anew(story.dossier)
    settled = [story.dossier.is_settled(passage) for passage in story.dossier.passages.values()]
    assert story.dossier.tally.coverage == 100 * sum(settled) // len(settled)


@settings(max_examples=60)
@given(st.data())
def test_folding_all_at_once_tells_what_folding_step_by_step_told(data):
    story = Story(data)
    for _ in range(data.draw(st.integers(1, 25))):
        story.step()
    assert fold(map(through_the_ledger, story.entries)) == story.dossier
    assert fold_house(map(through_the_ledger, story.house_entries), a_house()).at_rest() == story.house


def through_the_ledger(entry):
    """The entry as it is after it was written down and read again."""
    payload = json.loads(canonical(encode(entry.event, "5a17")))
    event = decode(entry.event.KIND, entry.event.VERSION, payload)
    return Entry(entry.stream, entry.version, entry.time, entry.actor, event)


@settings(max_examples=60)
@given(st.data())
def test_undo_restores_exactly_what_was(data):
    story = Story(data)
    for _ in range(data.draw(st.integers(0, 12))):
        story.step()
    command = story.hand.order(story.dossier, story.house)
    before = story.dossier
    actor = story.hand.pick(able(story.house, command))
    if story.order(command, actor) and story.entries[-1].event.CAN_BE_UNDONE:
        assert story.order(UndoLast(), actor)
        assert parts(story.dossier) == parts(before)
        assert story.dossier.version == story.entries[-1].version
