"""A bundle as one file: packed, unpacked, and told from everything else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.exporting.packing import JSON, PACKINGS, ZIP, Part, unpacked
from factcheck.exporting.verifier import CRATE, RECEIPT, NoBundle, files_in

NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1)
NEEDED = [Part(CRATE, b"{}", "application/ld+json", ""), Part(RECEIPT, b"{}", "application/json", "")]


def parts(files):
    return [*NEEDED, *(Part(name, data, "text/plain", "") for name, data in files.items())]


@pytest.mark.parametrize("packing", PACKINGS.values(), ids=PACKINGS)
@given(files=st.dictionaries(NAMES, st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))))
def test_what_was_packed_is_what_is_unpacked(packing, files):
    found = unpacked(packing.pack(parts(files)))
    assert found == (packing, {CRATE: b"{}", RECEIPT: b"{}", **files})


@pytest.mark.parametrize("packing", PACKINGS.values(), ids=PACKINGS)
def test_the_order_of_the_parts_does_not_count(packing):
    made = parts({"b": b"2", "a": b"1"})
    assert packing.pack(made) == packing.pack(made[::-1])


def test_a_file_that_is_no_text_is_written_in_base64():
    files = json.loads(JSON.pack(parts({"letter": b"\xff\xfe", "note": "né".encode()})))["evidence_bundle"]
    assert (files["letter"], files["note"]) == ({"base64": "//4="}, "né")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Taxes fell.",
        b"PK but no zip",
        b'{"receipt": {}}',
        b'{"evidence_bundle": {}}',
        b'{"evidence_bundle": []}',
        b'{"evidence_bundle": {"a": 1}}',
        b'{"evidence_bundle": {"a": {"base64": "?"}}}',
        b'{"evidence_bundle": {"a": {"base64": "", "more": ""}}}',
        b'{"evidence_bundle": {"receipt.json": "{}", "ro-crate-metadata.json": "{}"}, "more": 1}',
        b'{"evidence_bundle": ' + b"[" * 100_000,
        b'{"evidence_bundle": {"receipt.json": "{}"',
        ZIP.pack([Part("a", b"1", "text/plain", "")]),
    ],
)
def test_what_is_no_bundle_is_none(data, tmp_path):
    assert unpacked(data) is None
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(NoBundle):
        files_in(tmp_path / "file")


def test_a_bundle_that_was_laid_out_anew_is_still_one():
    files = json.loads(JSON.pack(parts({"note": b"x"})))
    assert unpacked(b"\xef\xbb\xbf\n" + json.dumps(files).encode()) == (JSON, {CRATE: b"{}", RECEIPT: b"{}", "note": b"x"})
