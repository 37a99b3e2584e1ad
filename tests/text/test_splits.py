"""Where a sentence may become two claims: `||` marks each offered cut; most sentences have none."""

import pytest

from factcheck.text.language import known
from factcheck.text.splits import LONGEST, splits

CUT = {
    "en": [
        "The two ministers signed a plan of work on Friday, || which runs until 2027 and costs 5 million dollars.",
        "He met the president in Minsk in June, || when he travelled there for a summit.",
        "The report names 253 soldiers in all, || some of whom were only 18 years old.",
        "The army sent three boats to the town, || many of them without a crew.",
        "She led a talk with the generals, || with whom she discussed a new plan for the fleet.",
        "The island signed a treaty last year, || while millions of people were waiting for food.",
        "The ministry confirmed the visit on Monday, || although it did not say who had paid.",
        "Although the government denied any part in it, || it acknowledged the existence of a network.",
        "The alliance has grown over the last years, || coinciding with the war in the east.",
        "The plant was built near the border in 1970, || financed by a state bank in the capital.",
        "The minister travelled to Cuba in May || and signed an agreement with his counterpart.",
        "The fleet left the port on Monday, || but has not reached the island yet.",
        "Engineers added two beams to the bridge, || and the city asked for bids for a new road.",
        "The council rejected the plan on Monday, || and it will vote on another one in June.",
        "The talks failed on Monday; || the union called a strike for the next day.",
        "The pact goes beyond training: || it is part of a larger plan for the region.",
        "They used the war of others as a model, || a phrase that is understood as a threat in the west.",
        "The company reports to a board of five || and he reports to its chairman.",
        "The fleet left the port at noon; || crews and he was not among them.",
        "The agency, which runs the port, raised the toll in May || and withdrew the plan in June.",
        "“It will hold,” Marsh told the council on Monday, || accusing the board of delay.",
        "The minister denied the charge on Monday, || thereby ending the debate in the council.",
        "They fled to the bridge in May, || a place that the flood reached when the dam was broken.",
    ],
    "es": [
        "Los ministros firmaron un plan de trabajo el viernes, || que estará vigente hasta 2027.",
        "El país firmó un tratado el año pasado, || mientras millones de personas esperaban comida.",
        "El ministerio confirmó la visita el lunes, || aunque no dijo quién la había pagado.",
        "La red forma parte de una alianza más amplia, || lo que ha causado alarma en la región.",
        "La alianza ha crecido en los últimos años, || coincidiendo con la guerra en el este.",
        "La flota salió del puerto el lunes, || pero no ha llegado todavía a la isla.",
        "Las conversaciones fracasaron el lunes; || el sindicato convocó una huelga general.",
        "La planta fue construida cerca de la frontera, || financiada por un banco de la capital.",
    ],
}
WHOLE = {
    "en": [
        "Belarus, which has allowed the missiles on its soil, acts as a middleman for others.",
        "A delegation of the army, led by General Ann Lee, travelled to Minsk on Monday.",
        "The minister, speaking in Minsk, denied the charge again.",
        "The plan covers trade, training and the exchange of students.",
        "The work was done, according to Ann Lee, who leads the group in Geneva.",
        "“We will pay,” said Ann Lee, a lawyer who works for the group in Geneva.",
        "The plan includes mining, farming, and fishing in the north.",
        "He said: “We came to the town, which was empty, and we left it.”",
        "The bank (which was founded in 1970, and which failed in 1990) is gone.",
        "While in Minsk, the minister met the president of the country.",
        "Critics of the visit, however, say the plan is worth nothing.",
        "Visits rose by a fifth between January and May, she says, at nine hospitals of the north.",
        "“The gate is locked,” Ann Lee, the deputy of the board, posted on Friday in anger.",
        "The union has called for a vote, and on Friday its president, Ann Lee, pleaded with members of the board.",
        "“They told us it was that or nothing,” one of them said on the phone.",
        "By the river that he knew, a boat that fled the storm in May had sunk.",
        "When he was a child, a river that was clear ran by the house.",
        "They live by the bridge, a place that the flood reached when the storm was over killed the trade.",
        "The minister and his aides left the hall at once.",
        "After the war ended, the family moved to the north of the country.",
        "He left, she stayed.",
        "The minister said the company, which had built the plant, owned the road to the port.",
        "The army left the town, which to all people there in the old grey town by the river in the north of the land meant peace.",
        "The fleet of the north left and reached the port at noon.",
        "The fleet left the port in the north, and the big old grey navy ships crews men boys.",
        "The army left the town on Monday, which, alas, nobody had foreseen.",
        "The army left the town on Monday, which to all the people of the old town by the river and the sea in the north brought peace.",
        "The fleet left the port on Monday, in the morning of the day.",
        "The fleet left the port on Monday, some of the ships without crews.",
        "The fleet left the port in the north, and, to be fair to all, a crew.",
        "The fleet left the port in the north, and the old ships in the south and the west.",
        "The fleet left the port in the north, and the crew of many men and boys from all the towns of the coast.",
        "The fleet left the port in the north but then",
        "Although the fleet left, the port, the crew and the people of the town.",
        "The fleet left a port, a place of ships and of old men.",
        "The fleet left a port, a place so old, that nobody knew it.",
        "The fleet left a port, the home of the old ships and of the men.",
        "He had the ships painted in the north and the men trained there.",
        "“We ran to the old bridge,” Lee said to the crowd, wiping her eyes.",
        "“We ran to the old bridge,” said Lee, a nurse, quoted by the newspaper.",
        "“They came to the town at night,” a villager who fled it recalled by phone.",
        "“We built the bridge ourselves,” Keating says in a recording of the meeting.",
        "Lee, who was not in town, posted on the network later.",
        "Lee, in what aides called a slip, referred to the mayor as a friend.",
        "The board said it was not told of the letter but shared its aims.",
        "It was hard to name a plan, she argued, on which so much was spent.",
        "Months before the fleet left, an internal memo warned that the port was old.",
        "“We heard it in the night,” said Ann Lee, 58, who lives near the dam.",
        "Lee, who was not in town on the day of the vote in May.",
        "Nobody spoke.",
        "Havana: a city by the sea.",
        "The mayor said the following: the road is closed until the end of May.",
        "Trade with Cuba, Belarus, and Russia has grown by a third since 2020.",
    ],
    "es": [
        "Se da por hecho, además, que la orden salió del ministerio el lunes.",
        "Los gerentes admiten, en voz baja y con la condición de no dar sus nombres, que las ventas bajaron.",
        "Bielorrusia, que ha permitido los misiles en su suelo, actúa como intermediaria de otros.",
        "Una delegación del ejército, encabezada por el general Ruiz, viajó a Minsk el lunes.",
        "El plan incluye comercio, formación y el intercambio de estudiantes.",
        "Nadie habló.",
        "El ministro dijo, bajo condición de anonimato, que el plan había fracasado en el norte.",
    ],
    "uk": ["Міністр прибув до Мінська, який він відвідав торік, і підписав угоду."],
}


@pytest.mark.parametrize(("code", "marked"), [(code, marked) for code, all_marked in CUT.items() for marked in all_marked])
def test_a_clause_that_asserts_something_of_its_own_may_be_cut_off(code, marked):
    sentence = marked.replace("|| ", "")
    found = splits(sentence, known()[code])
    assert [cut.at for cut in found] == [marked.index("||")], [sentence[cut.at :] for cut in found]
    assert all(cut.why for cut in found)


@pytest.mark.parametrize(("code", "sentence"), [(code, sentence) for code, sentences in WHOLE.items() for sentence in sentences])
def test_a_sentence_that_is_one_claim_is_left_whole(code, sentence):
    assert [sentence[cut.at :] for cut in splits(sentence, known()[code])] == []


def test_several_cuts_are_offered_in_order():
    sentence = "Lee met the president in June, while people were waiting for food, which has caused unrest in the north."
    assert [sentence[cut.at :].partition(" ")[0] for cut in splits(sentence, known()["en"])] == ["while", "which"]


def test_what_is_longer_than_any_sentence_is_not_cut():
    assert splits("He left, but he came back, " * (LONGEST // 20), known()["en"]) == []
