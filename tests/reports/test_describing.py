"""A table is handed out with the file that describes it, of the very same version, under whatever name."""

import json
from hashlib import sha256

import csvw
import pytest
from reported import reviewed_on

from factcheck import reports
from factcheck.domain.choice import Choice
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.exporting.format import formats


@pytest.fixture
def article_id(desk):
    return reviewed_on(desk)


def made(desk, article_id, form="csv", **more):
    return reports.export(desk, reports.Wanted(article_id, form, **more), "ana")


@pytest.mark.parametrize(("name", "url"), [("claims.csv", "claims.csv"), ("my claims #1.csv", "my%20claims%20%231.csv")])
def test_a_table_is_described_as_it_was_made_and_by_its_own_name(desk, article_id, name, url):
    table = made(desk, article_id)
    desk.do(article_id, AssignArticle("ana"), "eve")
    described = reports.described(table, name)
    data = json.loads(described.data)
    assert described.file_name == f"{name}-metadata.json"
    assert data["url"] == url
    assert data["schema:sha256"] == sha256(table.data).hexdigest()
    assert described.receipt.version == table.receipt.version
    assert reports.examine(desk, described.data, "aud").is_honest


@pytest.mark.parametrize("only_signed_off", [None, True])
def test_a_description_asked_for_by_itself_goes_with_the_table_asked_for_by_itself(desk, article_id, tmp_path, only_signed_off):
    for form in ("csv", "csvw"):
        one = made(desk, article_id, form, choice=Choice(only_signed_off))
        (tmp_path / one.file_name).write_bytes(one.data)
    table = made(desk, article_id, choice=Choice(only_signed_off))
    read = csvw.CSVW(str(tmp_path / table.file_name), validate=True)
    assert not read.no_metadata
    assert read.is_valid, read.warnings


@pytest.mark.parametrize("form", [name for name in formats() if name not in {"csv", "claimreview"}])
def test_other_formats_have_no_description(desk, article_id, form):
    assert reports.described(made(desk, article_id, form), "report") is None
