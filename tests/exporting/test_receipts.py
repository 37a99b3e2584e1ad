"""A receipt is the same words in every format, and back."""

from dataclasses import replace

import pytest
from reported import a_report, reviewed

from factcheck.errors import BadInput
from factcheck.exporting.format import formats
from factcheck.exporting.receipts import LABELS, SHAPES, fields_of, receipt_from

RECEIPT = a_report(reviewed()).receipt


def test_a_receipt_comes_back_from_its_words():
    for receipt in (RECEIPT, replace(RECEIPT, only_signed_off=True)):
        assert receipt_from(fields_of(receipt)) == receipt


def test_every_word_has_a_label_and_a_shape():
    assert list(LABELS) == list(SHAPES) == list(fields_of(RECEIPT))


@pytest.mark.parametrize("name", SHAPES)
def test_a_word_that_is_missing_or_cannot_be_right_is_named(name):
    fields = fields_of(RECEIPT)
    with pytest.raises(BadInput, match=f"lacks its “{name}”"):
        receipt_from({key: value for key, value in fields.items() if key != name})
    with pytest.raises(BadInput, match=f"“{name}” reads"):
        receipt_from({**fields, name: "<nonsense>"})


@pytest.mark.parametrize("form", formats().values(), ids=formats())
def test_every_format_carries_it(form):
    receipt = a_report(reviewed(), form.name).receipt
    text = form.text_in(form.render(a_report(reviewed(), form.name)))
    assert receipt_from(form.receipt_in(text)) == receipt
    assert receipt_from(form.receipt_in(text.replace("\r\n", "\n").replace("\n", "\r\n"))) == receipt


@pytest.mark.parametrize("form", formats().values(), ids=formats())
def test_no_format_takes_another_for_its_own(form):
    others = [other for other in formats().values() if other != form]
    texts = [form.text_in(other.render(a_report(reviewed(), other.name))) for other in others]
    assert not any(form.receipt_in(text) for text in texts if text is not None)
    assert not any(form.receipt_in(text) for text in ("", "{", "# Notes\n", "<!doctype html>", "claim_id", "claim_id,a\r\n", "hello"))
