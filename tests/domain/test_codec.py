"""Events become plain JSON values and come back as they were."""

from dataclasses import dataclass

import pytest

from factcheck.domain.codec import LARGEST, build, plain
from factcheck.errors import Unknown
from factcheck.vocabulary.statuses import STATUSES, Status


@dataclass(frozen=True)
class Inner:
    number: int
    flag: bool


@dataclass(frozen=True)
class Outer:
    status: Status
    inner: Inner | None
    many: tuple[Inner, ...]
    words: str | None = None


THING = Outer(STATUSES["refuted"], Inner(1, True), (Inner(2, False), Inner(LARGEST, True)), "“да”")


@pytest.mark.parametrize("thing", [THING, Outer(STATUSES["supported"], None, ())])
def test_what_is_made_plain_can_be_built_again(thing):
    assert build(Outer, plain(thing)) == thing


def test_a_term_is_written_as_its_code():
    assert plain(THING)["status"] == "refuted"


@pytest.mark.parametrize("value", [1.5, LARGEST + 1, -LARGEST - 1, {"a": 1}, [1], b"x", object(), Inner, {1}])
def test_what_canonical_json_has_no_one_text_for_is_refused(value):
    with pytest.raises(TypeError, match="the ledger cannot hold"):
        plain(value)


@pytest.mark.parametrize("data", [{}, None, [], {"number": "1", "flag": True}, {"number": True, "flag": True}, {"number": 1, "flag": 1}])
def test_data_of_another_shape_are_refused(data):
    with pytest.raises(Unknown, match="A record of Inner is incomplete or of another shape"):
        build(Inner, data)


def test_a_word_that_no_vocabulary_has_is_refused():
    with pytest.raises(Unknown, match="“true” is no verification status"):
        build(Outer, {**plain(THING), "status": "true"})
