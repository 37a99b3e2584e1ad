"""An evidence bundle holds everything, proves itself without the desk, and is checked by the desk like any report."""

import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from hashlib import sha256

import csvw
import pytest
from build import TEXT, an_item
from pypdf import PdfWriter
from reported import HIDDEN, SECRET, reviewed_on

from factcheck import reports
from factcheck.domain.claim import Citation
from factcheck.domain.evidence import KeptFile
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.domain.moment import as_of
from factcheck.errors import BadInput, Forbidden, NotFound, NotNow
from factcheck.exporting.format import formats
from factcheck.exporting.verifier import SUMS, _sealed
from factcheck.ledger.canonical import digest
from factcheck.storage import kept_files, ledger_store
from factcheck.vocabulary.evidence import STANCES


@pytest.fixture
def article_id(desk):
    return reviewed_on(desk)


LETTER = b"Dear desk, seven were bought."


def with_letter(desk, article_id, name="letter.pdf", letter=LETTER):
    """The SHA-256 of a file that is kept as evidence of the article."""
    kept = KeptFile(kept_files.keep(desk.connections, letter), name, len(letter))
    claim = desk.dossier(article_id).live_claims()[1].claim_id
    desk.do(article_id, AddEvidence(replace(an_item("A letter"), file=kept), claim, Citation("", STANCES["refutes"])), "ana")
    return kept.sha256


def bundled(desk, article_id, asked="", by="aud"):
    return reports.export_bundle(desk, reports.Wanted(article_id, "bundle", as_of(asked) if asked else None), by)


def files_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def zipped(files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return file.getvalue()


def sums_made_anew(files):
    """The bundle of a forger who knows that there is a list of sums."""
    graph = json.loads(files["ro-crate-metadata.json"])
    for entity in graph["@graph"]:
        if "sha256" in entity and entity["@id"] in files:
            entity |= {"contentSize": str(len(files[entity["@id"]])), "sha256": sha256(files[entity["@id"]]).hexdigest()}
    files = {**files, "ro-crate-metadata.json": (json.dumps(graph, indent=2, ensure_ascii=False) + "\n").encode()}
    rows = [f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()) if name != SUMS]
    return {**files, SUMS: "".join(rows).encode()}


def verified(place, *, by):
    """What the verifier of a bundle says, run where nothing of this project is in reach."""
    done = subprocess.run([sys.executable, "-I", by, place], capture_output=True, text=True, check=False, cwd=place.parent)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def unpacked(desk, article_id, tmp_path):
    folder = tmp_path / "unpacked"
    zipfile.ZipFile(io.BytesIO(bundled(desk, article_id).data)).extractall(folder)
    return folder


def test_a_bundle_holds_the_text_every_report_both_streams_and_says_that_it_is_internal(desk, article_id):
    made = bundled(desk, article_id)
    files = files_of(made.data)
    assert files["article.txt"].decode() == TEXT
    assert {f"reports/{form.stem}.{form.suffix}" for form in formats().values()} == {name for name in files if name.startswith("reports/")}
    assert {"verify.py", "README.txt", "reports/summary.pdf", "reports/summary.docx", "reports/claims.csv-metadata.json"} <= {*files}
    assert "internal" in made.file_name
    assert b"Internal. Not for publication" in files["README.txt"]
    assert HIDDEN in files["ledger/article.jsonl"].decode()
    assert SECRET in files["ledger/article.jsonl"].decode()
    for form in formats().values():
        assert SECRET not in form.text_in(files[f"reports/{form.stem}.{form.suffix}"])


def test_the_table_in_a_bundle_is_described_by_the_file_beside_it(desk, article_id, unpacked):
    table = csvw.CSVW(str(unpacked / "reports" / "claims.csv"), validate=True)
    assert not table.no_metadata
    assert table.is_valid, table.warnings
    examined = reports.examine(desk, (unpacked / "reports" / "claims.csv-metadata.json").read_bytes(), "aud")
    assert examined.is_honest


def test_its_lines_are_those_of_the_ledger(desk, article_id):
    files = files_of(bundled(desk, article_id).data)
    for stream, name in ((article_id, "article"), ("house", "house")):
        rows = [json.loads(row) for row in files[f"ledger/{name}.jsonl"].decode().split("\n") if row]
        assert rows == [{key: getattr(line, key) for key in line.__slots__} for line in ledger_store.lines(desk.connections.db, stream)]


