"""Several processes write at once, and one is killed at random moments: what was acknowledged stays."""

import subprocess
import sys
import threading
from pathlib import Path

from build import TEXT, a_desk, an_assessment, taken_in

from factcheck.desk import Delivery
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.sources import AddSource
from factcheck.storage import read_tables
from factcheck.vocabulary.attribution import SOURCE_TYPES

WRITER = Path(__file__).parent / "writer.py"


def writing(folder, person, *articles, saves=40, kills=0):
    order = [sys.executable, str(WRITER), str(folder), person, str(saves), str(kills), *articles]
    return subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def acknowledged(said):
    """The saves that a writer was told are kept; a line that was cut short by a kill is none."""
    lines = [line.split() for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return {(article_id, int(version), reason) for article_id, version, reason in (line for line in lines if len(line) == 3)}


def kept(desk, *articles):
    found = set()
    for article_id in articles:
        for entry in desk.history(article_id):
            if entry.event.KIND == "claim.assessed":
                found.add((article_id, entry.version, entry.event.assessment.reason))
    return found


def must_hold(desk):
    """The chain holds, and the tables say what the ledger says."""
    assert [checked.fault for checked in desk.verify() if checked.fault] == []
    before = rows(desk)
    desk.rebuild()
    assert rows(desk) == before


def rows(desk):
    return {table.name: sorted(desk.connections.db.conn.execute(f"SELECT * FROM {table.name}")) for table in read_tables.tables()}


def test_processes_that_write_at_once_lose_nothing_and_none_is_turned_away(tmp_path):
    desk = a_desk(tmp_path)
    articles = [taken_in(desk), taken_in(desk, TEXT + "\nAnd more grew.")]
    writers = [
        writing(tmp_path, person, *order) for person, order in zip(("ana", "ben", "eve", "ed"), (articles, articles[::-1]) * 2, strict=True)
    ]
    said = [writer.communicate(timeout=60) for writer in writers]
    assert [(writer.returncode, problems) for writer, (_, problems) in zip(writers, said, strict=True)] == [(0, "")] * 4
    promised = set().union(*(acknowledged(out) for out, _ in said))
    assert len(promised) == 160
    assert promised == kept(desk, *articles)
    must_hold(desk)
    desk.connections.close()


def test_whoever_is_killed_at_any_moment_every_acknowledged_save_is_there(tmp_path):
    desk = a_desk(tmp_path)
    articles = [taken_in(desk), taken_in(desk, TEXT + "\nAnd more grew.")]
    killed, spared = writing(tmp_path, "ana", *articles, saves=10, kills=40), writing(tmp_path, "ben", *articles, saves=60)
    said = [writer.communicate(timeout=120) for writer in (killed, spared)]
    assert [problems for _, problems in said] == ["", ""]
    by_ana, by_ben = (acknowledged(out) for out, _ in said)
    assert len(by_ben) == 60
    assert len(by_ana) > 15
    assert by_ana | by_ben <= kept(desk, *articles)
    must_hold(desk)
    desk.connections.close()


def test_threads_of_one_process_share_a_desk(tmp_path):
    desk = a_desk(tmp_path)
    article_id = taken_in(desk)
    claims = [claim.claim_id for claim in desk.dossier(article_id).live_claims()]
    failures = []

    def save(person):
        try:
            for number in range(15):
                order = AssessClaim(claims[number % len(claims)], an_assessment("refuted", reason=f"{person}-{number}"), 10**9)
                desk.do(article_id, order, person)
                desk.do_house(AddSource(f"{person} {number}", SOURCE_TYPES["expert"]), person)
        except Exception as failure:
            failures.append(failure)

    threads = [threading.Thread(target=save, args=(person,)) for person in ("ana", "ben", "eve")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(kept(desk, article_id)) == 45
    assert len(desk.house().sources) == 2 + 45
    must_hold(desk)
    desk.connections.close()


def test_a_desk_sees_what_another_process_wrote(tmp_path):
    one = a_desk(tmp_path)
    article_id = taken_in(one)
    other = a_desk(tmp_path)
    assert other.dossier(article_id).about.assigned_to is None
    one.do(article_id, AssignArticle("ben"), "eve")
    one.do_house(AddSource("EFE", SOURCE_TYPES["wire_agency"]), "ana")
    assert other.dossier(article_id).about.assigned_to == "ben"
    assert "efe" in other.house().sources
    assert other.do(article_id, AssignArticle("ana"), "eve").version == one.dossier(article_id).version
    one.connections.close()
    other.connections.close()


def test_the_same_text_taken_in_twice_at_once_is_one_article(tmp_path):
    desk = a_desk(tmp_path)
    taken = []
    threads = [threading.Thread(target=lambda: taken.append(desk.take_in(Delivery(TEXT), "ana"))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({one.article_id for one in taken}) == 1
    assert [one.known for one in taken].count(False) == 1
    desk.connections.close()


def test_whoever_reads_everything_through_keeps_none_of_the_file_mapped(desk):
    def mapped():
        return desk.connections.db.execute("PRAGMA mmap_size").fetchone()[0]

    assert mapped() > 0
    desk.connections.read_through()
    assert mapped() == 0
    assert desk.dossier(taken_in(desk)).text == TEXT
