"""`factcheck verify` and `factcheck rebuild`."""

import json
import sqlite3
from dataclasses import replace

import pytest
from build import a_desk, an_item
from reported import reviewed_on

from factcheck.domain.evidence import KeptFile
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.exporting.format import formats
from factcheck.storage import kept_files

TELLING = [name for name, form in formats().items() if form.is_text and form.beside is None and name != "claimreview"]
TEXT = "The Harbour Post\n\nTaxes fell 4% in May, the ministry said.\n\nExports grew by a third, BelTA reported.\n"


@pytest.fixture
def article(desk_made):
    return json.loads(desk_made("import", "-", "--json", typed=TEXT).stdout)["id"]


def exported(factcheck, article, form, folder):
    path = folder / f"report.{form}"
    assert factcheck("export", article, "--format", form, "--all-claims", "-o", path).exit_code == 0
    return path


def tampered(home, order, *given):
    db = sqlite3.connect(home / "desk.db", isolation_level=None)
    for (trigger,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'").fetchall():
        db.execute(f"DROP TRIGGER {trigger}")
    db.execute(order, given)
    db.close()


def test_a_sound_ledger_is_told_so_and_what_is_not_proved_too(desk_made, article):
    checked = desk_made("verify")
    assert checked.exit_code == 0
    proved, not_proved = checked.stdout.splitlines()
    assert "2 streams" in proved
    assert "Not proved by this alone" in not_proved


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("UPDATE ledger SET payload = replace(payload, 'Taxes', 'Taxis') WHERE stream = ? AND version = 1", "line 1: the line was altered"),
        ("DELETE FROM ledger WHERE stream = ? AND version = 1", "line 1: this line is missing"),
        ("UPDATE ledger SET time = '2001' WHERE stream = ? AND version = 2", "line 2: the line was altered"),
        ("UPDATE ledger SET payload = 'no json' WHERE stream = ? AND version = 2", "line 2: the line was altered"),
    ],
)
def test_a_broken_line_is_named_and_the_exit_code_says_so(desk_made, home, article, order, said):
    tampered(home, order, article)
    checked = desk_made("verify")
    assert checked.exit_code == 1
    assert checked.stdout.startswith(f"stream {article}, {said}")


def test_a_ledger_that_no_desk_can_be_opened_with_is_still_walked(desk_made, home, article, tmp_path):
    report = exported(desk_made, article, "html", tmp_path)
    tampered(home, "UPDATE ledger SET payload = 'no json' WHERE stream = 'house' AND version = 1")
    checked = desk_made("verify")
    assert checked.exit_code == 1
    assert "stream house, line 1: the line was altered" in checked.stdout
    for words in (("verify", report), ("rebuild",)):
        refused = desk_made(*words)
        assert refused.exit_code == 1
        assert "stream house, line 1" in refused.stderr
        assert refused.stderr.count("\n") == 1


def test_reviews_of_a_desk_that_says_no_publisher_are_refused_in_one_line(desk_made, article):
    refused = desk_made("export", article, "--format", "claimreview", "-o", "-")
    assert refused.exit_code != 0
    assert refused.stderr.count("\n") == 1
    assert "a publisher and a public address" in refused.stderr


@pytest.mark.parametrize("form", [name for name, form in formats().items() if not form.is_text])
def test_an_honest_document_is_told_so_and_one_that_was_patched_is_not(desk_made, article, form, tmp_path):
    report = exported(desk_made, article, form, tmp_path)
    assert desk_made("verify", report).exit_code == 0
    report.write_bytes(report.read_bytes().replace(b"2026", b"2025").replace(b"all", b"ale"))
    assert desk_made("verify", report).exit_code != 0


@pytest.mark.parametrize("form", TELLING)
def test_an_honest_report_is_told_from_an_altered_one(desk_made, article, form, tmp_path):
    report = exported(desk_made, article, form, tmp_path)
    honest = desk_made("verify", report)
    assert honest.exit_code == 0, honest.stdout
    assert [line.split(":")[0] for line in honest.stdout.splitlines()[:-1]] == ["ok"] * 5
    assert "honest" in honest.stdout.splitlines()[-1]
    report.write_bytes(report.read_bytes().replace(b"Taxes fell 4%", b"Taxes fell 5%"))
    altered = desk_made("verify", report)
    assert altered.exit_code == 1
    assert "FAILED" in altered.stdout
    assert "fell 5%" in altered.stdout


def test_a_report_may_come_from_standard_input(desk_made, article, tmp_path):
    report = exported(desk_made, article, "markdown", tmp_path)
    assert desk_made("verify", "-", typed=report.read_text("utf-8")).exit_code == 0


def test_what_is_no_report_is_told_so(desk_made, article, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("hello", "utf-8")
    for words in ((file,), (tmp_path / "missing",), (tmp_path,)):
        refused = desk_made("verify", *words)
        assert refused.exit_code == 2
        assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize("verb", ["verify", "rebuild"])
def test_without_a_desk_it_says_what_to_do(factcheck, home, verb):
    refused = factcheck(verb)
    assert refused.exit_code == 2
    assert "factcheck init" in refused.stderr
    assert not home.exists()


def test_tables_that_were_spoilt_are_drawn_anew(desk_made, home, article):
    tampered(home, "UPDATE articles SET title = 'spoilt'")
    rebuilt = desk_made("rebuild")
    assert rebuilt.exit_code == 0
    assert rebuilt.stdout == "All tables are drawn anew from 2 streams.\n"
    assert rebuilt.stderr == ""
    db = sqlite3.connect(home / "desk.db")
    assert db.execute("SELECT count(*) FROM articles WHERE title = 'spoilt'").fetchone() == (0,)
    db.close()


def test_nothing_is_drawn_from_a_broken_ledger(desk_made, home, article):
    tampered(home, "UPDATE ledger SET actor = 'mal' WHERE stream = ? AND version = 2", article)
    refused = desk_made("rebuild")
    assert refused.exit_code == 1
    assert f"stream {article}, line 2" in refused.stderr


def test_a_file_that_the_desk_keeps_says_where_it_is_cited(factcheck, home, tmp_path):
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"Dear desk")
    home.mkdir()
    desk = a_desk(home)
    file = KeptFile(kept_files.keep(desk.connections, letter.read_bytes()), letter.name, 9)
    desk.do(reviewed_on(desk), AddEvidence(replace(an_item("A letter"), file=file)), "ana")
    desk.connections.close()
    told = factcheck("verify", letter, "--as", "Aud")
    assert told.exit_code == 0, told.stderr
    assert "ok: It is kept as letter.pdf, evidence E3 “A letter”" in told.stdout
    letter.write_bytes(b"Dear desks")
    unknown = factcheck("verify", letter, "--as", "Aud")
    assert unknown.exit_code == 2
    assert "Nor does the ledger speak of such a file" in unknown.stderr
