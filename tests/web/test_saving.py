"""A saved assessment comes back as those parts of the card that it changed; the rest stays, as it was typed in and drawn from."""

import re

from orders import ASSESSMENT
from site_in_use import SWAP, at, claim, take_in

CARD, SAVING = 'id="card"', 'id="saving"'


def parts(answer):
    return set(re.findall(r'id="([\w-]+)" data-region', answer.text))


def saved(visitor, claim_id="c2", **more):
    return visitor.post(claim(claim_id, "assessment"), data={**ASSESSMENT, **more}, headers={**SWAP, "HX-Target": "saving"})


def test_a_save_draws_what_it_changed(site):
    answer = saved(site.visitor("ana"))
    of_card = {"saving", "onward", "assessing", "standing", "remarks", "sentence", "seen-disposition", "seen"}
    assert parts(answer) == of_card | {"coverage", "text-p3"}
    assert 'data-say="Assessment saved. Claim 2."' in answer.text
    assert "HX-Retarget" not in answer.headers
    assert "Not enough evidence" in answer.text


def test_the_button_that_undoes_comes_with_the_first_thing_to_undo(site):
    take_in(site.desk, article_id="a2")
    answers = [
        site.visitor("ben").post("/articles/a2/claims/c2/assessment", data={**ASSESSMENT, "reason": reason}, headers=SWAP)
        for reason in ("one", "another")
    ]
    assert ["tools" in parts(answer) for answer in answers] == [True, False]
    assert "Undo my last action" in answers[0].text


def test_its_sentence_is_drawn_anew_only_where_the_save_confirmed_it(site):
    saved(site.visitor("ana"))
    assert "sentence" not in parts(saved(site.visitor("ana"), reason="another"))


def test_a_save_after_a_save_is_given_from_the_version_that_came_back(site):
    ana = site.visitor("ana")
    seen = re.search(r'name="seen" value="(\d+)"', saved(ana, seen=str(site.dossier.version)).text)[1]
    assert seen == str(site.dossier.version)
    assert saved(ana, seen=seen, reason="another").status_code == 200
    refused = saved(ana, seen=seen, reason="from another window")
    assert refused.status_code == 409
    assert "You changed your assessment of claim 2 in another window" in refused.text
    assert "Somebody" not in refused.text
    assert re.findall(r"<(?:del|ins)>([^<]+)", refused.text) == ["no table says so", "another", "another", "from another window"]


def test_a_card_with_faults_is_drawn_anew_as_a_whole(site):
    ana = site.visitor("ana")
    refused = saved(ana, reason="")
    assert refused.status_code == 422
    assert '<input type="hidden" name="faults" value="yes">' in refused.text
    assert CARD in saved(ana, faults="yes").text


def test_whoever_signs_off_gets_the_whole_card(site):
    assert CARD in saved(site.visitor("eve")).text


def test_a_signed_off_claim_is_drawn_anew_as_a_whole(site):
    site.visitor("eve").post(claim("c1", "sign-off"), data={"sign_note": "seen", "seen": "999"})
    assert site.dossier.claim("c1").sign_off
    assert CARD in saved(site.visitor("ana"), claim_id="c1").text


def test_a_claim_on_which_reviewers_differ_after_its_sign_off_says_so_once_and_counts_as_that(site):
    site.visitor("eve").post(claim("c1", "sign-off"), data={"sign_note": "seen", "seen": "999"})
    page = saved(site.visitor("ana"), claim_id="c1", status="refuted").text + saved(site.visitor("ben"), claim_id="c1").text
    assert site.dossier.claim("c1").is_disputed
    standing = re.findall(r'id="standing".*', page)[-1]
    assert standing.count("Changed after sign-off") == 1
    coverage = re.findall(r'id="coverage".*?</div>.*?</ul>', page, re.DOTALL)[-1]
    assert "Changed after sign-off" in coverage


def test_what_said_that_a_claim_was_sent_back_goes(site):
    site.visitor("eve").post(claim("c1", "send-back"), data={"sign_note": "Which bank?", "seen": "999"})
    ana = site.visitor("ana")
    assert "sent this claim back" in ana.get(f"{at()}?claim=c1").text
    answer = saved(ana, claim_id="c1")
    assert SAVING in answer.text
    assert "sent this claim back" not in answer.text
    assert "remarks" in parts(answer)


def test_a_save_that_another_button_asked_for_finds_its_place(site):
    answer = site.visitor("ana").post(claim("c2", "assessment"), data=ASSESSMENT, headers={**SWAP, "HX-Target": "card"})
    assert answer.headers["HX-Retarget"] == "#saving"


def test_the_card_of_a_line_of_furniture_says_that_it_was_confirmed_with_the_others(site):
    form = {"passage_id": ["p1", "p2"], "passage": "p1"}
    answer = site.visitor("ana").post(at("furniture"), data=form, headers=SWAP)
    assert CARD in answer.text
    assert "Confirmed by Ana" in answer.text
    again = site.visitor("ana").post(at("furniture"), data=form, headers=SWAP)
    assert CARD not in again.text
