"""What each line of an article is: layouts of many outlets, a line a paragraph, with what it should be before `>`."""

import pytest

from factcheck.text.blocks import blocks
from factcheck.text.language import known
from factcheck.text.paragraphs import paragraphs

LAYOUTS = {
    "an exile portal": """
        outlet> IslandVoices
        headline> Two Ministers Meet in Minsk: What It Means for the Island
        byline> Sunday, October 19, 2025 by Ana Lara
        headline> Two Ministers Meet in Minsk: What It Means for the Island
        caption> The two ministers at the airport. - Image by © X/Dr. Ramón Salas
        prose> The two ministers signed a plan of work on Friday.
        heading> A Long Road
        prose> The plan runs until 2027 and has no budget.
        navigation> Related videos:
        navigation> Minister lands in Havana
        navigation> Parade in Minsk
        prose> The opposition has called for its publication.
        heading> Questions about the visit
        prose> What was signed?
        prose> A plan of work was signed.
        copyright> © IslandVoices 2025
    """,
    "a wire agency": """
        headline> UPDATE 2-Port strike leaves ships waiting
        byline> By Karl Osten and Lena Fink
        prose> NORDHAVEN, Jan 5 (Agency) - Dockers stopped work on Monday.
        prose> The union said talks had failed.
        prose> "We will not move," its leader told reporters.
        byline> Reporting by Karl Osten; Editing by Ann Hale
        copyright> Our Standards: The Trust Principles. © 2025 Agency. All rights reserved.
    """,
    "an American daily": """
        headline> Senate leaves town without a budget deal
        byline> By Jane R. Whit and D. J. Alvarez | Capitol Ledger
        dateline> Updated 7:42 p.m. ET, Thursday, Jan. 22, 2026
        navigation> Share on Facebook
        navigation> Listen to this article
        byline> 5 min read
        caption> Senators leave the Capitol on Thursday. (Ann Lee/AP Photo)
        prose> WASHINGTON (AP) — The Senate left town on Thursday without a deal.
        navigation> Advertisement
        prose> “It is a failure,” Sen. A. B. Cole said.
        navigation> Sign up for our morning newsletter to get the news that matters in your inbox.
        navigation> Read more: What a shutdown would mean for you
        heading> What happens next
        prose> The House returns on Monday.
        byline> Staff writer Noah Pell contributed to this report.
    """,
    "a British daily": """
        headline> Water firm knew of leak for two years
        byline> Oliver Tench Environment correspondent
        dateline> Wed 11 Mar 2026 06.00 GMT
        caption> The river near Winchester. Photograph: Ann Lee/Getty Images
        prose> A water company knew of a leak for two years.
        prose> Fenwater said it was sorry.
        navigation> Explore more on these topics
        navigation> Reuse this content
    """,
    "a broadcaster": """
        headline> Flood waters rise in the north
        dateline> Published 10:32 GMT, 5 May 2025
        byline> Ann Lee, BBC News
        navigation> Share
        navigation> Save
        caption> Getty Images
        caption> People were moved by boat. Getty Images
        prose> Hundreds of people were moved from their homes.
        heading> 'We lost everything'
        prose> The army sent three boats.
        navigation> More on this story
        navigation> Related Topics
    """,
    "an agency in the east": """
        headline> Gas flows again through the southern pipe
        prose> KAMENSK, April 17. /Novosti/. Gas flowed again on Friday.
        prose> "All is well," the statement reads.
        caption> © Maria Orlova/TASS
        navigation> Read also
        navigation> Ministry denies leak at the plant
        navigation> Tags:
        navigation> Gas
        navigation> Energy
    """,
    "an agency's own site": """
        outlet> WORLD WIRE
        navigation> Menu
        navigation> Home / World News
        headline> Rival factions agree on a cease-fire in the hills
        caption> 1 of 3 | FILE - A soldier stands guard, May 3, 2025. (AP Photo/Ann Lee, File)
        navigation> Read More
        byline> BY ANN LEE AND PAUL OSTEN
        navigation> Share
        prose> OSTROW, Karela (AP) — Two rival factions agreed Monday to stop fighting.
        navigation> ___
        byline> Follow the coverage at https://example.com/hub/x
    """,
    "a site with a newsletter box": """
        navigation> Politics
        headline> Minister ‘knew of leak’ for months
        heading> The minister was warned in March. She told parliament in July.
        byline> By Oliver Tench
        prose> The minister for water knew of a leak for four months, according to her letters.
        navigation> skip past newsletter promotion
        navigation> Our morning briefing breaks down the stories of the day, telling you what is happening and why
        navigation> Enter your email address
        navigation> after newsletter promotion
        prose> Nobody was in danger, her office said.
        navigation> @olivertench @waterdesk
        navigation> Explore more on these topics
        navigation> Water
        navigation> Rivers
    """,
    "a text that is cut off": """
        headline> Council meets on Monday
        prose> The council met on Monday in the old hall.
        prose> It heard from two engineers of the state who said that the work
    """,
    "a blog": """
        headline> BREAKING: Karela recalls ambassador
        byline> Posted by News Desk | May 5, 2025 | 0 Comments
        prose> Karela on Monday recalled its ambassador from Varnia.
        navigation> pic.twitter.com/abc123
        byline> — Viktar Orlan (@vorlan) May 5, 2025
        prose> Varnia has not yet responded.
        heading> Key points:
        prose> • Trade talks suspended
        heading> 'A hard day'
        prose> The border has been closed since 2019.
        navigation> This is a developing story. Check back for updates.
        navigation> #Karela #Varnia
        navigation> Tags: Karela, Varnia
    """,
    "a page of points under the headline": """
        heading> Analysis
        headline> Central bank raises its rate
        heading> * Key rate up by half a point
        heading> * Economists had expected less
        prose> The central bank raised its rate on Monday.
        heading> 1. The reasons
        prose> Prices rose by 9 percent.
        heading> 2. The effects
        prose> Loans will cost more.
    """,
    "a running text without blank lines or a title": """
        prose> The chief of staff is on a visit to Havana.
        prose> The ministry confirmed his arrival.
        heading> Triangular cooperation and its cost
        prose> La visita del jefe no puede leerse sola.
        prose> The two armies have met before.
        navigation> Filed under:
    """,
    "a list": """
        headline> Five things to know about the deal
        prose> The deal was signed by both sides on Monday:
        prose> - It runs for three years
        prose> - It costs 5 million dollars
        prose> • Each side may leave it
        prose> 1. Nobody has read it
        heading> Two numbers
        prose> Trade fell by a third.
    """,
    "a Spanish daily": """
        headline> El Congreso aprueba el presupuesto
        byline> Por Lucía Benítez Roa
        dateline> Madrid - 03 MAR 2026 - 21:40 CET
        caption> Foto: EFE/Ana Ruiz
        prose> El Congreso aprobó el presupuesto el martes.
        navigation> Lea también: Las claves del acuerdo
        heading> Las cuentas
        prose> El gasto crece un 3 %.
        navigation> Archivado en:
        copyright> © Todos los derechos reservados
    """,
    "a Ukrainian site": """
        headline> У Києві відкрили міст
        dateline> 5 травня 2025, 10:32
        caption> Фото: Укрінформ
        prose> У Києві у вівторок відкрили міст.
        navigation> Читайте також: Скільки коштує міст
        prose> Роботи тривали рік.
    """,
    "a Russian site": """
        headline> В Минске открыли мост
        byline> Иван Г. Петров, обозреватель
        caption> Фото: пресс-служба
        prose> В Минске во вторник открыли мост.
        navigation> Читайте также
        navigation> Сколько стоит мост
    """,
}
LONG = [
    "Photographs " + "of the old bridge and the new road " * 14 + "(Photo) were shown.",
    "By noon " + "the water in the town had gone " * 7 + "down",
    "The council met on Monday. " * 40,
]
PLAIN_SENTENCES = [
    "Share prices fell sharply on Monday.",
    "Print sales rose by 5 percent.",
    "By Friday the water had gone.",
    "By 2023 Cuban troops would be trained there.",
    "Search teams found the boat at dawn.",
    "Photo editors left the paper.",
    "Read the letter, the judge told him.",
    "More news is expected on Monday.",
    "Copyright law protects the song.",
    "Updated figures show a fall of 3 percent.",
    "Subscribe or leave, the owner told them.",
    "Recommended doses were cut in half.",
    "Follow the money, the prosecutor said.",
    "Published figures put the loss at 3 million.",
    "He posted the photo on Telegram on May 5, 2025.",
    "Listen, he said, and leave.",
    "Advertising revenue fell.",
    "Comments by the minister angered Minsk.",
    "Related companies were fined.",
]


def read(layout, gap="\n\n"):
    pairs = [line.strip().split("> ", 1) for line in layout.strip().splitlines()]
    text = gap.join(line for _, line in pairs)
    found = blocks(text, [(span, known()[_language(text)]) for span in paragraphs(text)])
    return [[kind, line] for kind, line in pairs], [[block.sub or "prose", block.span.of(text)] for block in found]


def _language(text):
    return "es" if "Congreso" in text else "uk" if "Києві" in text else "ru" if "Минске" in text else "en"


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines between", "no blank lines"])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_line_is_what_a_reader_takes_it_for(layout, gap):
    expected, found = read(layout, gap)
    assert found == expected


@pytest.mark.parametrize("sentence", PLAIN_SENTENCES + LONG)
def test_a_sentence_that_opens_with_a_word_of_furniture_stays_prose(sentence):
    sentence = sentence.strip()
    text = f"A title for the day\n\nThe council met on Monday.\n\n{sentence}\n\nThe talks go on."
    found = blocks(text, [(span, known()["en"]) for span in paragraphs(text)])
    assert [block.sub for block in found] == ["headline", "", "", ""]
