"""A session is shown as a browser on a system, not as the line that browsers send."""

import pytest
from site_in_use import PASSWORD

from factcheck.web.browsers import browser

MOZILLA = "Mozilla/5.0 "
APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko) "
CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("named", "called"),
    [
        (MOZILLA + "(X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux"),
        (MOZILLA + "(Windows NT 10.0; Win64; x64) " + CHROME, "Chrome on Windows"),
        (MOZILLA + "(Windows NT 10.0; Win64; x64) " + CHROME + " Edg/126.0.2592.87", "Edge on Windows"),
        (MOZILLA + "(Macintosh; Intel Mac OS X 10_15_7) " + APPLE + "Version/17.5 Safari/605.1.15", "Safari on a Mac"),
        (
            MOZILLA + "(iPhone; CPU iPhone OS 17_5 like Mac OS X) " + APPLE + "Version/17.5 Mobile/15E148 Safari/604.1",
            "Safari on an iPhone",
        ),
        (MOZILLA + "(iPad; CPU OS 17_5 like Mac OS X) " + APPLE + "CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1", "Chrome on an iPad"),
        (MOZILLA + "(Linux; Android 10; K) " + CHROME.replace("Safari", "Mobile Safari"), "Chrome on Android"),
        (MOZILLA + "(X11; CrOS x86_64 14541.0.0) " + CHROME + " OPR/112.0.0.0", "Opera on a Chromebook"),
        ("curl/8.5.0", "curl"),
        ("", "A browser that does not say which"),
        ("Lynx/2.9 (Linux)", "A browser that does not say which on Linux"),
    ],
)
def test_a_browser_is_called_as_people_call_it(named, called):
    assert browser(named) == called


def test_the_account_page_tells_where_one_is_signed_in_and_since_when_it_was_last_used(site):
    site.app.extensions["accounts"].set_password("ben", PASSWORD)
    client = site.visitor()
    agent = MOZILLA + "(X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    client.post("/sign-in", data={"name": "Ben", "password": PASSWORD}, headers={"User-Agent": agent})
    page = client.get("/account").text
    assert "Firefox on Linux" in page
    assert "Gecko" not in page
    assert "last seen <time" in page
