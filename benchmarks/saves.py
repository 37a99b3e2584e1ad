"""What a save costs: against one bare durable commit, and as an article and its history grow.

    python benchmarks/saves.py [FOLDER]

The folder decides on which disk it is measured. The articles are saved to in turn, each time followed by a bare commit, so
that all meet the same disk and the same machine. In every article the same claims are assessed again and again: a first
assessment also confirms the sentence, and costs more.
"""

import statistics
import sys
import tempfile
from itertools import count
from pathlib import Path

from desks import BareCommit, a_desk, an_article, assessing, told, took

SAVES, ASSESSED = 300, 20
CASES = ((20, 10), (5000, 10), (20, 10_000), (5000, 10_000))  # claims, events behind


def main(folder: Path) -> None:
    desk, bare, numbers = a_desk(folder), BareCommit(folder), count()
    articles = {case: an_article(desk, *case) for case in CASES}

    def save(case: tuple[int, int], claim: int) -> float:
        order = assessing(claim, f"save {next(numbers)}")
        return took(lambda: desk.do(articles[case], order, "ana"))

    for claim in range(ASSESSED):
        for case in CASES:
            save(case, 1 + claim)
    saves, commits = {case: [] for case in CASES}, []
    for number in range(SAVES):
        for case in CASES:
            saves[case].append(save(case, 1 + number % ASSESSED))
            commits.append(took(bare))
    for case in CASES:
        print(told(f"save, {case[0]:,} claims, {case[1]:,} events behind", saves[case], commits))
    print(told("  bare durable commit", commits))
    medians = [statistics.median(saves[case]) for case in CASES]
    print(f"5,000 claims against 20:           {medians[1] / medians[0]:5.2f} ×")
    print(f"10,000 events behind against 10:   {medians[2] / medians[0]:5.2f} ×")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as made:
        main(Path(made))
