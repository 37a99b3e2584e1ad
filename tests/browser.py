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
from axe_playwright_python.sync_playwright import Axe
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
CLOSING = 20  # seconds: now and then Chromium never answers that a window is closed


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
            self.page.goto("/sign-in")
            self.page.get_by_role("button", name=self.name).first.click()
            self.page.wait_for_url("**/")
        return self

    def __exit__(self, failed, *_):
        close(self.context)
        if not failed:
            assert not self.complaints, self.complaints

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
        results = Axe().run(self.page)
        assert results.violations_count == 0, f"{self.page.url}\n{results.generate_report()}"

    def must_fit(self):
        """Nothing sticks out to the right."""
        wide, window = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= window, f"{self.page.url} is {wide} wide in a window of {window}"

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
