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


def test_the_person_whom_the_sentence_before_is_about_speaks_as_a_guess():
    found = carried("Mayor Ann Holt was blunt. “We are done here. The money is gone.”")
    assert [(hop.name, hop.source.text, hop.cue, hop.guess) for hop in found] == [("Ann Holt", "Mayor Ann Holt", None, True)] * 2
    assert {hop.why for hop in found} == {"a quotation that follows a sentence about Ann Holt"}


def test_nobody_speaks_behind_a_sentence_about_a_thing():
    assert carried("The dam was closed on Monday. “Nobody needs to leave the valley.”") == []


def test_a_quotation_that_opens_an_article_is_nobodys():
    assert carried("“Nobody needs to leave the valley.”") == []


def carried_in_spanish(text):
    return [hop.name for passage in read(text, lang="es").passages for hop in passage.attributions if hop.carried]


def test_a_verb_that_leaves_out_its_subject_carries_on():
    assert carried_in_spanish("La alcaldesa Ana Roldán compareció ayer. «La presa aguantará el invierno», aseguró.") == ["Ana Roldán"]


def test_a_verb_that_says_nothing_does_not():
    assert carried_in_spanish("La alcaldesa Ana Roldán compareció ayer. Con «la presa vieja del valle», cayó.") == []
