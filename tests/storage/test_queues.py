"""The queue: filters and sorting alone and together, page by page."""

import pytest
from build import a_chain, an_assessment, taken_in

from factcheck.desk import Delivery
from factcheck.domain.article import Description
from factcheck.domain.kinds.articles import AssignArticle
from factcheck.domain.kinds.assessments import AssessClaim
from factcheck.domain.kinds.attributions import AttributeClaim
from factcheck.domain.kinds.queries import AnswerQuery, AskQuery
from factcheck.storage import queues
from factcheck.storage.queues import SORTS, Asked

TITLES = ("Édith counts", "apples rise", "Bears leave", "Cranes arrive")


@pytest.fixture
def articles(desk, clock):
    """Four articles, each with one claim from BelTA in the second and third; the first changed last, the third is refuted."""
    ids = []
    for title in TITLES:
        clock.move(minutes=1)
        told = f"{title}. Prices rose 4% in May, BelTA reported. Taxes fell 2% in June."
        ids.append(desk.take_in(Delivery(told, Description(title=title, lang="en")), "ana").article_id)
    for number in (1, 2):
        desk.do(ids[number], AttributeClaim("c1", (a_chain("belta"),), 99), "ana")
    desk.do(ids[2], AssessClaim("c1", an_assessment("refuted"), 99), "ana")
    desk.do(ids[0], AssignArticle("ben"), "eve")
    return ids


def found(desk, ids, **asked):
    return [ids.index(row.article_id) for row in queues.queue(desk.connections.db, Asked(**asked))]


@pytest.mark.parametrize("few", [0, 2000])
def test_filters_and_sorting_go_together_whether_few_pass_or_many(desk, articles, monkeypatch, few):
    monkeypatch.setattr(queues, "FEW", few)
    assert found(desk, articles) == [0, 2, 1, 3]
    assert found(desk, articles, sort="title") == [1, 2, 3, 0]
    assert found(desk, articles, sort="waiting") == [0, 1, 2, 3]
    assert found(desk, articles, show="mine", person="ben", sort="title") == [0]
    assert found(desk, articles, show="unassigned", sort="title") == [1, 2, 3]
    assert found(desk, articles, show="unassigned") == [2, 1, 3]
    assert found(desk, articles, source_ids=("belta", "ministry"), sort="title") == [1, 2]
    assert found(desk, articles, status="refuted") == [2]
    assert found(desk, articles, source_ids=("belta",), status="unreviewed", show="unassigned", sort="waiting") == [1, 2]
    assert found(desk, articles, show="mine", person="ben", status="refuted") == []


@pytest.mark.parametrize("sort", SORTS)
def test_page_by_page_every_article_comes_once(desk, articles, sort):
    after, seen = "", []
    while rows := queues.queue(desk.connections.db, Asked(sort=sort, after=after), limit=1):
        seen.append(rows[0].article_id)
        after = queues.place(rows[0], sort)
    assert seen == [row.article_id for row in queues.queue(desk.connections.db, Asked(sort=sort))]
    assert sorted(seen) == sorted(articles)


@pytest.mark.parametrize("after", ["x", " ", "9 9", "\0 ' OR 1 --"])
def test_a_place_that_nothing_ended_with_does_no_harm(desk, articles, after):
    for sort in SORTS:
        assert len(queues.queue(desk.connections.db, Asked(sort=sort, after=after))) <= len(articles)


def test_open_questions_stand_with_whom_they_are_to_and_since_when(desk):
    article_id = taken_in(desk)
    desk.do(article_id, AskQuery("c1", "Which ministry?", "ben"), "ana")
    desk.do(article_id, AskQuery("c1", "Which year?"), "eve")
    questions = queues.open_queries(desk.connections.db, [article_id])[article_id]
    assert [(q.question, q.to_person, q.asked_by) for q in questions] == [("Which ministry?", "ben", "ana"), ("Which year?", "", "eve")]
    desk.do(article_id, AnswerQuery("q1", "Of finance"), "ben")
    assert [q.query_id for q in queues.open_queries(desk.connections.db, [article_id])[article_id]] == ["q2"]
    assert queues.open_queries(desk.connections.db, []) == {}
