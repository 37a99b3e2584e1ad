"""A quotation that runs on keeps its speaker."""

from factcheck.text import read


def carried(text):
    return [hop for passage in read(text, lang="en").passages for hop in passage.attributions if hop.carried]


def test_the_sentences_of_one_quotation_have_one_speaker():
    found = carried("Marsh said: “It will hold. It has held for years. Nobody needs to leave.”")
    assert [hop.name for hop in found] == ["Marsh", "Marsh"]
    assert not found[0].guess


def test_the_sentences_before_the_clause_too():
    assert [hop.name for hop in carried("“It is old. It will hold,” Marsh said.")] == ["Marsh"]


def test_a_quotation_right_behind_is_the_same_speakers_as_a_guess():
    found = carried("“It will hold,” Marsh said.\n\n“Nobody needs to leave the valley.”")
    assert [(hop.name, hop.guess) for hop in found] == [("Marsh", True)]


def test_a_quotation_after_other_words_is_nobodys():
    assert carried("“It will hold,” Marsh said. The dam is old.\n\n“Nobody needs to leave the valley.”") == []


def test_headings_say_nothing():
    assert carried("“It will hold,” Marsh said.\n\nAt the dam\n\nIt rained.") == []
