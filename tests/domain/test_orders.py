"""Orders that cannot be carried out say why, and what to do instead."""

from dataclasses import replace

import pytest
from build import (
    TEXT,
    a_chain,
    a_house,
    a_reading,
    an_article,
    an_assessment,
    an_item,
    assessed,
    cited,
    evidence_added,
    happened,
    ordered,
    told,
    words,
)

from factcheck.domain.article import Description
from factcheck.domain.claim import Chain, Citation
from factcheck.domain.dossier import Dossier
from factcheck.domain.erasing import without_words
from factcheck.domain.house import Rules
from factcheck.domain.kinds.articles import AssignArticle, ImportArticle, ReadAnew
from factcheck.domain.kinds.assessments import AssessClaim, SignOffClaim
from factcheck.domain.kinds.attributions import AcceptAttribution, AttributeClaim
from factcheck.domain.kinds.claims import ClaimRebounded, ClaimSetAside, MarkClaim, MergeWithNext, ReboundClaim, SplitClaim
from factcheck.domain.kinds.erasures import PayloadErased
from factcheck.domain.kinds.evidence import AddEvidence, CiteEvidence, DropCitation
from factcheck.domain.kinds.nuances import AddNuance
from factcheck.domain.kinds.passages import RestoreClaim, SetClaimAside, SettlePassage
from factcheck.domain.kinds.queries import AnswerQuery, AskQuery
from factcheck.domain.kinds.rules import SetRules
from factcheck.domain.kinds.sources import SourceAdded
from factcheck.domain.kinds.undo import UndoLast
from factcheck.errors import BadInput, Incomplete, NotFound, NotNow, QuoteMismatch, SpanOutsideText
from factcheck.text.masthead import Masthead
from factcheck.text.span import Span, Words
from factcheck.vocabulary.attribution import SOURCE_TYPES
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.passages import DISPOSITIONS
from factcheck.vocabulary.stages import ASSESSED
from factcheck.vocabulary.statuses import STATUSES

ARTICLE = told(an_article())
BACKED = told(evidence_added("E1"), cited("c1", "E1"), assessed("c1", "supported"), after=ARTICLE)
ASKED = ordered(ARTICLE, AskQuery("c1", "Which May?"))
DUPLICATE = DISPOSITIONS["duplicate"]
HOP = replace(a_chain("belta").hops[0], source=Words(Span(0, 5), "wrong"))
BLANK = Words(Span(TEXT.index(" "), TEXT.index(" ") + 1), " ")

