"""Controls that are kept as they were drawn."""

from markupsafe import Markup, escape
from site_in_use import at

from factcheck.web.templates import Kept


def test_two_people_with_other_keys_see_their_own_on_the_same_controls(site):
    ana, ben = site.visitor("ana"), site.visitor("ben")
    ben.post("/account/keys", data={"on": "yes", "key-status_refuted": "z"})
    for _ in range(2):
        assert 'data-key="status_refuted" aria-keyshortcuts="Z"' not in ana.get(f"{at()}?claim=c2").text
        assert 'data-key="status_refuted" aria-keyshortcuts="Z"' in ben.get(f"{at()}?claim=c2").text


def test_what_is_wrong_with_a_choice_is_told_each_time_and_no_longer_than_it_is_wrong(site):
    ana = site.visitor("ana")
    form = {"disposition": "furniture", "sub": "no such kind", "seen": "999"}
    wrong = ana.post(f"{at()}/passages/p1", data=form).text
    assert wrong.count("field-error") == ana.post(f"{at()}/passages/p1", data=form).text.count("field-error") > 0
    assert "field-error" not in ana.get(f"{at()}?passage=p1").text


def test_what_is_typed_at_length_is_not_kept(site):
    drawn = []
    kept = Kept(lambda *given, **_: drawn.append(given))
    with site.app.test_request_context():
        for typed in ("short", "short", "long" * 100, "long" * 100):
            kept("name", typed)
    assert len(drawn) == 3


def test_a_choice_whose_words_are_very_long_is_drawn(site):
    title = "Harbour " * 36
    site.visitor("ana").post(at("details"), data={"title": title, "seen": "999"})
    assert title.strip() in site.visitor("eve").get("/summaries").text


def test_words_are_never_taken_for_markup_that_reads_the_same(site):
    kept = Kept(lambda _, words: escape(words))
    with site.app.test_request_context():
        assert [kept("name", words) for words in (Markup("<b>"), "<b>")] == ["<b>", "&lt;b&gt;"]
