"""Where the law asks, the words of a line go; the chain holds all the same, and the history says so."""

import sqlite3

import pytest
from build import EXPORTS, TEXT, an_assessment, taken_in

from factcheck.desk import Desk
from factcheck.domain.erasing import BLOCK, ERASED
from factcheck.domain.events import HOUSE
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.errors import BadInput, BrokenLedger, Forbidden, NotFound, NotNow
from factcheck.ledger.line import payload_digest
from factcheck.storage.connection import Connections

SECRET = "the neighbour of the minister told us at home"


@pytest.fixture
def told_too_much(desk):
    """An article with an assessment whose reason names somebody who must not be named."""
    article_id = taken_in(desk)
    claim = next(c for c in desk.dossier(article_id).live_claims() if c.quote == EXPORTS)
    desk.do(article_id, AssessClaim(claim.claim_id, an_assessment("refuted", reason=SECRET), seen=0), "ana")
    return article_id


def kept_anywhere(desk):
    """Every file of the desk's database, as bytes."""
    return b"".join(path.read_bytes() for path in desk.connections.path.parent.glob("desk.db*"))


def test_the_words_are_gone_from_ledger_tables_and_files_and_the_chain_holds(desk, told_too_much):
    version = desk.dossier(told_too_much).version
    assert SECRET.encode() in kept_anywhere(desk)
    desk.erase(told_too_much, version, "a court asked", "adm")
    assert all(not checked.fault for checked in desk.verify())
    assert SECRET.encode() not in kept_anywhere(desk)
    claim = next(c for c in desk.dossier(told_too_much).live_claims() if c.assessments)
    assert (claim.status.code, claim.given[0].assessment.reason) == ("refuted", ERASED)


def test_the_history_says_who_erased_what_and_why(desk, told_too_much):
    version = desk.dossier(told_too_much).version
    desk.erase(told_too_much, version, "a court asked", "adm")
    last = list(desk.history(told_too_much))[-1]
    assert (last.actor, last.event.version, last.event.reason) == ("adm", version, "a court asked")


def test_an_article_keeps_its_shape_without_its_words(desk, told_too_much):
    desk.erase(told_too_much, 1, "a court asked", "adm")
    text = desk.dossier(told_too_much).text
    assert len(text) == len(TEXT)
    assert set(text) <= {BLOCK, " ", "\n"}


def test_a_desk_that_kept_the_article_in_memory_forgets_the_words_too(desk, told_too_much):
    other = Desk(Connections(desk.connections.path))
    other.dossier(told_too_much)
    desk.erase(told_too_much, desk.dossier(told_too_much).version, "a court asked", "adm")
    assert [c.given[0].assessment.reason for c in other.dossier(told_too_much).live_claims() if c.assessments] == [ERASED]
    other.connections.close()


def test_a_name_can_be_erased_from_the_house(desk):
    desk.erase(HOUSE, 1, "the person asked", "adm")
    assert desk.house().person("ana").name == ERASED


def test_a_payload_that_was_taken_out_without_an_event_is_found(desk, told_too_much):
    raw = sqlite3.connect(desk.connections.path)
    raw.execute("DROP TRIGGER ledger_no_update")
    payload = raw.execute("SELECT payload FROM ledger WHERE stream = ? AND version = 3", (told_too_much,)).fetchone()[0]
    raw.execute("UPDATE ledger SET payload = ? WHERE stream = ? AND version = 3", (payload_digest(payload), told_too_much))
    raw.commit()
    raw.close()
    faults = [checked.fault for checked in desk.verify() if checked.fault]
    assert [(fault.version, "no event says" in fault.what) for fault in faults] == [(3, True)]
    with pytest.raises(BrokenLedger, match="factcheck verify"):
        Desk(Connections(desk.connections.path)).dossier(told_too_much)


def test_a_line_is_erased_by_the_right_person_with_a_reason_and_once(desk, told_too_much):
    with pytest.raises(Forbidden):
        desk.erase(told_too_much, 1, "a court asked", "eve")
    with pytest.raises(BadInput, match="why"):
        desk.erase(told_too_much, 1, " ", "adm")
    with pytest.raises(NotFound):
        desk.erase(told_too_much, 99, "a court asked", "adm")
    desk.erase(told_too_much, 1, "a court asked", "adm")
    with pytest.raises(NotNow):
        desk.erase(told_too_much, 1, "a court asked", "adm")


def test_after_an_erasure_lines_can_still_not_be_updated(desk, told_too_much):
    desk.erase(told_too_much, 1, "a court asked", "adm")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        desk.connections.db.conn.execute("UPDATE ledger SET actor = 'x'")
