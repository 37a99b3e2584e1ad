"""The published schemas say what the files hold, no more and no less."""

import json
from pathlib import Path

import pytest
from build import an_article, told
from jsonschema import Draft202012Validator
from reported import a_report, reviewed, reviewed_on

from factcheck import reports
from factcheck.exporting.format import formats
from factcheck.exporting.packing import PACKINGS

ROOT = Path(__file__).parents[2]


def validator(name):
    schema = json.loads((ROOT / "docs" / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("only_signed_off", [False, True])
@pytest.mark.parametrize("dossier", [reviewed(), told(an_article())], ids=["reviewed", "untouched"])
def test_what_is_exported_is_as_the_schema_has_it(dossier, only_signed_off):
    data = json.loads(formats()["json"].render(a_report(dossier, "json", only_signed_off=only_signed_off)))
    assert [error.message for error in validator("data").iter_errors(data)] == []


def test_a_part_more_or_less_is_found():
    data = json.loads(formats()["json"].render(a_report(reviewed(), "json")))
    assert validator("data").is_valid(data)
    assert not validator("data").is_valid({**data, "more": 1})
    assert not validator("data").is_valid({name: value for name, value in data.items() if name != "claims"})
    assert not validator("data").is_valid({**data, "claims": [{**data["claims"][0], "note": "internal"}]})


def test_every_line_of_a_bundle_is_as_the_schema_has_it(desk):
    files = PACKINGS["bundle"].unpack(reports.export_bundle(desk, reports.Wanted(reviewed_on(desk), "bundle"), "aud").data)
    rows = [json.loads(row) for name in ("article", "house") for row in files[f"ledger/{name}.jsonl"].decode().split("\n") if row]
    assert [error.message for row in rows for error in validator("ledger-line").iter_errors(row)] == []
    assert not validator("ledger-line").is_valid({**rows[0], "hash": "0"})


def test_a_bundle_as_json_is_as_the_schema_has_it(desk):
    whole = json.loads(reports.export_bundle(desk, reports.Wanted(reviewed_on(desk), "jsonbundle"), "aud").data)
    assert [error.message for error in validator("bundle").iter_errors(whole)] == []
    files = whole["evidence_bundle"]
    assert not validator("bundle").is_valid({"evidence_bundle": {name: text for name, text in files.items() if name != "receipt.json"}})
    assert not validator("bundle").is_valid({"evidence_bundle": {**files, "more": 1}})
