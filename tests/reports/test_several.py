"""Reports of several articles in one file: each with its receipt, proved part by part, published and told when stale."""

from hashlib import sha256

import pytest
from build import TEXT
from reported import HIDDEN, SECRET, reviewed_on

from factcheck import reports
from factcheck.domain.kinds.articles import WriteFinding
from factcheck.domain.moment import as_of
from factcheck.errors import BadInput, Forbidden, NotFound
from factcheck.exporting.format import formats


@pytest.fixture
def pair(desk):
    """The ids of two articles that were reviewed alike."""
    return reviewed_on(desk), reviewed_on(desk, TEXT.replace("nine cranes", "six cranes"))


def made(desk, pair, form="summary", **more):
    return reports.export_together(desk, reports.WantedTogether(tuple(pair), form, **more), "aud")


SHARED = sorted(reports.shared_formats())


def test_the_formats_that_people_read_hold_several():
    assert SHARED == ["docx", "markdown", "pdf", "summary"]


@pytest.mark.parametrize("form", SHARED)
def test_a_file_of_two_articles_is_honest_the_same_twice_and_keeps_what_is_confidential(desk, pair, form):
    exported = made(desk, pair, form)
    assert exported.data == made(desk, pair, form).data
    assert reports.examine(desk, exported.data, "aud").is_honest
    text = formats()[form].text_in(exported.data)
    assert all(f"Article {number} of 2 · {article}" in text for number, article in enumerate(pair, 1))
    assert SECRET not in text
    assert HIDDEN not in text
    assert "1 item of confidential evidence" in " ".join(text.split())


@pytest.mark.parametrize("form", SHARED)
def test_one_article_is_the_file_that_it_always_was(desk, pair, form):
    alone = reports.export(desk, reports.Wanted(pair[0], form), "aud")
    exported = made(desk, (pair[0], pair[0]), form)
    assert (exported.data, exported.file_name) == (alone.data, alone.file_name)


@pytest.mark.parametrize("form", ["markdown", "summary"])
@pytest.mark.parametrize("number", [1, 2])
def test_an_altered_word_is_found_in_its_article(desk, pair, form, number):
    data = made(desk, pair, form).data.decode()
    at = data.rindex("Mostly right") if number == 2 else data.index("Mostly right")
    checked = reports.examine(desk, (data[:at] + "Wholly" + data[at + 6 :]).encode(), "aud")
    assert not checked.is_honest
    failed = [check.said for check in checked.checks if check.outcome == "failed"]
    assert len(failed) == 1
    assert failed[0].startswith(f"Article {number}, “")


def test_an_article_that_was_cut_out_or_a_receipt_that_was_altered_is_found(desk, pair):
    data = made(desk, pair, "markdown").data.decode()
    second = data.index("---\n\nArticle 2 of 2")
    assert not reports.examine(desk, data[:second].encode(), "aud").is_honest
    assert not reports.examine(desk, data.replace("Article’s", "article’s").replace("markdown`", "summary`").encode(), "aud").is_honest


@pytest.mark.parametrize("form", ["markdown", "summary"])
def test_a_file_saved_anew_still_says_the_same(desk, pair, form):
    data = made(desk, pair, form).data.replace(b"\n", b"\r\n")
    assert reports.examine(desk, data, "aud").is_honest


def test_all_of_them_are_as_of_the_time_asked_for(desk, pair, clock):
    first = made(desk, pair, asked=as_of("2026-05-31T14:00Z"))
    clock.move(days=1)
    desk.do(pair[0], WriteFinding("Wholly wrong", "", 10**6), "eve")
    assert made(desk, pair, asked=as_of("2026-05-31T14:00Z")).data == first.data
    assert made(desk, pair).data != first.data
    assert reports.examine(desk, first.data, "aud").is_honest


@pytest.mark.parametrize(
    ("ids", "form", "more", "said"),
    [
        ((), "summary", {}, "at least one"),
        (("a", "b"), "json", {}, "holds one article"),
        (("a", "b"), "summary", {"asked": as_of("2")}, "belongs to one article"),
        (tuple(map(str, range(101))), "summary", {}, "at most 100"),
    ],
)
def test_what_one_file_cannot_hold_is_told(desk, ids, form, more, said):
    with pytest.raises(BadInput, match=said):
        made(desk, ids, form, **more)


def test_an_article_that_there_is_not_is_told(desk, pair):
    with pytest.raises(NotFound):
        made(desk, (*pair, "nothing"))


# -- published ---------------------------------------------------------------------------------------------------
def test_a_published_file_is_kept_recorded_once_and_told_when_one_of_its_articles_changed(desk, pair):
    wanted = reports.WantedTogether(pair, "markdown")
    collection = reports.publish_together(desk, wanted, "eve")
    assert reports.publish_together(desk, wanted, "ed") == collection
    found, data = reports.collection_file(desk, collection.publication_id, "aud")
    assert (found, collection.made.sha256) == (collection, sha256(data).hexdigest())
    assert reports.examine(desk, data, "aud").is_honest
    assert {left.what for part in collection.made.parts for left in part.left_out} >= {"internal_notes", "confidential_evidence"}
    (standing,) = reports.collections(desk)
    assert standing.changed == ()
    desk.do(pair[1], WriteFinding("Wholly wrong", "", 10**6), "eve")
    (standing,) = reports.collections(desk)
    assert standing.changed == (pair[1],)
    assert reports.label_of(collection.made).startswith("Verified summary")


def test_editors_alone_publish_and_never_one_article_here(desk, pair):
    with pytest.raises(Forbidden):
        reports.publish_together(desk, reports.WantedTogether(pair, "pdf"), "ana")
    with pytest.raises(BadInput, match="fewer than two"):
        reports.publish_together(desk, reports.WantedTogether(pair[:1], "pdf"), "eve")
    with pytest.raises(NotFound):
        reports.collection_file(desk, "s9", "aud")
