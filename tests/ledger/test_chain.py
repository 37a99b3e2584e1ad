"""A walk along a stream names the first line that does not hold."""

from dataclasses import replace

import pytest

from factcheck.ledger.canonical import digest
from factcheck.ledger.chain import check
from factcheck.ledger.line import FIRST, seal


def a_stream(length=6):
    lines, previous = [], FIRST
    for version in range(1, length + 1):
        payload = f'{{"claim_id":"c{version}","salt":"{version:032x}"}}'
        lines.append(seal("a1", version, f"2026-05-31T14:00:0{version}.000000Z", "ana", "claim.set_aside", 1, payload, previous))
        previous = lines[-1].hash
    return lines


def resealed(line, **changes):
    """The line altered, with a hash that fits what it says now."""
    altered = replace(line, **changes)
    return replace(altered, hash=altered.sealed_hash())


def test_an_untouched_stream_holds_and_gives_its_head():
    checked = check("a1", a_stream())
    assert checked.fault is None
    assert (checked.version, checked.hash) == (6, a_stream()[-1].hash)


def test_an_empty_stream_holds_and_ends_where_a_first_line_begins():
    checked = check("a1", [])
    assert (checked.version, checked.hash, checked.fault) == (0, FIRST, None)


@pytest.mark.parametrize("field", ["time", "actor", "kind", "payload"])
def test_an_altered_line_is_named(field):
    lines = a_stream()
    lines[2] = replace(lines[2], **{field: "2026-05-31T14:00:03.500000Z"})
    fault = check("a1", lines).fault
    assert (fault.version, fault.what) == (3, "the line was altered: its contents do not give its hash")


def test_a_line_that_was_altered_and_sealed_anew_is_found_out_by_the_next_one():
    lines = a_stream()
    lines[2] = resealed(lines[2], actor="ben")
    fault = check("a1", lines).fault
    assert fault.version == 4
    assert "does not follow the one before it" in fault.what


def test_a_line_altered_together_with_its_link_is_named():
    lines = a_stream()
    lines[2] = replace(lines[2], previous="f" * 64)
    fault = check("a1", lines).fault
    assert fault.version == 3
    assert "altered together with its link" in fault.what


def test_a_dropped_line_is_missed():
    lines = a_stream()
    del lines[2]
    fault = check("a1", lines).fault
    assert (fault.version, fault.what) == (3, "this line is missing; the next one there is 4")


def test_a_dropped_line_whose_followers_were_numbered_on_is_found_out():
    lines = a_stream()
    del lines[2]
    lines = [*lines[:2], *(replace(line, version=line.version - 1) for line in lines[2:])]
    assert check("a1", lines).fault.version == 3


def test_two_lines_that_changed_places_are_named():
    lines = a_stream()
    lines[2], lines[3] = replace(lines[3], version=3), replace(lines[2], version=4)
    fault = check("a1", lines).fault
    assert fault.version == 3
    assert "moved here" in fault.what


def test_an_inserted_line_is_found_out_by_the_one_after_it():
    lines = a_stream()
    new = seal("a1", 3, lines[2].time, "mallory", "claim.restored", 1, '{"claim_id":"c1","salt":"00"}', lines[1].hash)
    lines = [*lines[:2], new, *(replace(line, version=line.version + 1) for line in lines[2:])]
    assert check("a1", lines).fault.version == 4


def test_a_line_that_stands_twice_is_named():
    lines = a_stream()
    fault = check("a1", [*lines[:3], lines[2], *lines[3:]]).fault
    assert (fault.version, fault.what) == (3, "this line stands twice")


def test_a_back_dated_last_line_is_named_even_where_it_was_sealed_anew():
    lines = a_stream()
    lines[-1] = resealed(lines[-1], time="2026-05-31T13:00:00.000000Z")
    fault = check("a1", lines).fault
    assert fault.version == 6
    assert "back-dated" in fault.what


def test_a_withheld_payload_is_counted_and_breaks_nothing():
    lines = a_stream()
    lines[2] = replace(lines[2], payload=digest(lines[2].payload))
    checked = check("a1", lines)
    assert (checked.fault, checked.withheld) == (None, (3,))


def test_a_cut_tail_is_not_told_by_the_chain_but_by_its_head():
    whole, cut = check("a1", a_stream()), check("a1", a_stream()[:4])
    assert cut.fault is None
    assert (cut.version, cut.hash) != (whole.version, whole.hash)


@pytest.mark.parametrize("change", [{"payload": 7}, {"payload": b"\xff"}, {"payload": "\udcff"}, {"actor": "\udcff"}, {"time": b""}])
def test_what_is_no_text_at_all_is_an_alteration_and_no_crash(change):
    lines = a_stream()
    lines[2] = replace(lines[2], **change)
    fault = check("a1", lines).fault
    assert (fault.version, fault.what) == (3, "the line was altered: its contents do not give its hash")


@pytest.mark.parametrize("version", ["x", None, b"3"])
def test_a_version_that_is_no_number_is_a_fault_too(version):
    lines = a_stream()
    lines[2] = replace(lines[2], version=version)
    assert check("a1", lines).fault.version == 3


def test_a_fault_reads_as_a_sentence():
    lines = a_stream()
    del lines[0]
    assert str(check("a1", lines).fault) == "stream a1, line 1: this line is missing; the next one there is 2"
