"""A published report is recorded once, stays through undo, and is told in the history."""

from dataclasses import replace

import pytest
from build import a_house, an_article, happened, moment, ordered, told

from factcheck.domain import telling
from factcheck.domain.kinds.publications import PublishReport, ReportPublished
from factcheck.domain.kinds.undo import UndoLast
from factcheck.domain.publication import LeftOut, Made
from factcheck.errors import NotNow
from factcheck.ledger.entry import Entry

MADE = Made("html", 2, 7, "1", False, "taxes-a1-annotated-v2-7.html", "a" * 64, 2048, "b" * 64, (LeftOut("internal_notes", 2),))


def test_a_publication_keeps_who_when_and_what():
    dossier = ordered(told(an_article()), PublishReport(MADE), by="eve")
    (found,) = dossier.publications.values()
    assert (found.publication_id, found.made, found.by, found.at, found.version) == ("r1", MADE, "eve", dossier.time, "2.7")


def test_what_says_the_same_is_published_once():
    dossier = ordered(told(an_article()), PublishReport(MADE), by="eve")
    assert ordered(dossier, PublishReport(replace(MADE, article_version=3, sha256="c" * 64)), by="eve") == dossier
    for other in (replace(MADE, content_sha256="d" * 64), replace(MADE, format="csv"), replace(MADE, only_signed_off=True)):
        assert [*ordered(dossier, PublishReport(other), by="eve").publications] == ["r1", "r2"]


def test_what_was_published_cannot_be_undone():
    with pytest.raises(NotNow):
        ordered(ordered(told(an_article(), by_reader()), PublishReport(MADE), by="eve"), UndoLast(), by="eve")


def by_reader():
    return happened(ReportPublished("r9", replace(MADE, format="csv")), by="ana")


def test_the_history_tells_the_file_and_what_it_leaves_out():
    happenings = (*an_article(), happened(ReportPublished("r1", MADE), by="eve"))
    (*_, last) = telling.told([Entry("a1", n, moment(n), one.actor, one.event) for n, one in enumerate(happenings, 1)], a_house())
    assert last.says == "published a report"
    (changed,) = last.changed
    after = {difference.label: difference.after for difference in changed.differences}
    assert after["File"] == MADE.file_name
    assert after["Left out"] == "2 internal notes"
