"""Canonical JSON, held against the reference implementation of RFC 8785."""

import json

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.codec import LARGEST
from factcheck.ledger.canonical import canonical, digest

ASCII_KEYS = st.text(st.characters(max_codepoint=127), max_size=8)
LEAVES = st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(ASCII_KEYS, inner, max_size=5), max_leaves=25)


@given(VALUES)
def test_any_value_that_an_event_can_hold_reads_as_rfc_8785_writes_it(value):
    assert canonical(value).encode() == rfc8785.dumps(value)


@given(VALUES)
def test_canonical_text_says_the_same_value_again(value):
    assert json.loads(canonical(value)) == value


def test_the_digest_is_the_sha_256_of_the_utf_8_bytes():
    assert digest("за") == "64c3fbb2489524c1231797f43ea96476e9b9a5ed90d166e4e4913342d3034e45"
