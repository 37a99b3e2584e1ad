"""The dateline before the first sentence is a passage of its own."""

import pytest

from factcheck.text.datelines import dateline
from factcheck.text.language import known
from factcheck.text.span import Span

LINES = {
    "en": [
        "HAVANA, Cuba –| The deal was signed.",
        "WASHINGTON (AP) —| The Senate left town.",
        "WASHINGTON (AP) --| The Senate left town.",
        "(Reuters) -| The bank failed.",
        "KYIV (Reuters) -| The bank failed.",
        "MINSK, Oct 19 (BelTA) –| The party met.",
        "MOSCOW, October 19. /TASS/.| The party met.",
        "LONDON —| The bank failed.",
        "London —| The bank failed.",
        "NORDHAVEN, Jan 5 (Agency) -| Dockers stopped work.",
        "ST. PETERSBURG, Russia (AP) —| “We won,” he said.",
        "Havana, Oct 19 (Prensa Latina)| The party met.",
        "UNITED NATIONS, Sept. 5 (Xinhua) --| The council met.",
        "NEW YORK/LONDON, Jan 5 (Reuters) -| The bank failed.",
        "PORT-AU-PRINCE, Haiti—| The bank failed.",
        "DAKAR (Senegal) (AFP) –| Two ministers met.",
    ],
    "es": [
        "La Habana, 19 oct (EFE).-| El acuerdo se firmó.",
        "MADRID, 3 Mar. (EUROPA PRESS) -| El Congreso aprobó la ley.",
        "Minsk, 19 de octubre –| El partido se reunió.",
    ],
    "ru": [
        "МИНСК, 19 окт —| РИА Новости сообщает.",
        "МИНСК, 19 окт — РИА Новости.| Министры подписали план.",
        "МОСКВА, 19 октября. /ТАСС/.| Партия собралась.",
    ],
    "uk": ["КИЇВ, 5 травня –| Рада зібралася."],
}
NONE = [
    "The ship – a tanker – sank.",
    "Cuba – the largest island – is poor.",
    "He left – and never came back.",
    "NATO is ready.",
    "The Senate (and the House) left – at last.",
    "Minsk, the capital – A city of two million – is calm.",
    "MOSCOW –",
    "In May – The month of roses – he left.",
    "Belarusian President Alexander Petrovich Ivanov of Minsk and the Great Duchy – A man of 60 – left.",
    "“Yes” – That was all.",
    "(as he said) the bank failed.",
    "",
]
MARKED = [(code, line) for code, lines in LINES.items() for line in lines]


@pytest.mark.parametrize(("code", "marked"), MARKED)
def test_place_date_and_agency_are_the_dateline(code, marked):
    text = marked.replace("|", "")
    found = dateline(text, Span(0, len(text)), known()[code], first=True)
    assert found
    assert found.of(text) == marked.split("|")[0]


@pytest.mark.parametrize("text", NONE)
def test_a_dash_alone_makes_no_dateline(text):
    assert dateline(text, Span(0, len(text)), known()["en"], first=False) is None


def test_only_the_first_paragraph_may_have_a_place_in_small_letters():
    text = "London — The bank failed."
    assert dateline(text, Span(0, len(text)), known()["en"], first=False) is None
