"""Read tables: the rows of what was touched, told by values alone."""

import pytest
from build import a_house, an_article, assessed, attributed, evidence_added, happened, settled, told

from factcheck.discovery import collect
from factcheck.domain.kinds.claims import ClaimSetAside
from factcheck.domain.kinds.queries import QueryAnswered, QueryAsked
from factcheck.projections import articles, assessments, claim_sources, claims, queries, sources, texts

ARTICLE = told(
    an_article(title="Taxes and cranes"),
    attributed("c2", "belta", "ministry"),
    assessed("c1", "refuted"),
    settled("p1", "furniture"),
    happened(QueryAsked("q1", "c2", "Which bank?", "ben"), "eve"),
)
TABLES = collect("factcheck.projections", "TABLE")


def row(table, state, subject):
    """The first row of a subject, by column."""
    return dict(zip(table.columns, next(iter(table.rows(state, subject))), strict=True))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_has_a_value_for_every_column(table):
    state = ARTICLE if table.owner else a_house()
    touched = {("article", ""), ("claims", "c1"), ("claims", "c2"), ("queries", "q1"), ("sources", "belta")}
    rows = [found for subject in table.subjects(state, touched) for found in table.rows(state, subject)]
    assert rows
    assert {len(found) for found in rows} == {len(table.columns)}
    assert set(table.key) <= set(table.columns)


def test_an_articles_row_counts_what_the_queue_shows():
    shown = row(articles.TABLE, ARTICLE, "a1")
    assert (shown["title"], shown["passages"], shown["settled"], shown["claims"]) == ("Taxes and cranes", 5, 1, 3)
    assert (shown["open"], shown["assessed"]) == (2, 1)


def test_a_claims_row_says_where_it_stands():
    shown = row(claims.TABLE, ARTICLE, "c1")
    assert (shown["status"], shown["stage"], shown["confidence"], shown["quote"]) == (
        "refuted",
        "assessed",
        "high",
        ARTICLE.claim("c1").quote,
    )
    assert row(claims.TABLE, ARTICLE, "c3")["confidence"] == ""


def test_each_hop_is_a_row():
    assert [(found[4], found[5]) for found in claim_sources.TABLE.rows(ARTICLE, "c2")] == [("belta", "relay"), ("ministry", "origin")]


def test_a_source_counts_once_a_claim_as_its_own_where_it_says_it_anywhere():
    twice = told(attributed("c2", "belta", "ministry", "belta"), after=ARTICLE)
    assert [found[-1] for found in claim_sources.TABLE.rows(twice, "c2")] == ["own", "passed", ""]
    assert [found[-1] for found in claim_sources.TABLE.rows(ARTICLE, "c2")] == ["passed", "own"]


def test_an_open_question_has_a_row_until_it_is_answered():
    shown = row(queries.TABLE, ARTICLE, "q1")
    assert (shown["to_person"], shown["asked_by"], shown["claim_id"]) == ("ben", "eve", "c2")
    assert list(queries.TABLE.rows(told(happened(QueryAnswered("q1", "The state bank")), after=ARTICLE), "q1")) == []
    assert list(queries.TABLE.rows(ARTICLE, "q99")) == []


def test_what_is_finished_waits_behind_everything_else():
    waiting = row(articles.TABLE, ARTICLE, "a1")["waiting_since"]
    finished = told(
        *(happened(ClaimSetAside(c)) for c in ("c1", "c2", "c3")), *(settled(f"p{n}", "question") for n in range(2, 6)), after=ARTICLE
    )
    assert waiting < "9" < row(articles.TABLE, finished, "a1")["waiting_since"]


@pytest.mark.parametrize("table", [claim_sources.TABLE, assessments.TABLE, texts.TABLE], ids=lambda table: table.name)
def test_a_claim_that_does_not_count_has_no_rows(table):
    aside = told(happened(ClaimSetAside("c1")), happened(ClaimSetAside("c2")), after=ARTICLE)
    assert [*table.rows(aside, "c1"), *table.rows(aside, "c2"), *table.rows(aside, "c99")] == []


def test_a_claim_that_is_gone_has_no_row():
    assert list(claims.TABLE.rows(ARTICLE, "c99")) == []


def test_only_what_was_touched_is_drawn():
    touched = {("claims", "c2"), ("evidence", "E1"), ("claims", "c1")}
    assert list(claims.TABLE.subjects(ARTICLE, touched)) == ["c1", "c2"]
    assert list(sources.TABLE.subjects(a_house(), {("people", "ana")})) == []
    assert told(evidence_added("E1"), after=ARTICLE).evidence


def test_a_source_has_one_row():
    assert row(sources.TABLE, a_house(), "belta")["type"] == "state_media"
