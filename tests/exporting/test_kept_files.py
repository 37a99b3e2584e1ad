"""What a kept file of evidence is, is told wherever evidence is; a confidential one nowhere."""

from dataclasses import replace

import pytest
from build import an_article, an_item, assessed, cited, happened, told
from reported import rendered

from factcheck.domain.evidence import KeptFile
from factcheck.domain.kinds.evidence import EvidenceAdded
from factcheck.exporting.format import formats

FILE = KeptFile("ab12" * 16, "letter.pdf", 48213)
TELL_EVIDENCE = [name for name, form in formats().items() if name != "claimreview" and form.beside is None]


def with_file(*, confidential):
    item = replace(an_item(confidential=confidential), file=FILE)
    return told(an_article(), happened(EvidenceAdded("E1", item)), cited("c1", "E1"), assessed("c1", "supported"))


@pytest.mark.parametrize("form", TELL_EVIDENCE)
def test_a_kept_file_is_told_by_name_size_and_hash(form):
    text = "".join(rendered(with_file(confidential=False), form, only_signed_off=False).split())
    assert FILE.name in text
    assert "48,213bytes" in text or "48213" in text
    assert FILE.sha256 in text


@pytest.mark.parametrize("form", formats())
def test_a_confidential_file_is_told_nowhere(form):
    text = "".join(rendered(with_file(confidential=True), form, only_signed_off=False).split())
    assert FILE.name not in text
    assert FILE.sha256 not in text
