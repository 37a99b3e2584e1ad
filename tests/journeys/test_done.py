"""What was done is in sight on the page that a form leads to, wherever on it the address leads; once."""

import pytest
from browser import Visitor
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [360, 1280])
def test_without_scripts_a_save_is_told_where_one_is_and_told_once(browser, address, article, width):
    with Visitor(browser, address, "Ana", scripts=False, width=width) as ana:
        page = ana.page
        page.goto(f"/articles/{article}?claim=c1")
        ana.choose("status", "not_checkable")
        ana.press("Save", exact=True)
        assert "Assessment saved. Claim 1." in page.locator("#told").inner_text()
        line = page.locator("#told").bounding_box()
        assert 0 <= line["y"] < line["y"] + line["height"] <= 900
        assert line["x"] + line["width"] <= width
        page.reload()
        assert not page.locator("#told").count()


def test_with_scripts_what_a_plain_form_did_is_announced_and_goes_with_the_next_order(browser, address, article):
    with Visitor(browser, address, "Ana") as ana:
        page = ana.page
        page.goto(f"/articles/{article}/details")
        ana.send("Save")
        page.wait_for_selector("#said:text-is('What is known of the article is saved.')", state="attached")
        ana.choose("status", "not_checkable")
        ana.press("Save", exact=True)
        page.wait_for_selector("#said:text-is('Assessment saved. Claim 1.')", state="attached")
        expect(page.locator("#told")).to_have_count(0)
