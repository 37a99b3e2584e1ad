"""A bundle goes into an empty desk without loss; into another desk only where both tell the same history."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from build import START, Clock, a_desk, an_assessment
from reported import HIDDEN, SECRET, reviewed_on

from factcheck import reports
from factcheck.desk import Desk
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.people import SwitchPerson
from factcheck.errors import BadInput, Forbidden, NotNow
from factcheck.exporting.packing import PACKINGS
from factcheck.ledger.canonical import canonical, digest
from factcheck.ledger.line import FIRST, seal
from factcheck.storage import ledger_store, read_tables
from factcheck.storage.connection import Connections

LATER = Clock(START + timedelta(days=1))
TEXT = "Wages rose 3% in June, the union said."


@pytest.fixture
def article_id(desk):
    return reviewed_on(desk)


@pytest.fixture
def empty(tmp_path):
    (tmp_path / "empty").mkdir()
    desk = Desk(Connections(tmp_path / "empty" / "desk.db"), now=LATER)
    yield desk
    desk.connections.close()


def unpacked(desk, article_id, folder, change=None, packing="bundle"):
    """A bundle of the article, handed over as a file."""
    data = reports.export_bundle(desk, reports.Wanted(article_id, packing), "eve").data
    place = folder / f"{article_id}.{PACKINGS[packing].suffix}"
    place.write_bytes(change(data) if change else data)
    return reports.unpack(place)


def everything(desk):
    """Ledger and read tables as they lie in the file; the order of rows in a table is nobody's business."""
    db = desk.connections.db
    names = ["ledger", *(table.name for table in read_tables.tables())]
    return {name: sorted(map(repr, db.conn.execute(f"SELECT * FROM {name}"))) for name in names}


@pytest.mark.parametrize("packing", PACKINGS)
def test_an_empty_desk_has_the_same_ledger_and_the_same_tables_afterwards(desk, article_id, empty, tmp_path, packing):
    taken = reports.take_over(empty, unpacked(desk, article_id, tmp_path, packing=packing), "")
    assert (taken.article_id, taken.title) == (article_id, desk.dossier(article_id).about.title)
    assert everything(empty) == everything(desk)
    assert empty.verify() == desk.verify()
    empty.rebuild()
    assert everything(empty) == everything(desk)


def test_its_history_its_notes_and_its_undo_are_there(desk, article_id, empty, tmp_path):
    reports.take_over(empty, unpacked(desk, article_id, tmp_path), "")
    assert empty.dossier(article_id) == desk.dossier(article_id)
    assert list(empty.history(article_id)) == list(desk.history(article_id))
    assert HIDDEN in repr(empty.dossier(article_id))
    assert SECRET in repr(empty.dossier(article_id))


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_bundle_of_the_bundle_is_the_same_file(desk, article_id, empty, tmp_path, packing):
    reports.take_over(empty, unpacked(desk, article_id, tmp_path, packing=packing), "")
    wanted = reports.Wanted(article_id, packing)
    assert reports.export_bundle(empty, wanted, "eve").data == reports.export_bundle(desk, wanted, "eve").data


def test_erased_words_stay_erased(desk, article_id, empty, tmp_path):
    desk.erase(article_id, 1, "a court order", "adm")
    reports.take_over(empty, unpacked(desk, article_id, tmp_path), "")
    assert everything(empty) == everything(desk)


def test_several_bundles_of_one_desk_follow_each_other_and_the_house_grows(desk, article_id, empty, tmp_path):
    first = unpacked(desk, article_id, tmp_path)
    desk.do_house(SwitchPerson("ed", False), "adm")
    second = reviewed_on(desk, TEXT + " Prices fell 1%. Rents rose 2%.")
    reports.take_over(empty, first, "")
    assert reports.take_over(empty, unpacked(desk, second, tmp_path), "cmd").added > 0
    assert reports.take_over(empty, unpacked(desk, article_id, tmp_path), "cmd").added == 0
    assert everything(empty)["ledger"] != []
    assert empty.house() == desk.house()
    assert empty.dossier(second) == desk.dossier(second)


def test_the_same_bundle_twice_writes_nothing_and_a_newer_one_only_what_is_new(desk, article_id, empty, tmp_path):
    old = unpacked(desk, article_id, tmp_path)
    reports.take_over(empty, old, "")
    desk.do(article_id, AssignArticle("ben"), "eve")
    assert reports.take_over(empty, unpacked(desk, article_id, tmp_path), "cmd").added == 1
    assert reports.take_over(empty, old, "cmd").added == 0
    assert everything(empty) == everything(desk)


def test_streams_that_went_apart_are_refused_and_nothing_is_written(desk, article_id, empty, tmp_path):
    reports.take_over(empty, unpacked(desk, article_id, tmp_path), "")
    desk.do(article_id, AssignArticle("ben"), "eve")
    empty.do(article_id, AssignArticle("ana"), "eve")
    before = everything(empty)
    with pytest.raises(NotNow, match=f"Line 13 of stream {article_id} is another one"):
        reports.take_over(empty, unpacked(desk, article_id, tmp_path), "cmd")
    assert everything(empty) == before


