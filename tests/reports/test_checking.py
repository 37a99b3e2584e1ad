"""An honest report is told from an altered one, and from one whose ledger was rewritten since."""

import csv
import io
import json
import re
import sqlite3
import zipfile

import pytest
from build import a_desk, an_assessment
from pypdf import PdfReader, PdfWriter
from reported import reviewed_on

from factcheck import reports
from factcheck.domain.choice import Choice
from factcheck.domain.kinds.articles import AssignArticle, WriteFinding
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.people import SwitchPerson
from factcheck.errors import BadInput, Forbidden
from factcheck.exporting.format import formats
from factcheck.exporting.report import EXPORTER
from factcheck.ledger.line import FIRST, Line, seal
from factcheck.storage.ledger_store import COLUMNS

LAST = {"markdown", "docx", "pdf", "annotatedpdf"}  # the receipt stands at their end


class Story:
    """A reviewed article, its report in every format, and ways to lay hands on the ledger's file."""

    def __init__(self, folder):
        self.folder = folder
        self.desk = a_desk(folder)
        self.article_id = reviewed_on(self.desk)
        wanted = {form: reports.Wanted(self.article_id, form, choice=Choice(form == "claimreview")) for form in formats()}
        self.files = {form: reports.export(self.desk, asked, "ana").data for form, asked in wanted.items()}
        self.last = self.desk.dossier(self.article_id).version

    def examined(self, data, by="aud"):
        return reports.examine(self.desk, data, by)

    def failed(self, data):
        """What fails, as one text."""
        examined = self.examined(data)
        assert not examined.is_honest
        return " ".join(check.said for check in examined.checks if check.outcome != "passed")

    def altered(self, form, old, new):
        data = self.files[form].replace(old.encode(), new.encode(), 1)
        if not formats()[form].is_text:
            data = rewritten(form, self.files[form], old, new)
        assert data != self.files[form]
        return self.failed(data)

    def tamper(self, *orders):
        self.desk.connections.close()
        db = sqlite3.connect(self.folder / "desk.db", isolation_level=None)
        for (trigger,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'").fetchall():
            db.execute(f"DROP TRIGGER {trigger}")
        for order, *given in orders:
            db.execute(order, given)
        db.close()
        self.desk = a_desk(self.folder)

    def made_anew(self, stream, change):
        """The whole chain of a stream with `change` applied to every payload, so that `verify` alone finds nothing."""
        rows = self.desk.connections.db.conn.execute(f"SELECT {COLUMNS} FROM ledger WHERE stream = ? ORDER BY version", (stream,))
        previous, orders = FIRST, []
        for line in [Line(*row) for row in rows]:
            anew = seal(stream, line.version, line.time, line.actor, line.kind, line.kind_version, change(line.payload), previous)
            orders.append(
                (
                    "UPDATE ledger SET payload = ?, previous = ?, hash = ? WHERE stream = ? AND version = ?",
                    anew.payload,
                    previous,
                    anew.hash,
                    stream,
                    line.version,
                )
            )
            previous = anew.hash
        self.tamper(*orders)
        assert reports.prove(self.desk, "aud").is_sound


def rewritten(form, data, old, new):
    """A document in which one word of its receipt or its text reads differently, as its own program would save it."""
    made = io.BytesIO()
    if formats()[form].suffix == "pdf":
        writer = PdfWriter(clone_from=io.BytesIO(data))
        writer.add_metadata({"/Keywords": writer.metadata["/Keywords"].replace(old, new, 1)})
        writer.write(made)
        return made.getvalue()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(made, "w") as archive:
        for name in given.namelist():
            part = given.read(name)
            archive.writestr(name, part.replace(old.encode(), new.encode(), 1) if name == "word/document.xml" else part)
    return made.getvalue()


@pytest.fixture
def story(tmp_path):
    story = Story(tmp_path)
    yield story
    story.desk.connections.close()


@pytest.mark.parametrize("form", formats())
def test_an_honest_report_is_told_so_also_after_the_desk_worked_on(story, form):
    claim = story.desk.dossier(story.article_id).live_claims()[2].claim_id
    story.desk.do(story.article_id, AssessClaim(claim, an_assessment("refuted"), 10**6), "ana")
    examined = story.examined(story.files[form])
    assert examined.is_honest
    assert examined.receipt.format == form
    assert "honest" in examined.conclusion
    assert [check.outcome for check in examined.checks] == ["passed"] * 5


def test_a_changed_word_is_named_where_it_stands(story):
    assert "Line" in story.altered("html", "Seven were bought", "Nine were bought")
    assert "Line" in story.altered("markdown", "Seven were bought", "Nine were bought")
    assert "column “reason”" in story.altered("csv", "Seven were bought", "Nine were bought")
    assert "claims[1].reason" in story.altered("json", "Seven were bought", "Nine were bought")


def test_a_changed_word_of_a_document_is_named_where_it_stands(story):
    assert "Line" in story.altered("docx", "Seven were bought", "Nine were bought")
    assert "Line" in story.altered("summary", "Seven were bought", "Nine were bought")


def test_a_document_that_was_saved_anew_is_not_called_honest_nor_altered(story):
    for form in ("docx", "pdf", "annotatedpdf"):
        examined = story.examined(rewritten(form, story.files[form], "", ""))
        assert not examined.is_honest
        assert examined.checks[-1].outcome == "not_made"
        assert "saved anew" in examined.checks[-1].said


@pytest.mark.parametrize("form", ["pdf", "annotatedpdf"])
def test_a_page_that_was_taken_out_of_a_pdf_is_found(story, form):
    writer, made = PdfWriter(clone_from=io.BytesIO(story.files[form])), io.BytesIO()
    writer.remove_page(writer.pages[0])
    writer.write(made)
    assert "Line" in story.failed(made.getvalue())


def test_the_words_of_another_version_under_an_honest_receipt_are_found(story):
    told = story.desk.dossier(story.article_id)
    story.desk.do(story.article_id, WriteFinding("Mostly wrong", "One figure is open.", told.version), "eve")
    other = reports.export(story.desk, reports.Wanted(story.article_id, "annotatedpdf"), "ana").data
    writer, made = PdfWriter(clone_from=io.BytesIO(other)), io.BytesIO()
    writer.add_metadata({"/Keywords": PdfReader(io.BytesIO(story.files["annotatedpdf"])).metadata["/Keywords"]})  # an honest receipt
    writer.write(made)
    assert re.search(r"Line \d+ differs. .* version 12\.10”. .* version 13\.10”", story.failed(made.getvalue()))


def test_the_article_s_own_text_cannot_be_changed_either(story):
    assert "Line" in story.altered("html", "Taxes fell 4%", "Taxes fell 5%")
    assert "text" in story.altered("json", "Taxes fell 4%", "Taxes fell 5%")


@pytest.mark.parametrize("form", formats())
def test_an_altered_receipt_is_found_whichever_word_it_was(story, form):
    receipt = story.examined(story.files[form]).receipt
    text = receipt.text_sha256
    assert story.altered(form, text, text[::-1])
    assert story.altered(form, receipt.as_of, receipt.as_of.replace("2026", "2025"))
    assert "another hash" in story.altered(form, receipt.article_head, "0" * 64)
    assert "another hash" in story.altered(form, receipt.house_head, "0" * 64)
    assert story.altered(form, receipt.article_head, receipt.article_head[:-1])


def test_a_receipt_with_another_version_is_found_by_the_hash_of_its_line(story):
    said = story.altered("markdown", f"(article_version): `{story.last}`", f"(article_version): `{story.last - 1}`")
    assert f"its hash is that of line {story.last}" in said
    said = story.altered("markdown", f"(article_version): `{story.last}`", f"(article_version): `{story.last + 7}`")
    assert f"ends at line {story.last}" in said


def test_a_receipt_of_all_claims_does_not_pass_for_one_of_signed_off_claims(story):
    assert "Line" in story.altered("markdown", "(claims): `all`", "(claims): `signed_off`")


def test_a_receipt_that_names_another_format_is_found(story):
    assert "receipt was altered" in story.altered("json", '"format": "json"', '"format": "csv"')


def test_a_receipt_that_lacks_a_word_is_named(story):
    assert "lacks its “house_head”" in story.altered("json", '"house_head"', '"house_tail"')


def test_another_exporter_is_no_excuse(story):
    examined = story.examined(story.files["json"].replace(f'"exporter": "{EXPORTER}"'.encode(), b'"exporter": "99"'))
    assert not examined.is_honest
    assert examined.checks[-1].outcome == "not_made"
    assert "not proved" in examined.conclusion


def test_a_description_is_proved_and_names_the_file_that_it_describes_whatever_that_is_called(story):
    named = story.files["csvw"].replace(b'"url": "', b'"url": "mine-', 1)
    for data in (story.files["csvw"], named, json.dumps(json.loads(named)).encode()):
        examined = story.examined(data)
        assert examined.is_honest
        assert f"It describes {json.loads(data)['url']}; check that file too." in examined.checks[-1].said


@pytest.mark.parametrize("url", ["https://evil.example/claims.csv", "../claims.csv", "", 1])
def test_a_description_of_a_file_elsewhere_is_found(story, url):
    data = {**json.loads(story.files["csvw"]), "url": url}
    assert "The value at url differs" in story.failed(json.dumps(data).encode())


def test_a_description_in_which_a_column_means_something_else_is_found(story):
    assert "tableSchema.columns[8]" in story.altered("csvw", "unreviewed: Not checked yet", "unreviewed: Refuted")


@pytest.mark.parametrize("form", formats())
def test_a_file_that_was_cut_is_found(story, form):
    data = story.files[form].rstrip()
    for length in (len(data) - 1, int(len(data) * 0.7)):
        part = data[:length].decode(errors="ignore").encode()
        if any(f.receipt_in(f.text_in(part) or "") for f in formats().values()):
            assert not story.examined(part).is_honest
        else:  # the receipt was in the part that is gone
            assert form in LAST
            with pytest.raises(BadInput, match="cut short"):
                story.examined(part)


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"{}", b"[" * 100_000, b"<!doctype html><p>hi", b"# Notes", b"\xff\xfe\x00\x01", b"claim_id\n", bytes(range(256))],
)
def test_what_is_no_report_at_all_is_told_so(story, data):
    with pytest.raises(BadInput, match="no report of this program"):
        story.examined(data)


