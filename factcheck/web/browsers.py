"""A browser as a person calls it: what it is and what it runs on, from the line by which it names itself."""

import re

# The first that fits counts: nearly every browser also claims to be one of those below it.
BROWSERS = (
    ("Edg(?:e|A|iOS)?/", "Edge"),
    ("OPR/|Opera", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("YaBrowser/", "Yandex Browser"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/|FxiOS/", "Firefox"),
    ("CriOS/|HeadlessChrome/|Chrome/|Chromium/", "Chrome"),
    ("Version/.*Safari/", "Safari"),
    ("Trident/|MSIE ", "Internet Explorer"),
    ("curl/", "curl"),
)
SYSTEMS = (
    ("iPhone|iPod", "an iPhone"),
    ("iPad", "an iPad"),
    ("Android", "Android"),
    ("CrOS", "a Chromebook"),
    ("Windows", "Windows"),
    ("Mac OS X|Macintosh", "a Mac"),
    ("Linux|X11", "Linux"),
)


def browser(named: str) -> str:
    """Firefox on Linux, Safari on an iPhone; as much of it as the line tells."""
    what, where = _first(BROWSERS, named) or "A browser that does not say which", _first(SYSTEMS, named)
    return f"{what} on {where}" if where else what


def _first(known: tuple[tuple[str, str], ...], named: str) -> str:
    return next((word for pattern, word in known if re.search(pattern, named)), "")
