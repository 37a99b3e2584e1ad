"""What a save costs: against one bare durable commit, and as an article and its history grow.

    python benchmarks/saves.py [FOLDER]

The folder decides on which disk it is measured. Each save is followed by a bare commit, so that both meet the same disk.
"""

import statistics
import sys
import tempfile
from itertools import count
from pathlib import Path

from desks import BareCommit, a_desk, an_article, assessing, told, took

SAVES = 300
CASES = ((20, 10), (5000, 10), (20, 10_000), (5000, 10_000))  # claims, events behind


def main(folder: Path) -> None:
    desk, bare, numbers = a_desk(folder), BareCommit(folder), count()
    medians = {}
    for claims, events in CASES:
        article_id = an_article(desk, claims, events)
        saves, commits = [], []
        for number in range(SAVES):
            order = assessing(1 + number % claims, f"save {next(numbers)}")
            saves.append(took(lambda order=order: desk.do(article_id, order, "ana")))  # noqa: B023
            commits.append(took(bare))
        medians[claims, events] = statistics.median(saves)
        print(told(f"save, {claims:,} claims, {events:,} events behind", saves[1:], commits))
        print(told("  bare durable commit", commits))
    few, many = medians[20, 10], medians[5000, 10]
    print(f"5,000 claims against 20:           {many / few:5.2f} ×")
    print(f"10,000 events behind against 10:   {medians[20, 10_000] / few:5.2f} ×")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as made:
        main(Path(made))
