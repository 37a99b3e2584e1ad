"""What speaks for a claim and what for an opinion, with words for the reviewer."""

import pytest

from factcheck.text.dispositions import OPINION, checkworthiness, is_question, leaning, threshold
from factcheck.text.language import known
from factcheck.text.signs import signs

OPINIONS = {
    "en": [
        "The farm represents a bold step towards a cleaner tomorrow.",
        "In practice, this deal deepens the reliance of the island on its allies.",
        "This gesture goes far beyond mere symbolism.",
        "The bridge speaks for itself.",
        "It would be naive to expect anything else.",
        "Perhaps that is the real scandal.",
        "What a disgrace!",
        "We must stop treating people as numbers.",
    ],
    "es": ["La visita no puede leerse sola.", "Sin duda, es un gesto vacío.", "¡Basta ya!"],
    "ru": ["Это позорный абсурд!"],
    "uk": ["Мабуть, це абсурд."],
    "be": ["Гэта ганебны абсурд!"],
}
CLAIMS = {
    "en": [
        "The minister travelled to Minsk on Monday.",
        "Taxes fell by 4% in 2024.",
        "The ministry said the road is closed.",
        "The army has three ships.",
        "Police arrested two men.",
        "The law will enter into force on May 5.",
        "The drug is sold in 12 countries.",
        "The minister called the plan “a bold step towards a good future”.",
        "The bank was founded by a good friend of the mayor in 1970.",
        "Applicants must be over 18.",
    ],
    "es": ["El ministro viajó a Minsk el lunes.", "Los impuestos bajaron un 4 % en 2024."],
    "ru": ["Министр прибыл в Минск в понедельник."],
    "uk": ["Податки впали на 4 % у 2024 році."],
    "be": ["Міністр прыбыў у Мінск у панядзелак."],
}


def each(texts):
    return [(code, sentence) for code, sentences in texts.items() for sentence in sentences]


@pytest.mark.parametrize(("code", "sentence"), each(OPINIONS))
def test_judging_and_interpreting_words_make_an_opinion(code, sentence):
    assert leaning(signs(sentence, known()[code])) >= OPINION


@pytest.mark.parametrize(("code", "sentence"), each(CLAIMS))
def test_events_numbers_and_reported_speech_make_a_claim(code, sentence):
    assert leaning(signs(sentence, known()[code])) < OPINION


def test_what_somebody_is_said_to_say_is_a_claim_however_it_sounds():
    assert leaning(signs("This gesture goes far beyond mere symbolism.", known()["en"], attributed=True)) < OPINION


def test_words_in_quotation_marks_are_not_the_articles_own():
    own = signs("A shameful and absurd plan.", known()["en"])
    quoted = signs("A “shameful and absurd” plan.", known()["en"])
    assert leaning(own) > leaning(quoted)


def test_every_sign_names_the_word_it_was_told_by():
    found = {sign.kind: sign.label for sign in signs("Ministers in Minsk paid $5.2 million on Monday.", known()["en"])}
    assert found["number"] == "number “$5.2”"
    assert found["name"] == "name “Minsk”"
    assert found["time"] == "time (“monday”)"
    assert found["event"] == "something that happened (“paid”)"


def test_a_frame_at_the_opening_is_named():
    (frame,) = [sign for sign in signs("In practice, nobody knows.", known()["en"]) if sign.kind == "frame"]
    assert frame.label == "opens with “in practice”"


def test_numbers_and_events_are_worth_more_to_check_than_judgements():
    plain, judged = (
        checkworthiness(signs(sentence, known()["en"]), sentence.count(" ") + 1)
        for sentence in ("The army bought 40 tanks from Minsk in May 2025.", "That is a shameful and absurd plan, of course.")
    )
    assert 0 <= judged < 40 < plain <= 100


def test_short_sentences_are_worth_less():
    assert checkworthiness((), 3) < checkworthiness((), 12)


def test_an_author_who_speaks_as_i_makes_a_column():
    english = known()["en"]
    column = [
        signs(sentence, english) for sentence in ("I live here.", "We are tired.", "Our street is loud.", "The road was built in 1970.")
    ]
    report = [signs(sentence, english) for sentence in ("The road was built in 1970.",) * 40]
    assert threshold(column) < threshold(report) == threshold([])


@pytest.mark.parametrize("sentence", ["Why?", "“Who gains?”", "¿Quién?", "(Really?)"])
def test_a_sentence_with_a_question_mark_asks(sentence):
    assert is_question(sentence)


def test_a_sentence_with_a_stop_does_not_ask():
    assert not is_question("Why not.")
