"""`factcheck export`."""

import json

import csvw
import pytest

TEXT = "The Harbour Post\n\nTaxes fell 4% in May, the ministry said.\n\nExports grew by a third, BelTA reported.\n"


@pytest.fixture
def article(desk_made, tmp_path, monkeypatch):
    """The id of an article; what is written without an order where goes into this test's own folder."""
    monkeypatch.chdir(tmp_path)
    taken = desk_made("import", "-", "--json", "--title", "Taxes & exports", typed=TEXT)
    return json.loads(taken.stdout)["id"]


def test_a_report_goes_to_exports_under_a_safe_name_that_is_printed(desk_made, article, tmp_path):
    made = desk_made("export", article, "--format", "html")
    assert made.exit_code == 0, made.stderr
    path = tmp_path / made.stdout.strip()
    assert path.parent == tmp_path / "exports"
    assert path.name == f"taxes-exports-{article}-annotated-v2-{path.stem.rpartition('-')[2]}.html"
    assert path.read_bytes().startswith(b"<!doctype html>")
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(("form", "begins"), [("html", "<!doctype"), ("markdown", "# Taxes"), ("csv", "\ufeffclaim_id"), ("json", "{")])
def test_every_format_goes_to_standard_output(desk_made, article, form, begins):
    made = desk_made("export", article, "--format", form, "-o", "-")
    assert made.exit_code == 0, made.stderr
    assert made.stdout_bytes.decode().startswith(begins)


def test_the_title_or_the_beginning_of_the_id_will_do(desk_made, article):
    whole = desk_made("export", article, "--format", "json", "-o", "-").stdout_bytes
    assert desk_made("export", article[:5], "--format", "json", "-o", "-").stdout_bytes == whole
    assert desk_made("export", "Taxes & exports", "--format", "json", "-o", "-").stdout_bytes == whole


def test_a_file_or_a_folder_can_be_named(desk_made, article, tmp_path):
    file = tmp_path / "mine.md"
    assert desk_made("export", article, "--format", "markdown", "-o", file).stdout == f"{file}\n"
    assert file.read_text("utf-8").startswith("# Taxes")
    made = desk_made("export", article, "--format", "csv", "-o", f"{tmp_path}/new/")
    assert made.stdout.startswith(f"{tmp_path}/new/taxes-exports-")


def test_a_table_is_written_with_what_its_columns_mean_and_a_program_reads_both(desk_made, article, tmp_path):
    file = tmp_path / "our claims.csv"
    made = desk_made("export", article, "--format", "csv", "-o", file)
    assert made.stdout == f"{file}\n"
    assert sorted(path.name for path in tmp_path.glob("our*")) == ["our claims.csv", "our claims.csv-metadata.json"]
    assert json.loads((tmp_path / "our claims.csv-metadata.json").read_text("utf-8"))["url"] == "our%20claims.csv"
    desk_made("export", article, "--format", "csv", "-o", tmp_path / "claims.csv")
    table = csvw.CSVW(str(tmp_path / "claims.csv"), validate=True)
    assert table.is_valid, table.warnings
    assert not table.no_metadata
    for written in tmp_path.glob("*claims*"):
        assert desk_made("verify", written).exit_code == 0


def test_what_the_columns_mean_can_be_had_by_itself(desk_made, article, tmp_path):
    table = tmp_path / desk_made("export", article, "--format", "csv").stdout.strip()
    beside = table.with_name(f"{table.name}-metadata.json")
    written = beside.read_bytes()
    beside.unlink()
    assert tmp_path / desk_made("export", article, "--format", "csvw").stdout.strip() == beside
    assert beside.read_bytes() == written


def test_a_report_can_be_had_as_of_an_earlier_version(desk_made, article):
    old = desk_made("export", article, "--format", "json", "--as-of", "1", "-o", "-")
    data = json.loads(old.stdout_bytes)
    assert data["receipt"]["article_version"] == "1"
    assert data["claims"] == []


def test_only_signed_off_claims_can_be_asked_for(desk_made, article):
    data = json.loads(desk_made("export", article, "--format", "json", "--only-signed-off", "-o", "-").stdout_bytes)
    assert data["receipt"]["claims"] == "signed_off"
    assert data["claims"] == []
    assert data["left_out"]["claims_not_signed_off"] == data["tally"]["claims"] > 0


def test_claims_and_parts_are_chosen_and_verify_makes_the_very_bytes_again(desk_made, article, tmp_path):
    words = ("--all-claims", "--status", "unreviewed", "--claims", "1", "--without", "names", "--without", "sources")
    for form in ("markdown", "pdf", "docx", "csv", "html"):
        made = desk_made("export", article, "--format", form, *words, "-o", f"{tmp_path}/")
        assert made.exit_code == 0, made.stderr
        verified = desk_made("verify", made.stdout.strip())
        assert "Every byte is as the ledger gives it." in verified.stdout
        assert verified.exit_code == 0
    told = desk_made("export", article, "--format", "markdown", *words, "-o", "-").stdout_bytes.decode()
    assert "(choice): `status unreviewed / claim 1 / without names sources`" in told
    altered = tmp_path / "altered.md"
    altered.write_text(told.replace("Not checked yet", "Supported"), encoding="utf-8")
    verified = desk_made("verify", str(altered))
    assert verified.exit_code == 1
    assert "Line " in verified.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{article}", "--format", "json", "--claims", "x"), "Write numbers and ranges"),
        (("{article}", "--format", "json", "--claims", "99"), "has no claim 99"),
        (("{article}", "--format", "json", "--status", "wobbly"), "is not one of"),
        (("{article}", "--format", "bundle", "--without", "names"), "holds everything"),
        (("--all", "--format", "json", "--claims", "1"), "one article at a time"),
        (("nothing", "--format", "html"), "No article has the id or the title “nothing”"),
        (("{article}", "--format", "scroll"), "is not one of"),
        (("{article}",), "--format"),
        (("{article}", "--format", "html", "--as-of", "yesterday"), "neither a version nor a time"),
        (("{article}", "--format", "html", "--as-of", "99"), "versions 1 to 2"),
        (("{article}", "--format", "html", "--as", "Nobody"), "no account named Nobody"),
        (("{article}", "--format", "html", "--as", "Max"), "may not export"),
        (("{article}", "--format", "html", "-o", "/nowhere/at/all.html"), "/nowhere/at"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_writes_nothing(desk_made, article, tmp_path, words, said):
    refused = desk_made("export", *(word.format(article=article) for word in words))
    assert refused.exit_code == 2
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert not (tmp_path / "exports").exists()


def test_without_a_desk_it_says_what_to_do(factcheck):
    refused = factcheck("export", "a", "--format", "html")
    assert refused.exit_code == 2
    assert "factcheck init" in refused.stderr


def test_a_bundle_is_for_those_who_may_see_everything(desk_made, article, tmp_path):
    refused = desk_made("export", article, "--format", "bundle")
    assert refused.exit_code == 2
    assert "see confidential evidence" in refused.stderr
    desk_made("user", "add", "Eve", "--role", "editor", "--password-stdin", typed="a calm password\n")
    made = desk_made("export", article, "--format", "bundle", "--as", "Eve")
    assert made.exit_code == 0, made.stderr
    checked = desk_made("verify", tmp_path / made.stdout.strip())
    assert (checked.exit_code, "honest" in checked.stdout) == (0, True)
