"""X said …, "…," said X, X …, adding that …"""

import pytest
from text.attribution.saying import hops, last, sources

SAID = {
    "Marsh said that the dam would hold.": ["Marsh"],
    "Marsh said the dam would hold.": ["Marsh"],
    "Marsh has also repeatedly said the dam would hold.": ["Marsh"],
    "The dam would hold, Marsh said on Friday.": ["Marsh"],
    "As Marsh said, the dam will hold.": ["Marsh"],
    "“It will hold,” Marsh said.": ["Marsh"],
    "“It will hold,” said Helen Marsh, the head of the dam board, on Friday.": ["Helen Marsh, the head of the dam board"],
    "“It will hold,” says a woman who lives below the dam.": ["a woman who lives below the dam"],
    "The dam holds, said the mayor.": ["the mayor"],
    "The dam leaks, reported the BBC.": ["the BBC"],
    "Marsh said: “It will hold.”": ["Marsh"],
    "Marsh told reporters that the dam would hold.": ["Marsh"],
    "“It will hold,” Marsh told reporters in Darlow.": ["Marsh"],
    "Marsh told voters she’d mend the dam.": ["Marsh"],
    "Marsh told the council, however, that the dam was sound.": ["Marsh"],
    "Marsh told them: “It will hold.”": ["Marsh"],
    "Marsh urged Congress to act.": ["Marsh"],
    "Marsh promised to mend it.": ["Marsh"],
    "Marsh demanded an apology.": ["Marsh"],
    "Marsh accused the builders of fraud.": ["Marsh"],
    "Marsh called the plan a mistake.": ["Marsh"],
    "Marsh called the plan “a mistake” on Friday.": ["Marsh"],
    "Marsh called the report baseless.": ["Marsh"],
    "Marsh described it as a mistake.": ["Marsh"],
    "Marsh welcomed the plan as overdue.": ["Marsh"],
    "Marsh attributed the leak to rain.": ["Marsh"],
    "Marsh denied any wrongdoing.": ["Marsh"],
    "Marsh denied having seen the report.": ["Marsh"],
    "Marsh recalled being told about it.": ["Marsh"],
    "Marsh questioned the timing of the work.": ["Marsh"],
    "Marsh criticised the board for the delay.": ["Marsh"],
    "Marsh asked whether the dam was safe.": ["Marsh"],
    "Marsh asked why the dam had leaked.": ["Marsh"],
    "Marsh pointed out that the dam is old.": ["Marsh"],
    "Marsh called for an inquiry.": ["Marsh"],
    "Marsh said there would be no delay.": ["Marsh"],
    "Marsh said a man, 34, had been hurt.": ["Marsh"],
    "Marsh conceded, however, that the dam was old.": ["Marsh"],
    "Marsh said in a letter to the council that the dam was old.": ["Marsh"],
    "Marsh said late on Friday that the dam was old.": ["Marsh"],
    "Marsh issued a statement on the dam.": ["Marsh"],
    "Marsh put the cost of the work at 40 million.": ["Marsh"],
    "Marsh ruled out a new dam.": ["Marsh"],
    "Marsh had this to say: “It will hold.”": ["Marsh"],
    "Marsh went on to say that the dam was old.": ["Marsh"],
    "Marsh was quick to say that the dam was old.": ["Marsh"],
    "Marsh visited the dam on Friday and said it would hold.": ["Marsh"],
    "Marsh visited the dam on Friday, saying it would hold.": ["Marsh"],
    "Marsh ended the evening by saying that it would hold.": ["Marsh"],
    "Marsh was quoted as saying that it would hold.": ["Marsh"],
    "Marsh was quoted as saying by the BBC that it would hold.": ["Marsh", "the BBC"],
    "What Marsh called a mistake cost 40 million.": ["Marsh"],
    "It was a charge she denied.": ["she"],
    "Polls show Marsh ahead.": ["Polls"],
    "A move critics say is late came on Friday.": ["critics"],
    "Many say the dam is old.": ["Many"],
    "The trader said the price would fall.": ["The trader"],
    "The dam is closed, the airport said.": ["the airport"],
    "Marsh told reporters on Friday that it would hold.": ["Marsh"],
    "Marsh told reporters Friday morning today that it would hold.": ["Marsh"],
    "Marsh said Friday it would hold.": ["Marsh"],
    "Marsh said the dam probably would hold.": ["Marsh"],
    "Marsh listed men of men of men of men of men of men.": ["Marsh"],
    "Marsh noted a man, who was tall and thin and had come a long way to the dam in a cart.": [],
    "He found that it would hold.": ["He"],
    "Kiev claims that it leaks.": ["Kiev"],
    "The ministry shares the view and reports a leak.": ["The ministry"],
    "Critics of the dam argue that it leaks.": ["Critics of the dam"],
    "Critics, however, call it old.": ["Critics"],
    "“It will hold,” said Smith, a nurse, who was there.": ["Smith, a nurse"],
    "Marsh assured him there would be rain.": ["Marsh"],
    "Analysts saw the move as a signal.": ["Analysts"],
    "The Mint Agency shares information and reports a leak.": ["The Mint Agency"],
    "Darlow Union, a body that represents miners, blames budget cuts.": ["Darlow Union, a body that represents miners"],
    "Marsh came, and the dam broke, saying it was old.": ["Marsh"],
    "What critics call a land grab, officials describe as reform.": ["critics", "officials"],
    "There is a theory that he said nothing.": [],
    "He said.": ["He"],
}  # fmt: skip

