"""Real articles taken the whole way in a real browser: import, marks, sign-off, four exports, their proof and their forgery."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from browser import CHEAP, Visitor, served
from click.testing import CliRunner

from factcheck.__main__ import main
from factcheck.cli.demo import prepare
from factcheck.config import Settings

ARTICLES = sorted(Path(os.environ["ARTICLES"]).glob("*.txt")) if os.environ.get("ARTICLES") else []
FORMATS = ("html", "markdown", "csv", "json")
FIGURE = re.compile(r"\d")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("real") / "demo"
    prepare(Settings(home, CHEAP, demo=True), fresh=True)
    return home


def verified(home, report):
    return CliRunner().invoke(main, ["--home", str(home), "verify", str(report)])


def must_cover(dossier):
    """Passages are in order, do not overlap, and leave nothing out but spaces; every span says what the text says there."""
    last = 0
    for passage in dossier.ordered_passages():
        assert passage.span.start >= last
        assert not dossier.text[last : passage.span.start].strip()
        last = passage.span.end
    assert not dossier.text[last:].strip()
    for claim in dossier.live_claims():
        words = [*claim.words, *(w for hop in claim.suggested for w in (hop.source, hop.cue) if w)]
        assert all(dossier.text[w.span.start : w.span.end] == w.text for w in words)


def assess(visitor, page, status, reason):
    visitor.page.goto(page)
    visitor.choose("status", status)
    visitor.choose("confidence", "moderate")
    visitor.page.locator("#reason").fill(reason)
    visitor.press(re.compile("^Save"))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_a_real_article_goes_the_whole_way(browser, home, article, tmp_path):
    with served(home) as (address, desk):
        with Visitor(browser, address, "Ana") as ana:
            article_id = take_in(ana, article)
            dossier = desk.dossier(article_id)
            must_cover(dossier)
            claims = [claim for claim in dossier.live_claims() if claim.suggested][:2] or dossier.live_claims()[:2]
            pages = [f"/articles/{article_id}?claim={claim.claim_id}" for claim in claims]
            for page in pages:
                ana.page.goto(page)
                ana.press(re.compile("^Accept"))
                assess(ana, page, "not_enough_evidence", "No document was at hand.")
        assert all(desk.dossier(article_id).claim(claim.claim_id).attribution is not None for claim in claims)
        with Visitor(browser, address, "Ben") as ben:
            assess(ben, pages[0], "conflicting_evidence", "Two accounts differ.")
        assert desk.dossier(article_id).claim(claims[0].claim_id).stage.code == "disputed"
        with Visitor(browser, address, "Eve") as eve:
            for page in pages:
                eve.page.goto(page)
                if eve.page.locator('input[name="stands"]').count():
                    eve.choose("stands", "ana")
                eve.page.locator("#sign_note").fill("Nothing to be found either way.")
                eve.press("Sign off")
            assert all(desk.dossier(article_id).claim(claim.claim_id).stage.code == "signed_off" for claim in claims)
            for form in FORMATS:
                report = download(eve, article_id, form, tmp_path)
                prove(home, report, claims[0].quote)
        assert not [checked.fault for checked in desk.verify() if checked.fault]


def take_in(visitor, article):
    visitor.page.goto("/import")
    visitor.page.locator("#file").set_input_files(article)
    visitor.send("Import and read")
    if "/details" not in visitor.page.url:  # the same text was taken in before: another outlet's copy
        pytest.fail(f"{article.name} was known already: {visitor.page.inner_text('main')[:200]}")
    article_id = visitor.page.url.split("/articles/")[1].split("/")[0]
    visitor.send("That is right: start checking")
    return article_id


def download(visitor, article_id, form, folder):
    visitor.page.goto(f"/articles/{article_id}/reports")
    with visitor.page.expect_download() as download:
        visitor.page.locator(f'a.button[href*="report.{form}"]').first.click()
    report = folder / download.value.suggested_filename
    download.value.save_as(report)
    return report


def prove(home, report, quote):
    """`factcheck verify` passes the report and finds a changed word of the claim."""
    honest = verified(home, report)
    assert honest.exit_code == 0, honest.output
    word = next(word for word in re.findall(r"[A-Za-z]{4,}", quote))
    text = report.read_bytes().decode("utf-8-sig")
    assert word in text
    altered = report.with_name(f"altered-{report.name}")
    altered.write_bytes(text.replace(word, word[::-1]).encode())
    forged = verified(home, altered)
    assert forged.exit_code == 1, forged.output


def test_the_reading_is_scored_where_there_is_gold(record_property):
    folder = ARTICLES[0].parent
    score, gold = folder.parent / "score.py", Path(os.environ.get("GOLD") or folder.parent / "gold")
    if not (score.is_file() and gold.is_dir()):
        return
    command = f"{sys.executable} -m factcheck read {{}} --json"
    scored = subprocess.run(
        [sys.executable, score, "--articles", folder, "--gold", gold, "--command", command],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    record_property("figures", scored.stdout)
    assert scored.returncode == 0, scored.stderr
    assert FIGURE.search(scored.stdout)
