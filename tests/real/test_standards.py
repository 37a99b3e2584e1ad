"""`make real`: published validators pass what is exported from the seeds and from real articles, and fail what was changed.

What the validators need beyond the tests' own libraries goes into a folder of its own: the program needs none of it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from build import a_desk, an_assessment, an_item
from reported import PUBLISHED

from factcheck import reports
from factcheck.cli.samples import seeded
from factcheck.cli.seed import slugs
from factcheck.desk import Delivery
from factcheck.domain.claim import Citation
from factcheck.domain.kinds.assessments import AssessClaim, SignOffClaim
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.domain.kinds.rules import SetRules
from factcheck.errors import NotNow
from factcheck.text.decoding import decode
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.statuses import STATUSES

ARTICLES = sorted(Path(os.environ.get("ARTICLES") or "nowhere").glob("*.txt"))
VALIDATE = Path(os.environ.get("STANDARDS") or "nowhere", "validate.py")
NEEDED = ("rfc3339-validator", "rfc3987")
SEEN = 10**6


@pytest.fixture(scope="module")
def validate(tmp_path_factory):
    """What the validator says of files, and whether it lets them pass."""
    place = tmp_path_factory.mktemp("validator")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", place, *NEEDED]
    subprocess.run(install, check=True)
    lent = {**os.environ, "PYTHONPATH": str(place)}

    def said(standard, *files):
        words = [sys.executable, VALIDATE, standard, *files]
        run = subprocess.run(words, capture_output=True, text=True, check=False, env=lent)
        assert run.stderr == ""
        return run.stdout, run.returncode == 0

    return said


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """What every seed and every article gives, by standard."""
    folder = tmp_path_factory.mktemp("exported")
    desk = seeded(tmp_path_factory.mktemp("seeds"))
    found = [_written(folder, desk, slug, "ada") for slug in slugs()]
    desk.connections.close()
    desk = a_desk(tmp_path_factory.mktemp("articles"))
    desk.do_house(SetRules(PUBLISHED), "adm")
    found += [_written(folder, desk, _reviewed(desk, path), "aud") for path in ARTICLES]
    desk.connections.close()
    return {standard: [file for each in found for file in each.get(standard, ())] for standard in ("claimreview", "webannotation")}


def _written(folder, desk, article_id, actor):
    """The article's files by the standard that they answer to; a page without reviews answers to none."""
    found = {}
    for form, standard in (("claimreview", "claimreview"), ("webannotation", "webannotation"), ("html", "claimreview")):
        try:
            made = reports.export(desk, reports.Wanted(article_id, form), actor)
        except NotNow:
            continue
        if form != "html" or b"application/ld+json" in made.data:
            path = folder / made.file_name
            path.write_bytes(made.data)
            found.setdefault(standard, []).append(path)
    return found


def _reviewed(desk, path):
    """The article with its first claims assessed, one with each status, and signed off."""
    article_id = desk.take_in(Delivery(decode(path.read_bytes())), "ana").article_id
    claims = [claim.claim_id for claim in desk.dossier(article_id).live_claims()]
    for claim_id, status in zip(claims, (status for status in STATUSES if status.is_set), strict=False):
        desk.do(article_id, AddEvidence(an_item(), claim_id, Citation("", STANCES["context"])), "ana")
        desk.do(article_id, AssessClaim(claim_id, an_assessment(status.code), SEEN), "ana")
        desk.do(article_id, SignOffClaim(claim_id, "clear", SEEN), "eve")
    return article_id


if ARTICLES and VALIDATE.is_file():  # without the folders there is nothing to hold against them

    @pytest.mark.parametrize("standard", ["claimreview", "webannotation"])
    def test_what_is_exported_passes(validate, files, standard):
        assert len(files[standard]) >= len(ARTICLES)
        said, fine = validate(standard, *files[standard])
        assert fine, said

    @pytest.mark.parametrize(
        ("standard", "node", "change"),
        [
            ("claimreview", lambda data: data["@graph"][1], {"url": "claims/1"}),
            ("claimreview", lambda data: data["@graph"][1], {"reviewRating": "5"}),
            ("claimreview", lambda data: data["@graph"][1]["reviewRating"], {"ratingValue": 9}),
            ("claimreview", lambda data: data["@graph"][1]["itemReviewed"], {"spokenBy": "nobody"}),
            ("webannotation", lambda data: data, {"total": 1_000}),
            ("webannotation", lambda data: data["first"]["items"][0], {"id": "not an address"}),
            ("webannotation", lambda data: data["first"]["items"][0], {"generated": "yesterday"}),
            ("webannotation", lambda data: data["first"]["items"][0]["target"][0], {"selector": []}),
        ],
    )
    def test_what_was_changed_fails(validate, files, tmp_path, standard, node, change):
        data = json.loads(next(file for file in files[standard] if file.suffix == ".jsonld").read_text("utf-8"))
        node(data).update(change)
        (tmp_path / "changed.jsonld").write_text(json.dumps(data), "utf-8")
        assert not validate(standard, tmp_path / "changed.jsonld")[1]
