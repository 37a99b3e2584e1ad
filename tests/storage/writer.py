"""A process that saves to a desk and says which saves were acknowledged: run by the tests of concurrency.

    python writer.py FOLDER PERSON SAVES KILLS ARTICLE…

Prints one line a save, `<article id> <version> <reason>`, once the desk has said that it is kept. Then KILLS times over
it saves without end in a child that it kills at a random moment, never later than twice the time its own saves took.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from factcheck.desk import Desk
from factcheck.domain.claim import Assessment
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.storage.connection import Connections
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.statuses import STATUSES


def main(folder, person, saves, kills, *articles):
    start = time.perf_counter()
    save(folder, person, person, int(saves), articles)
    chance, longest = random.Random(20260531), min(0.4, 2 * (time.perf_counter() - start))
    for number in range(int(kills)):
        child = os.fork()
        if not child:
            save(folder, person, f"{person}-{number}", 10**9, articles)
        time.sleep(chance.uniform(0.0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def save(folder, person, label, saves, articles):
    desk = Desk(Connections(Path(folder) / "desk.db"))
    for number in range(saves):
        article_id = articles[number % len(articles)]
        claims = desk.dossier(article_id).live_claims()
        reason = f"{label}-{number}"
        given = Assessment(STATUSES["refuted"], confidence=CONFIDENCES["high"], reason=reason)
        dossier = desk.do(article_id, AssessClaim(claims[number % len(claims)].claim_id, given, seen=10**9), person)
        os.write(1, f"{article_id} {dossier.version} {reason}\n".encode())  # in one piece, or not at all
    desk.connections.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