REFUSED = [
    (ARTICLE, ImportArticle(TEXT, "", "", Description(), a_reading()), NotNow, "never edited"),
    (ARTICLE, ReadAnew(a_reading("Another text.")), NotNow, "another text"),
    (ARTICLE, AssignArticle("aud"), NotNow, "does not assess claims"),
    (ARTICLE, AssignArticle("nobody"), NotFound, "no account"),
    (ARTICLE, MarkClaim(()), SpanOutsideText, "Select the words"),
    (ARTICLE, MarkClaim((Words(Span(0, 9999), "x"),)), SpanOutsideText, "leaves the article"),
    (ARTICLE, MarkClaim((Words(Span(0, 5), "other"),)), QuoteMismatch, "reads differently"),
    (ARTICLE, MarkClaim((BLANK,)), NotNow, "not only spaces"),
    (ARTICLE, MarkClaim((words(TEXT, "prices rose"), words(TEXT, "Taxes fell"))), NotNow, "follow each other"),
    (ARTICLE, MarkClaim(ARTICLE.claim("c1").words), NotNow, "claim 1 already"),
    (ARTICLE, SplitClaim("c1", ARTICLE.claim("c1").start, 9), NotNow, "words on both sides"),
    (ARTICLE, MergeWithNext("c3", 9), NotNow, "the last claim"),
    (ARTICLE, ReboundClaim("c1", (), 9), SpanOutsideText, "Select the words"),
    (ARTICLE, AttributeClaim("c1", (a_chain("nowhere"),), 9), NotFound, "no source nowhere"),
    (ARTICLE, AttributeClaim("c1", (Chain((HOP,)),), 9), QuoteMismatch, "reads differently"),
    (ARTICLE, AttributeClaim("c1", (Chain(()),), 9), BadInput, "at least one source"),
    (ARTICLE, SettlePassage("p2", DUPLICATE, 9), Incomplete, "which claim this passage repeats"),
    (ARTICLE, SettlePassage("p2", DUPLICATE, 9, duplicate_of="c1"), Incomplete, "a claim of its own"),
    (ARTICLE, SettlePassage("p99", DUPLICATE, 9), NotFound, "no passage p99"),
    (ARTICLE, AddEvidence(an_item(" ")), Incomplete, "Say what the evidence is"),
    (ARTICLE, CiteEvidence("c1", Citation("E9", STANCES["context"]), 9), NotFound, "no evidence E9"),
    (BACKED, DropCitation("c1", "E1", 9), NotNow, "only evidence"),
    (ARTICLE, AskQuery("c1", " "), Incomplete, "Write the question"),
    (ARTICLE, AskQuery("c1", "Who?", "nobody"), NotFound, "no account"),
    (ARTICLE, AnswerQuery("q1", "This."), NotFound, "no query q1"),
    (ASKED, AnswerQuery("q1", " "), Incomplete, "Write the answer"),
    (ordered(ASKED, AnswerQuery("q1", "This.")), AnswerQuery("q1", "That."), NotNow, "answered meanwhile"),
    (ARTICLE, UndoLast(), NotNow, "nothing of yours"),
]


@pytest.mark.parametrize(("dossier", "command", "failure", "words"), REFUSED)
def test_what_cannot_be_done_is_refused_with_a_reason(dossier, command, failure, words):
    with pytest.raises(failure, match=words):
        ordered(dossier, command)


def test_an_article_that_was_never_taken_in_is_not_found():
    with pytest.raises(NotFound, match="no such article"):
        _ = Dossier().about


def test_undo_is_refused_where_somebody_built_on_it():
    cited_by_ben = told(evidence_added("E1", by="ana"), cited("c1", "E1", by="ben"), after=ARTICLE)
    with pytest.raises(NotNow, match="Somebody has changed the same thing"):
        ordered(cited_by_ben, UndoLast(), by="ana")
    assert ordered(cited_by_ben, UndoLast(), by="ben").claim("c1").citations == {}


def test_a_claim_is_set_aside_and_taken_up_again_with_its_passage():
    aside = ordered(ARTICLE, SetClaimAside("c1", 9))
    assert not aside.claim("c1").is_live
    assert not aside.passage("p2").disposition.holds_claims
    assert ordered(aside, SetClaimAside("c1", 9)) == aside
    back = ordered(aside, RestoreClaim("c1", aside.version))
    assert back.claim("c1").is_live
    assert back.passage("p2").disposition.holds_claims
    assert ordered(back, RestoreClaim("c1", back.version)) == back


def test_a_passage_settled_as_a_claim_restores_its_claims_or_gets_one():
    aside = told(happened(ClaimSetAside("c1")), after=ARTICLE)
    assert ordered(aside, SettlePassage("p2", DISPOSITIONS["claim"], 9)).claim("c1").is_live
    made = ordered(ARTICLE, SettlePassage("p4", DISPOSITIONS["claim"], 9))
    assert made.claim("c4").quote == "Who will pay for them?"


def test_an_accepted_suggestion_adds_the_sources_that_the_register_lacks():
    events = AcceptAttribution("c2", ARTICLE.version).decide(ARTICLE, a_house(), "ana")
    assert [event.name for event in events if isinstance(event, SourceAdded)] == ["the bank"]
    accepted = ordered(ARTICLE, AcceptAttribution("c2", ARTICLE.version))
    assert [hop.source_id for hop in accepted.claim("c2").attribution[0].hops] == ["belta", "the-bank"]
    assert (
        ordered(accepted, AcceptAttribution("c2", 0), house=a_house(SourceAdded("the-bank", "the bank", SOURCE_TYPES["other"]))) == accepted
    )


