"""The table is read through its metadata by a program that is not ours, whatever people wrote; a changed table is found."""

import csv
import io
import json
import warnings
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import csvw
import pytest
from build import TEXT, a_reading, an_article, an_item, assessed, attributed, happened, told
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reported import a_report, published_house, reviewed

from factcheck.domain.article import Description
from factcheck.domain.claim import Citation
from factcheck.domain.evidence import KeptFile
from factcheck.domain.house import Rules
from factcheck.domain.kinds.articles import ArticleDescribed
from factcheck.domain.kinds.claims import ClaimRestated
from factcheck.domain.kinds.evidence import ClaimCited, EvidenceAdded
from factcheck.exporting.columns import COLUMNS
from factcheck.exporting.escaping import from_cell, printable
from factcheck.exporting.format import formats
from factcheck.vocabulary.evidence import STANCES

FORMAT, TABLE = formats()["csvw"], formats()["csv"]
SAMPLES = Path(__file__).resolve().parents[2] / "exports" / "samples"
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "'=1+1",
    "''tis",
    "-2+3\r\n@SUM(A1)",
    'a "quoted" word, and ""two""',
    "line\n\n# break\n\nand more\n",
    "control \x01\x07\x1b\x7f\x9f and \ufeff mark",
    "one | two |three| four",
    "turned \u202e around 🏁 שלום",
    "#comment",
    "   ",
    "null",
)


def hostile(words):
    """An article on which everything that people can write says these words."""
    return told(
        an_article(f"{TEXT}\n{words.replace(chr(13), '')}"),
        happened(ArticleDescribed(Description(words, words, words, "2026-05-31", words, "en"))),
        happened(EvidenceAdded("E1", replace(an_item(title=words), address=words, file=KeptFile("ab" * 32, words, 3)))),
        happened(EvidenceAdded("E2", an_item(title=words))),
        happened(ClaimCited("c3", Citation("E1", STANCES["refutes"], words, words))),
        happened(ClaimCited("c3", Citation("E2", STANCES["supports"], words, words))),
        attributed("c3", "belta", "ministry"),
        happened(ClaimRestated("c3", words)),
        assessed("c3", "refuted", reason=words, should_read=words),
    )


def nothing():
    return told(an_article("Related videos:", replace(a_reading("Related videos:"), passages=())))


def pair(dossier, **more):
    """The table and its metadata."""
    return TABLE.render(a_report(dossier, "csv", **more)), FORMAT.render(a_report(dossier, "csvw", **more))


def read(folder, table, metadata, name="claims.csv"):
    """The rows and every complaint of a program that reads a table through its metadata."""
    (folder / name).write_bytes(table)
    (folder / f"{name}-metadata.json").write_bytes(metadata)
    rows, complaints = [], []
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        found = csvw.CSVW(str(folder / name), validate=True)
        try:
            if not found.is_valid:
                complaints = [str(warning.message) for warning in found.warnings]
            rows = list(found.tables[0])
        except ValueError as wrong:
            complaints.append(str(wrong))
    complaints += [str(warning.message) for warning in said]
    assert not found.no_metadata
    return rows, complaints


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_people_wrote_is_read_without_a_complaint_and_comes_out_as_they_wrote_it(words, tmp_path):
    rows, complaints = read(tmp_path, *pair(hostile(words)))
    assert complaints == []
    refuted = next(row for row in rows if row["claim_id"] == "c3")
    assert from_cell(refuted["reason"]) == printable(words)
    assert from_cell(refuted["title"]) == printable(words)
    assert len(refuted["evidence"]) == 2
    assert len(refuted["evidence_files"]) == 1
    assert len(refuted["attribution"]) == 1


@given(
    words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40) | st.text("=+-@'\"|,;\r\n\t #", min_size=1, max_size=8)
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_at_all_are_read_without_a_complaint(words, tmp_path):
    rows, complaints = read(tmp_path, *pair(told(an_article(), assessed("c1", "refuted", reason=words))))
    assert complaints == []
    assert from_cell(rows[0]["reason"]) == printable(words)


def test_words_of_the_trade_numbers_times_and_lists_come_out_as_such(tmp_path):
    rows, complaints = read(tmp_path, *pair(reviewed()))
    assert complaints == []
    first, second, _ = rows
    assert (first["number"], first["status"], first["confidential_citations"]) == (1, "supported", 1)
    assert first["signed_off_at"].isoformat() == "2026-05-31T14:00:12+00:00"
    assert second["attribution"] == ["BelTA > Ministry of Finance"]
    assert first["spans"] == ["17..77"]
    assert first["article_version"] == reviewed().version


