"""Summaries of several articles, chosen, looked at, taken away and published in the browser."""

import pytest
from site_in_use import ARTICLE

from factcheck import reports
from factcheck.desk import Delivery


@pytest.fixture
def second(site):
    """The id of a second article on the desk in use."""
    return site.desk.take_in(Delivery("Wages rose 3% in June, the union said.\n"), "ana").article_id


def asked(second, more=""):
    return f"article={ARTICLE}&article={second}{more}"


def test_two_articles_are_chosen_previewed_and_downloaded_in_every_format(site, second):
    visitor = site.visitor("ana")
    assert "Choose two articles or more" in visitor.get("/summaries").text
    page = visitor.get(f"/summaries?{asked(second)}").text
    assert page.count("checked>") == 2
    assert "Publish<" not in page
    preview = visitor.get(f"/summaries/preview?{asked(second)}")
    assert f"Article 2 of 2 · {second}" in preview.text
    assert "sandbox" in preview.headers["Content-Security-Policy"]
    for form in reports.shared_formats():
        answer = visitor.get(f"/summaries/file?{asked(second)}&format={form}")
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="summary-2-articles-')
        assert reports.examine(site.desk, answer.data, "aud").is_honest


def test_articles_are_found_by_their_words_and_the_chosen_ones_stay(site, second):
    page = site.visitor("ana").get(f"/summaries?article={second}&q=cranes").text
    assert f'value="{second}" checked' in page
    assert f'value="{ARTICLE}"' in page
    assert "No other article has these words" in site.visitor("ana").get("/summaries?q=zebra").text


@pytest.mark.parametrize(("more", "status", "said"), [("&as_of=2", 422, "belongs to one article"), ("&as_of=yesterday", 422, "neither")])
def test_what_cannot_be_made_is_told_and_what_was_chosen_stays(site, second, more, status, said):
    answer = site.visitor("ana").get(f"/summaries?{asked(second, more)}")
    assert answer.status_code == status
    assert said in answer.text
    assert answer.text.count("checked>") == 2
    assert "Open by itself" not in answer.text


def test_an_article_that_there_is_not_is_not_found(site):
    assert site.visitor("ana").get("/summaries?article=nothing").status_code == 404


def test_an_editor_publishes_and_the_list_tells_which_article_changed_since(site, second):
    eve = site.visitor("eve")
    answer = eve.post("/summaries/published", data={"article": [ARTICLE, second], "format": "markdown"})
    assert answer.status_code == 303, answer.text
    assert f"article={ARTICLE}&article={second}" in answer.headers["Location"]
    page = eve.get("/summaries").text
    assert page.count("Still what the desk says") == 2
    kept = site.visitor("aud").get("/summaries/published/s1")
    assert kept.data == reports.collection_file(site.desk, "s1", "aud")[1]
    eve.post(f"/articles/{second}/details", data={"title": "Another title", "seen": "999"})
    page = eve.get("/summaries").text
    assert (page.count("Changed since"), page.count("Still what the desk says")) == (1, 1)
    assert "published a report of several articles" in site.visitor("aud").get("/history").text
