"""`factcheck export --all`: the whole desk as files, taken up again where it was stopped; and places that cannot be written to."""

import errno
import json
from pathlib import Path

import pytest

from factcheck import reports
from factcheck.cli import exporting_all, placing
from factcheck.errors import BadInput

TITLES = ("Taxes & exports", "Cranes", "Налоги")


@pytest.fixture
def three(desk_made, tmp_path, monkeypatch):
    """The ids of three articles."""
    monkeypatch.chdir(tmp_path)
    words = [f"The Harbour Post\n\nTaxes fell {n}% in May, the ministry said.\n" for n in range(len(TITLES))]
    taken = [desk_made("import", "-", "--json", "--title", title, typed=text) for title, text in zip(TITLES, words, strict=True)]
    return sorted(json.loads(one.stdout)["id"] for one in taken)


def names(folder):
    return sorted(file.name for file in Path(folder).iterdir())


@pytest.mark.parametrize("form", ["json", "csv", "html", "markdown"])
def test_every_article_becomes_a_file_of_its_own_that_verify_knows(desk_made, three, form):
    made = desk_made("export", "--all", "--format", form)
    assert (made.exit_code, made.stdout) == (0, "3 files were written to exports.\n"), made.stderr
    assert all(any(article in name for name in names("exports")) for article in three)
    for name in names("exports"):
        assert name.isascii()
        assert desk_made("verify", f"exports/{name}").exit_code == 0


def test_what_is_there_already_just_the_same_is_left_and_what_was_cut_is_made_anew(desk_made, three):
    desk_made("export", "--all", "--format", "json", "-o", "out")
    first, second, _ = sorted(Path("out").iterdir())
    whole = first.read_bytes()
    first.write_bytes(whole[:100])
    second.unlink()
    left = sorted(Path("out").iterdir())[-1].stat().st_mtime_ns
    again = desk_made("export", "--all", "--format", "json", "-o", "out")
    assert again.stdout == "2 files were written to out; 1 file was there already, just the same.\n"
    assert first.read_bytes() == whole
    assert sorted(Path("out").iterdir())[-1].stat().st_mtime_ns == left
    assert len(names("out")) == 3


def test_each_table_comes_with_what_its_columns_mean_also_after_a_stop(desk_made, three):
    desk_made("export", "--all", "--format", "csv", "-o", "out")
    tables = [name for name in names("out") if name.endswith(".csv")]
    assert names("out") == sorted([*tables, *(f"{name}-metadata.json" for name in tables)])
    assert len(tables) == 3
    described = Path("out") / f"{tables[0]}-metadata.json"
    whole = described.read_bytes()
    described.unlink()
    again = desk_made("export", "--all", "--format", "csv", "-o", "out")
    assert again.stdout == "0 files were written to out; 3 files were there already, just the same.\n"
    assert described.read_bytes() == whole


def test_one_article_and_all_of_them_give_the_same_bytes(desk_made, three):
    desk_made("export", "--all", "--format", "csv", "-o", "all")
    for article in three:
        made = desk_made("export", article, "--format", "csv", "-o", "one/")
        path = Path(made.stdout.strip())
        assert (Path("all") / path.name).read_bytes() == path.read_bytes()


def test_all_articles_as_of_a_time_are_those_that_there_were(desk_made, three):
    made = desk_made("export", "--all", "--format", "json", "--as-of", "2020-01-01")
    assert made.stdout == "0 files were written to exports.\n"
    refused = desk_made("export", "--all", "--format", "json", "--as-of", "2")
    assert (refused.exit_code, "write a time" in refused.stderr) == (2, True)


def test_articles_of_which_there_can_be_no_such_file_are_named_once_for_each_cause(desk_made, three):
    made = desk_made("export", "--all", "--format", "claimreview")
    assert made.exit_code == 2
    assert made.stderr.count("\n") == 1
    assert "Left out" in made.stderr
    assert names("exports") == []


def test_a_bundle_of_every_article_is_for_those_who_may_see_everything(desk_made, three):
    assert desk_made("export", "--all", "--format", "bundle").exit_code == 2
    desk_made("user", "add", "Eve", "--role", "editor", "--password-stdin", typed="a calm password\n")
    made = desk_made("export", "--all", "--format", "bundle", "--as", "Eve")
    assert (made.exit_code, len(names("exports"))) == (0, 3), made.stderr


