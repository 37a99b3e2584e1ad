"""`factcheck import` of an evidence bundle."""

import json

import pytest

TEXT = "The Harbour Post\n\nTaxes fell 4% in May, the ministry said.\n\nExports grew by a third, BelTA reported.\n"
PASSWORD = "a calm password\n"


@pytest.fixture
def bundle(desk_made, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    desk_made("import", "-", "--title", "Taxes & exports", typed=TEXT)
    desk_made("user", "add", "Eve", "--role", "editor", "--password-stdin", typed=PASSWORD)
    made = desk_made("export", "Taxes & exports", "--format", "bundle", "--as", "Eve", "-o", tmp_path / "b.zip")
    assert made.exit_code == 0, made.stderr
    return tmp_path / "b.zip"


def elsewhere(factcheck, *words, typed=""):
    return factcheck("--home", "other", *words, typed=typed)


def test_a_bundle_makes_a_desk_of_an_empty_folder(desk_made, bundle):
    taken = elsewhere(desk_made, "import", bundle)
    assert taken.exit_code == 0, taken.stderr
    article_id, title = taken.stdout.rstrip("\n").split("\t")
    assert title == "Taxes & exports"
    assert "factcheck user reset NAME" in taken.stderr
    assert elsewhere(desk_made, "verify").exit_code == 0
    again = elsewhere(desk_made, "export", article_id, "--format", "bundle", "--as", "Eve", "-o", "c.zip")
    assert again.exit_code == 0, again.stderr
    assert (bundle.parent / "c.zip").read_bytes() == bundle.read_bytes()
    assert elsewhere(desk_made, "user", "reset", "Eve", "--password-stdin", typed=PASSWORD).exit_code == 0


def test_so_does_a_bundle_that_is_one_json_object(desk_made, bundle, tmp_path):
    made = desk_made("export", "Taxes & exports", "--format", "jsonbundle", "--as", "Eve", "-o", tmp_path / "b.json")
    assert made.exit_code == 0, made.stderr
    taken = elsewhere(desk_made, "import", tmp_path / "b.json")
    assert taken.exit_code == 0, taken.stderr
    assert elsewhere(desk_made, "verify", tmp_path / "b.json", "--as", "Eve").exit_code == 0
    altered = tmp_path / "altered.json"
    altered.write_text((tmp_path / "b.json").read_text("utf-8").replace("Taxes fell", "Taxes rose"), "utf-8")
    assert elsewhere(desk_made, "verify", altered, "--as", "Eve").exit_code == 1
    refused = desk_made("--home", "third", "import", altered)
    assert refused.exit_code == 2
    assert "Nothing was taken over" in refused.stderr


def test_the_same_bundle_again_writes_nothing(desk_made, bundle):
    taken = desk_made("import", "--json", bundle)
    assert taken.exit_code == 0, taken.stderr
    assert json.loads(taken.stdout)["known"] is True


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{bundle}", "-"), "imported by themselves"),
        (("{bundle}", "--title", "Another"), "--title is not for an evidence bundle"),
        (("{bundle}", "--again"), "--again is not for an evidence bundle"),
        (("{bundle}", "--as", "Eve"), "may not keep accounts"),
    ],
)
def test_what_does_not_go_with_a_bundle_is_one_line(desk_made, bundle, words, said):
    refused = desk_made("import", *(word.format(bundle=bundle) for word in words))
    assert refused.exit_code == 2
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_an_altered_bundle_makes_no_desk(desk_made, bundle):
    bundle.write_bytes(bundle.read_bytes().replace(b"Taxes fell", b"Taxes feel"))
    refused = elsewhere(desk_made, "import", bundle)
    assert refused.exit_code == 2
    assert "Nothing was taken over" in refused.stderr
    assert not (bundle.parent / "other").exists()


def test_another_desk_is_left_as_it_is(desk_made, bundle):
    elsewhere(desk_made, "init", "--admin", "Ida", "--password-stdin", typed=PASSWORD)
    refused = elsewhere(desk_made, "import", bundle)
    assert refused.exit_code == 2
    assert "of stream house is another one" in refused.stderr
