"""Other languages than English."""

import pytest
from text.attribution.saying import hops, sources

SPANISH = {
    "El ministro Víktor Jrenin afirmó que ambos países cooperan.": ["El ministro Víktor Jrenin"],
    "«No venimos a vender nada», dijo Jrenin a la prensa.": ["Jrenin"],
    "Según la agencia estatal BelTA, el viaje será breve.": ["la agencia estatal BelTA"],
    "Según informó la agencia EFE, el viaje será breve.": ["la agencia EFE"],
    "De acuerdo con el partido, el acuerdo incluye becas, repuestos y un plan.": ["el partido"],
    "El viaje será breve, informó el Ministerio de Defensa.": ["el Ministerio de Defensa"],
    "La presidenta insistió en que el plan se mantiene.": ["La presidenta"],
    "El ministro acusó a la oposición de mentir.": ["El ministro"],
    "Según un informe de la inteligencia ucraniana, muchos combaten.": ["la inteligencia ucraniana"],
    "Un vecino salió de casa.": [],
}


@pytest.mark.parametrize(("text", "expected"), SPANISH.items(), ids=list(SPANISH))
def test_spanish_attributes(text, expected):
    assert sources(text, "es") == expected


def test_an_article_is_no_short_form():
    assert "United Nations" not in [hop.name for hop in hops("Según un informe de la inteligencia ucraniana, muchos combaten.", "es")]


OTHERS = [
    ("ru", "Делегация прибыла в понедельник, сообщает агентство БелТА.", ["агентство БелТА"]),
    ("uk", "За даними ГУР, у частині служать добровольці.", ["ГУР"]),
    ("be", "Лукашэнка заявіў, што візіт будзе кароткі.", ["Лукашэнка"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), OTHERS)
def test_the_commonest_cues_of_the_neighbours(lang, text, expected):
    assert sources(text, lang) == expected