def test_its_metadata_describe_every_file_as_an_ro_crate(desk, article_id):
    files = files_of(bundled(desk, article_id).data)
    graph = {entity["@id"]: entity for entity in json.loads(files["ro-crate-metadata.json"])["@graph"]}
    assert graph["ro-crate-metadata.json"]["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    assert {part["@id"] for part in graph["./"]["hasPart"]} == {*files} - {SUMS, "ro-crate-metadata.json"}
    assert all(graph[part["@id"]]["contentSize"] == str(len(files[part["@id"]])) for part in graph["./"]["hasPart"])


def test_kept_files_are_in_it_under_their_hash_and_its_metadata_say_what_each_is(desk, article_id):
    kept = with_letter(desk, article_id)
    published = reports.publish(desk, reports.Wanted(article_id, "html"), "eve").made
    files = files_of(bundled(desk, article_id).data)
    assert files[f"files/{kept}"] == LETTER
    assert {name for name in files if name.startswith("files/")} == {f"files/{kept}", f"files/{published.sha256}"}
    described = {entity["@id"]: entity for entity in json.loads(files["ro-crate-metadata.json"])["@graph"]}
    assert described[f"files/{kept}"]["name"] == "Evidence E3: letter.pdf"
    assert described[f"files/{kept}"]["encodingFormat"] == "application/pdf"
    assert described[f"files/{published.sha256}"]["name"] == f"Published report: {published.file_name}"


def test_a_file_that_two_items_keep_is_in_it_once(desk, article_id):
    with_letter(desk, article_id)
    kept = with_letter(desk, article_id, "same.strange")
    files = files_of(bundled(desk, article_id).data)
    described = {entity["@id"]: entity for entity in json.loads(files["ro-crate-metadata.json"])["@graph"]}
    assert described[f"files/{kept}"]["name"] == "Evidence E3: letter.pdf; evidence E4: same.strange"
    assert described[f"files/{kept}"]["encodingFormat"] == "application/octet-stream"


def test_the_same_version_gives_the_same_bytes_whatever_happened_since(desk, article_id):
    then = bundled(desk, article_id)
    desk.do(article_id, AssignArticle("ana"), "eve")
    assert bundled(desk, article_id, str(then.receipt.version)).data == then.data
    assert bundled(desk, article_id).data != then.data
    with zipfile.ZipFile(io.BytesIO(then.data)) as made:
        assert {entry.date_time[0] for entry in made.infolist()} == {1980}
        assert made.namelist() == sorted(made.namelist())


def test_only_who_sees_confidential_evidence_and_may_export_gets_one(desk, article_id):
    for person in ("adm", "cmd"):
        with pytest.raises(Forbidden):
            bundled(desk, article_id, by=person)
    for stream in ("nothing", "house"):
        with pytest.raises(NotFound):
            bundled(desk, stream)


def test_words_erased_after_a_version_leave_no_bundle_of_that_version(desk, article_id, unpacked):
    before = str(bundled(desk, article_id).receipt.version)
    desk.erase(article_id, 1, "a court order", "adm")
    with pytest.raises(NotNow, match="line 1"):
        bundled(desk, article_id, before)
    zip_file = unpacked.parent / "erased.zip"
    zip_file.write_bytes(bundled(desk, article_id).data)
    code, said = verified(zip_file, by=unpacked / "verify.py")
    assert code == 0, said
    assert "erased where the law asked" in said


# -- without the desk --------------------------------------------------------------------------------------------
def test_the_bundle_proves_itself_unpacked_and_as_a_zip(desk, article_id, unpacked):
    zip_file = unpacked.parent / "bundle.zip"
    zip_file.write_bytes(bundled(desk, article_id).data)
    for place in (unpacked, zip_file):
        code, said = verified(place, by=unpacked / "verify.py")
        assert code == 0, said
        assert "The bundle is whole." in said
        assert "Not proved by this alone" in said


@pytest.mark.parametrize("name", ["article.txt", "reports/data.json", "ledger/article.jsonl", "ledger/house.jsonl", "receipt.json"])
def test_a_changed_byte_in_any_file_is_found(unpacked, name):
    data = (unpacked / name).read_bytes()
    (unpacked / name).write_bytes(data.replace(b"e", b"o", 1))
    code, said = verified(unpacked, by=unpacked / "verify.py")
    assert code == 1
    assert f"FAILED: {name} was altered" in said


def test_a_file_that_was_added_or_taken_away_is_found(unpacked):
    (unpacked / "files").mkdir()
    (unpacked / "files" / "letter.txt").write_text("I confess.")
    (unpacked / "reports" / "data.json").unlink()
    code, said = verified(unpacked, by=unpacked / "verify.py")
    assert code == 1
    assert "files/letter.txt does not belong" in said
    assert "reports/data.json is missing" in said


def rows(files, name="ledger/article.jsonl"):
    return files[name].decode().splitlines(keepends=True)


FORGERIES = {
    "a word of the history": lambda lines: [lines[0], *(line.replace("Seven were bought", "Nine were bought") for line in lines[1:])],
    "a line dropped": lambda lines: [*lines[:3], *lines[4:]],
    "the last lines cut off": lambda lines: lines[:-1],
    "two lines swapped": lambda lines: [*lines[:2], lines[3], lines[2], *lines[4:]],
    "a line withheld": lambda lines: [*lines[:4], _withheld(lines[4]), *lines[5:]],
    "no line at all": lambda lines: [],
    "no JSON": lambda lines: ["{", *lines],
    "a line of another shape": lambda lines: [*lines, '{"stream": 1}\n'],
}


def _withheld(row):
    line = json.loads(row)
    return json.dumps({**line, "payload": digest(line["payload"])}, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forger_who_makes_all_sums_anew_is_found_by_the_chain(desk, article_id, unpacked, forgery):
    files = files_of(bundled(desk, article_id).data)
    files["ledger/article.jsonl"] = "".join(FORGERIES[forgery](rows(files))).encode()
    place = unpacked.parent / "forged.zip"
    place.write_bytes(zipped(sums_made_anew(files)))
    code, said = verified(place, by=unpacked / "verify.py")
    assert code == 1, said
    assert "FAILED: Stream" in said


def test_another_text_is_found_whatever_the_sums_say(desk, article_id, unpacked):
    files = {**files_of(bundled(desk, article_id).data), "article.txt": b"Taxes rose."}
    place = unpacked.parent / "forged.zip"
    place.write_bytes(zipped(sums_made_anew(files)))
    code, said = verified(place, by=unpacked / "verify.py")
    assert code == 1
    assert "article.txt is not the text that the ledger recorded" in said


def test_a_kept_file_that_was_changed_added_or_taken_away_is_found_whatever_the_sums_say(desk, article_id, unpacked):
    kept = f"files/{with_letter(desk, article_id)}"
    files = files_of(bundled(desk, article_id).data)
    place, other = unpacked.parent / "forged.zip", f"files/{digest('another')}"
    forgeries = {
        "another file than it is named for": {**files, kept: b"Dear desk, nine were bought."},
        "no line of the ledger speaks of": {**files, other: b"another"},
        "is missing, though the ledger speaks of it": {name: data for name, data in files.items() if name != kept},
    }
    for said, forged in forgeries.items():
        place.write_bytes(zipped(sums_made_anew(forged)))
        code, told = verified(place, by=unpacked / "verify.py")
        assert code == 1
        assert f"{said}." in told


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip"])
def test_what_is_no_bundle_is_told_in_one_line(unpacked, data):
    place = unpacked.parent / "no.zip"
    place.write_bytes(data)
    code, said = verified(place, by=unpacked / "verify.py")
    assert code == 2
    assert said.count("\n") == 1


# -- by the desk -------------------------------------------------------------------------------------------------
def test_the_desk_finds_its_own_bundle_honest_and_an_altered_one_not(desk, article_id):
    made = bundled(desk, article_id)
    assert reports.examine(desk, made.data, "aud").is_honest
    files = sums_made_anew({**files_of(made.data), "README.txt": b"For publication."})
    examined = reports.examine(desk, zipped(files), "aud")
    assert not examined.is_honest
    assert any("README.txt of the bundle was altered" in check.said for check in examined.checks)


def with_pdf(files, change):
    writer, made = PdfWriter(clone_from=io.BytesIO(files["reports/summary.pdf"])), io.BytesIO()
    change(writer)
    writer.write(made)
    return sums_made_anew({**files, "reports/summary.pdf": made.getvalue()})


def test_a_document_of_another_typesetter_that_says_the_same_is_no_forgery_and_one_that_says_something_else_is(desk, article_id):
    files = files_of(bundled(desk, article_id).data)
    assert sums_made_anew(files) == files
    same = reports.examine(desk, zipped(with_pdf(files, lambda writer: writer.add_metadata({"/Producer": "another"}))), "aud")
    assert [check.outcome for check in same.checks if check.name == "content"] == ["not_made"]
    other = reports.examine(desk, zipped(with_pdf(files, lambda writer: writer.remove_page(writer.pages[0]))), "aud")
    assert "reports/summary.pdf of the bundle was altered" in other.checks[-1].said


def test_a_bundle_packed_anew_is_not_called_whole(desk, article_id):
    examined = reports.examine(desk, zipped(files_of(bundled(desk, article_id).data)), "aud")
    assert not examined.is_honest
    assert [check.outcome for check in examined.checks if check.name == "content"] == ["not_made"]


def test_a_bundle_with_another_receipt_is_told(desk, article_id):
    files = files_of(bundled(desk, article_id).data)
    for receipt in (b"{", b"[]", json.dumps({**json.loads(files["receipt.json"]), "format": "html"}).encode()):
        examined = reports.examine(desk, zipped({**files, "receipt.json": receipt}), "aud")
        assert not examined.is_honest
        assert examined.checks[0].name == "receipt"


def test_a_zip_that_says_it_is_larger_than_it_is_is_not_unpacked(desk, article_id):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        for name, data in {**files_of(bundled(desk, article_id).data), "files/zeros": bytes(10_000_000)}.items():
            bomb.writestr(name, data)
    with pytest.raises(BadInput):
        reports.examine(desk, packed.getvalue(), "aud")


def test_the_verifier_and_the_desk_seal_a_line_alike(desk, article_id):
    for line in ledger_store.lines(desk.connections.db, article_id):
        fields = {name: getattr(line, name) for name in line.__slots__}
        assert _sealed(fields) == line.hash != _sealed({**fields, "actor": replace(line, actor="x").actor})
