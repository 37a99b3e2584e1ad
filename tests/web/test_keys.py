"""Keys on pages: shown as they are chosen, and an assessment that a key sends is saved as soon as nothing is missing."""

import json

from orders import ASSESSMENT, SEEN
from site_in_use import SWAP, at, claim


def test_controls_wear_their_keys(site):
    page = site.visitor("ana").get(f"{at()}?claim=c2").text
    assert 'data-key="accept" aria-keyshortcuts="A"' in page
    assert '<kbd aria-hidden="true">t 2</kbd>' in page
    assert 'data-key="search"' in page


def test_a_changed_key_shows_on_its_control(site):
    ana = site.visitor("ana")
    ana.post("/account/keys", data={"on": "yes", "key-accept": "z"})
    assert 'data-key="accept" aria-keyshortcuts="Z"' in ana.get(f"{at()}?claim=c2").text
    ana.post("/account/keys", data={"on": "yes", "key-accept": "z", "do": "reset"})
    assert 'data-key="accept" aria-keyshortcuts="A"' in ana.get(f"{at()}?claim=c2").text


def test_keys_that_are_off_show_nowhere(site):
    ana = site.visitor("ana")
    ana.post("/account/keys", data={})
    page = ana.get(f"{at()}?claim=c2").text
    assert "<kbd" not in page
    assert 'data-key="accept"' not in page
    assert 'data-keys="{}"' in page


def test_a_key_that_is_taken_is_named(site):
    answer = site.visitor("ana").post("/account/keys", data={"on": "yes", "key-accept": "j"})
    assert answer.status_code == 422
    assert "does “Next claim” already" in answer.text


def test_a_key_saves_nothing_while_something_is_missing_and_says_what(site):
    before = site.written
    form = {"status": "refuted", "reason": "half a thought", "seen": SEEN, "advance": "key"}
    answer = site.visitor("ana").post(claim("c2", "assessment"), data=form, headers=SWAP)
    assert answer.status_code == 204
    told = json.loads(answer.headers["HX-Trigger"])["desk:missing"]
    assert told["fields"] == ["confidence"]
    assert "how confident" in told["say"]
    assert site.written == before
    assert "half a thought" in site.visitor("ana").get(claim("c2", "card")).text


def test_a_whole_assessment_goes_on_to_the_next_claim_that_needs_work(site):
    answer = site.visitor("ana").post(claim("c2", "assessment"), data={**ASSESSMENT, "advance": "key"}, headers=SWAP)
    assert site.dossier.claim("c2").assessment_by("ana")
    assert "Claim 2: Assessment saved. No other claim waits." in answer.text or "No other claim waits" in answer.text
    site.visitor("ana").post(claim("c3", "restore"), data={"seen": SEEN})
    answer = site.visitor("ana").post(claim("c2", "assessment"), data={**ASSESSMENT, "reason": "another", "advance": "yes"}, headers=SWAP)
    assert answer.headers["HX-Push-Url"] == f"{at()}?claim=c3"
    assert 'data-claim="c3"' in answer.text
    assert "Claim 2: Assessment saved." in answer.text


def test_without_javascript_save_and_go_on_goes_on_too(site):
    site.visitor("ana").post(claim("c3", "restore"), data={"seen": SEEN})
    answer = site.visitor("ana").post(claim("c2", "assessment"), data={**ASSESSMENT, "advance": "yes"})
    assert answer.headers["Location"] == f"{at()}?claim=c3#card"


def test_after_a_split_the_address_is_that_of_the_first_part(site):
    order = site.dossier.claim("c2")
    at_word = order.words[0].text.index("BelTA") + order.start
    answer = site.visitor("ana").post(claim("c2", "split"), data={"at": f"{at_word}:BelTA", "seen": SEEN}, headers=SWAP)
    heir = site.dossier.claim("c2").replaced_by[0]
    assert answer.headers["HX-Push-Url"] == f"{at()}?claim={heir}"


def test_undo_brings_back_the_claim_that_it_changed(site):
    ana = site.visitor("ana")
    ana.post(claim("c2", "set-aside"), data={"seen": SEEN})
    answer = ana.post(at("undo"), data={"claim": "c1"}, headers=SWAP)
    assert answer.headers["HX-Push-Url"] == f"{at()}?claim=c2"
    assert "is undone" in answer.text
