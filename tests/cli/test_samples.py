"""`factcheck samples`."""

from factcheck.cli.samples import sampled
from factcheck.cli.seed import slugs


def test_every_format_of_every_seed_is_written_where_it_was_asked_for(factcheck, home, tmp_path):
    written = factcheck("samples", tmp_path / "samples")
    assert written.exit_code == 0, written.stderr
    files = {path.relative_to(tmp_path / "samples").as_posix() for path in (tmp_path / "samples").rglob("*.*")}
    expected = {f"{slug}/{form.stem}.{form.suffix}" for slug in slugs() for form in sampled()}
    assert {name.partition("/")[2] for name in expected - files} <= {"claimreview.jsonld"}  # it needs a signed-off claim
    assert files <= expected
    assert written.stdout == f"{len(files)} samples are in {tmp_path / 'samples'}.\n"
    assert not home.exists()
