"""According to X, as reported by X, a report from X, X's claim that …"""

import pytest
from text.attribution.saying import hops, sources

FOUND = {
    "It leads, according to the secretary of state's office.": ["the secretary of state's office"],
    "The plan was dismissed as absurd by Democrats.": ["Democrats"],
    "It was confirmed to EFE by the regional office.": ["the regional office"],
    "This was stated by the head of the board, Pavel Orlov, on the air.": ["the head of the board, Pavel Orlov"],
    "It leads, according to an average of polls.": ["an average of polls"],
    "According to Marsh, the dam is old.": ["Marsh"],
    "The dam is old, according to a report by the Dam Institute.": ["the Dam Institute"],
    "According to a report published on Friday by the Dam Institute, it is old.": ["the Dam Institute"],
    "According to reports from Ukrainian intelligence, many were deceived.": ["Ukrainian intelligence"],
    "According to a report, the dam is old.": ["a report"],
    "According to security and hospital sources, two died.": ["security and hospital sources"],
    "According to the mayor and the Dam Institute, it is old.": ["the mayor", "the Dam Institute"],
    "According to Smith and others were late.": ["Smith"],
    "The Citing unnamed officials fell.": [],
    "The cost is high, per Reuters.": ["Reuters"],
    "It costs two crowns per head.": [],
    "The trip was short, as reported by the agency EFE.": ["the agency EFE"],
    "The trip was short, as confirmed by sources from the Belarusian Ministry of Defence and the agency EFE.":
        ["sources from the Belarusian Ministry of Defence", "the agency EFE"],
    "The news was published by the portal Delo.": ["the portal Delo"],
    "The figure is supported by Ukrainian sources.": ["Ukrainian sources"],
    "The bill is supported by Democrats.": [],
    "The claims were rejected by the ministry.": ["the ministry"],
    "The bill was rejected by the senate.": [],
    "It was denied by them.": [],
    "The move in military circles is interpreted as a threat.": ["military circles"],
    "The move is interpreted as a threat.": [],
    "The visit coincides with accusations from the ministry.": ["the ministry"],
    "A letter from Boston arrived.": [],
    "Kalve's claim that the dam is old was wrong.": ["Kalve"],
    "The angry claim that the dam is old was wrong.": [],
    "The Times, which cited officials, ran the story.": ["The Times", "officials"],
    "The newspaper quoted officials.": ["The newspaper", "officials"],
    "The newspaper quoted them.": ["The newspaper"],
    "An exclusive dossier from the outlet Delo revealed that the dam was old.": ["the outlet Delo"],
    "A letter from the council arrived.": [],
    "He ignored calls from some in the party for Marsh to go.": ["some in the party"],
    "It follows a report in the Wold Post last month that the dam is old.": ["the Wold Post"],
    "It follows a report in May that the dam is old.": [],
    "A report by the Water Board said the dam was old.": ["A report by the Water Board"],
    "It is old, according to a Republican close to him.": ["a Republican close to him"],
    "It is old, according to nine current and former officials.": ["nine current and former officials"],
    "Marsh said in his latest assessment that the dam was old.": ["Marsh"],
    "Kalve's position is that the dam is old.": ["Kalve"],
    "His message to voters is that the dam is old.": ["His"],
    "Kalve's position is unclear.": [],
    "There is concern among farmers that the dam is old.": ["farmers"],
    "There is concern among farmers.": [],
    "There is concern that the dam is old.": [],
    "For Ann Rao, a professor of law, the dam is old.": ["Ann Rao, a professor of law"],
    "And this from an aide to Marsh: “It will hold.”": ["an aide to Marsh"],
    "He shrugged: “It will hold.”": ["He"],
    "The reason is plain: “It will hold.”": [],
    "He listed the following; “dams” were absent: “It will hold.”": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND.items(), ids=list(FOUND))
def test_sources_without_a_verb_of_their_own(text, expected):
    assert sources(text) == expected


def test_a_paper_inside_according_to_is_no_second_source():
    assert sources("According to BelTA, the roadmap outlines a plan.") == ["BelTA"]


def test_somebody_else_inside_according_to_is():
    assert len(hops("According to BelTA, the minister said he would go.")) == 2
