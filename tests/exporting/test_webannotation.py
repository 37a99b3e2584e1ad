"""Web annotations: every selector points at the words that it quotes, and ids stay when versions pass."""

import json
from dataclasses import replace

from build import a_reading, an_article, assessed, happened, marked, told
from reported import PUBLISHED, a_report, published_house, reviewed

from factcheck.domain.article import Description
from factcheck.domain.kinds.articles import ArticleDescribed
from factcheck.exporting.format import formats

FORMAT = formats()["webannotation"]
TEXT = "🏁 Gómez 👩🏽‍🚀 said: prices rose 2%.\nТарифы выросли."


def collection(dossier, **more):
    return json.loads(FORMAT.render(a_report(dossier, "webannotation", **more)))


def annotations(dossier, **more):
    return collection(dossier, **more)["first"]["items"]


def bodies(annotation):
    return {body["field"]: body["value"] for body in annotation["body"]}


def test_every_selector_points_at_the_words_that_it_quotes():
    dossier = told(an_article(TEXT, a_reading(TEXT)), marked("c9", "prices rose", TEXT))
    for annotation in annotations(dossier):
        for target in annotation["target"]:
            quoted, place = target["selector"]
            start, end = place["start"], place["end"]
            assert TEXT[start:end] == quoted["exact"]
            assert TEXT[:start].endswith(quoted["prefix"])
            assert TEXT[end:].startswith(quoted["suffix"])
            assert target["source"] == f"urn:sha256:{dossier.about.text_sha256}"


def test_the_number_of_annotations_is_that_of_the_claims():
    found = collection(reviewed())
    assert found["total"] == len(found["first"]["items"]) == 3
    assert collection(reviewed(), only_signed_off=True)["total"] == 1


def test_ids_are_of_the_claim_and_stay_when_it_is_assessed_anew():
    before = annotations(reviewed())
    after = annotations(told(assessed("c3", "refuted", reason="They fell."), after=reviewed()))
    assert [one["id"] for one in before] == [one["id"] for one in after]
    assert len({one["id"] for one in before}) == 3
    assert all(one["id"].startswith("urn:uuid:") for one in before)


def test_bodies_say_what_was_found():
    first, second, third = annotations(reviewed())
    said = bodies(first)
    assert (said["status"], said["confidence"], said["verdict"]) == ("Supported", "High confidence", "Did they say it? Fair paraphrase")
    assert said["attribution"] == "Ministry of Finance"
    assert said["evidence"] == "E1, supports: Budget report"
    assert bodies(second)["attribution"] == "BelTA → Ministry of Finance"
    assert [body["value"] for body in second["body"] if body["field"] == "assessment"] == [
        "Ana: Refuted: Seven were bought.: The port bought seven cranes",
        "Ben: Not enough evidence: The bank does not say.",
    ]
    assert bodies(third)["attribution"] == "Who says it is not settled"
    assert (first["motivation"], third["motivation"]) == ("assessing", "highlighting")


def test_a_public_address_is_said_as_one_that_every_program_takes():
    address = "https://harbour.example/новости?a=1&b=ñ"
    dossier = told(an_article(), happened(ArticleDescribed(Description(address=address))))
    assert annotations(dossier)[0]["target"][0]["via"].isascii()


def test_where_the_desk_names_nobody_there_is_no_creator():
    assert annotations(reviewed())[0]["creator"]["name"] == "Ana"
    house = published_house(rules=replace(PUBLISHED, names_people=False))
    assert "creator" not in annotations(reviewed(), house=house)[0]
