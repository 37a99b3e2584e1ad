"""Sources in languages with free order and with cases."""

import pytest
from text.attribution.saying import last, names, sources

SPANISH = {
    "«Todo está listo», ha asegurado este martes el alcalde, Juan Pérez.": ["el alcalde, Juan Pérez"],
    "Según ha informado a la prensa el tribunal, la sala está cerrada.": ["el tribunal"],
    "Lo confirmó a EFE una funcionaria de la isla: «Nunca hubo luz».": ["una funcionaria de la isla"],
    "La televisión mostró imágenes de un barco que ardía en el puerto.": [],
    "Para la economista Ana Roldán, el plan llega tarde.": ["la economista Ana Roldán"],
    "El ministro anunciará la fecha.": [],
    "El alcalde insistió este lunes en que el puente es seguro.": ["El alcalde"],
}
RUSSIAN = {
    "«Мост закрыт», — сообщил журналистам мэр Иван Петров.": ["мэр Иван Петров"],
    "«Мост закрыт», — сообщил ТАСС директор завода Иван Петров.": ["директор завода Иван Петров"],
    "«Мост закрыт, — сказал мэр. — Его откроют весной».": ["мэр"],
    "По словам эксперта, стороны обсудят мост.": ["эксперта"],
    "По словам Иванова, стороны обсудят мост.": ["Иванова"],
    "В полиции эти данные опровергли.": ["полиции"],
    "В Бресте мосты опровергли.": [],
    "Как следует из доклада, мост закрыт.": ["доклада"],
    "Издание «Дело» пишет, что мост закрыт.": ["Издание «Дело»"],
    "«Мост, — вот — закрыт», — сказал мэр.": ["мэр"],
}


@pytest.mark.parametrize(("text", "expected"), SPANISH.items(), ids=list(SPANISH))
def test_spanish_sources_stand_before_and_behind_their_verb(text, expected):
    assert sources(text, "es") == expected


@pytest.mark.parametrize(("text", "expected"), RUSSIAN.items(), ids=list(RUSSIAN))
def test_russian_sources_are_found_by_their_forms(text, expected):
    assert sources(text, "ru") == expected


NAMED = {
    "По словам депутата Ивана Петрова, мост закрыт.": "Иван Петров",
    "По данным телеграм-канала «Дело», мост закрыт.": "Дело",
    "Госсекретарь США Марко Дуарте заявил, что мост закрыт.": "Марко Дуарте",
    "По мнению эксперта, мост закрыт.": "эксперт",
}


@pytest.mark.parametrize(("text", "name"), NAMED.items(), ids=list(NAMED))
def test_russian_names_stand_in_the_nominative(text, name):
    assert last(text, "ru").name == name


def test_what_a_person_says_in_spanish_without_a_subject_goes_on():
    assert names("«Sí», dijo Ana Roldán. La mujer añadió que llueve.", "es")[-1] == "Ana Roldán"
