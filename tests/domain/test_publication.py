"""A published report is recorded once, stays through undo, and is told in the history."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from build import a_house, an_article, happened, moment, ordered, told

from factcheck.domain import telling
from factcheck.domain.choice import Choice, chosen
from factcheck.domain.events import HOUSE, decode
from factcheck.domain.kinds.publications import CollectionPublished, PublishCollection, PublishReport, ReportPublished
from factcheck.domain.kinds.rules import RulesSet
from factcheck.domain.kinds.undo import UndoLast
from factcheck.domain.publication import LeftOut, Made, MadeOfSeveral, Part
from factcheck.errors import NotNow, Unknown
from factcheck.ledger.entry import Entry

ALL, SIGNED_OFF = Choice(only_signed_off=False), Choice(only_signed_off=True)
MADE = Made("html", 7, "1", ALL, "taxes-a1-annotated-v2-7.html", "a" * 64, 2048, 2, "b" * 64, (LeftOut("internal_notes", 2),))

PARTS = (Part("a1", 2, "b" * 64, (LeftOut("internal_notes", 2),)), Part("a2", 4, "c" * 64, ()))
OF_TWO = MadeOfSeveral("summary", 7, "1", SIGNED_OFF, "summary-2-articles.html", "a" * 64, 2048, PARTS)


def test_a_publication_keeps_who_when_and_what():
    dossier = ordered(told(an_article()), PublishReport(MADE), by="eve")
    (found,) = dossier.publications.values()
    assert (found.publication_id, found.made, found.by, found.at, found.version) == ("r1", MADE, "eve", dossier.time, "2.7")


def test_what_says_the_same_is_published_once():
    dossier = ordered(told(an_article()), PublishReport(MADE), by="eve")
    assert ordered(dossier, PublishReport(replace(MADE, article_version=3, sha256="c" * 64)), by="eve") == dossier
    for other in (replace(MADE, content_sha256="d" * 64), replace(MADE, format="csv"), replace(MADE, choice=SIGNED_OFF)):
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


def test_the_history_tells_what_was_chosen():
    made = replace(MADE, choice=chosen(False, ["refuted"], "1-3", ["names"]))
    dossier = ordered(told(an_article()), PublishReport(made), by="eve")
    assert dossier.publications["r1"].shown["Chosen"] == "status refuted / claim 1-3 / without names"


@pytest.mark.parametrize("kind", [ReportPublished, CollectionPublished])
def test_what_was_recorded_before_there_was_a_choice_is_read_as_chosen_by_signing_off_alone(kind):
    payload = json.loads((Path(__file__).parent / f"payloads/{kind.KIND}.1.json").read_text("utf-8"))
    event = decode(kind.KIND, 1, payload)
    assert event.made.choice == Choice(payload["made"]["only_signed_off"])
    with pytest.raises(Unknown, match="has no version 99"):
        decode(kind.KIND, 99, payload)


def test_a_report_of_several_articles_is_kept_by_the_house_and_published_once():
    (event,) = PublishCollection(OF_TWO).decide(a_house(), "eve")
    assert event == CollectionPublished("s1", OF_TWO)
    house = a_house(event)
    assert house.collections["s1"].made == OF_TWO
    later = tuple(replace(part, article_version=part.article_version + 1) for part in PARTS)
    assert PublishCollection(replace(OF_TWO, parts=later, sha256="d" * 64)).decide(house, "eve") == []
    for other in (replace(OF_TWO, parts=PARTS[::-1]), replace(OF_TWO, format="pdf"), replace(OF_TWO, choice=ALL)):
        assert PublishCollection(other).decide(house, "eve") == [CollectionPublished("s2", other)]


def test_the_history_of_the_house_tells_of_which_articles_it_was():
    (told_of,) = telling.told_house([Entry(HOUSE, 1, moment(1), "eve", CollectionPublished("s1", OF_TWO))])
    (changed,) = told_of.changed
    assert (told_of.says, changed.title) == ("published a report of several articles", "A published report of several articles")
    assert {d.label: d.after for d in changed.differences}["Articles"] == "a1 (version 2.7), a2 (version 4.7)"


def test_the_history_of_the_house_tells_the_rules_and_where_the_desk_is():
    rules = RulesSet("The Harbour Post", "https://example.org/checks", False, "https://desk.example.org")
    (told_of,) = telling.told_house([Entry(HOUSE, 1, moment(1), "adm", rules)])
    assert {d.label: d.after for d in told_of.changed[0].differences} == {
        "Publisher": "The Harbour Post",
        "Published at": "https://example.org/checks",
        "Reports name people": "no",
        "This desk": "https://desk.example.org",
    }
    assert (a_house(rules).rules.check_url, a_house().rules.check_url) == ("https://desk.example.org/check", "")