@pytest.mark.parametrize("form", reports.shared_formats())
def test_several_articles_go_into_one_file_that_verify_knows(desk_made, three, form):
    made = desk_made("export", *three, "--format", form)
    assert made.exit_code == 0, made.stderr
    assert Path(made.stdout.strip()).name.startswith("summary-3-articles-")
    checked = desk_made("verify", made.stdout.strip())
    assert (checked.exit_code, "in each of the 3 articles" in checked.stdout) == (0, True)


def test_several_articles_do_not_go_into_one_table(desk_made, three):
    refused = desk_made("export", *three, "--format", "csv")
    assert (refused.exit_code, "holds one article; several go into" in refused.stderr) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--all", "a1", "--format", "json"), "name none"),
        (("--format", "json"), "Name an article"),
        (("--all", "--format", "json", "-o", "-"), "Name a folder"),
        (("--all", "--format", "json", "-o", ""), "names no place"),
        (("--all", "--format", "json", "--as", "Max"), "may not export"),
    ],
)
def test_words_that_do_not_go_together_write_nothing(desk_made, three, words, said):
    refused = desk_made("export", *words)
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert said in refused.stderr
    assert not Path("exports").exists()


def test_stopped_half_way_it_says_how_far_it_came(desk_made, three, monkeypatch):
    def interrupted(*about):
        yield next(exported(*about))
        raise KeyboardInterrupt

    exported = reports.exported
    with monkeypatch.context() as while_stopped:
        while_stopped.setattr(exporting_all.reports, "exported", interrupted)
        stopped = desk_made("export", "--all", "--format", "json")
    assert stopped.exit_code == 130
    assert "Stopped after 1 of 3 articles. Run the same command again" in stopped.stderr
    assert "1 file was there already" in desk_made("export", "--all", "--format", "json").stdout


def test_a_full_disk_is_told_with_how_far_it_came_and_leaves_nothing_half_written(desk_made, three, monkeypatch):
    write = Path.write_bytes

    def full(place, data):
        if len(names(place.parent)) == 2:
            write(place, data[:10])
            raise OSError(errno.ENOSPC, "No space left on device", str(place))
        return write(place, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    stopped = desk_made("export", "--all", "--format", "json")
    assert (stopped.exit_code, stopped.stderr.count("\n")) == (2, 1)
    assert "the disk is full" in stopped.stderr
    assert "2 of 3 articles were done before" in stopped.stderr
    assert ".part" not in stopped.stderr
    assert len(names("exports")) == 2


def test_names_that_would_be_the_same_are_told_apart():
    taken = set()
    assert [exporting_all._distinct("a.json", taken) for _ in range(3)] == ["a.json", "a-2.json", "a-3.json"]


# -- places ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("nowhere/at/all.html", "all.html was not written: nowhere/at is no folder that there is. Make that folder first"),
        ("file/all.html", "file is a file, not a folder"),
        ("file/", "file is a file, not a folder. Name a folder."),
        ("file/deeper/", "The folder file/deeper cannot be made: something on the way to it is a file"),
        ("x" * 300, "was not written: its name is too long"),
    ],
)
def test_a_place_that_cannot_be_is_named_as_it_was_typed(desk_made, three, output, said):
    Path("file").write_text("words")
    refused = desk_made("export", three[0], "--format", "html", "-o", output)
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert said in refused.stderr
    assert ".part" not in refused.stderr
    assert names(".") == ["desk", "file"]


def test_a_folder_for_all_may_be_no_file(desk_made, three):
    Path("file").write_text("words")
    refused = desk_made("export", "--all", "--format", "html", "-o", "file")
    assert "file is a file, not a folder" in refused.stderr


def test_a_cause_that_is_not_known_is_told_as_the_system_tells_it(tmp_path, monkeypatch):
    def broken(place, data):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "write_bytes", broken)
    with pytest.raises(BadInput, match=r"Input/output error\. Name another place"):
        placing.put(b"x", tmp_path / "x")
