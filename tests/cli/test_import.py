"""`factcheck import`: files, folders and standard input."""

import json
import re

import pytest
from cli.articles import STORM, TAXES

from factcheck.cli.texts import unreadable
from factcheck.config import Settings
from factcheck.edge.home import open_desk
from factcheck.storage import queues


def articles(home):
    desk = open_desk(Settings(home))
    try:
        return len(queues.queue(desk.connections.db, limit=1000))
    finally:
        desk.connections.close()


# -- what is taken in --------------------------------------------------------------------------------------------
def test_an_article_prints_its_id_and_title_and_describes_itself(desk_made, folder, about):
    done = desk_made("import", folder / "storm.txt")
    assert (done.exit_code, done.stderr) == (0, "")
    article_id, title = done.stdout.rstrip("\n").split("\t")
    article = about(article_id)
    assert title == article.title == "Harbour Closed for Two Days After Storm"
    described = article.description
    assert (described.outlet, described.author, described.published) == ("Mallow Courier", "Greta Olsen", "2025-03-04")
    assert article.text == STORM
    assert article.file_name == "storm.txt"
    assert article.imported_by == "command_line"


def test_a_folder_is_gone_through_to_its_ends(desk_made, folder):
    done = desk_made("import", folder)
    assert done.exit_code == 0
    assert [line.split("\t")[1] for line in done.stdout.splitlines()] == [
        "Harbour Closed for Two Days After Storm",
        "Taxes fell by four per cent in May, the ministry said.",
    ]


def test_in_a_folder_hidden_files_and_other_kinds_are_left_out_and_counted(desk_made, folder):
    (folder / "scan.pdf").write_bytes(b"%PDF")
    (folder / ".draft.txt").write_text("Not yet.")
    (folder / ".git").mkdir()
    (folder / ".git" / "note.txt").write_text("Not this.")
    done = desk_made("import", folder)
    assert (done.exit_code, done.stdout.count("\n")) == (0, 2)
    assert "1 other file left out" in done.stderr


def test_a_folder_that_leads_back_to_itself_has_an_end(desk_made, folder):
    (folder / "deeper" / "again").symlink_to(folder)
    assert desk_made("import", folder).stdout.count("\n") == 2


def test_a_folder_without_texts_is_told(desk_made, tmp_path):
    (tmp_path / "empty").mkdir()
    refused = desk_made("import", tmp_path / "empty")
    assert refused.exit_code == 2
    assert "no text file" in refused.stderr


def test_a_dash_is_standard_input(desk_made, about):
    done = desk_made("import", "-", "--title", "Taxes", typed=TAXES)
    article = about(done.stdout.split("\t")[0])
    assert (article.title, article.text, article.file_name) == ("Taxes", TAXES, "")


def test_what_is_said_about_an_article_goes_before_what_it_says_itself(desk_made, folder, about):
    said = ["--title", "Storm", "--outlet", "The Gull", "--author", "A. Writer", "--date", "2025-03-05"]
    done = desk_made("import", folder / "storm.txt", *said, "--address", "https://example.org/storm", "--lang", "en")
    described = about(done.stdout.split("\t")[0]).description
    assert (described.title, described.outlet, described.author) == ("Storm", "The Gull", "A. Writer")
    assert (described.published, described.address, described.lang) == ("2025-03-05", "https://example.org/storm", "en")


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        (["--date", "5 March"], "--date: “5 March” is no date"),
        (["--address", "javascript:alert(1)"], "--address"),
        (["--title", "x" * 301], "--title"),
        (["--lang", "tlh"], "--lang"),
    ],
)
def test_a_description_that_cannot_be_is_refused_by_its_option(desk_made, folder, home, said, cause):
    refused = desk_made("import", folder / "storm.txt", *said)
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert cause in refused.stderr
    assert articles(home) == 0


def test_one_title_does_not_fit_two_articles(desk_made, folder, home):
    refused = desk_made("import", folder, "--title", "Storm")
    assert refused.exit_code == 2
    assert "2" in refused.stderr
    assert articles(home) == 0


# -- the same text again -----------------------------------------------------------------------------------------
def test_the_same_text_again_prints_the_id_that_it_has_and_writes_nothing(desk_made, folder, home):
    first = json.loads(desk_made("import", folder / "storm.txt", "--json").stdout)
    (folder / "copy.txt").write_bytes(b"\xef\xbb\xbf" + STORM.replace("\n", "\r\n").encode())
    before = desk_made("user", "list").stdout, articles(home)
    again = desk_made("import", folder / "copy.txt", "--json")
    assert again.exit_code == 0
    assert json.loads(again.stdout) == {**first, "known": True}
    assert first["known"] is False
    assert before == (desk_made("user", "list").stdout, articles(home))


