"""ClaimReview: signed-off claims alone, a number only where one can be given, and a plain refusal."""

import json
from dataclasses import replace

import pytest
from build import a_chain, an_article, assessed, attributed, cited, evidence_added, happened, told
from reported import PUBLISHED, a_report, published_house, reviewed

from factcheck.domain.article import Description
from factcheck.domain.house import Rules
from factcheck.domain.kinds.articles import ArticleDescribed
from factcheck.domain.kinds.assessments import ClaimSignedOff
from factcheck.domain.kinds.attributions import ClaimAttributed
from factcheck.domain.kinds.claims import ClaimRestated
from factcheck.domain.kinds.nuances import NuanceAdded
from factcheck.domain.kinds.sources import SourceAdded
from factcheck.exporting.format import formats
from factcheck.exporting.reviews import in_script, reviews, why_none
from factcheck.vocabulary.attribution import SOURCE_TYPES
from factcheck.vocabulary.statuses import STATUSES

FORMAT = formats()["claimreview"]
ABOUT = Description("Taxes and cranes", "The Harbour Post", "Ida Berg", "2026-05-30", "https://harbour.example/taxes", "en")


def signed(status, *more, house=None, **held):
    """The review of c1, signed off with this status."""
    steps = (an_article(), evidence_added("E1"), cited("c1", "E1"), *more, assessed("c1", status, **held))
    dossier = told(*steps, happened(ClaimSignedOff("c1", "ana", "")), happened(ArticleDescribed(ABOUT)))
    return reviews(a_report(dossier, "claimreview", house=house).content)[0]


def test_only_signed_off_claims_are_reviewed():
    graph = json.loads(FORMAT.render(a_report(reviewed(), "claimreview")))["@graph"]
    assert [node["@type"] for node in graph] == ["WebPage", "ClaimReview"]
    assert len(reviews(a_report(reviewed(), "claimreview", only_signed_off=False).content)) == 1


@pytest.mark.parametrize("status", [status for status in STATUSES if status.is_set], ids=str)
def test_a_number_stands_only_where_the_status_has_one(status):
    rating = signed(status.code)["reviewRating"]
    assert rating.get("ratingValue") == status.rating
    assert ("bestRating" in rating) == (status.rating is not None)
    assert rating["alternateName"] == status.label


@pytest.mark.parametrize(("status", "rating", "expected"), [("refuted", 2, 2), ("supported", None, 5), ("conflicting_evidence", 3, None)])
def test_a_nuance_moves_the_number_but_gives_none_to_a_status_without(status, rating, expected):
    house = published_house(NuanceAdded("misleading", "Misleading", STATUSES[status], rating))
    found = signed(status, nuance="misleading", house=house)["reviewRating"]
    assert found.get("ratingValue") == expected
    assert found["alternateName"] == f"{STATUSES[status].label}: Misleading"


def test_a_review_names_the_publisher_the_claim_and_where_it_stands():
    review = signed("refuted", happened(ClaimRestated("c1", "Taxes fell in May 2026.")), should_read="Taxes rose")
    assert review["url"] == "https://example.org/checks/a1#n1"
    assert review["author"] == {"@type": "Organization", "name": "The Harbour Desk", "url": "https://example.org/checks"}
    assert review["claimReviewed"] == "Taxes fell in May 2026."
    assert review["citation"] == [{"@type": "CreativeWork", "name": "Budget report"}]
    claim = review["itemReviewed"]
    assert claim["text"].startswith("Taxes fell 4%")
    assert claim["correction"] == "Taxes rose"
    assert claim["datePublished"] == "2026-05-30"
    assert claim["appearance"]["url"] == "https://harbour.example/taxes"
    assert claim["appearance"]["publisher"]["name"] == "The Harbour Post"


def author(*more, house=None):
    return signed("refuted", *more, house=house)["itemReviewed"].get("author")


def test_the_claim_s_author_is_the_end_of_each_chain():
    assert author(attributed("c1", "belta", "ministry")) == [{"@type": "Organization", "name": "Ministry of Finance"}]
    two = happened(ClaimAttributed("c1", (a_chain("belta", "ministry"), a_chain("belta")), accepted=False))
    assert [one["name"] for one in author(two)] == ["Ministry of Finance", "BelTA"]


def test_an_official_is_a_person():
    house = published_house(SourceAdded("min", "The minister", SOURCE_TYPES["official"], ""))
    assert author(attributed("c1", "min"), house=house) == [{"@type": "Person", "name": "The minister"}]


def test_a_claim_of_the_article_s_own_is_the_outlet_s_and_an_untraced_or_unsettled_one_nobody_s():
    assert author(attributed("c1")) == [{"@type": "Organization", "name": "The Harbour Post"}]
    assert author() is None
    untraced = happened(ClaimAttributed("c1", (replace(a_chain("belta"), untraced=True),), accepted=False))
    assert author(untraced) is None


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (Rules(), "needs a publisher and a public address: an administrator"),
        (Rules("The Harbour Desk"), "needs a public address"),
        (Rules("", PUBLISHED.public_url), "needs a publisher:"),
        (Rules("The Harbour Desk", "harbour.example"), "begins with http"),
    ],
)
def test_without_publisher_and_address_it_is_refused(rules, said):
    content = a_report(reviewed(), "claimreview", house=published_house(rules=rules)).content
    assert said in why_none(content)
    assert in_script(content) == ""


def test_without_a_signed_off_claim_it_is_refused():
    assert "this article has none" in why_none(a_report(told(an_article())).content)


def test_the_annotated_copy_carries_the_same_reviews():
    report = a_report(reviewed())
    page = formats()["html"].render(report).decode()
    data = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(data) == {"@context": "https://schema.org", "@graph": reviews(report.content)}
    bare = formats()["html"].render(a_report(reviewed(), house=published_house(rules=Rules()))).decode()
    assert "<script" not in bare


def test_where_the_desk_names_nobody_the_finding_has_no_editor():
    def page(rules):
        return json.loads(FORMAT.render(a_report(reviewed(), "claimreview", house=published_house(rules=rules))))["@graph"][0]

    assert page(PUBLISHED)["editor"]["name"] == "Eve"
    assert "editor" not in page(replace(PUBLISHED, names_people=False))
