"""Who does what a verb says, however far apart they stand."""

import pytest
from text.attribution.saying import sources

FOUND = {
    "Ann Rao, a former counsel to the agency who now teaches law, said it would hold.":
        ["Ann Rao, a former counsel to the agency who now teaches law"],
    "The affidavit used to obtain the warrant, unsealed on Monday, states that it would hold.":
        ["The affidavit used to obtain the warrant"],
    "A complaint, first reported by EFE, that accuses the board of delay was filed.": ["A complaint", "EFE"],
    "The dog, a terrier, that accuses nobody was late.": [],
    "Others, such as Marsh, say it would hold.": ["Others"],
    "Some, like Marsh, say it would hold.": ["Some"],
    "Many in the party say it would hold.": ["Many in the party"],
    "“It held,” Ed Cole, head of water at the ministry, told state television.": ["Ed Cole, head of water at the ministry"],
    "Marsh declined to comment, except to confirm that it would hold.": ["Marsh"],
    "The Cole campaign sent an email to supporters warning that it would not hold.": ["The Cole campaign"],
    "Kessler, the person said, shot back that it would hold.": ["Kessler", "the person"],
    "The emails, more than 900 pages of which were released, show that it would hold.": ["The emails"],
    "A poll released last week, before the dam broke, put the cost at 49%.": ["A poll"],
    "The governor's office at first maintained that it would hold.": ["The governor's office"],
    "A flyer handed out at the door claimed that it would hold.": ["A flyer handed out at the door"],
    "Minutes of the June meeting show that it would hold.": ["Minutes of the June meeting"],
    "A petition calling for a recall had 90 names.": ["A petition"],
    "Omar Khalil, whose daughter is ill, asked whether it would hold.": ["Omar Khalil"],
    "Omar Khalil, asked whether it would hold, said no dam would.": ["Omar Khalil"],
    "One inmate's letter, read aloud by Marsh, described the dam as “old”.": ["One inmate's letter"],
    "“It is old,” said one person briefed on the plan.": ["one person briefed on the plan"],
    "The dam was old, as one senior official put it.": ["one senior official"],
    "Marsh wrote to the board on Monday asking it to mend the dam.": ["Marsh"],
    "The boss, Ed Cole, promised to present a plan.": ["The boss, Ed Cole"],
    "Aides were told in writing that the dam was old.": [],
    "They were late, a step Byrne said was wise.": ["Byrne"],
    "It fell, a mayor Byrne said.": ["a mayor Byrne"],
    "Cole said Marsh and Byrne had a deal and noted that it held.": ["Cole"],
    "“It is old,” Igor Moroz, a military expert and retired colonel, believes.": ["Igor Moroz, a military expert and retired colonel"],
    "It also points to a lack of care.": ["It"],
    "An official who arrived first said it would hold.": ["An official who arrived first"],
    "Those who stayed said it would hold.": ["Those who stayed"],
    "Among them is Ann Rao, a former clerk, who called it “old”.": ["Ann Rao, a former clerk"],
    "The court disagreed, finding that it would hold.": ["The court"],
    "“It is old,” the 44-year-old told AFP.": ["the 44-year-old"],
    "The minister thanked the crews for their work.": ["The minister"],
    "Nour al-Masri, reporting from Deir, said it would hold.": ["Nour al-Masri"],
    "Ed Cole (not his real name), a herder, said it would hold.": ["Ed Cole (not his real name), a herder"],
    "A local station, Radio Kayira Wold, did report gunfire.": ["A local station, Radio Kayira Wold"],
    "The document, a 22-page order posted on a website, says it would hold.": ["The document, a 22-page order posted on a website"],
    "People familiar with the plan who were not authorized to discuss them publicly said it would hold.":
        ["People familiar with the plan who were not authorized to discuss them"],
    "Sen. Ed Cole wrote Tuesday to the Department of Water demanding to know why.": ["Sen. Ed Cole"],
    "The dam fell in the suburbs of Wold, Deepwatch, a monitoring group, said.": ["Deepwatch, a monitoring group"],
    "The claim was repeated Tuesday by a senator.": ["a senator"],
    "Two of them gave the number of dead as 72.": ["Two of them"],
    "An official, who briefed them on Friday, put losses since September at 40.": ["An official"],
    "It is old, according to an audit released Thursday.": ["an audit released Thursday"],
    "It is old, according to documents turned over to a committee.": ["documents turned over to a committee"],
    "The Sunday Courier reported that the dam is old.": ["The Sunday Courier"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND.items(), ids=list(FOUND))
def test_the_subject_is_found_across_what_stands_between(text, expected):
    assert sources(text) == expected
