"""What is kept in memory of an article with a long history: every earlier state is what its entries give."""

import pytest
from build import TEXT, a_desk

from factcheck.desk import Delivery
from factcheck.domain.dossier import fold
from factcheck.domain.kinds.claims import RestateClaim
from factcheck.storage.kept import AS_READ, BACK, Kept


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    desk = a_desk(tmp_path_factory.mktemp("long"))
    article_id = desk.take_in(Delivery(TEXT), "ana").article_id
    for number in range(BACK + 20):
        desk.do(article_id, RestateClaim("c1", f"Say {number}.", 9999), "ana")
    yield desk, article_id
    desk.connections.close()


@pytest.mark.parametrize("version", [1, AS_READ, AS_READ + 1, AS_READ + 19, AS_READ + 20, AS_READ + 21, BACK, BACK + AS_READ + 20])
def test_an_earlier_state_is_what_its_entries_give(long, version):
    desk, article_id = long
    entries = list(desk.history(article_id))
    assert len(entries) > BACK
    kept = Kept(4)
    for _ in range(2):
        assert kept.dossier_at(desk.connections.db, article_id, version) == fold(entries[:version])
    assert kept.dossier(desk.connections.db, article_id) == fold(entries)
