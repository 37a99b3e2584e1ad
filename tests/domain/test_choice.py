"""A choice is written in one way, read back, and says of each claim whether it stands in the report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reported import reviewed

from factcheck.domain.choice import Choice, choice_in, chosen, numbers_in, ranges
from factcheck.errors import BadInput, Unknown
from factcheck.vocabulary.omissions import OMISSIONS
from factcheck.vocabulary.outcomes import OUTCOMES

CHOICES = st.builds(
    chosen,
    st.booleans(),
    st.sets(st.sampled_from(OUTCOMES.codes)),
    st.none() | st.sets(st.integers(0, 300)).map(lambda numbers: ",".join(map(str, numbers))),
    st.sets(st.sampled_from(OMISSIONS.codes)),
)


@given(CHOICES)
def test_a_choice_comes_back_from_its_words(choice):
    assert choice_in(choice.words, only_signed_off=choice.only_signed_off) == choice


def test_the_words_are_short_and_nothing_chosen_has_none():
    assert Choice().words == Choice(only_signed_off=True).words == chosen(statuses=OUTCOMES.codes).words == ""
    some = chosen(statuses=["refuted", "supported", "refuted"], claims="9, 3 1-4", without=["sources", "names"])
    assert some.words == "status supported refuted / claim 1-4 9 / without names sources"
    assert chosen(claims="").words == chosen(claims="none").words == "claim none"


def test_what_receipts_said_before_one_could_ask_for_disputed_claims_is_still_read():
    words = "status unreviewed supported refuted conflicting_evidence not_enough_evidence not_checkable"
    assert choice_in(words, only_signed_off=False).words == words


@pytest.mark.parametrize("words", ["refuted", "status", "claim 4 3", "without names names", "status supported / x", "claim 1 2"])
def test_what_no_choice_says_is_no_choice(words):
    with pytest.raises(BadInput, match="No choice is written"):
        choice_in(words, only_signed_off=False)


@pytest.mark.parametrize("words", ["x", "1-", "-1", "1.5", "123456", "²", "5-2"])
def test_a_number_that_is_none_is_named(words):
    with pytest.raises(BadInput, match="is no number of a claim"):
        numbers_in(words)


def test_words_that_the_desk_does_not_know_are_named():
    for wrong in ({"statuses": ["wobbly"]}, {"without": ["wobbly"]}):
        with pytest.raises(Unknown, match="wobbly"):
            chosen(**wrong)


def test_ranges_are_of_numbers_that_follow_one_another():
    assert ranges(numbers_in("12 1,2,3 7 8 7")) == "1-3 7-8 12"
    assert numbers_in("0-3 2-5") == (0, 1, 2, 3, 4, 5)
    assert ranges(None) == ""


def test_a_range_that_is_named_ten_thousand_times_is_gone_through_once():
    assert len(numbers_in("1-99999 " * 10_000)) == 99_999


def test_claims_are_chosen_by_stage_by_status_and_one_by_one():
    claims = reviewed().live_claims()

    def standing(choice):
        return [claim.number for claim in claims if choice.admits(claim) and choice.names(claim)]

    assert standing(Choice()) == [1, 2, 3]
    assert standing(Choice(only_signed_off=True)) == [1]
    assert standing(chosen(statuses=["unreviewed"])) == [3]
    assert standing(chosen(statuses=["disputed"])) == [2]
    assert standing(chosen(statuses=["unreviewed", "disputed"], claims="1-2")) == [2]
    assert standing(chosen(claims="none")) == []


def test_it_tells_whether_claims_were_chosen_at_all():
    assert not Choice(without=(OMISSIONS["names"],)).is_of_claims
    for choice in (Choice(only_signed_off=True), chosen(claims="1"), chosen(statuses=["supported"])):
        assert choice.is_of_claims
    assert not Choice(only_signed_off=True).names_claims


def test_a_format_settles_what_was_not_asked():
    assert Choice().settled(only_signed_off=True) == Choice(only_signed_off=True)
    assert Choice(only_signed_off=False).settled(only_signed_off=True) == Choice(only_signed_off=False)


def test_what_keeps_no_claim_out_is_not_chosen():
    claims = reviewed().live_claims()
    assert chosen(statuses=["supported", "unreviewed", "disputed"], claims="1-9").within(claims) == Choice()
    for choice in (chosen(statuses=["supported"]), chosen(claims="1 3"), chosen(claims="none")):
        assert choice.within(claims) == choice
