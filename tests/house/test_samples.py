"""`exports/samples/` is what the exporters write."""

import pytest

from factcheck import paths
from factcheck.cli.samples import sampled, samples, seeded
from factcheck.cli.seed import slugs
from factcheck.reports import examine

FOLDER = paths.PACKAGE.parent / "exports" / "samples"


@pytest.fixture(scope="module")
def made():
    return {(sample.slug, sample.file_name): sample.data for sample in samples()}


def test_every_seed_has_a_sample_of_every_format_and_there_are_no_others(made):
    expected = {(slug, f"{form.stem}.{form.suffix}") for slug in slugs() for form in sampled()}
    assert {name for name in expected - set(made) if not name[1].startswith("claimreview")} == set()  # it needs a signed-off claim
    assert set(made) <= expected
    assert {(file.parent.name, file.name) for file in FOLDER.glob("*/*")} == set(made)


def test_the_samples_are_what_the_exporters_write(made):
    stale = sorted("/".join(name) for name, data in made.items() if (FOLDER / name[0] / name[1]).read_bytes() != data)
    assert not stale, "write them anew with `factcheck samples`"


def test_every_sample_is_an_honest_report(made, tmp_path):
    desk = seeded(tmp_path)
    assert all(examine(desk, data, "ada").is_honest for data in made.values())
    desk.connections.close()
