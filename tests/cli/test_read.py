"""`factcheck read` needs no desk: a file or standard input in, a listing or JSON out."""

import json

import pytest
from click.testing import CliRunner

from factcheck.__main__ import main

ARTICLE = "A day in Minsk\n\nBelTa reported that the talks failed. Why?\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return str(path)


def run(*words, given=None):
    return CliRunner().invoke(main, ["read", *words], input=given)


def test_json_has_the_promised_shape(article):
    said = json.loads(run(article, "--json").stdout)
    assert sorted(said) == ["lang", "passages", "reader", "text_sha256"]
    headline, claim, question = said["passages"]
    assert (headline["disposition"], headline["sub"]) == ("furniture", "headline")
    assert question["disposition"] == "question"
    assert ARTICLE[claim["start"] : claim["end"]] == "BelTa reported that the talks failed."
    assert {"start", "end", "lang", "disposition", "sub", "checkworthy", "splits", "quotation", "attributions"} <= set(claim)
    (hop,) = claim["attributions"]
    assert (hop["name"], hop["type"], hop["source"]["text"], hop["cue"]["text"]) == ("BelTA", "state_media", "BelTa", "reported")
    assert {"chain", "hop", "role", "mode", "channel", "guess", "carried", "why"} <= set(hop)


def test_standard_input_gives_the_same(article):
    assert run("-", "--json", given=ARTICLE.encode()).stdout == run(article, "--json").stdout


def test_the_listing_says_what_each_passage_is_and_who_is_said_to_say_it(article):
    lines = run(article).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["headline", "claim", "origin:", "question"]
    assert "BelTA, state_media, indirect" in lines[2]


def test_another_register_can_be_given(article, tmp_path):
    sources = tmp_path / "sources.toml"
    sources.write_text('[kpa]\nname = "Karelan Press"\ntype = "wire_agency"\naliases = ["BelTa"]\n', "utf-8")
    (hop,) = json.loads(run(article, "--json", "--sources", str(sources)).stdout)["passages"][1]["attributions"]
    assert (hop["name"], hop["source_id"], hop["type"]) == ("Karelan Press", "kpa", "wire_agency")


def test_the_language_can_be_given(article):
    assert json.loads(run(article, "--json", "--lang", "es").stdout)["lang"] == "es"


def test_control_characters_do_not_reach_the_terminal():
    assert "\x1b" not in run("-", given=b"The talks \x1b[31mfailed.").stdout


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "no text here"), (b"a\0b", "NUL character at offset 1"), ("señor".encode("latin-1"), "byte 0xF1 at offset 2")],
)
def test_what_is_no_text_is_refused_in_one_line(data, said):
    refused = run("-", given=data)
    assert refused.exit_code == 2
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert not refused.stdout


@pytest.mark.parametrize(
    ("data", "said"), [(b"x = [", "not valid TOML"), ("[a]\nname = 'é'".encode("latin-1"), "not UTF-8 at byte 12"), (b"[a]\n", "no name")]
)
def test_a_register_that_cannot_be_read_is_refused(article, tmp_path, data, said):
    sources = tmp_path / "sources.toml"
    sources.write_bytes(data)
    refused = run(article, "--sources", str(sources))
    assert refused.exit_code == 2
    assert said in refused.stderr


@pytest.mark.parametrize("words", [["nowhere.txt"], ["-", "--lang", "xx"], ["-", "--sources", "nowhere.toml"], []])
def test_wrong_usage_exits_with_2(words):
    assert run(*words, given=b"Nobody spoke.").exit_code == 2
