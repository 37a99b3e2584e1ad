"""What kind of source a phrase is, for mentions as news writes them: `kinds/<kind>.txt` has one a line."""

from pathlib import Path

import pytest
from text.attribution.saying import last

KINDS = sorted(Path(__file__).with_name("kinds").glob("*.txt"))
MENTIONS = [(mention, path.stem) for path in KINDS for mention in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("mention", "kind"), MENTIONS)
def test_a_mention_has_its_kind(mention, kind):
    assert last(f"{mention} said on Monday that the bridge would close.").type == kind
