"""A real browser on a real server: the desk served by waitress, Debian's Chromium driven by Playwright.

with served(folder, kept) as address: …
with chromium() as browser: …
"""

import shutil
import signal
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import waitress
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Error, expect, sync_playwright

from factcheck.app import create_app
from factcheck.config import PasswordCost, Settings
from factcheck.desk import Desk
from factcheck.storage.connection import Connections

NEEDED = "The browser tests need Chromium, and there is none here. Install it (on Debian: apt-get install chromium), then run them again."
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHEAP = PasswordCost(time=1, memory_kib=8, lanes=1)
PATIENCE = 15_000  # milliseconds: a loaded machine is slow, a broken page stays broken
CLOSING = 5  # seconds: now and then Chromium never answers that a window is closed


class Late(Exception):
    """What had to be over by now is not."""


@contextmanager
def chromium():
    """The system's Chromium, one a process."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, NEEDED
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        with no_longer_than(CLOSING):
            browser.close()


@contextmanager
def no_longer_than(seconds: int):
    """Leave the block after so many seconds; the timer of the test that is running goes on."""

    def ring(*_):
        raise Late

    handler, (left, _) = signal.signal(signal.SIGALRM, ring), signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        with suppress(Late):
            yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, left)


def close(context):
    """Close a window and its pages, which first leave whatever they are loading."""
    with no_longer_than(CLOSING), suppress(Error):
        for page in context.pages:
            page.goto("about:blank")
        context.close()


def violations(page):
    """What breaks a rule of axe's on the page that is open, told at length; nothing where nothing does."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate("axe.run({resultTypes: ['violations']}).then(({violations}) => ({violations}))"))
    return found.generate_report() if found.violations_count else ""


def from_left(page, words):
    """Where each letter of these words begins on the page that is open, counted from the left."""
    return page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, n => n.data.includes(words) ? 1 : 3);
            const node = walker.nextNode(), range = new Range(), at = node.data.indexOf(words);
            return [...words].map((_, n) => {
                range.setStart(node, at + n);
                range.setEnd(node, at + n + 1);
                return range.getBoundingClientRect().left;
            });
        }""",
        words,
    )


@contextmanager
def served(folder: Path):
    """The desk in this folder behind waitress on loopback, with the demo's buttons to sign in; gives (address, desk)."""
    settings = Settings(folder, CHEAP, demo=True)
    desk = Desk(Connections(settings.database))
    server = waitress.create_server(create_app(desk, settings), host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}", desk
    finally:
        server.close()
        server.task_dispatcher.shutdown()
        thread.join(10)
        desk.connections.close()


@dataclass
class Visitor:
    """Somebody at a window of the browser; what the browser complains about is kept and looked at when the visit ends."""

    browser: object
    address: str
    name: str
    scripts: bool = True
    theme: str = "light"
    width: int = 1280
    complaints: list[str] = field(default_factory=list)

    def __enter__(self):
        self.context = self.browser.new_context(
            java_script_enabled=self.scripts,
            color_scheme=self.theme,
            viewport={"width": self.width, "height": 900},
            accept_downloads=True,
            base_url=self.address,
        )
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)
        if self.name:
            self._be_signed_in()
        return self

    def __exit__(self, failed, *_):
        close(self.context)
        if not failed:
            self.must_not_complain()

    def _be_signed_in(self):
        """Without a look at the page where people sign in."""
        answer = self.context.request.post("/sign-in/demo", form={"person_id": self.name.lower()}, max_redirects=0)
        assert answer.status == 303, answer.text()

    def _said(self, message):
        expected = (
            "Failed to load resource" in message.text or "Response Status Error Code 4" in message.text
        )  # answers are judged by status
        if message.type in {"error", "warning"} and not expected:
            self.complaints.append(f"console: {message.text}")

    def _failed(self, request):
        if request.failure and "ERR_ABORTED" not in request.failure:
            self.complaints.append(f"request failed: {request.url} {request.failure}")

    def _answered(self, response):
        if response.status >= 500:
            self.complaints.append(f"{response.status} from {response.url}")

    # -- looking -------------------------------------------------------------------------------------------------
    def must_be_accessible(self):
        """No violation of axe's rules on the page that is open."""
        found = violations(self.page)
        assert not found, f"{self.page.url}\n{found}"

    def must_fit(self):
        """Nothing sticks out to the right."""
        wide, window = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= window, f"{self.page.url} is {wide} wide in a window of {window}"

    def must_not_complain(self):
        """The browser has not complained of anything since it was asked last."""
        said, self.complaints[:] = [*self.complaints], []
        assert not said, said

    # -- doing ---------------------------------------------------------------------------------------------------
    def press(self, name, **more):
        """Press a button and wait until its answer is on the page."""
        button = self.page.get_by_role("button", name=name, **more).first
        if self.scripts:
            with self.page.expect_response(lambda r: r.request.method == "POST" and r.status < 500):
                button.click()
            self.page.wait_for_load_state()
            self.settle()
        else:
            with self.page.expect_navigation():
                button.click()

    def send(self, name):
        """Press a button of a plain form and wait for the page that follows."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name).first.click()

    def choose(self, name, value):
        """Choose one of a group of radio buttons by clicking on its words."""
        self.page.locator("label", has=self.page.locator(f'input[name="{name}"][value="{value}"]')).first.click()

    def settle(self):
        """Wait until htmx has put everything in its place."""
        if self.scripts:
            expect(self.page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)

    def open(self, summary):
        """Open a closed part of the card."""
        details = self.page.locator("details", has=self.page.locator("summary", has_text=summary)).first
        if details.get_attribute("open") is None:
            details.locator("summary").first.click()
        return details