NOT_SAID = [
    "The police reports are late.",
    "The dam leaks, reported the mayor.",
    "It rained, and it was late, saying so.",
    "Marsh saw the dam.",
    "Marsh added in May at noon on the hill by the dam near the sea under the moon on Friday that it would hold.",
    "It rained - Cole, said it would hold.",
    "No resident said it would hold.",
    "It shows that he lied.",
    "“It will hold,” said the dam.",
    "It rained: and said it would hold.",
    "Marsh came, showing that it would hold.",
    "Ed Cole, said it would rain.",
    "The 9, 10, 20, 30, 40, 50, said it would rain.",
    "The dam was quoted as saying little.",
    "It is old, according to the dam.",
    "It is old, according to which rule?",
    "Marsh did not say whether the dam would hold.",
    "Marsh will announce the plan.",
    "Marsh declined to comment.",
    "Marsh was told that the dam would hold.",
    "Marsh called the police.",
    "Marsh called on Tuesday.",
    "Marsh claimed a seat in the front row.",
    "Marsh claimed £2m from the insurers.",
    "The club added two seats.",
    "Engineers showed visitors the dam.",
    "Marsh reported for work.",
    "Marsh denied them entry.",
    "Marsh said nothing.",
    "Marsh told the story.",
    "Marsh asked for a shovel.",
    "Nobody warned the swans.",
    "Marsh called them.",
    "Marsh attacked the fort.",
    "The visit suggests that the dam is old.",
    "The leak came on Friday, suggesting a fault.",
    "Marsh thinks the dam is old.",
    "Marsh wants to mend the dam.",
    "Marsh appealed the ruling.",
    "To say that is easy.",
    "Marsh said grace.",
    "Marsh praised nobody.",
    "Saying so is easy.",
    "Saying that the dam was old was easy.",
]


@pytest.mark.parametrize(("text", "expected"), SAID.items(), ids=list(SAID))
def test_who_says_it_is_found(text, expected):
    assert sources(text) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_where_nothing_is_said_there_is_no_source(text):
    assert sources(text) == []


def test_the_cue_is_the_verb_with_its_little_word():
    assert last("Marsh pointed out that the dam is old.").cue.text == "pointed out"
    assert last("Marsh put the cost of the work at 40 million.").cue.text == "put the cost of the work at"


def test_a_second_verb_of_the_same_source_is_no_second_source():
    assert sources("Marsh described the plan as “a mistake” and added that it would cost 40 million.") == ["Marsh"]


def test_the_reason_names_the_cue():
    assert hops("Marsh said it would hold.")[0].why.startswith("cue “said”;")
