"""Whom the words for a source name."""

import pytest
from text.attribution.saying import hops, last, names

NAMED = {
    "Ann Holt said it would rain.\n\nThe ambassador said it would pour.": ("Ann Holt", "other"),
    "Gov. Ann Holt came. The governor of Varnia said it would rain.": ("governor of Varnia", "official"),
    "Prime Minister Ann Holt came. The mayor said it would rain.": ("mayor", "official"),
    "Acting head of the regional administration Olha Moroz said this on Monday.": ("Olha Moroz", "official"),
    "The NGO Delovar has counted 61 arrests.": ("Delovar", "ngo"),
    "Kigali said it would rain.": ("Rwandan government", "government"),
    "The UN humanitarian agency said it would rain.": ("UN humanitarian agency", "other"),
    "Cole’s rival, Rep. Chip Landry, wasted no time. Landry said it would rain.": ("Chip Landry", "official"),
    "The Wold Post said it would rain, and it did.": ("Wold Post", "news_outlet"),
    "The state agency BelTA said it would rain.": ("BelTA", "state_media"),
    "The state agency Belta said it would rain.": ("BelTA", "state_media"),
    "General Muravéiko said it would rain.": ("Pavel Muraveiko", "official"),
    "The Belarusian Telegraph Agency (BelTA) said it would rain.": ("BelTA", "state_media"),
    "Sources from the Belarusian Ministry of Defense said it would rain.": ("Belarusian Ministry of Defence", "government"),
    "A Belarusian Defence Ministry spokesman said it would rain.": ("Belarusian Ministry of Defence", "government"),
    "Igor Stam, an aide at the United Nations, said it would rain.": ("Igor Stam", "official"),
    "The head of the Belarusian Ministry of Defence said it would rain.": ("head of the Belarusian Ministry of Defence", "official"),
    "Officials said it would rain, un said nothing.": ("officials", "unnamed"),
    "Havana said it would rain.": ("Cuban government", "government"),
    "The United States said it would rain.": ("United States government", "government"),
    "The Communist Party of Cuba (PCC) met. The PCC said it would rain.": ("Communist Party of Cuba", "party"),
    "Roberto Morales Ojeda came. Morales Ojeda said it would rain.": ("Roberto Morales Ojeda", "other"),
    "State Sen. Ruth Langley came. Langley said it would rain.": ("Ruth Langley", "official"),
    "Ruth Langley, R-Idaho, came. Langley said it would rain.": ("Ruth Langley", "official"),
    "Ada Weller, who studies economics at the University of Darlow, came. Weller said it would rain.": ("Ada Weller", "expert"),
    "Sen. Blythe came. Tom Blythe, tired, left. Blythe said it would rain.": ("Tom Blythe", "official"),
    "Varnian troops left. Varnia said it would rain.": ("Varnia", "government"),
    "The newspaper Diario del Istmo said it would rain.": ("Diario del Istmo", "news_outlet"),
    "Delo reported that it would rain.": ("Delo", "news_outlet"),
    "The Navy of Costa Verde left. The Navy said it would rain.": ("Navy of Costa Verde", "military"),
    "The Prosecutor General's Office said it would rain.": ("Prosecutor General's Office", "government"),
    "The Defence Intelligence of Varnia said it would rain.": ("Defence Intelligence of Varnia", "intelligence_service"),
    "Veterans for Fair Care said it would rain.": ("Veterans for Fair Care", "ngo"),
    "Brightmoor Energy said it would rain.": ("Brightmoor Energy", "other"),
    "The Space Agency said it would rain.": ("Space Agency", "government"),
    "Foreign Ministry Spokeswoman Maria Sokolova said it would rain.": ("Maria Sokolova", "official"),
    "The mayor, Jonas Pike, said it would rain.": ("Jonas Pike", "official"),
    "A White House spokesman said it would rain.": ("White House", "government"),
    "A Cuban spokesman said it would rain.": ("Cuban spokesman", "official"),
    "A spokeswoman for Ed Cole said it would rain.": ("spokeswoman for Ed Cole", "official"),
    "European military analysts said it would rain.": ("European military analysts", "expert"),
    "State television said it would rain.": ("state television", "state_media"),
    "The army said it would rain.": ("army", "military"),
    "A new study said it would rain.": ("new study", "document"),
    "The fire brigade said it would rain.": ("fire brigade", "government"),
    "A former engineer said it would rain.": ("former engineer", "unnamed"),
    "A spokesman for the Belarusian Ministry of Defense, Oleg Stam, said it would rain.": ("Oleg Stam", "official"),
    "Republicans said it would rain.": ("Republicans", "party"),
    "Ann Holt, director of the Crane Institute, said it would rain.": ("Ann Holt", "expert"),
    "The Holt campaign left. Ann Holt said it would rain.": ("Ann Holt", "official"),
    "The county said it would rain.": ("county", "government"),
    "The energy regulator, Ofgen, said it would rain.": ("Ofgen", "government"),
    "Assistant U.S. Attorney Greg Polk said it would rain.": ("Greg Polk", "official"),
    "University of Norland historian Neil Pruitt said it would rain.": ("Neil Pruitt", "expert"),
    "Environmental group E4G said it would rain.": ("E4G", "ngo"),
    "A source at the Belarusian Ministry of Defense said it would rain.": ("source at the Belarusian Ministry of Defense", "unnamed"),
    "Health Minister Dr. Ann Holt said it would rain.": ("Ann Holt", "official"),
    "A neighbour said it would rain.": ("neighbour", "unnamed"),
    "The trader said it would rain.": ("trader", "unnamed"),
    "A geologist said it would rain.": ("geologist", "expert"),
    "Darlow Watch said it would rain.": ("Darlow Watch", "ngo"),
    "Cuban Miguel Cole said it would rain.": ("Miguel Cole", "other"),
    "On Friday Sisters of Mercy said it would rain.": ("Sisters of Mercy", "other"),
    "Ruth Langley, who is one of the very many quiet people who have lived for years and years below the dam, said it would rain.":
        ("Ruth Langley", "other"),
    "Secretary of State Ruth Langley, a Republican, said it would rain.": ("Ruth Langley", "official"),
    "Secretary of State Thandeka Plim said it would rain.": ("Thandeka Plim", "official"),
    "NBC's Ruth Langley said it would rain.": ("Ruth Langley", "other"),
    "A Labour source said it would rain.": ("Labour source", "unnamed"),
    "Ruth Langley, 34, an engineer in Akron, said it would rain.": ("Ruth Langley", "other"),
    "Her rival, Rep. Chip Langley, said it would rain.": ("Chip Langley", "official"),
    "Hundreds of emails show that it would rain.": ("Hundreds of emails", "document"),
    "Two-thirds of Republicans said it would rain.": ("Two-thirds of Republicans", "unnamed"),
    "Allies of Mr Cole said it would rain.": ("allies of Mr Cole", "unnamed"),
    "According to the Telegraph, it would rain.": ("Telegraph", "news_outlet"),
    "Doctors Across Borders said it would rain.": ("Doctors Across Borders", "ngo"),
    "WHO said it would rain.": ("WHO", "other"),
    "The Federal Trade Commission met. The FTC said it would rain.": ("Federal Trade Commission", "government"),
    "A man near the door came. Tom Cole left. The man on the next stool said it would rain.": ("man on the next stool", "unnamed"),
    "The Local Government Association said it would rain.": ("Local Government Association", "ngo"),
    "A President of Belarus Anton Belsky said it would rain.": ("Anton Belsky", "official"),
    "A spokeswoman for the Veldt Group said it would rain.": ("spokeswoman for the Veldt Group", "other"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED.items(), ids=list(NAMED))
def test_a_source_gets_its_name_and_kind(text, expected):
    hop = next(h for h in hops(text) if h.source)
    assert (hop.name, hop.type) == expected


POINTED = {
    "Ann Sand, the former attorney general, said it would rain. The Democrat said it would pour.": "Ann Sand",
    "A Cole aide said it would rain. “We hope so,” the aide said.": "Cole aide",
    "Former President Bill Cole came. The ex-president said it would rain.": "Bill Cole",
    "Jon Holt said it would rain. The longtime journalist said it would pour.": "Jon Holt",
    "Mitch Hall pledged to build.\n\nThe Texas senator said it would rain.": "Mitch Hall",
    "Mitch Hall pledged to build. The Texas senator said it would rain. Hall left. Ed Cole, said the senator, was late.": "Mitch Hall",
    "It rained. Mr. Holt met Mrs. Sand. She said it would rain.": "Sand",
    "Human Rights Watch met. The Wold-based group said it would rain.": "Human Rights Watch",
    "Ann Holt met Tom Cole on Monday. He said it would rain.": "Tom Cole",
    "Aides to Ms. Holt said it would rain. One said it would pour.": "aide to Ms. Holt",
    "Two county chairmen said it would rain; one described it as hail.": "county chairman",
    "One backbencher said it would rain. Another said it would pour.": "backbencher",
    "Ed Cole met voters in Wold. His lawyer said it would rain.": "Ed Cole’s lawyer",
    "Ed Cole, of the Union of Boat Crews, spoke, according to his pollster.": "Ed Cole’s pollster",
    "The Rail Office met. The agency’s staff left. The Food Agency met. The agency said it would rain.": "Rail Office",
    "A resident said it would rain. Ed Cole came. Then he said it would pour, according to his own pollster.": "Ed Cole’s pollster",
    "Ann Holt said the tax was late. Tom Cole has accused her of lying, a charge she denies.": "Ann Holt",
    "Cole said the secretary’s promise to build would fail. He said it would rain.": "Cole",
    "Ann Holt, the housing secretary, said it would rain. The cabinet minister said it would pour.": "Ann Holt",
    "Ann Holt said it would rain. The former secretary of state said it would pour.": "Ann Holt",
    "Its president, Marcelo Vaca, said it would rain.\n\nThe civic leader said it would pour.": "Marcelo Vaca",
    "Sen. Ron Keat came. The Ohio Republican said it would rain.": "Ron Keat",
    "Prime Minister Ann Holt came. The premier said it would rain.": "Ann Holt",
    "Prime Minister Ann Holt came. The PM said it would rain.": "Ann Holt",
    "The National Rifle Association met. The group said it would rain.": "National Rifle Association",
    "The Congressional Budget Office met. The agency said it would rain.": "Congressional Budget Office",
    "The Institute for Fiscal Studies said it would rain. The think tank said it would pour.": "Institute for Fiscal Studies",
    "A spokesman of the Varnian Foreign Ministry came. Delo, citing the same ministry, wrote that it rained.": "Varnian Foreign Ministry",
    "On Thursday the mayor, Ed Cole, came. On Thursday the mayor said it would rain.": "Ed Cole",
    "Helen Marsh said it would rain. She said it would pour.": "Helen Marsh",
    "Helen Marsh met Tom Cole. He said it would rain.": "Tom Cole",
    "Helen Marsh said it would rain. Tom Cole was there. He said it would not.": "Tom Cole",
    "Helen Marsh, who chairs the board, came. It was late. She said it would rain.": "Helen Marsh",
    "The ministry said it would rain. It said it would pour.": "ministry",
    "Although the Cuban regime denied any part, it acknowledged the deal.": "Cuban regime",
    "Experts met. They said it would rain.": "experts",
    "The board's report runs to 80 pages. It concludes that the dam leaks.": "board's report",
    "Delo reported that it would rain. This outlet said it would pour.": "Delo",
    "Ukrainian authorities said it would rain. The cited Ukrainian sources said it would pour.": "Ukrainian authorities",
    "The union said it would rain. The same union said it would pour.": "union",
    "The Belarusian leader Anton Belsky came. The Belarusian leader said it would rain.": "Anton Belsky",
    "Dr. Kwame Osei came and said it would rain. The physician said it would pour.": "Kwame Osei",
    "Ada Weller, a researcher at Darlow University, said it would rain. The economist said it would pour.": "Ada Weller",
    "Sen. Ruth Langley came. The Republican senator said it would rain.": "Ruth Langley",
    "Helen Marsh said it would rain. The woman said it would pour.": "Helen Marsh",
    "A former miner said it would rain. He said it would pour.": "former miner",
    "The Health Ministry said it would rain. Its letter said it would pour.": "Health Ministry letter",
    "The Health Ministry said it would rain. The ministry's report said it would pour.": "Health Ministry report",
    "Ruth Langley, an Oregon Democrat, came. The Oregon Democrat said it would pour.": "Ruth Langley",
    "Northgas said it would rain. A company spokesman said it would pour. Shares in Northgas fell.": "Northgas",
    "Two lawyers said it would rain. One of them said it would pour.": "lawyers",
    "A poll said it would rain. The survey said it would pour.": "poll",
    "Ruth Langley, D-Ore., said it would rain. The Oregon Democrat said it would pour.": "Ruth Langley",
    "The Oregon Democrat said it would pour.": "Oregon Democrat",
    "Minister Ingrid Dahl said it would rain. The official said it would pour.": "Ingrid Dahl",
    "BelTA said it would rain. The agency said it would pour.": "BelTA",
    "The Election Commission met. The commission said it would rain.": "Election Commission",
    "Veterans for Fair Care said it would rain. The group said it would pour.": "Veterans for Fair Care",
    "The Health Ministry said it would rain. Its spokesman said it would pour.": "Health Ministry",
    "The Belarusian leader Pavel Muraveiko came. The Belarusian leader said it would rain.": "Pavel Muraveiko",
    "Efe Cole came. He said it would rain.": "Efe Cole",
    "Pavel Muraveiko came. He said it would rain.": "Pavel Muraveiko",
    "Tom Cole said it would rain. The Health Ministry met. The ministry said it would pour.": "Health Ministry",
    "As Tom Cole left, he said it would rain.": "Tom Cole",
    "Tom Cole thinks it will rain, and he said it would pour.": "Tom Cole",
    "The Health Ministry sent them home, it said.": "Health Ministry",
    "Mr. Cole came. Helen Marsh said it would rain. Cole left. She said it would pour.": "Helen Marsh",
    "Senator Ruth Langley came. The two-term senator said it would pour.": "Ruth Langley",
    "Senator Ruth Langley came. “It will pour,” the Republican said.": "Ruth Langley",
    "Helen Marsh said the former mayor had said it would rain. She said it would pour.": "Helen Marsh",
    "Tom Cole came. Helen Marsh said Cole was told by his lawyer that it would rain.": "Tom Cole’s lawyer",
    "Tom Cole left. A few feet away, Dee Hawkins, 29, held a sign. She said it would pour.": "Dee Hawkins",
    "Brenna Terminals met. The company said it would rain.": "Brenna Terminals",
    "Kremlin spokesman Anton Belsky came. The Kremlin official said it would rain.": "Anton Belsky",
    "A senior aide said it would rain. This person said it would pour.": "senior aide",
    "Two people familiar with the talks said it would rain. One of the people said it would pour.": "people familiar with the talks",
}


@pytest.mark.parametrize(("text", "name"), POINTED.items(), ids=list(POINTED))
def test_pronouns_and_descriptions_point_at_the_nearest_that_fits_as_a_guess(text, name):
    assert last(text).name == name
    assert name == "Oregon Democrat" or last(text).guess


OPEN = [
    "He said it would rain.",
    "They said it would rain.",
    "Tom Cole said it would rain. She said it would pour.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_pronoun_without_a_bearer_stays_open(text):
    assert last(text).name is None


def test_an_office_in_another_paragraph_is_somebody_else():
    assert last("Tom Cole said it would rain.\n\nThe inspector said it would pour.").name == "inspector"


def test_a_description_without_a_bearer_names_itself():
    for text in (
        "The minister said it would rain.",
        "The group said it would rain.",
        "The ministry of the state said it would rain.",
        "The ministers said it would rain.",
        "The agencies said it would rain.",
        "The senator from Ohio said it would rain.",
        "The old minister said it would rain.",
        "The chemist said it would rain.",
        "Its spokesman said it would rain.",
    ):
        assert last(text).name == hops(text)[-1].source.text.removeprefix("The ").removeprefix("Its ")


def test_a_man_whom_the_article_met_before_keeps_his_description():
    assert last("A man came. Tom Cole said it would rain. The man said it would pour.").name == "man"


def test_a_body_is_of_the_kind_that_it_is_called_later():
    assert hops("Greenwatch UK said it would rain. The charity’s head was there.")[0].type == "ngo"
    assert hops("Brenvik UK said it would rain. The developer’s charity was there.")[0].type == "other"


def test_a_senator_of_two_is_not_guessed():
    text = "Sen. Ruth Langley came. Sen. Tom Cole came. The Republican senator said it would rain."
    assert last(text).name == "Republican senator"


def test_what_pronouns_told_of_somebody_holds():
    text = "Sasha Cole came. She said it would rain. He said it would pour."
    assert names(text)[0] == "Sasha Cole"


def test_pronouns_look_past_headings_and_people_of_the_other_sex():
    text = "Tom Cole and Mary Marsh came.\n\nAt the dam\n\nShe said it would rain."
    assert last(text).name == "Mary Marsh"


def test_a_kind_once_told_holds_for_the_name():
    text = "Delo reported that it would rain. Delo had said it would pour."
    assert {hop.type for hop in hops(text)} == {"news_outlet"}


def test_whom_nobody_has_named_keeps_the_words_for_it():
    assert names("Ed Cole said the governor had told him that it would rain.") == ["Ed Cole", "governor"]
    assert names("Critics of the agency said it would rain. The agency said it would pour.") == ["critics of the agency", "agency"]
    assert names("The agency said it would rain.\n\nThe agency said it would pour.") == ["agency", "agency"]
    assert names("A ministry spokesman said it would rain. A ministry spokesman said it would pour.") == ["ministry spokesman"] * 2


SPELLED = {
    "The Federal Trade Commission met. The FTC said it would rain.": "Federal Trade Commission",
    "President of Belarus Olha Moroz said it would rain.": "Olha Moroz",
    "Farm and Food Minister Olha Moroz said it would rain.": "Olha Moroz",
    "Delo and Food Minister Olha Moroz said it would rain.": "Olha Moroz",
    "It would rain, according to documents obtained by the Wold Post.": "documents obtained by the Wold Post",
    "A Fenn University poll said it would rain. That same poll said it would pour.": "Fenn University poll",
    "A clerk at Verity, the Wold company that built it, said it would rain.": "clerk at Verity",
    "But the Civic Federation met. The federation said it would rain.": "Civic Federation",
    "Khalid al-Mannai came. Al-Mannai left. “It rains,” Khalid al-Mannai said.": "Khalid al-Mannai",
    "United Nations experts said it would rain.": "United Nations experts",
    "Vice President Ann Holt left. The president said it would rain.": "president",
}


@pytest.mark.parametrize(("text", "name"), SPELLED.items(), ids=list(SPELLED))
def test_a_source_is_called_by_its_whole_name(text, name):
    assert last(text).name == name


AGAIN = {
    "People close to the board said it would rain. The people said it would pour.": "people close to the board",
    "One senior aide said it would rain. The person said it would pour.": "senior aide",
    "Kremlin spokesman Artyom Sobolev left. The Kremlin official said it would rain.": "Artyom Sobolev",
    "Gov. Ann Holt, a Democrat, left. The first-term Democrat said it would rain.": "Ann Holt",
}


@pytest.mark.parametrize(("text", "name"), AGAIN.items(), ids=list(AGAIN))
def test_a_description_said_again_means_the_same(text, name):
    assert (last(text).name, last(text).guess) == (name, True)