@pytest.mark.parametrize("sample", sorted(SAMPLES.iterdir()), ids=lambda folder: folder.name)
def test_the_table_of_every_demo_article_is_read_without_a_complaint(sample, tmp_path):
    pair = ((sample / name).read_bytes() for name in ("claims.csv", "claims.csv-metadata.json"))
    rows, complaints = read(tmp_path, *pair)
    assert complaints == []
    assert len(rows) == len(json.loads((sample / "data.json").read_text("utf-8"))["claims"])


def test_a_table_without_a_claim_is_read_without_a_complaint(tmp_path):
    rows, complaints = read(tmp_path, *pair(nothing()))
    assert complaints == []
    assert len(rows) == 1
    assert rows[0]["claim_id"] is None
    assert rows[0]["article_id"] == "a1"


@pytest.mark.parametrize("name", ["claims.csv", "our-claims.csv", "números.csv"])
def test_the_metadata_go_with_the_table_whatever_it_is_called(name, tmp_path):
    table, metadata = pair(reviewed())
    named = FORMAT.beside.named(metadata, name)
    assert FORMAT.beside.name_in(named) == name
    assert read(tmp_path, table, named, name)[1] == []


@pytest.mark.parametrize("url", ["https://evil.example/claims.csv", "../claims.csv", "a b.csv", ""])
def test_a_table_elsewhere_is_no_name(url):
    _, metadata = pair(reviewed())
    assert FORMAT.beside.name_in(metadata.replace(b'"url": "claims.csv"', f'"url": "{url}"'.encode())) == "claims.csv"


def changed(table, change):
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    file = io.StringIO(newline="")
    csv.writer(file).writerows(change(rows))
    return file.getvalue().encode("utf-8-sig")


def with_cell(name, value):
    place = [column.name for column in COLUMNS].index(name)
    return lambda rows: [rows[0], [*rows[1][:place], value, *rows[1][place + 1 :]], *rows[2:]]


MUTATIONS = {
    "a column missing": lambda rows: [row[:4] + row[5:] for row in rows],
    "the last column missing": lambda rows: [row[:-1] for row in rows],
    "a column more": lambda rows: [[*row, "more"] for row in rows],
    "a number that is none": with_cell("number", "first"),
    "an offset below zero": with_cell("start", "-1"),
    "a status that there is not": with_cell("status", "true"),
    "a time that is none": with_cell("assessed_at", "yesterday"),
    "a hash cut short": with_cell("text_sha256", "abc"),
    "no quote": with_cell("quote", ""),
    "a span that is none": with_cell("spans", "17..77 80"),
    "one claim twice": lambda rows: [*rows, rows[1]],
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_changed_table_is_found(mutation, tmp_path):
    table, metadata = pair(reviewed())
    assert read(tmp_path, changed(table, MUTATIONS[mutation]), metadata)[1]


def test_the_metadata_name_every_column_in_order_and_the_very_table():
    table, metadata = pair(reviewed())
    data = json.loads(metadata)
    head = next(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert [column["name"] for column in data["tableSchema"]["columns"]] == head
    assert all(column["titles"][0] == column["name"] and column["dc:description"] for column in data["tableSchema"]["columns"])
    assert data["schema:sha256"] == sha256(table).hexdigest()
    assert data["schema:contentSize"] == str(len(table))


def test_who_publishes_what_and_when_is_said_in_dublin_core_and_what_is_not_known_is_not_said():
    about = json.loads(pair(reviewed())[1])
    assert about["dc:publisher"] == "The Harbour Desk"
    assert about["dc:created"] == {"@value": "2026-05-31T14:00:13.000000Z", "@type": "xsd:dateTime"}
    assert "ask The Harbour Desk" in about["dc:rights"]
    bare = json.loads(pair(reviewed(), house=published_house(rules=Rules()))[1])
    assert "dc:publisher" not in bare
    assert "dc:source" not in bare
    assert "ask the desk that made it" in bare["dc:rights"]


def test_how_an_apostrophe_is_to_be_read_is_said():
    said = " ".join(json.loads(pair(hostile("=1"))[1])["rdfs:comment"])
    assert "one apostrophe that is not part of its text" in said
    assert "cells start with an apostrophe" in said
