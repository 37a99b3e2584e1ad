"""A receipt is the same words in every format, and back."""

from dataclasses import replace

import pytest
from reported import a_report, reviewed

from factcheck.domain.choice import Choice, chosen
from factcheck.errors import BadInput
from factcheck.exporting.format import formats
from factcheck.exporting.receipts import CHOICE, LABELS, SHAPES, fields_of, receipt_from

CHOSEN = chosen(True, ["refuted", "supported"], "1-3 7", ["names", "evidence"])
RECEIPT = a_report(reviewed()).receipt


def test_a_receipt_comes_back_from_its_words():
    for receipt in (RECEIPT, replace(RECEIPT, choice=CHOSEN)):
        assert receipt_from(fields_of(receipt)) == receipt


def test_every_word_has_a_label_and_a_shape():
    assert list(LABELS) == list(SHAPES) == [*fields_of(RECEIPT), CHOICE] == [*fields_of(replace(RECEIPT, choice=CHOSEN))]


def test_a_choice_stands_in_it_only_where_something_was_chosen():
    assert receipt_from({**fields_of(RECEIPT), CHOICE: ""}) == RECEIPT
    for words in ("nonsense", "claim 3 1", "<nonsense>", "without dreams"):
        with pytest.raises(BadInput, match="“choice” reads"):
            receipt_from({**fields_of(RECEIPT), CHOICE: words})


@pytest.mark.parametrize("name", fields_of(RECEIPT))
def test_a_word_that_is_missing_or_cannot_be_right_is_named(name):
    fields = fields_of(RECEIPT)
    with pytest.raises(BadInput, match=f"lacks its “{name}”"):
        receipt_from({key: value for key, value in fields.items() if key != name})
    with pytest.raises(BadInput, match=f"“{name}” reads"):
        receipt_from({**fields, name: "<nonsense>"})


@pytest.mark.parametrize("choice", [Choice(only_signed_off=False), CHOSEN], ids=["all", "chosen"])
@pytest.mark.parametrize("form", formats().values(), ids=formats())
def test_every_format_carries_it(form, choice):
    report = a_report(reviewed(), form.name, choice=choice)
    receipt, text = report.receipt, form.text_in(form.render(report))
    assert receipt_from(form.receipt_in(text)) == receipt
    assert receipt_from(form.receipt_in(text.replace("\r\n", "\n").replace("\n", "\r\n"))) == receipt


@pytest.mark.parametrize("form", formats().values(), ids=formats())
def test_no_format_takes_another_for_its_own(form):
    others = [other for other in formats().values() if other != form]
    texts = [form.text_in(other.render(a_report(reviewed(), other.name))) for other in others]
    assert not any(form.receipt_in(text) for text in texts if text is not None)
    assert not any(form.receipt_in(text) for text in ("", "{", "# Notes\n", "<!doctype html>", "claim_id", "claim_id,a\r\n", "hello"))
