"""Drafts: what is typed and not yet saved."""

import pytest

from factcheck.edge.drafts import Drafts
from factcheck.errors import TooLarge


def test_a_draft_is_kept_for_one_person_until_it_is_dropped(desk):
    drafts = Drafts(desk)
    drafts.save("ana", "a1", "c1", {"reason": "the table says 3 %"})
    drafts.save("ana", "a1", "c1", {"reason": "the table says 3.1 % – “so what?” \U0001f914"})
    assert drafts.get("ana", "a1", "c1") == {"reason": "the table says 3.1 % – “so what?” \U0001f914"}
    assert drafts.get("ben", "a1", "c1") is None
    assert drafts.get("ana", "a1", "c2") is None
    drafts.drop("ana", "a1", "c1")
    assert drafts.get("ana", "a1", "c1") is None


def test_a_draft_with_half_a_character_is_kept_as_it_is(desk):
    drafts = Drafts(desk)
    drafts.save("ana", "a1", "c1", {"reason": "half \ud83d"})
    assert drafts.get("ana", "a1", "c1") == {"reason": "half \ud83d"}


def test_a_draft_without_measure_is_refused(desk):
    with pytest.raises(TooLarge):
        Drafts(desk).save("ana", "a1", "c1", {"reason": "x" * 200_000})
    with pytest.raises(TooLarge):
        Drafts(desk).save("ana", "a1", "c" * 300, {})


def test_rebuilding_the_read_tables_leaves_drafts_alone(desk):
    Drafts(desk).save("ana", "a1", "c1", {"reason": "so far"})
    desk.rebuild()
    assert Drafts(desk).get("ana", "a1", "c1") == {"reason": "so far"}
