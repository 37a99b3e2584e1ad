"""The gold articles say what their marks say, exactly, and there are enough of them."""

import pytest
from corpus import gold

LANGUAGES = ["en", "es", "ru", "uk", "be"]
EVERY = [(language, article) for language in LANGUAGES for article in gold.articles(language)]
EACH = pytest.mark.parametrize(
    "article", [article for _, article in EVERY], ids=[f"{language}-{article.name}" for language, article in EVERY]
)


@EACH
def test_units_cover_everything_but_space_and_never_overlap(article):
    last = 0
    for unit in article.units:
        assert not article.text[last : unit["start"]].strip()
        assert last <= unit["start"] < unit["end"]
        last = unit["end"]
    assert not article.text[last:].strip()


@EACH
def test_every_offset_quotes_the_text(article):
    for unit in article.units:
        spans = [unit] + [a[part] for a in unit["attributions"] for part in ("source", "cue", "source_alt") if a.get(part)]
        for span in spans:
            assert article.text[span["start"] : span["end"]] == span["text"] == span["text"].strip() != ""
            assert unit["start"] <= span["start"] < span["end"] <= unit["end"]


def test_a_mark_that_is_not_understood_is_refused():
    for broken in [
        "{claim event}[[He|a he d",
        "{claim event}[[He|a he]] said.",
        "{claim nonsense}He.",
        "{claim event}He <<said|a>>.",
        "{claim event}He]].",
    ]:
        with pytest.raises(AssertionError, match="broken: "):
            gold.parse("broken", f"@he A Man | official\n---\n{broken}")


def test_marks_leave_no_trace_in_the_text():
    article = gold.parse(
        "one", "@he A. Man = Man | official\n---\n{claim event}\\\n[[He|a he i ?]] <<said|a>> so,||and left.  {question}Did he?\n"
    )
    assert article.text == "He said so,and left.  Did he?\n"
    assert [u["text"] for u in article.units] == ["He said so,and left.", "Did he?"]
    assert article.units[0]["ok_splits"] == [11]
    assert article.units[0]["attributions"] == [
        {
            "source": {"start": 0, "end": 2, "text": "He"},
            "cue": {"start": 3, "end": 7, "text": "said"},
            "chain": 0,
            "hop": 0,
            "canonical": "A. Man",
            "canonical_alt": "Man",
            "type": "official",
            "role": "origin",
            "mode": "indirect",
            "optional": True,
        }
    ]
