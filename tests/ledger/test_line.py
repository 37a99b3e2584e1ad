"""A line's seal covers all that the line says."""

from dataclasses import replace

import pytest
import rfc8785

from factcheck.ledger.canonical import digest
from factcheck.ledger.line import FIRST, seal


@pytest.fixture
def line():
    return seal("a1", 1, "2026-05-31T14:00:00.000000Z", "ana", "claim.assessed", 1, '{"claim_id":"c1","salt":"00"}', FIRST)


def test_the_hash_is_that_of_the_fields_with_the_payload_as_its_digest(line):
    fields = {
        "stream": "a1",
        "version": 1,
        "time": "2026-05-31T14:00:00.000000Z",
        "actor": "ana",
        "kind": "claim.assessed",
        "kind_version": 1,
        "payload": digest('{"claim_id":"c1","salt":"00"}'),
        "previous": "0" * 64,
    }
    assert line.hash == digest(rfc8785.dumps(fields).decode())


@pytest.mark.parametrize(
    "change",
    [
        {"stream": "a2"},
        {"version": 2},
        {"time": "2026-05-31T13:00:00.000000Z"},
        {"actor": "ben"},
        {"kind": "claim.cited"},
        {"kind_version": 2},
        {"payload": '{"claim_id":"c2","salt":"00"}'},
        {"previous": "1" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_no_field_can_change_without_the_hash_showing_it(line, change):
    assert replace(line, **change).sealed_hash() != line.hash


def test_a_withheld_payload_is_its_own_digest_and_the_seal_still_fits(line):
    withheld = replace(line, payload=digest(line.payload))
    assert withheld.is_withheld
    assert not line.is_withheld
    assert withheld.sealed_hash() == line.hash
