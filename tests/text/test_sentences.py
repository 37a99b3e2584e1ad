"""Where sentences end, in paragraphs as news writes them; `|` marks an end inside a paragraph."""

import pytest

from factcheck.text.language import known
from factcheck.text.sentences import sentences
from factcheck.text.span import Span

ENGLISH = [
    # titles, initials, ranks, abbreviations
    "The letter was sent by Dr. Roberto Salas to Gen. X of the Navy. | It arrived late.",
    "J. D. Vance and Robert F. Kennedy Jr. met Sen. A. B. Cole in St. Petersburg, Fla., on Sept. 5. | They left at noon.",
    "Image by X/Dr. Roberto Salas.",
    "Lt. Col. Ivan Petrov spoke to Rep. Maria Diaz. | She listened.",
    "The No. 5 reactor was shut at 5 p.m. Monday. | Nobody was hurt.",
    "It opened at 5 a.m. | The queue was long.",
    "The U.S. Army left the U.S. in May. | The U.N. stayed.",
    "She wrote it on X. | Officials shrugged.",
    "He moved to the U.S. | He never came back.",
    "Acme Inc. CEO Ann Lee resigned.",
    "See Art. 5 and Vol. 2, pp. 10-12. | Prices rose 3.5 percent vs. 2.1 percent in 2024.",
    "Mr. Smith, Mrs. Jones and Ms. Li voted against. | Prof. Hale abstained.",
    "Speed was cut to 20 m.p.h. | The mayor agreed.",
    "The bridge is 3 km. | The road is longer.",
    "Visit example.com or reform.news for more. | It is free.",
    "Version 2.0.1 was released on Jan. 3. | It failed.",
    # quotations and their reporting clauses
    "“We remain friends.” Petrov insisted.",
    '"Our ties rest on friendship." the minister insisted. | He then left.',
    '"Our ties rest on friendship." Petrov insisted. | He then left.',
    "“It is over.” | His reason: the minister said so.",
    "“It is over.” | Nobody in the hall, the street or the town, which is large, had known.",
    "“It is over.” | Petrov, the minister, who left, said.",
    "“It is over.” | And Petrov insisted.",
    '"Pay up or we walk." | She replied with a letter.',
    "“Can we do it late?” Petrov wrote to a former colleague at the harbour office in Sund on the 4th of May 2017. | He waited.",
    "“It is over.” | Petrov said the talks had failed.",
    "“It is over.” Petrov, head of the navy, told the daily Morning.",
    "“Why now?” Petrov asked. | “Who gains?” the senator wondered on Tuesday.",
    "“We came. | We saw,” he said.",
    "“It is over,” said Petrov. | “Nobody won.”",
    "“It is over.” | The minister said that the talks would go on.",
    "“It is over.” | She also pointed out that the bill had failed.",
    '"They lied!" shouted a man. | "All of them!" a woman added.',
    "“This is a disgrace.” Ann Lee, the group's director, told reporters in Geneva. | The hall was silent.",
    '"We will pay.", he wrote. | The bank agreed.',
    'He said: "We will pay. | The bank has agreed." | Nobody believed him.',
    "‘We are ready.’ Jones added. | ‘Nothing else matters.’",
    "He called it “asphalt.” | The mayor said on Monday the road was fine.",
    "They spoke of “peace.” | And he said so twice.",
    "“We win!” the president said. | He gave no name. | The crowd left.",
    "“It is done.” | The ministry announced on Monday a plan of 12 points for all.",
    "It starts at 5 a.m. | Forty people wait.",
    "The rains came in April. | The last flood, in\n2004-05, was worse.",
    "The deal is off.|NATO was told.|I asked why.|A man left.",
    "It joined the EU.|The vote came later.",
    # ellipses, brackets, dashes
    "He paused… | Then he spoke.",
    "He paused... then he spoke. | Well... | She laughed.",
    "The report [...] was never published. | The minister (now retired) declined.",
    "He called it “a mistake […] of history.” | She did not.",
    "The tower (built in 1970.) was closed. | It reopened.",
    "The ship – a tanker – sank — all hands were saved. | The owner paid.",
    "It ended at last.|The crowd went home. | Nobody spoke.",
    "It was signed in 2024.|The text is secret.",
    "“It is over.”|Petrov left the room.",
    "They agreed (see above).|Experts doubted it.",
    "Did it work? | No! | It failed.",
    "Really?! | Yes.",
    "1. The council met. | 2. It voted.",
    "The ministry[of defence] confirmed it. | The visit goes on.",
    "He won 5-4. | 300 people watched.",
    "Police said the man, 34, died at the scene. | 'He was kind,' a neighbour said.",
]
SPANISH = [
    "El Sr. Gómez y la Dra. Ruiz viajaron a EE. UU. en mayo. | Volvieron ayer.",
    "El gral. Pérez llegó de los EE. UU. | El ministro lo recibió.",
    "EE. UU. y Cuba dialogan. | El art. 5 lo permite.",
    "¿Qué pasó? | ¿Quién lo sabe? | Nadie.",
    "El acuerdo terminó. | ¡Basta ya! | ¿Y ahora?",
    "Se firmó ayer.|¿Quién paga?",
    "—No lo sé —dijo Ruiz—. | Nadie lo sabe.",
    "«No habrá pacto.» insistió Ruiz. | El pleno siguió.",
    "«¿Cuándo llegará?» preguntó Ana. | Nadie respondió.",
    "Según la agencia, hubo 5.400 heridos el 3 de marzo. | Ninguno grave.",
    "Llegó a las 14.30 h. | El acto comenzó tarde.",
    "El pleno acabó... | Algunos aplaudieron.",
    "Vive en la pág. 5 del núm. 3, etc. | La obra sigue.",
    "J. M. Ibarra y A. Núñez firmaron. | Fin.",
    "Lo publicó en X. | Palabras similares llegaron de Lima.",
    'Dijo "adiós" a EE. UU. | "Nadie lo esperaba", añadió.',
    "Las FF. AA. rusas avanzan. | Kiev resiste.",
]
RUSSIAN = [
    "В 2025 г. завод в г. Минске выпустил 3 тыс. машин. | Это рекорд.",
    "«Мы готовы», — сказал И. П. Петров. | Он уехал.",
    "По данным ТАСС, цена выросла до 5 руб. | Завод молчит.",
    "Когда? | Никто не знает! | Ждём…",
    "Погибли 5 чел. | Раненых нет.",
    "Он живёт на ул. Ленина, д. 5. | Рядом парк.",
    "Это длится с прошлого года и т. д. | Конец.",
]
UKRAINIAN = [
    "У 2025 р. завод у м. Києві випустив 3 тис. машин. | Це рекорд.",
    "«Ми готові», — сказав І. П. Петренко. | Він поїхав.",
    "Ціна зросла до 5 грн. | Завод мовчить.",
    "Коли? | Ніхто не знає! | Чекаємо…",
    "Він живе на вул. Лесі Українки. | Поруч парк.",
]
BELARUSIAN = [
    "У 2025 г. завод у г. Мінску выпусціў 3 тыс. машын. | Гэта рэкорд.",
    "«Мы гатовыя», — сказаў І. П. Пятровіч. | Ён паехаў.",
    "Цана вырасла да 5 руб. | Завод маўчыць.",
    "Калі? | Ніхто не ведае!",
]
MARKED = [
    (code, marked)
    for code, texts in (("en", ENGLISH), ("es", SPANISH), ("ru", RUSSIAN), ("uk", UKRAINIAN), ("be", BELARUSIAN))
    for marked in texts
]


def test_spaces_around_a_paragraph_belong_to_no_sentence():
    text = "  It is over. Nobody won.  "
    assert [span.of(text) for span in sentences(text, Span(0, len(text)), known()["en"])] == ["It is over.", "Nobody won."]


@pytest.mark.parametrize(("code", "marked"), MARKED, ids=[marked for _, marked in MARKED])
def test_sentences_end_where_a_reader_hears_them_end(code, marked):
    text = marked.replace(" | ", " ").replace("|", "")
    found = [span.of(text) for span in sentences(text, Span(0, len(text)), known()[code])]
    assert found == [part.strip() for part in marked.split("|")]
