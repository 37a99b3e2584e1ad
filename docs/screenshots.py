"""Makes the pictures of README.md from the running program: a fresh demo, seen by the checker Ana.

Run by `make screenshots`.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-gpu", "--no-first-run"]}
CLAIM = "A Cuban military attaché has worked in Minsk"
WINDOW = {"width": 1360, "height": 900}


@contextmanager
def demo() -> Iterator[str]:
    """The address of a demo that runs while the pictures are taken."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "factcheck", "demo", "--home", f"{folder}/demo", "--port", "0"]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  our own words
            try:
                assert process.stdout
                found = re.search(r"http://\S+/", process.stdout.readline())
                assert found, "the demo did not start"
                yield found[0]
            finally:
                process.terminate()


def main() -> None:
    with demo() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        page = browser.new_page(viewport=WINDOW, device_scale_factor=1.25)
        page.goto(address)
        page.get_by_role("button", name="Ana").click()
        page.goto(address + "articles/s125-upgrade")
        page.locator("a", has_text=CLAIM).first.click()
        page.wait_for_load_state("networkidle")
        page.locator("a", has_text=CLAIM).first.evaluate("line => window.scrollTo(0, line.getBoundingClientRect().top + scrollY - 520)")
        page.screenshot(path=HERE / "article.png")
        browser.close()


if __name__ == "__main__":
    main()
