"""Which language a stretch of text is in."""

import pytest

from factcheck.text import read
from factcheck.text.language import known
from factcheck.text.tongues import language_of, passage_language

SENTENCES = {
    "en": "The ministry said that the bridge was closed after the flood.",
    "es": "El ministerio informó que el puente quedó cerrado tras la crecida.",
    "ru": "Министерство сообщило, что мост был закрыт после наводнения.",
    "uk": "Міністерство повідомило, що міст був закритий після повені.",
    "be": "Міністэрства паведаміла, што мост быў зачынены пасля паводкі.",
    "und": "המשרד מסר כי הגשר נסגר לאחר השיטפון.",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_an_article_is_in_the_language_of_its_commonest_words(code, sentence):
    assert language_of(sentence).code == code


@pytest.mark.parametrize("article", known())
@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_a_passage_may_leave_the_language_of_its_article(article, code, sentence):
    assert passage_language(sentence, known()[article]).code == code


@pytest.mark.parametrize("heading", ["Havana", "2025", "Los Angeles Lakers", "—"])
def test_a_few_words_stay_in_the_language_of_their_article(heading):
    assert passage_language(heading, known()["en"]).code == "en"


def test_a_text_without_common_words_is_taken_for_english():
    assert language_of("…").code == "en"


@pytest.mark.parametrize(
    "text",
    [
        "قالت الوزارة إن الجسر أغلق بعد الفيضان. لماذا أغلق؟ قال المتحدث باسم Reuters إنه لا يعرف.",
        "המשרד מסר כי הגשר נסגר. מדוע? דובר Reuters לא ידע.",
        "外交部表示大桥已经关闭。为什么？路透社不知道。",
    ],
)
def test_no_rules_of_english_are_laid_on_what_is_not_written_in_its_letters(text):
    reading = read(text)
    assert reading.lang == "und"
    assert len(reading.passages) == 3
    assert not any(passage.attributions or passage.splits for passage in reading.passages)


def test_a_name_in_other_letters_leaves_an_article_in_its_language():
    assert language_of("The ministry (Διεθνές, 外交部) said that the bridge was closed.").code == "en"
