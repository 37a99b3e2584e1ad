"""What an open page asks for by itself, and what is kept of what is typed there."""

import json
import re

import pytest
from build import TEXT
from orders import ASSESSMENT, SEEN, hop, word
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
    assert news["fresh"] == ["text-p3", "standing", "sentence", "others"]
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


CHANGES = [
    ("attribution", "attribution", hop(seen=SEEN), "Ben settled who says it.", "attribution"),
    ("restatement", "restatement", {"restatement": "Nine cranes.", "seen": SEEN}, "Ben restated a claim.", "restating"),
    ("citations", "evidence", {"evidence": "E1", "stance": "refutes", "seen": SEEN}, "Ben cited evidence.", "cited"),
]


def drawn(answer):
    return re.findall(r'id="([^"]+)" data-region hx-swap-oob="true"', answer.text)


def news_of(answer):
    return json.loads(answer.headers["HX-Trigger"])["desk:news"]


@pytest.mark.parametrize(("action", "part", "form", "said", "region"), CHANGES)
def test_a_part_that_a_colleague_changed_is_drawn_anew_with_the_version_that_its_form_sends(site, action, part, form, said, region):
    since = site.dossier.version
    site.visitor("ben").post(claim("c2", action), data=form)
    answer = asked(site, "ana", since, claim="c2", seen=since, open="chain")
    assert {region, "quoted", "tools"} <= set(drawn(answer))
    assert f'name="seen_{part}" value="{site.dossier.version}"' in answer.text
    assert "Show the claim as it stands now" not in answer.text
    assert (news_of(answer)["say"], news_of(answer)["held"]) == (said, [])
    again = site.visitor("ana").post(claim("c2", action), data={**form, "seen": since, f"seen_{part}": site.dossier.version})
    assert again.status_code == 303


@pytest.mark.parametrize(("action", "part", "form", "said", "region"), CHANGES)
def test_a_part_that_is_being_typed_in_stays_and_is_drawn_once_it_is_free(site, action, part, form, said, region):
    since = site.dossier.version
    site.visitor("ben").post(claim("c2", action), data=form)
    for _ in range(2):  # what is told stays told
        answer = asked(site, "ana", since, claim="c2", seen=since, busy=f"{part} tools")
        assert region not in drawn(answer)
        assert "tools" not in drawn(answer)
        assert said in answer.text
        assert "Show the claim as it stands now" in answer.text
        assert news_of(answer)["held"] == sorted([part, "tools"])
    now = {"claim": "c2", "seen": since}
    assert asked(site, "ana", site.dossier.version, busy=part, **now).status_code == 204
    freed = asked(site, "ana", site.dossier.version, behind=part, **now)
    assert region in drawn(freed)
    assert "article-text" not in drawn(freed)
    assert news_of(freed)["held"] == []


def test_what_was_typed_in_a_part_that_is_open_stays_open_when_it_is_drawn_anew(site):
    since = site.dossier.version
    site.visitor("ben").post(claim("c2", "attribution"), data=hop(seen=SEEN))
    for opened in ("", "chain"):
        text = asked(site, "ana", since, claim="c2", open=opened).text
        assert bool(re.search(r'<details[^>]*id="chain"[^>]* open>', text)) is bool(opened)


def test_an_assignment_comes_with_the_tools(site):
    since = site.dossier.version
    site.visitor("ben").post(at("assignment"), data={"to": "ben"})
    answer = asked(site, "ana", since, claim="c2")
    assert "Assigned to <b>Ben</b>" in answer.text
    assert "article-text" not in drawn(answer)


def test_what_a_colleague_took_back_is_drawn_anew_too(site):
    ben = site.visitor("ben")
    ben.post(claim("c2", "restatement"), data={"restatement": "Nine cranes.", "seen": SEEN})
    since = site.dossier.version
    ben.post(at("undo"))
    assert "restating" in drawn(asked(site, "ana", since, claim="c2", seen=since))


@pytest.mark.parametrize("odd", [{"seen_attribution": "x"}, {"claim": "c99"}, {"passage": "p99"}, {"busy": "x" * 3000}, {"open": "<b>"}])
def test_a_window_that_asks_strangely_gets_an_answer(site, odd):
    site.visitor("ben").post(claim("c2", "attribution"), data=hop(seen=SEEN))
    answer = asked(site, "ana", 1, **{"claim": "c2", **odd})
    assert answer.status_code == 200
    assert "<b>&" not in answer.text


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
    assert re.search(r'<details[^>]*id="cite"[^>]* open>', card)
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


def other_claim(name, form, region):
    """What ben does to the claim that ana has open, and the part of her card that shows it."""
    return pytest.param(name, form, region, id=name)


