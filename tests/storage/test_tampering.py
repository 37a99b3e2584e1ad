"""What is done to the ledger behind the program's back, with its triggers taken away, and how it comes out."""

import sqlite3

import pytest
from build import TEXT, a_desk, an_assessment, taken_in

from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.ledger.line import Line
from factcheck.storage.ledger_store import COLUMNS


class Tampered:
    """A desk with a few articles, its file, and what `verify` says once the file was laid hands on."""

    def __init__(self, folder):
        self.folder = folder
        desk = a_desk(folder)
        self.article_id = taken_in(desk)
        for person in ("ben", "ana", "ed"):
            desk.do(self.article_id, AssignArticle(person), "eve")
            claim_id = desk.dossier(self.article_id).live_claims()[0].claim_id
            desk.do(self.article_id, AssessClaim(claim_id, an_assessment("refuted", reason=f"as {person} found"), 10**6), person)
        taken_in(desk, TEXT + "\nAnd one line more.")
        self.last = desk.dossier(self.article_id).version
        desk.connections.close()

    def by(self, *orders, given=()):
        """The faults that `verify` finds after these SQL statements."""
        db = sqlite3.connect(self.folder / "desk.db", isolation_level=None)
        for (trigger,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'").fetchall():
            db.execute(f"DROP TRIGGER {trigger}")
        for order in orders:
            db.execute(order, given)
        db.close()
        return self.faults()

    def faults(self):
        desk = a_desk(self.folder)
        found = [checked.fault for checked in desk.verify() if checked.fault]
        desk.connections.close()
        return found

    def line(self, version):
        db = sqlite3.connect(self.folder / "desk.db")
        row = db.execute(f"SELECT {COLUMNS} FROM ledger WHERE stream = ? AND version = ?", (self.article_id, version)).fetchone()
        db.close()
        return Line(*row)

    def resealed(self, version, column, value):
        """The statement that alters a line and gives it a hash that fits."""
        altered = Line(**{**{field: getattr(self.line(version), field) for field in Line.__slots__}, column: value})
        return f"UPDATE ledger SET {column} = '{value}', hash = '{altered.sealed_hash()}' WHERE {self.at(version)}"

    def at(self, version):
        return f"stream = '{self.article_id}' AND version = {version}"


@pytest.fixture
def tampered(tmp_path):
    return Tampered(tmp_path)


def test_an_honest_file_has_no_fault(tampered):
    assert tampered.faults() == []


@pytest.mark.parametrize(
    "change",
    [
        'payload = replace(payload, \'"to":"ana"\', \'"to":"me"\')',
        "actor = 'mallory'",
        "time = substr(time, 1, 17) || '59.000000Z'",
        "kind = 'claim.restored'",
        "kind_version = 2",
        "hash = previous",
        "previous = hash",
        "payload = CAST(x'ff22' AS TEXT)",
        "payload = x'7b7d'",
        "actor = CAST(x'c328' AS TEXT)",
        "payload = payload || ' '",
    ],
)
def test_an_altered_line_is_named(tampered, change):
    (fault,) = tampered.by(f"UPDATE ledger SET {change} WHERE {tampered.at(6)}")
    assert (fault.stream, fault.version) == (tampered.article_id, 6)
    assert "altered" in fault.what


def test_an_altered_line_with_a_hash_that_fits_is_found_out_by_the_next(tampered):
    (fault,) = tampered.by(tampered.resealed(5, "actor", "mallory"))
    assert (fault.stream, fault.version) == (tampered.article_id, 6)


def test_a_dropped_line_is_missed(tampered):
    (fault,) = tampered.by(f"DELETE FROM ledger WHERE {tampered.at(4)}")
    assert (fault.version, fault.what) == (4, "this line is missing; the next one there is 5")


def test_a_dropped_first_line_is_missed(tampered):
    (fault,) = tampered.by(f"DELETE FROM ledger WHERE {tampered.at(1)}")
    assert (fault.stream, fault.version) == (tampered.article_id, 1)


def test_a_dropped_line_is_missed_though_the_rest_moved_up(tampered):
    up = (f"UPDATE ledger SET version = version - 1 WHERE {tampered.at(version)}" for version in range(5, tampered.last + 1))
    (fault,) = tampered.by(f"DELETE FROM ledger WHERE {tampered.at(4)}", *up)
    assert fault.version == 4


def test_two_lines_that_changed_places_are_named(tampered):
    swap = [(4, 999), (5, 4), (999, 5)]
    (fault,) = tampered.by(*(f"UPDATE ledger SET version = {to} WHERE {tampered.at(was)}" for was, to in swap))
    assert fault.version == 4
    assert "moved here" in fault.what


def test_an_inserted_line_is_found_out_by_the_one_after_it(tampered):
    new, down = tampered.line(4), range(tampered.last, 3, -1)
    forged = Line(new.stream, 4, new.time, "mallory", new.kind, 1, new.payload, new.previous, "")
    values = ", ".join(f"'{part}'" for part in (*(getattr(forged, field) for field in Line.__slots__[:-1]), forged.sealed_hash()))
    (fault,) = tampered.by(
        *(f"UPDATE ledger SET version = version + 1 WHERE {tampered.at(version)}" for version in down),
        f"INSERT INTO ledger ({COLUMNS}) VALUES ({values})",
    )
    assert fault.version == 5


def test_a_line_that_was_put_in_twice_is_named(tampered):
    copy = f"INSERT INTO bare ({COLUMNS}) SELECT {COLUMNS} FROM bare WHERE {tampered.at(4)}"
    (fault,) = tampered.by("CREATE TABLE bare AS SELECT * FROM ledger", copy, "DROP TABLE ledger", "ALTER TABLE bare RENAME TO ledger")
    assert (fault.version, fault.what) == (4, "this line stands twice")


def test_a_back_dated_line_is_named(tampered):
    (fault,) = tampered.by(f"UPDATE ledger SET time = '2020' || substr(time, 5) WHERE {tampered.at(6)}")
    assert fault.version == 6


def test_a_back_dated_last_line_is_named_though_its_hash_fits(tampered):
    (fault,) = tampered.by(tampered.resealed(tampered.last, "time", "2020-01-01T00:00:00.000000Z"))
    assert fault.version == tampered.last
    assert "back-dated" in fault.what


def test_a_line_that_was_moved_to_another_stream_breaks_both(tampered):
    faults = tampered.by(f"UPDATE ledger SET stream = 'house', version = 5000 WHERE {tampered.at(4)}")
    assert {fault.stream for fault in faults} == {"house", tampered.article_id}


def test_a_stream_whose_name_is_no_text_can_still_be_named(tampered):
    (fault,) = tampered.by(f"UPDATE ledger SET stream = CAST(x'61ff' AS TEXT) WHERE {tampered.at(tampered.last)}")
    assert str(fault).encode()


def test_every_broken_stream_is_named_by_its_first_broken_line(tampered):
    faults = tampered.by("UPDATE ledger SET actor = 'mallory' WHERE version > 1")
    assert [fault.version for fault in faults] == [2, 2, 2]


def test_a_cut_tail_and_a_dropped_stream_cannot_be_told_alone(tampered):
    assert tampered.by(f"DELETE FROM ledger WHERE {tampered.at(tampered.last)}", "DELETE FROM ledger WHERE stream = 'house'") == []
