"""The gold articles say what their marks say, exactly, and there are enough of them."""

from collections import Counter

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


def quoted_before(article, attribution):
    """Whether a quotation ends right before the source and its cue."""
    first = min(attribution["source"]["start"], attribution["cue"]["start"])
    return article.text[:first].rstrip(" —").endswith(tuple("\"”’'»"))


def patterns(article, unit, attribution):
    """The patterns of attribution that one record shows."""
    source, cue = attribution["source"], attribution["cue"]
    word = cue["text"].split()[-1].casefold()
    peers = [other for other in unit["attributions"] if other is not attribution]
    before = source["start"] < cue["start"]
    yield "source, then verb" if before and not quoted_before(article, attribution) else ""
    yield "quotation, source, verb" if before and quoted_before(article, attribution) else ""
    yield "quotation, verb, source" if not before and quoted_before(article, attribution) and attribution["mode"] == "direct" else ""
    yield "according to" if cue["text"].casefold().startswith("according to") else ""
    yield "passive with by" if word == "by" else ""
    yield "noun as cue" if word == "from" or (word == "claim" and before) else ""
    yield "pronoun" if source["text"].casefold() in {"he", "she", "it", "they"} else ""
    yield "unnamed" if "unnamed" in {attribution["type"], attribution.get("type_alt")} else ""
    yield "document" if "document" in {attribution["type"], attribution.get("type_alt")} else ""
    yield "apposition" if ", " in source["text"] else ""
    yield "joint" if any(other["cue"] == cue and other["chain"] != attribution["chain"] for other in peers) else ""
    yield "chain" if any(other["chain"] == attribution["chain"] for other in peers) else ""
    yield "denial" if cue["text"].startswith(("den", "reject", "dismiss", "disput", "did not dispute")) else ""


def count_patterns(language):
    counts = Counter()
    for article in gold.articles(language):
        for unit in article.units:
            counts["runs on"] += "carried" in unit
            for attribution in unit["attributions"]:
                counts.update(patterns(article, unit, attribution) if attribution["cue"] else [])
    del counts[""]
    return counts


def sentences(language):
    return sum(unit["kind"] != "furniture" for article in gold.articles(language) for unit in article.units)


@pytest.mark.parametrize(("language", "least"), [("en", 150), ("es", 60), ("ru", 20), ("uk", 20), ("be", 20)])
def test_there_are_enough_sentences(language, least):
    assert sentences(language) >= least


def test_every_pattern_of_attribution_is_there_eight_times_in_english():
    counts = count_patterns("en")
    assert len(counts) == 14
    assert not {pattern: count for pattern, count in counts.items() if count < 8}


def test_marked_files_hold_no_sentence_twice():
    texts = Counter(
        unit["text"] for _, article in EVERY for unit in article.units if len(unit["text"].split()) > 6 and unit["kind"] != "furniture"
    )
    assert [text for text, count in texts.items() if count > 1] == []
