"""What an open page asks for by itself, and what is kept of what is typed there."""

import json

import pytest
from orders import ASSESSMENT, SEEN
from site_in_use import SWAP, at, claim


def asked(site, person, since, **more):
    return site.visitor(person).get(at("changes"), query_string={"since": since, **more}, headers=SWAP)


@pytest.mark.parametrize("since", ["now", "999999999999", "-1", ""])
def test_where_nothing_is_new_the_answer_is_empty(site, since):
    assert asked(site, "ana", site.dossier.version if since == "now" else since).status_code == 204


def test_a_colleagues_assessment_comes_with_its_passage_and_the_parts_of_the_card(site):
    since = site.dossier.version
    site.visitor("ben").post(claim("c2", "assessment"), data=ASSESSMENT)
    answer = asked(site, "ana", since, claim="c2")
    for part in ("coverage", "text-p3", "standing", "others"):
        assert f'id="{part}" data-region hx-swap-oob="true"' in answer.text
    assert 'name="seen"' not in answer.text
    news = json.loads(answer.headers["HX-Trigger"])["desk:news"]
    assert news["version"] == site.dossier.version
    assert news["fresh"] == ["text-p3", "standing", "others"]
    assert news["say"] == "Ben assessed a claim."


def test_ones_own_saves_are_no_news(site):
    since = site.dossier.version
    site.visitor("ana").post(claim("c2", "assessment"), data=ASSESSMENT)
    news = json.loads(asked(site, "ana", since, claim="c2").headers["HX-Trigger"])["desk:news"]
    assert (news["fresh"], news["say"]) == ([], "")


def test_where_claims_begin_and_end_otherwise_the_whole_text_comes(site):
    since = site.dossier.version
    site.visitor("ben").post(claim("c2", "set-aside"), data={"seen": SEEN})
    assert 'id="article-text"' in asked(site, "ana", since, claim="c1").text
    assert 'id="article-text"' in asked(site, "ana", since).text


def test_a_changed_claim_is_told_with_a_way_to_see_it(site):
    since = site.dossier.version
    site.visitor("ben").post(claim("c2", "restatement"), data={"restatement": "Nine cranes.", "seen": SEEN})
    assert "Ben restated a claim." in asked(site, "ana", since, claim="c2").text


def test_the_internal_notes_of_others_stay_with_the_desk(site):
    since = site.dossier.version
    site.visitor("ben").post(claim("c2", "assessment"), data={**ASSESSMENT, "note": "call the bank"})
    assert "call the bank" in asked(site, "ana", since, claim="c2").text


def test_a_draft_is_kept_and_given_up(site):
    ana = site.visitor("ana")
    kept = ana.post(claim("c2", "draft"), data={"reason": "half a thought", "ev_title": "A letter", "restatement": ""})
    assert kept.status_code == 204
    card = ana.get(claim("c2", "card")).text
    assert "half a thought" in card
    assert '<details class="more" id="cite" open>' in card
    assert "half a thought" not in site.visitor("ben").get(claim("c2", "card")).text
    dropped = ana.post(claim("c2", "draft"), data={"do": "drop"}, headers=SWAP)
    assert "half a thought" not in dropped.text
    assert "half a thought" not in ana.get(claim("c2", "card")).text


def test_what_is_sent_leaves_the_draft_and_the_rest_stays(site):
    ana = site.visitor("ana")
    ana.post(claim("c2", "queries"), data={"query_question": "Since when?", "reason": "half a thought", "sign_note": ""})
    card = ana.get(claim("c2", "card")).text
    assert "half a thought" in card
    assert card.count("Since when?") == 1


def test_what_is_refused_as_stale_outlasts_the_page(site):
    ana, since = site.visitor("ana"), site.dossier.version
    site.visitor("ben").post(claim("c2", "restatement"), data={"restatement": "Nine.", "seen": SEEN})
    answer = ana.post(claim("c2", "restatement"), data={"restatement": "Ten.", "seen": since}, headers=SWAP)
    assert answer.status_code == 409
    assert "Take Ben’s" in answer.text
    assert "Put mine in its place" in answer.text
    assert "Ten." in ana.get(claim("c2", "card")).text