def test_a_source_added_on_the_spot_may_be_used_at_once():
    added = SourceAdded("efe", "EFE", SOURCE_TYPES["wire_agency"])
    order = AttributeClaim("c1", (a_chain("efe"),), 9, added=(added,))
    assert order.decide(ARTICLE, a_house(), "ana")[0] == added


@pytest.mark.parametrize("rating", [0, 6])
def test_a_nuances_number_goes_from_one_to_five(rating):
    with pytest.raises(BadInput, match="from 1"):
        AddNuance("outdated", "Outdated", STATUSES["refuted"], rating).decide(a_house(), "adm")


def test_the_same_rules_again_write_nothing():
    (event,) = SetRules(Rules("The Post")).decide(a_house(), "adm")
    assert SetRules(Rules("The Post")).decide(a_house(event), "adm") == []


def test_what_is_left_of_an_erased_line_keeps_ids_and_the_length_of_the_text():
    payload = {
        "text": "Мир fell.\n",
        "title": "",
        "aliases": ["x"],
        "note": {"reason": "why", "at": 3},
        "many": [{"quote": "q"}, 4],
        "salt": "0",
    }
    left = without_words(payload, of_article=True)
    assert left["text"] == "███ █████\n"
    assert (left["title"], left["aliases"], left["many"]) == ("", [], [{"quote": "[erased]"}, 4])
    assert left["note"] == {"reason": "[erased]", "at": 3}
    assert without_words({"text": "words"})["text"] == "[erased]"
    assert told(happened(PayloadErased(1, "{}", "a request")), after=ARTICLE).claims == ARTICLE.claims


def test_one_accepted_suggestion_adds_a_source_once_however_often_it_names_it():
    reading = a_reading()
    cranes = reading.passages[2]
    twice = replace(cranes, attributions=(*cranes.attributions, replace(cranes.attributions[1], chain=1, hop=0)))
    article = told(an_article(reading=replace(reading, passages=(*reading.passages[:2], twice, *reading.passages[3:]))))
    events = AcceptAttribution("c2", article.version).decide(article, a_house(), "ana")
    assert [event.name for event in events if isinstance(event, SourceAdded)] == ["the bank"]


def test_a_split_between_the_parts_of_a_claim_leaves_no_part_of_spaces_alone():
    apart = told(happened(ClaimRebounded("c1", (words(TEXT, "Taxes fell"), words(TEXT, " 4% in May")))), after=ARTICLE)
    split = ordered(apart, SplitClaim("c1", TEXT.index("4%"), apart.version))
    assert (split.claim("c4").quote, split.claim("c5").quote) == ("Taxes fell", "4% in May")


def test_saying_the_same_assessment_again_writes_nothing():
    once = told(assessed("c1", "refuted"), after=ARTICLE)
    assert ordered(once, AssessClaim("c1", an_assessment("refuted"), 0)) == once
    assert once.tally.with_status(STATUSES["refuted"]) == 1
    assert once.tally.at_stage(ASSESSED) == 1


def test_what_was_given_at_import_stands_before_what_the_article_says_of_itself():
    guess = Masthead(title="Guessed", outlet="The Post", author="A. Writer", published="2026-05-31")
    assert Description(title="Given").filled(guess) == Description("Given", "The Post", "A. Writer", "2026-05-31")


def test_an_editor_hears_of_all_that_a_sign_off_lacks():
    disputed = told(assessed("c1", "supported", by="ben"), assessed("c1", "refuted", by="ana"), after=ARTICLE)
    with pytest.raises(Incomplete, match=r"choose whose assessment stands\. Write a note"):
        ordered(disputed, SignOffClaim("c1", " ", disputed.version), by="eve")
