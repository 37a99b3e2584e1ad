"""Forms of Slavic nouns, verbs and names."""

import pytest

from factcheck.text.languages.declension import nominative, nouns, verbs

NAMES = {
    "Ивана Петрова": "Иван Петров",
    "Игоря Зеленского": "Игорь Зеленский",
    "Андрея Иваненко": "Андрей Иваненко",
    "Анны Петровой": "Анна Петрова",
    "А. В. Ковальчука": "А. В. Ковальчук",
}


@pytest.mark.parametrize(("oblique", "name"), NAMES.items(), ids=list(NAMES))
def test_a_name_in_an_oblique_case_is_put_in_the_nominative(oblique, name):
    assert nominative(oblique) == name


def test_a_noun_is_found_by_every_form_and_a_form_of_the_plural_belongs_to_the_plural():
    found = nouns(["эксперт", "эксперты", "комиссия"])
    assert found["эксперта"] == "эксперт"
    assert found["экспертов"] == "эксперты"
    assert found["комиссии"] == found["комиссия"] == "комиссия"


def test_a_verb_has_its_past_its_present_and_its_adverbial_forms():
    said = verbs("сообщать", ["сообщая"])
    assert {form for form, shape in said.items() if shape == "p"} >= {"сообщал", "сообщали", "сообщает", "сообщают"}
    assert verbs("сослаться", ["ссылаясь"])["ссылаясь"] == "g"
