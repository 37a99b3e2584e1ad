"""How much work a deed is: a count of calls, which is the same on every machine, however busy."""

import sys


def calls(deed):
    """How many calls of functions this deed makes, Python's own included."""
    made = 0

    def seen(_frame, event, _argument):
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        deed()
    finally:
        sys.setprofile(before)
    return made