def test_another_desks_house_is_refused(desk, article_id, tmp_path):
    (tmp_path / "other").mkdir()
    other = a_desk(tmp_path / "other", LATER)
    with pytest.raises(NotNow, match="Line 1 of stream house is another one"):
        reports.take_over(other, unpacked(desk, article_id, tmp_path), "cmd")
    other.connections.close()


@pytest.mark.parametrize("person", ["ana", "eve", "aud", "adm"])
def test_only_who_keeps_accounts_and_rules_may_add_to_a_desk_that_has_people(desk, article_id, empty, tmp_path, person):
    given = unpacked(desk, article_id, tmp_path)
    reports.take_over(empty, given, "")
    if person == "adm":
        assert reports.take_over(empty, given, person).added == 0
        return
    with pytest.raises(Forbidden):
        reports.take_over(empty, given, person)


def test_words_that_the_desk_still_has_are_not_erased_by_a_bundle(desk, article_id, empty, tmp_path):
    reports.take_over(empty, unpacked(desk, article_id, tmp_path), "")
    desk.erase(article_id, 1, "a court order", "adm")
    with pytest.raises(NotNow, match="Erase them here first"):
        reports.take_over(empty, unpacked(desk, article_id, tmp_path), "cmd")


def test_a_bundle_of_the_future_is_refused(desk, article_id, tmp_path):
    (tmp_path / "early").mkdir()
    early = Desk(Connections(tmp_path / "early" / "desk.db"), now=Clock(START - timedelta(days=1)))
    with pytest.raises(BadInput, match="clock"):
        reports.take_over(early, unpacked(desk, article_id, tmp_path), "")
    assert everything(early)["ledger"] == []
    early.connections.close()


def test_work_goes_on_after_a_bundle_was_taken_over(desk, article_id, empty, tmp_path):
    reports.take_over(empty, unpacked(desk, article_id, tmp_path), "")
    claim = empty.dossier(article_id).live_claims()[2].claim_id
    empty.do(article_id, AssessClaim(claim, an_assessment("refuted"), 10**6), "ana")
    assert all(checked.fault is None for checked in empty.verify())


# -- what is no honest bundle ------------------------------------------------------------------------------------
@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_bundle_is_refused(tmp_path, data):
    place = tmp_path / "no.zip"
    place.write_bytes(data)
    with pytest.raises(BadInput, match="Nothing was taken over"):
        reports.unpack(place)


def test_an_altered_bundle_is_refused_before_anything_is_written(desk, article_id, tmp_path):
    with pytest.raises(BadInput, match="Bad CRC-32"):
        unpacked(desk, article_id, tmp_path, lambda data: data.replace(b"nine cranes", b"nina cranes", 1))


def forged(lines, kind, payload, kind_version=1):
    """A line that follows these and was sealed as it should be."""
    last = lines[-1]
    return seal(last.stream, last.version + 1, last.time, "ana", kind, kind_version, canonical(payload), last.hash)


@pytest.mark.parametrize(
    ("kind", "payload", "version"),
    [
        ("claim.teleported", {}, 1),
        ("claim.assessed", {"claim_id": "c1"}, 1),
        ("claim.assessed", {}, 99),
        ("person.switched", {"person_id": "ana", "active": False, "salt": "0"}, 1),
        ("claim.set_aside", {"claim_id": "c99", "salt": "0"}, 1),
        ("article.imported", [], 1),
    ],
)
def test_well_sealed_lines_that_mean_nothing_are_refused_whole(desk, article_id, empty, tmp_path, kind, payload, version):
    given = unpacked(desk, article_id, tmp_path)
    more = reports.unbundling.Unpacked(article_id, (*given.article, forged(given.article, kind, payload, version)), given.house, ())
    with pytest.raises(BadInput, match="cannot be read"):
        reports.take_over(empty, more, "")
    assert everything(empty)["ledger"] == []
    assert empty.house().version == 0


def test_a_version_that_is_no_number_is_refused(desk, article_id, empty, tmp_path):
    given = unpacked(desk, article_id, tmp_path)
    odd = seal(article_id, True, given.article[0].time, "ana", "article.imported", 1, given.article[0].payload, FIRST)
    with pytest.raises(BadInput):
        reports.take_over(empty, reports.unbundling.Unpacked(article_id, (odd,), given.house, ()), "")
    assert ledger_store.position(empty.connections.db) == 0


def test_a_kept_file_comes_along(desk, article_id, empty, tmp_path):
    given = unpacked(desk, article_id, tmp_path)
    more = reports.unbundling.Unpacked(article_id, given.article, given.house, (b"a scanned letter",))
    reports.take_over(empty, more, "")
    assert (tmp_path / "empty" / "files" / digest("a scanned letter")).read_bytes() == b"a scanned letter"


def test_a_folder_will_do_as_well_as_the_zip(desk, article_id, empty, tmp_path):
    data = reports.export_bundle(desk, reports.Wanted(article_id, "bundle"), "eve").data
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path / "unpacked")
    reports.take_over(empty, reports.unpack(tmp_path / "unpacked"), "")
    assert everything(empty) == everything(desk)
    assert json.loads((tmp_path / "unpacked" / "receipt.json").read_bytes())["article_id"] == article_id
