"""What counts as agreeing with gold."""

import pytest
from corpus import gold, scoring

MARKED = """@vik Henrik Vik = Vik | official / other
@wire North Sea Wire | wire agency
---
{furniture headline}Ships wait

{claim statement}[[Henrik Vik, the negotiator|a1 vik m]], <<told|a1>> [[the wire|a0 wire i ?]] ships "wait",|| and left. \
{claim statement ~vik}"They do."
"""
ARTICLE = gold.parse("ships", MARKED)
UNIT = ARTICLE.units[1]


def words(of):
    start = ARTICLE.text.index(of)
    return {"start": start, "end": start + len(of), "text": of}


def hop(source="Henrik Vik, the negotiator", **different):
    plain = {"chain": 0, "hop": 0, "name": "Henrik Vik", "type": "official", "role": "origin", "mode": "mixed", "carried": False}
    return plain | {"source": words(source), "cue": words("told")} | different


def reading(*hops, carried=(), disposition="claim", splits=()):
    spans = [(u["start"], u["end"]) for u in ARTICLE.units]
    kinds = ["furniture", disposition, "claim"]
    found = [[], list(hops), list(carried)]
    passages = [
        {"start": s, "end": e, "disposition": k, "splits": [], "attributions": f} for (s, e), k, f in zip(spans, kinds, found, strict=True)
    ]
    passages[1]["splits"] = list(splits)
    return {"passages": passages}


def figures(*hops, **different):
    return scoring.tally(reading(*hops, **different), ARTICLE).figures()


def test_the_gold_itself_scores_full_marks():
    carried = hop(carried=True)
    assert set(figures(hop(), carried=[carried], splits=UNIT["ok_splits"]).values()) == {1.0}


def test_a_missed_source_costs_recall_and_an_invented_one_precision():
    assert figures()["attribution R"] == 0
    assert figures(hop(), hop("ships"))["attribution P"] == 0.5


def test_an_optional_source_neither_helps_nor_harms():
    assert figures(hop(), hop("the wire", name="x", type="other"))["attribution P"] == 1.0


@pytest.mark.parametrize(
    ("figure", "different"),
    [
        ("exact", {"source": "Henrik Vik"}),
        ("name", {"name": "North Sea Wire"}),
        ("name", {"name": None}),
        ("type", {"type": "expert"}),
        ("role", {"role": "relay"}),
        ("mode", {"mode": "direct"}),
    ],
)
def test_each_part_of_a_source_is_judged_by_itself(figure, different):
    found = figures(hop(**different))
    assert found[figure] == 0.0
    assert found["attribution F1"] == 1.0


def test_a_type_that_the_annotator_allows_is_right():
    assert figures(hop(type="other"))["type"] == 1.0


def test_a_split_may_be_a_few_characters_off_but_not_elsewhere():
    good = UNIT["ok_splits"][0]
    assert figures(hop(), splits=[good + 1])["split"] == 1.0
    assert figures(hop(), splits=[good + 9])["split"] == 0.0


def test_hops_in_two_chains_are_wrong_where_the_annotator_sees_one():
    both = gold.parse("two", MARKED.replace("wire i ?", "wire i"))
    wire = hop("the wire", name="North Sea Wire", type="wire_agency", role="relay", mode="indirect")
    for one, right in [(hop(hop=1), 1.0), (hop(chain=1), 0.0), (hop(hop=-1), 0.0)]:
        assert scoring.tally(reading(one, wire), both).figures()["chain"] == right


def test_complaints_say_what_was_wrong_and_where():
    total = scoring.tally(reading(hop("ships"), disposition="opinion"), ARTICLE)
    assert scoring.by_class(total.complaints) == {"disposition": 1, "too many": 1, "missed": 1, "carried": 1}
    assert any(UNIT["text"] in complaint for complaint in total.complaints)
