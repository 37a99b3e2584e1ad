"""Old ledgers stay readable: one payload of each kind and version was recorded, and is decoded for ever."""

import json
from pathlib import Path

import pytest

from factcheck.domain.events import decode, encode, known
from factcheck.errors import Unknown

RECORDED = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(Path(__file__).parent.glob("payloads/*.json"))}


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_payload_is_still_read(name):
    kind, version = name.rsplit(".", 1)
    event = decode(kind, int(version), RECORDED[name])
    assert kind == event.KIND


@pytest.mark.parametrize("kind", known())
def test_every_kind_has_its_payload_recorded(kind):
    """A new kind, or a new version of one, comes with a file in `payloads/`; the files that are there never change."""
    assert f"{kind}.{known()[kind].VERSION}" in RECORDED


@pytest.mark.parametrize("kind", known())
def test_what_is_written_today_is_what_was_recorded(kind):
    recorded = RECORDED[f"{kind}.{known()[kind].VERSION}"]
    event = decode(kind, known()[kind].VERSION, recorded)
    assert encode(event, recorded["salt"]) == recorded


def test_a_kind_that_the_program_does_not_know_asks_for_a_newer_one():
    with pytest.raises(Unknown, match="Update the program"):
        decode("claim.teleported", 1, {})


def test_a_version_that_the_program_does_not_know_asks_for_a_newer_one():
    with pytest.raises(Unknown, match=r"claim\.assessed has no version 99"):
        decode("claim.assessed", 99, {})


@pytest.mark.parametrize("payload", [{}, {"claim_id": 7}, {"claim_id": None}, {"claim_id": ["c1"]}])
def test_a_payload_of_another_shape_is_refused(payload):
    with pytest.raises(Unknown, match="incomplete or of another shape"):
        decode("claim.set_aside", 1, payload)