def test_a_known_text_is_told_with_since_when_and_by_whom(desk_made, folder):
    desk_made("import", folder / "storm.txt")
    again = desk_made("import", folder / "storm.txt")
    assert again.exit_code == 0
    assert re.search(r"storm.txt: The desk has this text since \d{4}-\d\d-\d\d, taken in by command line\.", again.stderr)
    assert "--again" in again.stderr


def test_another_outlets_copy_is_taken_in_when_asked(desk_made, folder, home):
    first = desk_made("import", folder / "storm.txt").stdout
    again = desk_made("import", folder / "storm.txt", "--again").stdout
    assert first.split("\t")[0] != again.split("\t")[0]
    assert articles(home) == 2


def test_the_same_text_twice_in_one_run_is_one_article(desk_made, folder, home):
    done = desk_made("import", folder / "storm.txt", folder / "storm.txt")
    assert len(set(done.stdout.splitlines())) == 1
    assert articles(home) == 1


# -- what cannot be taken ----------------------------------------------------------------------------------------
BAD = {
    "empty": (b"", "blank space"),
    "blank": (b" \n\t\n", "blank space"),
    "latin": (b"Caf\xe9 closed.", "byte 0xE9 at offset 3"),
    "binary": (bytes(range(256)) * 4, "NUL"),
    "nul": (b"Taxes\0fell.", "NUL character at offset 5"),
    "surrogate": (b"half \xed\xa0\xbd", "not UTF-8"),
    "utf16 cut": (b"\xff\xfeT\0a", "not UTF-16"),
    "large": (b"a" * 2_000_001, "2,000,001 bytes"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_told_by_name_and_cause_while_the_good_ones_are_taken(desk_made, folder, home, kind):
    data, cause = BAD[kind]
    (folder / "bad.txt").write_bytes(data)
    done = desk_made("import", folder)
    assert (done.exit_code, done.stdout.count("\n"), done.stderr.count("\n")) == (2, 2, 1)
    assert "bad.txt: " in done.stderr
    assert cause in done.stderr
    assert articles(home) == 2


def test_a_file_that_is_not_there_is_told(desk_made, folder):
    done = desk_made("import", folder / "lost.txt", folder / "storm.txt")
    assert (done.exit_code, done.stdout.count("\n")) == (2, 1)
    assert "lost.txt: There is no such file" in done.stderr


def test_a_file_that_the_system_will_not_open_is_told(desk_made):
    refused = desk_made("import", "x" * 300 + ".txt")
    assert refused.exit_code == 2
    assert "cannot be read" in refused.stderr
    assert "may not be read" in unreadable(PermissionError(13, "Permission denied"))


def test_a_file_without_end_is_not_read_to_its_end(desk_made):
    refused = desk_made("import", "/dev/zero")
    assert refused.exit_code == 2
    assert "more than 2,000,000 bytes" in refused.stderr


@pytest.mark.parametrize(
    "text",
    [
        "\n\nA leading newline stays. Taxes fell.\n",
        "Line<script>alert(1)</script> ends & so on. <b>Taxes</b> fell.\n",
        "Right to left: \u202eסוף\u202c and e\u0301 and \U0001f468\u200d\U0001f469\u200d\U0001f467 stay. Bell\x07 too.\n",
        "=cmd|' /C calc'!A0 is a line. Taxes fell.\n",
        "a" * 200_000 + " is one word on one line. Taxes fell.\n",
    ],
    ids=["leading newline", "markup", "signs", "formula", "long line"],
)
def test_odd_text_is_kept_as_it_is_and_printed_on_one_harmless_line(desk_made, tmp_path, about, text):
    (tmp_path / "odd.txt").write_text(text, "utf-8", newline="")
    done = desk_made("import", tmp_path / "odd.txt")
    assert (done.exit_code, done.stdout.count("\n")) == (0, 1)
    assert "\x07" not in done.stdout
    assert "\u202e" not in done.stdout
    assert about(done.stdout.split("\t")[0]).text == text


# -- who -----------------------------------------------------------------------------------------------------------
def test_one_imports_under_ones_own_name(desk_made, folder, about):
    desk_made("user", "add", "Ana", "--role", "checker")
    done = desk_made("import", folder / "storm.txt", "--as", "ana")
    assert about(done.stdout.split("\t")[0]).imported_by.startswith("p")


def test_who_may_not_take_in_articles_is_told_once(desk_made, folder, home):
    refused = desk_made("import", folder, "--as", "Max")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "may not take in articles" in refused.stderr
    assert articles(home) == 0


def test_somebody_whom_nobody_knows_imports_nothing(desk_made, folder):
    assert desk_made("import", folder, "--as", "Nobody").exit_code == 2
