"""How much work a deed is: a count of calls, which is the same on every machine, however busy."""

from cProfile import Profile


def calls(deed):
    """How many calls of functions this deed makes, Python's own included."""
    counted = Profile()
    counted.runcall(deed)
    return sum(entry.callcount for entry in counted.getstats())
