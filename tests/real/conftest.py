"""Only `make real` names outside articles; without them there is nothing to collect here."""

import os

collect_ignore_glob = [] if os.environ.get("ARTICLES") else ["test_*.py"]


def pytest_terminal_summary(terminalreporter):
    """Print the figures that tests recorded, whichever process they ran in."""
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", []):
        for name, said in report.user_properties:
            if name == "figures" and report.when == "call":
                terminalreporter.write_line(said)