def test_a_table_that_a_spreadsheet_saved_anew_still_has_every_word(story):
    text = story.files["csv"].decode("utf-8-sig")
    saved = io.StringIO(newline="")
    csv.writer(saved, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(csv.reader(io.StringIO(text, newline="")))
    examined = story.examined(saved.getvalue().encode())
    assert examined.is_honest
    assert "saved anew" in examined.checks[-1].said


def test_data_that_were_written_anew_still_have_every_value(story):
    data = json.loads(story.files["json"])
    assert story.examined(json.dumps(data, sort_keys=True).encode()).is_honest
    assert story.examined(b"\xef\xbb\xbf" + story.files["html"].replace(b"\n", b"\r\n")).is_honest


def test_a_cut_tail_is_found(story):
    story.tamper(("DELETE FROM ledger WHERE stream = ? AND version = ?", story.article_id, story.last))
    assert reports.prove(story.desk, "aud").is_sound
    assert f"ends at line {story.last - 1}" in story.failed(story.files["html"])


def test_a_dropped_stream_is_found(story):
    story.tamper(("DELETE FROM ledger WHERE stream = ?", story.article_id))
    assert reports.prove(story.desk, "aud").is_sound
    assert "dropped" in story.failed(story.files["csv"])


def test_a_chain_made_anew_is_found_and_so_are_the_words_that_it_changed(story):
    story.made_anew(story.article_id, lambda payload: payload.replace("Seven were bought", "Nine were bought"))
    said = story.failed(story.files["json"])
    assert "made anew" in said
    assert "claims[1].reason differs. The desk has: “Nine" in said


def test_a_house_made_anew_is_found_even_where_no_word_of_the_report_changed(story):
    story.made_anew("house", lambda payload: payload.replace("Adm", "Bdm"))
    said = story.failed(story.files["markdown"])
    assert "Stream house" in said
    assert "differs" not in said


def test_a_chain_made_anew_of_lines_that_nobody_can_read_is_found(story):
    story.made_anew(story.article_id, lambda payload: payload.replace("claim_id", "claim_ix") if "Seven" in payload else payload)
    assert "cannot be read" in story.failed(story.files["markdown"])


def test_a_broken_chain_before_the_report_is_found_and_nothing_is_compared(story):
    story.desk.connections.db.conn.execute("SELECT 1")
    story.tamper(("UPDATE ledger SET actor = 'mal' WHERE stream = ? AND version = 3", story.article_id))
    examined = story.examined(story.files["markdown"])
    assert "line 3" in " ".join(check.said for check in examined.checks if check.outcome == "failed")
    assert examined.checks[-1].outcome == "not_made"


def test_a_line_that_is_no_text_is_found(story):
    story.tamper(("UPDATE ledger SET kind = CAST(X'ff' AS TEXT) WHERE stream = ? AND version = 3", story.article_id))
    assert not story.examined(story.files["markdown"]).is_honest


def test_what_was_broken_after_the_report_does_not_touch_it(story):
    story.desk.do(story.article_id, AssignArticle("ana"), "eve")
    story.tamper(("UPDATE ledger SET actor = 'mal' WHERE stream = ? AND version = ?", story.article_id, story.last + 1))
    assert story.examined(story.files["html"]).is_honest


def test_words_that_were_erased_since_are_said_to_be(story):
    version = next(e.version for e in story.desk.history(story.article_id) if "Seven" in repr(e.event))
    story.desk.erase(story.article_id, version, "a court asked", "adm")
    assert "1 of these lines were erased since" in story.failed(story.files["json"])


def test_a_report_of_another_desk_is_told_so(story, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    desk = a_desk(other)
    assert "another desk" in " ".join(check.said for check in reports.examine(desk, story.files["html"], "aud").checks)
    desk.connections.close()


def test_only_who_may_verify_does(story):
    story.desk.do_house(SwitchPerson("aud", active=False), "adm")
    with pytest.raises(Forbidden):
        story.examined(story.files["html"])
    with pytest.raises(Forbidden):
        reports.prove(story.desk, "aud")
