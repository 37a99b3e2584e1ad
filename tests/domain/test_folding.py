"""A fold may change in place what it made itself, and nothing that anybody else holds."""

from build import a_desk
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.desk import Delivery
from factcheck.domain.dossier import Dossier, advanced, fold
from factcheck.domain.kinds.passages import ConfirmFurniture, SetClaimAside
from factcheck.domain.kinds.undo import UndoLast

LINES = "\n\n".join(f"Copyright 20{number} The Harbour Post. All rights reserved." for number in range(10, 30))
TEXT = f"{LINES}\n\nTaxes fell by 3 per cent, the ministry said. Prices rose by 2 per cent, the bank said."


def in_use(folder):
    """The entries of an article on which many passages were confirmed in one go, a claim set aside, and that taken back."""
    desk = a_desk(folder)
    article_id = desk.take_in(Delivery(TEXT), "ana").article_id
    passages = tuple(desk.dossier(article_id).passages)
    desk.do(article_id, ConfirmFurniture(passages), "ana")
    claim_id = desk.dossier(article_id).live_claims()[0].claim_id
    desk.do(article_id, SetClaimAside(claim_id, 999), "ana")
    assert claim_id not in {claim.claim_id for claim in desk.dossier(article_id).live_claims()}
    desk.do(article_id, UndoLast(), "ana")
    desk.do(article_id, UndoLast(), "ana")
    entries = list(desk.history(article_id))
    desk.connections.close()
    return entries


def one_by_one(entries):
    dossier = Dossier()
    for entry in entries:
        dossier, _ = advanced(dossier, entry)
    return dossier


def test_it_comes_to_the_same_however_the_entries_are_parted(tmp_path):
    entries = in_use(tmp_path)
    assert len(entries) > 20

    @settings(max_examples=25, deadline=None)
    @given(st.integers(0, len(entries)))
    def parted(at):
        first = fold(entries[:at])
        kept = one_by_one(entries[:at])
        assert fold(entries[at:], first) == one_by_one(entries)
        assert first == kept  # what it began with is as it was

    parted()


def test_the_order_is_kept_while_nothing_moves_and_sorted_anew_when_something_does(tmp_path):
    entries = in_use(tmp_path)
    for at in range(2, len(entries)):
        dossier = fold(entries[:at])
        before = dossier.order
        after = fold(entries[at : at + 1], dossier)
        assert after.order == fold(entries[: at + 1]).order
        assert (after.order is before) is (after.order == before)
