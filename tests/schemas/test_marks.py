"""A marks file is read step by step, and what is wrong with it is said."""

import json

import pytest

from factcheck.errors import BadInput
from factcheck.schemas.marks import marks

TAKEN_IN = {"at": "2026-03-02T08:00:00Z", "by": "Ana", "do": "import"}


def a_step(do, at="2026-03-02T08:05:00Z", **said):
    return {"at": at, "by": "Ana", "do": do, **said}


def read(*steps):
    return marks(json.dumps([TAKEN_IN, *steps]))


def test_a_step_says_when_who_what_and_on_which_claims():
    (_, step) = read(a_step("settle", passage="A headline", **{"as": "duplicate", "of": {"words": "taxes", "nth": 2}}))
    assert (step.number, step.at.minute, step.by, step.do) == (2, 5, "Ana", "settle")
    assert [(quote.words, quote.nth) for quote in step.claims] == [("taxes", 2)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not valid JSON"),
        ("{}", "must be a list of steps"),
        ("[]", "must be a list of steps"),
        ("[1]", "Step 1 says “None”, which is no step. Use one of: import, "),
        (json.dumps([a_step("approve")]), "“approve”, which is no step"),
        (json.dumps([a_step("undo")]), "make it an import"),
        (json.dumps([TAKEN_IN, a_step("import")]), "make it an import"),
        (json.dumps([TAKEN_IN, a_step("undo", at=TAKEN_IN["at"])]), "Step 2 is not later"),
        (json.dumps([{**TAKEN_IN, "at": "soon"}]), "Step 1 (import) cannot be read. at: Not a valid datetime."),
    ],
)
def test_a_file_that_is_no_list_of_steps_in_the_order_of_time_is_refused(text, reason):
    with pytest.raises(BadInput) as refused:
        marks(text)
    assert reason in refused.value.message


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (a_step("assess", claim="taxes", status="true"), "status: “true” is no verification status"),
        (a_step("assess", claim="taxes"), "status: Missing data"),
        (a_step("assess", claim=" ", status="refuted"), "claim: Quote some words of the article."),
        (a_step("assess", claim=["taxes"], status="refuted"), "claim: Quote some words of the article."),
        (a_step("restate", claim={"words": "taxes", "nth": "2"}, restatement=""), "claim: Quote some words of the article."),
        (a_step("undo", claim="taxes"), "claim: Unknown field."),
        (a_step("attribute", claim="taxes", chains=[{"hops": []}]), "chains: Shorter than minimum length 1."),
        (a_step("attribute", claim="taxes", chains=[{"hops": [{"source": "x", "role": "relay"}]}]), "chains: Missing data"),
    ],
)
def test_a_step_that_says_something_wrong_is_named_with_the_field(step, reason):
    with pytest.raises(BadInput) as refused:
        read(step)
    assert refused.value.message.startswith(f"Step 2 ({step['do']}) cannot be read. ")
    assert reason in refused.value.message