@pytest.mark.parametrize(
    ("action", "form", "region"),
    [
        other_claim("bounds", {"begin": word(TEXT, "port"), "finish": word(TEXT, "cranes,"), "seen": SEEN}, "cutting"),
        other_claim("queries", {"query_question": "Since when?"}, "queries"),
    ],
)
def test_the_claims_new_bounds_and_questions_come_in_place(site, action, form, region):
    since = site.dossier.version
    site.visitor("ben").post(claim("c2", action), data=form)
    answer = asked(site, "ana", since, claim="c2", seen=since, state="live", busy="assessment")
    assert {region, "quoted", "neighbours"} <= set(drawn(answer))
    assert region in news_of(answer)["fresh"]
    assert "card" not in drawn(answer)
    assert "Show the claim as it stands now" not in answer.text


def test_an_answer_comes_to_the_card_of_its_claim_alone(site):
    site.visitor("ana").post(claim("c2", "queries"), data={"query_question": "Since when?"})
    since, query_id = site.dossier.version, next(iter(site.dossier.queries))
    site.visitor("ben").post(claim("c2", f"queries/{query_id}/answer"), data={f"answer-{query_id}": "Since May."})
    assert "Since May." in asked(site, "ana", since, claim="c2", seen=since).text
    assert "Since May." not in asked(site, "ana", since, claim="c1", seen=since).text


def test_a_sign_off_comes_in_place_and_the_editors_own_form_waits_until_the_rest_is_shown(site):
    since, now = site.dossier.version, {"claim": "c1"}
    site.visitor("ben").post(claim("c1", "attribution"), data=hop(seen=SEEN))
    held = asked(site, "eve", since, seen=since, busy="attribution", **now)
    assert f'name="seen_signing" value="{since}"' in held.text
    attributed = site.dossier.version
    assert f'name="seen_signing" value="{attributed}"' in asked(site, "eve", since, seen=since, **now).text
    assert site.visitor("ed").post(claim("c1", "sign-off"), data={"sign_note": "so it is", "seen": SEEN}).status_code == 303
    answer = asked(site, "ana", attributed, seen=attributed, **now)
    assert "so it is" in answer.text
    assert "signing" in news_of(answer)["fresh"]


def test_a_claim_that_others_split_is_drawn_whole_unless_somebody_is_busy_on_it(site):
    since, now = site.dossier.version, {"claim": "c2", "state": "live"}
    site.visitor("ben").post(claim("c2", "split"), data={"at": word(TEXT, "BelTA"), "seen": SEEN})
    answer = asked(site, "ana", since, seen=since, **now)
    assert "card" in drawn(answer)
    assert news_of(answer)["say"] == "Ben split a claim in two."
    assert news_of(answer)["fresh"] == ["text-p3", "card"]
    held = asked(site, "ana", since, seen=since, busy="assessment", **now)
    assert "card" not in drawn(held)
    assert {"standing", "remarks", "others"} <= set(drawn(held))
    assert "In its place" in held.text
    assert "Show the claim as it stands now" in held.text
    assert news_of(held)["held"] == ["assessment"]
    freed = asked(site, "ana", site.dossier.version, seen=since, behind="assessment", **now)
    assert "card" in drawn(freed)


def test_what_was_typed_on_a_claim_that_is_gone_is_still_shown(site):
    ana = site.visitor("ana")
    ana.post(claim("c2", "draft"), data={"reason": "half a thought", "ev_title": "A letter"})
    site.visitor("ben").post(claim("c2", "split"), data={"at": word(TEXT, "BelTA"), "seen": SEEN})
    card = ana.get(claim("c2", "card")).text
    assert "half a thought" in card
    assert "A letter" in card


def test_a_claim_that_is_taken_back_leaves_the_card_too(site):
    ben = site.visitor("ben")
    ben.post(at("claims"), data={"begin": word(TEXT, "port"), "finish": word(TEXT, "cranes,"), "seen": SEEN})
    since, made = site.dossier.version, max(site.dossier.claims, key=lambda claim_id: int(claim_id[1:]))
    ben.post(at("undo"))
    answer = asked(site, "ana", since, claim=made, state="live", seen=since)
    assert "The claim that stood here was taken back." in answer.text


def test_a_passage_that_became_a_claim_is_drawn_anew(site):
    passage = site.dossier.passage("p4")
    card = site.visitor("ana").get(at("passages/p4/card")).text
    state = re.search(r'data-state="([^"]*)"', card)[1]
    since = site.dossier.version
    site.visitor("ben").post(at("passages/p4"), data={"disposition": "opinion", "seen": SEEN})
    assert site.dossier.passage("p4") != passage
    answer = asked(site, "ana", since, passage="p4", state=state)
    assert "card" in drawn(answer)
    assert news_of(answer)["say"] == "Ben said what a passage is."
    assert "card" not in drawn(asked(site, "ana", since, passage="p4", state=state, busy="disposition"))
