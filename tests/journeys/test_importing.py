"""Taking in a long text: the page says that the desk is at work, and a button that is pressed twice asks once."""

import pytest
from browser import Visitor
from playwright.sync_api import expect

LONG = "Wages rose 3% in June, the union said. " * 3000
IDLE = ["Import and read", "A very long text takes a minute or two: press once and wait.", None]
WATCH = "window.asked = 0; addEventListener('submit', (event) => { asked += !event.defaultPrevented; event.preventDefault(); })"
PRESS = "document.querySelector('.button.primary').click()"
SAID = """(() => {
  const told = document.querySelector('[data-working]');
  return [document.querySelector('.button.primary').textContent, told.textContent, told.closest('form').ariaBusy];
})()"""


@pytest.fixture
def page(browser, address):
    """Ana's window, in front of the import page; what it would send is counted, and not sent."""
    with Visitor(browser, address, "Ana") as visitor:
        visitor.page.goto("/import")
        visitor.page.evaluate(WATCH)
        yield visitor.page


def test_the_button_says_that_the_desk_reads_and_asks_once(page):
    page.get_by_label("Text", exact=True).fill(LONG)
    page.evaluate(PRESS)
    told = "0.1 MB: a text this long takes a while. You get to the article as soon as it is read. "
    assert page.evaluate(SAID) == ["Reading …", told, "true"]
    page.evaluate(PRESS)
    assert page.evaluate("asked") == 1
    expect(page.locator("[data-working]")).to_contain_text("it is read. 1 s")


def test_who_stops_the_browser_may_press_again(page):
    page.get_by_label("Text", exact=True).fill("Wages rose 4% in June, the union said.")
    page.evaluate(PRESS)
    assert page.evaluate(SAID) == ["Reading …", "", "true"]
    page.keyboard.press("Escape")
    assert page.evaluate(SAID) == IDLE
    page.evaluate(PRESS)
    assert page.evaluate("asked") == 2


def test_without_scripts_what_is_pressed_twice_is_taken_in_once(browser, address, desk):
    with Visitor(browser, address, "Ana", scripts=False) as visitor:
        visitor.page.goto("/import")
        visitor.page.get_by_label("Text", exact=True).fill(LONG + "Prices fell.")
        visitor.page.locator(".button.primary").dblclick(no_wait_after=True)
        visitor.page.wait_for_selector("#known, #seen", state="attached")
    taken = desk.connections.db.execute("SELECT count(*) FROM articles WHERE length = ?", [len(LONG + "Prices fell.")])
    assert taken.fetchone() == (1,)
