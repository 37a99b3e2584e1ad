"""`factcheck backup` and `factcheck restore`."""

import shutil
import sqlite3
import threading
import zipfile

import pytest

from factcheck.config import Settings
from factcheck.desk import Delivery
from factcheck.edge import archive
from factcheck.edge.home import COMMAND_LINE, open_desk


@pytest.fixture
def used(desk_made, home, tmp_path):
    """A desk with an article, a kept file and a key."""
    (tmp_path / "taxes.txt").write_text("Taxes fell by four per cent, the ministry said.\n")
    assert desk_made("import", tmp_path / "taxes.txt").exit_code == 0
    (home / "files" / "ab12").write_bytes(b"a kept page")
    (home / "keys").mkdir()
    (home / "keys" / "signing").write_bytes(b"a key")
    return desk_made


def rows(home):
    """Everything in a desk's ledger."""
    desk = open_desk(Settings(home))
    try:
        return desk.connections.db.conn.execute("SELECT * FROM ledger ORDER BY position").fetchall()
    finally:
        desk.connections.close()


def rezipped(source, target, change):
    """The same archive with one part changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))


def test_a_backup_holds_the_whole_desk_and_nobody_else_may_read_it(used, home, tmp_path):
    done = used("backup", tmp_path / "desk.zip")
    assert done.exit_code == 0
    assert (tmp_path / "desk.zip").stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(tmp_path / "desk.zip") as zipped:
        assert set(zipped.namelist()) == {"ABOUT.txt", "desk.db", "secret", "files/ab12", "keys/signing"}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_desk_comes_back_whole_with_its_people_and_their_passwords(used, home, tmp_path):
    before = rows(home)
    used("backup", tmp_path / "desk.zip")
    shutil.rmtree(home)
    done = used("restore", tmp_path / "desk.zip")
    assert done.exit_code == 0
    assert "every chain holds" in done.stdout
    assert rows(home) == before
    assert (home / "files" / "ab12").read_bytes() == b"a kept page"
    assert (home / "keys" / "signing").read_bytes() == b"a key"
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / "secret").stat().st_mode & 0o777 == 0o600
    assert "Max" in used("user", "list").stdout
    assert used("import", tmp_path / "taxes.txt").exit_code == 0


def test_a_backup_is_not_overwritten_unless_told(used, tmp_path):
    (tmp_path / "desk.zip").write_text("a letter")
    refused = used("backup", tmp_path / "desk.zip")
    assert refused.exit_code == 2
    assert (tmp_path / "desk.zip").read_text() == "a letter"
    assert used("backup", tmp_path / "desk.zip", "--force").exit_code == 0
    assert zipfile.is_zipfile(tmp_path / "desk.zip")


def test_a_backup_into_a_folder_that_is_not_there_is_told(used, tmp_path):
    refused = used("backup", tmp_path / "nowhere" / "desk.zip")
    assert refused.exit_code == 2
    assert "There is no folder" in refused.stderr


def test_a_desk_that_is_there_is_kept_aside_and_only_when_told(used, home, tmp_path):
    used("backup", tmp_path / "desk.zip")
    before = rows(home)
    assert used("restore", tmp_path / "desk.zip").exit_code == 2
    used("user", "add", "Ana", "--role", "checker")
    later = rows(home)
    done = used("restore", tmp_path / "desk.zip", "--force")
    assert done.exit_code == 0
    assert rows(home) == before
    (aside,) = home.glob("before-restore-*")
    assert rows(aside) == later


def test_a_ledger_that_was_altered_is_not_put_back(used, home, tmp_path):
    used("backup", tmp_path / "desk.zip")

    def altered(name, data):
        if name != "desk.db":
            return data
        (tmp_path / "altered.db").write_bytes(data)
        with sqlite3.connect(tmp_path / "altered.db") as db:
            db.execute("DROP TRIGGER ledger_no_update")
            db.execute("UPDATE ledger SET payload = replace(payload, 'BelTA', 'BelTB')")
        db.close()
        return (tmp_path / "altered.db").read_bytes()

    rezipped(tmp_path / "desk.zip", tmp_path / "altered.zip", altered)
    before = rows(home)
    refused = used("restore", tmp_path / "altered.zip", "--force")
    assert refused.exit_code == 1
    assert "stream house, line" in refused.stderr
    assert rows(home) == before
    assert not list(home.glob(".restoring-*"))
    assert not list(home.glob("before-restore-*"))


@pytest.mark.parametrize("kind", ["text", "cut", "bit", "other zip", "empty database", "no database"])
def test_what_is_no_whole_backup_is_refused_and_leaves_nothing(used, home, tmp_path, kind):
    used("backup", tmp_path / "desk.zip")
    data = (tmp_path / "desk.zip").read_bytes()
    bad = tmp_path / "bad.zip"
    if kind == "text":
        bad.write_text("a letter")
    elif kind == "cut":
        bad.write_bytes(data[: len(data) // 2])
    elif kind == "bit":
        bad.write_bytes(data[:5000] + bytes([data[5000] ^ 255]) + data[5001:])
    elif kind == "other zip":
        with zipfile.ZipFile(bad, "w") as zipped:
            zipped.writestr("holiday.txt", "sun")
    else:
        rezipped(tmp_path / "desk.zip", bad, lambda name, data: (b"" if "empty" in kind else b"x" * 9000) if name == "desk.db" else data)
    elsewhere = tmp_path / "elsewhere"
    refused = used("restore", bad, "--home", elsewhere)
    assert refused.exit_code == 2
    assert refused.stderr.count("\n") == 1
    assert "bad.zip" in refused.stderr
    assert list(elsewhere.iterdir()) == []


def test_a_name_that_leads_out_of_the_folder_is_not_followed(used, home, tmp_path):
    used("backup", tmp_path / "desk.zip")
    with zipfile.ZipFile(tmp_path / "desk.zip", "a") as zipped:
        for name in ("../escaped", "files/../../escaped", "/tmp/../escaped", "files\\..\\escaped", "other"):
            zipped.writestr(name, "out")
        link = zipfile.ZipInfo("files/link")
        link.external_attr = 0o120777 << 16
        zipped.writestr(link, "/etc/passwd")
    elsewhere = tmp_path / "a" / "b"
    assert used("restore", tmp_path / "desk.zip", "--home", elsewhere).exit_code == 0
    assert {path.name for path in elsewhere.rglob("*") if path.is_file()} == {"desk.db", "secret", "ab12", "signing"}
    assert not list(tmp_path.rglob("escaped"))


def test_a_backup_taken_while_people_write_is_one_moment_of_the_desk(used, home, tmp_path):
    desk = open_desk(Settings(home))
    stop = threading.Event()

    def work():
        number = 0
        while not stop.is_set():
            number += 1
            desk.take_in(Delivery(f"Taxes fell by {number} per cent."), COMMAND_LINE)

    worker = threading.Thread(target=work)
    worker.start()
    try:
        for number in range(3):
            archive.write(desk, Settings(home), tmp_path / f"{number}.zip")
    finally:
        stop.set()
        worker.join()
        desk.connections.close()
    for number in range(3):
        restored = archive.restore(tmp_path / f"{number}.zip", Settings(tmp_path / f"copy{number}"))
        assert restored.lines > 0
