"""Every format tells the same article and keeps what is secret."""

import csv
import io
import os
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from build import a_reading, an_article, marked, settled, told
from reported import HIDDEN, SECRET, a_report, every_format, rendered, reviewed
from work import calls

from factcheck.errors import Unknown
from factcheck.exporting.format import READ, format_named, formats

EDITED = {"claimreview"}  # signed-off claims and no others
TELLING = [name for name, form in formats().items() if form.beside is None]  # the others describe a file that tells


@pytest.mark.parametrize("form", formats())
def test_no_format_holds_a_secret_and_each_counts_what_it_keeps_back(form):
    text = " ".join(rendered(reviewed(), form).split())
    for kept in (SECRET, HIDDEN, "convinced by the letter", SECRET[:12]):
        assert kept not in text
    for counted in ("1 internal note", "1 item of confidential evidence", "1 citation of confidential evidence", "1 editor’s note"):
        assert counted in text


@pytest.mark.parametrize("form", TELLING)
def test_every_format_tells_what_was_found(form):
    text = rendered(reviewed(), form)
    for said in ("Taxes and cranes", "Taxes fell 4% in May", "Budget report", "Ministry of Finance", "Eve"):
        assert said in text
    assert ("BelTA" in text) == (form not in EDITED)
    assert ("Seven were bought." in text) == (form not in {"csv", *EDITED})  # the reviewers differ: no assessment stands
    assert ("Right on taxes" in text) == (form != "csv")


@pytest.mark.parametrize("form", formats())
def test_an_article_without_claims_still_has_a_report_with_a_receipt(form):
    nothing = told(an_article("Related videos:", replace(a_reading("Related videos:"), passages=())))
    if refusal := formats()[form].refusal(a_report(nothing, form)):
        assert "has none" in refusal
        return
    text = rendered(nothing, form)
    assert formats()[form].receipt_in(text)["article_id"] == "a1"
    assert formats()[form].kind != READ or "No claims to show." in text


@pytest.mark.parametrize("form", formats())
def test_only_signed_off_claims_are_told_where_that_was_asked(form):
    text = rendered(reviewed(), form, only_signed_off=True)
    assert "Seven were bought." not in text
    assert "2 claims that are not signed off" in text


def test_a_claim_that_is_not_signed_off_says_its_stage():
    made = every_format(reviewed())
    assert "Not signed off" in made["html"]
    assert "Stage:** Disputed" in made["markdown"]
    assert [row["stage"] for row in csv.DictReader(io.StringIO(made["csv"], newline=""))] == ["signed_off", "disputed", "open"]


def test_the_summary_groups_by_status_what_is_wrong_first():
    headings = re.findall(r"^## (.*)$", rendered(reviewed(), "markdown"), re.MULTILINE)
    assert headings == [
        "! Disputed (1)",
        "✓ Supported (1)",
        "○ Not checked yet (1)",
        "Evidence",
        "Sources",
        "How this was checked",
        "What this file leaves out",
        "Receipt",
    ]


def test_the_table_opens_with_a_mark_and_ends_its_rows_as_the_standard_says():
    data = formats()["csv"].render(a_report(reviewed(), "csv"))
    assert data.startswith(b"\xef\xbb\xbfclaim_id,")
    assert data.endswith(b"\r\n")


def test_an_english_page_says_so_and_a_spanish_paragraph_says_so_too():
    text = "Exports grew.\nLos precios subieron."
    reading = a_reading(text)
    spanish = replace(reading.passages[1], lang="es")
    page = rendered(told(an_article(text, replace(reading, passages=(reading.passages[0], spanish)))), "html")
    assert '<p class="text" dir="auto" lang="es">' in page


def test_a_passage_that_is_no_claim_is_named_in_the_margin():
    page = rendered(told(an_article(), settled("p5", "duplicate", duplicate_of="c2")), "html")
    assert "Duplicate of claim 2" in page
    assert "Question?" in page


def test_a_format_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(Unknown, match="csv, csvw, docx, html, json, markdown"):
        format_named("scroll")


def test_the_same_report_gives_the_same_bytes_in_any_process(tmp_path):
    code = (
        "import sys, hashlib; sys.path.insert(0, 'tests')\n"
        "from reported import every_format, reviewed\n"
        "print(hashlib.sha256(repr(every_format(reviewed())).encode()).hexdigest())"
    )
    places = (
        {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Havana", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], env={**os.environ, **place}, capture_output=True, text=True, check=True).stdout
        for place in places
    ]
    assert runs[0] == runs[1]


@pytest.fixture(scope="module")
def few_and_many():
    """Two dossiers, one with ten times the claims of the other."""
    return [told(an_article("\n".join(f"The port bought {n} cranes." for n in range(claims)))) for claims in (500, 5000)]


@pytest.mark.parametrize("form", [name for name, form in formats().items() if form.is_text and name != "claimreview"])
def test_five_thousand_claims_are_ten_times_the_work_of_five_hundred(form, few_and_many):
    def work(dossier):
        report = a_report(dossier, form)
        assert len(report.content["claims"]) >= 500  # told before the calls are counted
        return calls(lambda: formats()[form].render(report))

    few, many = few_and_many
    assert work(many) < 13 * work(few)


def test_a_claim_inside_another_is_underlined_and_has_its_own_note():
    page = rendered(told(an_article(), marked("c4", "prices rose 2%")), "html")
    assert '<span class="claim tone-quiet shared">prices rose 2%</span>' in page
    assert 'id="n4"' in page
