"""Exact words of a source: titles, tails, descriptions, lists."""

import pytest
from text.attribution.saying import sources

SPANS = {
    "Sen. Mary Cole, D-Ore., said it would hold.": ["Sen. Mary Cole, D-Ore."],
    "Rep. Sam Hale, R-N.Y., said it would hold.": ["Rep. Sam Hale, R-N.Y."],
    "Valeri Revenko, head of the International Department of the ministry, announced a visit.":
        ["Valeri Revenko, head of the International Department of the ministry"],
    "The chief of the General Staff (FAR) of Cuba, General Roberto Legrá, said it would hold.":
        ["The chief of the General Staff (FAR) of Cuba, General Roberto Legrá"],
    "Ed Cole, a former miner, said it would hold.": ["Ed Cole, a former miner"],
    "Ed Cole, 61, said it would hold.": ["Ed Cole"],
    "Ed Cole, 61, who lives nearby, said it would hold.": ["Ed Cole"],
    "Ed Cole, asked about the dam, said it would hold.": ["Ed Cole"],
    "Ed Cole, the senator, who is 61, said it would hold.": ["Ed Cole, the senator"],
    "Ed Cole, responsible for dams, said it would hold.": ["Ed Cole"],
    "Ed Cole, head of the army, navy and air force, said it would hold.": ["Ed Cole, head of the army, navy and air force"],
    "Ed Cole, and this is new, said it would hold.": ["Ed Cole"],
    "Brandt's lawyer, Ed Cole, meanwhile, said it would hold.": ["Brandt's lawyer, Ed Cole"],
    "The mayor, Jonas Pike, said it would hold.": ["The mayor, Jonas Pike"],
    "The then minister, Igor Stam, said it would hold.": ["The then minister, Igor Stam"],
    "A spokeswoman for the Dam Board, Dana Spinant, said it would hold.": ["A spokeswoman for the Dam Board, Dana Spinant"],
    "Vicente de la Torre, a Republican who chairs the board, said it would hold.": ["Vicente de la Torre, a Republican who chairs the board"],
    "Critics, however, say it will not hold.": ["Critics"],
    "Residents of the town said it would hold.": ["Residents of the town"],
    "Two people briefed on the matter said it would hold.": ["Two people briefed on the matter"],
    "It would hold, according to two people briefed on the matter who were not named.": ["two people briefed on the matter who were not named"],
    "A person close to it said it would hold.": ["A person close to it"],
    "A lawyer who represents him said it would hold.": ["A lawyer who represents him"],
    "One of them said it would hold.": ["One of them"],
    "“It will hold,” said one of them.": ["one of them"],
    "“It will hold,” said an aide to the mayor.": ["an aide to the mayor"],
    "“It will hold,” said Smith in Darlow.": ["Smith"],
    "“It will hold,” said an official at the ministry in a statement.": ["an official at the ministry"],
    "“It will hold,” said officials familiar with the talks.": ["officials familiar with the talks"],
    "“It will hold,” said even his own aides.": ["his own aides"],
    "“It will hold,” said Smith Friday.": ["Smith"],
    "A poll released Tuesday found that it would hold.": ["A poll"],
    "The ministry in a statement said it would hold.": ["The ministry"],
    "Pope Francis on Sunday condemned the attack.": ["Pope Francis"],
    "The minister last week said it would hold.": ["The minister"],
    "Marsh herself said it would hold.": ["Marsh"],
    "The Ministry of Health and Social Care said it would hold.": ["The Ministry of Health and Social Care"],
    "It would hold, according to the Ministry of Health and Social Care.": ["the Ministry of Health and Social Care"],
    "Security and hospital sources said it would hold.": ["Security and hospital sources"],
    "Ana Ruiz and Ed Cole said it would hold.": ["Ana Ruiz", "Ed Cole"],
    "Germany, France and Britain said it would hold.": ["Germany", "France", "Britain"],
    "Trump attacked Clinton and Obama said it would hold.": ["Obama"],
    "Marsh came but Cole said it would hold.": ["Cole"],
    "In 2023 Kiev said it would hold.": ["Kiev"],
    "In the “new” report said nothing of it.": [],
    "The Darlow union (DU) said it would hold.": ["The Darlow union (DU)"],
    "No fewer than six witnesses said it would hold.": ["No fewer than six witnesses"],
    "In a letter, he said it would hold.": ["he"],
    "It was Marsh who said it would hold.": ["Marsh"],
    "Marsh, which said it would hold, came.": ["Marsh"],
    "It is old, that said.": [],
    "Ed Cole, the of it, said it would hold.": [],
    "Ed Cole, of Boston, said it would hold.": ["Ed Cole, of Boston"],
    "Ed Cole, a rancher who lost 40 sheep, said it would hold.": ["Ed Cole, a rancher who lost 40 sheep"],
    "Ed Cole, a man whose head, he said, is hard, said it would hold.": ["he"],
    "“It will hold,” said Smith of late.": ["Smith"],
    "“It will hold,” said officials in 2023.": ["officials"],
    "“It will hold,” said people who know": ["people who know"],
    "(new) of Darlow said it would hold.": ["Darlow"],
    "Whoever said it would hold was wrong.": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPANS.items(), ids=list(SPANS))
def test_the_words_of_a_source_are_exact(text, expected):
    assert sources(text) == expected
