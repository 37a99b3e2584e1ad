"""Words of the article that forms point at: every one of them is compared with the article, in a swap and in a plain form."""

import re
from html import unescape

import pytest
from build import CRANES, TAXES, TEXT
from orders import SEEN, hop, word
from site_in_use import SWAP, at, claim

WAYS = pytest.mark.parametrize("headers", [{}, SWAP], ids=["page", "swap"])
BOUNDS, MARK = claim("c2", "bounds"), at("claims")


def passage(line):
    return f"{TEXT.index(line)}:{line}"


def rows_of(text):
    """What the chain editor on a page would send."""
    names = ("hop_source", "hop_words", "hop_cue", "hop_role", "chain", "chain_drawn")
    fields = {name: re.findall(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', text) for name in names}
    return {name: [unescape(value) for value in values] for name, values in fields.items() if values}


# -- the whole selection ---------------------------------------------------------------------------------------------
@WAYS
@pytest.mark.parametrize("address", [BOUNDS, MARK])
@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ([word(TEXT, "bought nine cranes").replace("nine", "nice")], "reads differently"),
        ([f"{TEXT.index('bought') + 1}:bought nine"], "reads differently"),
        (["999999:bought"], "leaves the article"),
        ([word(TEXT, "bought"), word(TEXT, "cranes")], "the article has others"),
        ([word(TEXT, "cranes"), word(TEXT, "bought")], "the article has others"),
        (["bought nine"], "does not name a word"),
        ([f"{TEXT.index(' bought')}: "], "Only spaces"),
    ],
)
def test_a_selection_that_the_article_does_not_have_is_refused_kindly(site, headers, address, pieces, words):
    before = site.written
    answer = site.visitor("ana").post(address, data={"piece": pieces, "seen": SEEN, "reason": "half a thought"}, headers=headers)
    assert answer.status_code == 422
    assert words in unescape(answer.text)
    assert site.written == before


@WAYS
def test_a_form_that_offered_other_words_than_the_article_has_is_refused(site, headers):
    form = {"begin": word(TEXT, "bought"), "finish": word(TEXT, "cranes,"), "seen": SEEN}
    wrong = {**form, "among": [passage(CRANES), passage(TAXES).replace("fell", "rose")]}
    before = site.written
    answer = site.visitor("ana").post(BOUNDS, data=wrong, headers=headers)
    assert answer.status_code == 422
    assert "reads differently" in answer.text
    assert site.written == before
    right = {**form, "among": [passage(CRANES), passage(TAXES)]}
    assert site.visitor("ana").post(BOUNDS, data=right, headers=headers).status_code in {200, 303}


def test_a_selection_over_two_lines_is_one_stretch_without_spaces_at_its_ends(site):
    pieces = [f"{TEXT.index('prices')}:prices rose 2%.", f"{TEXT.index(CRANES)}:The port "]
    assert site.visitor("ana").post(MARK, data={"piece": pieces}).status_code == 303
    assert site.dossier.live_claims()[1].quote == "prices rose 2%.\nThe port"


def test_words_are_named_as_the_form_offers_them(site):
    text = unescape(site.visitor("ana").get(claim("c2", "card") + "?edit=bounds").text)
    assert f'name="among" value="{passage(CRANES)}"' in text


# -- the words of a hop ----------------------------------------------------------------------------------------------
def sent(site, order, headers=SWAP, person="ana", **more):
    return site.visitor(person).post(claim("c2", "attribution"), data=hop(do=order, seen=SEEN, **more), headers=headers)


@WAYS
def test_words_of_a_hop_are_chosen_one_by_one_and_saved_as_they_stand(site, headers):
    before = site.written
    offered = sent(site, "pick-source-0", headers).text
    assert f'name="hop_begin" value="{word(TEXT, "BelTA")}" checked autofocus' in offered
    assert 'name="hop_begin" value="17:Taxes"' not in sent(site, "pick-cue-0-0", headers).text
    assert f'value="{word(TEXT, "Taxes")}"' in sent(site, "pick-cue-0-8", headers).text
    among = [unescape(one) for one in re.findall(r'name="hop_among" value="([^"]*)"', offered)]
    taken = sent(site, "take-source-0", headers, hop_begin=word(TEXT, "nine"), hop_finish=word(TEXT, "cranes,"), hop_among=among).text
    assert rows_of(taken)["hop_words"] == [word(TEXT, "nine cranes,")]
    assert 'id="hop-0-source"' in taken
    assert site.written == before
    saved = sent(site, "save", headers, hop_words=rows_of(taken)["hop_words"])
    assert saved.status_code in {200, 303}
    kept = site.dossier.claim("c2").attribution[0].hops[0]
    assert (kept.source.text, kept.source.span.start) == ("nine cranes,", TEXT.index("nine"))


@WAYS
def test_selected_words_become_the_cue_of_a_hop_and_can_be_removed(site, headers):
    taken = sent(site, "take-cue-0", headers, hop_piece=[word(TEXT, "reported citing")]).text
    assert rows_of(taken)["hop_cue"] == [word(TEXT, "reported citing")]
    assert "Chosen: reported citing" in taken
    dropped = sent(site, "drop-cue-0", headers).text
    assert rows_of(dropped)["hop_cue"] == [""]
    assert rows_of(dropped)["hop_words"] == [word(TEXT, "BelTA")]


@WAYS
@pytest.mark.parametrize(
    ("order", "more", "words"),
    [
        ("take-source-0", {"hop_piece": ["5:BelTA"]}, "reads differently"),
        ("take-source-0", {"hop_piece": ["nonsense"]}, "does not name a word"),
        ("take-cue-0", {}, "Choose the first word"),
        ("take-cue-0", {"hop_begin": word(TEXT, "cranes"), "hop_finish": word(TEXT, "port")}, "before the first"),
    ],
)
def test_words_that_do_not_stand_are_told_at_their_hop_and_the_rest_stays(site, headers, order, more, words):
    answer = sent(site, order, headers, reason="half a thought", **more)
    assert answer.status_code == 422
    assert words in unescape(answer.text)
    assert 'href="#hop-0"' in answer.text
    assert rows_of(answer.text)["hop_cue"] == [word(TEXT, "reported")]
    assert "half a thought" in answer.text


@pytest.mark.parametrize("order", ["take-cue-9", "pick-other-0", "pick-cue-x", "drop-cue-99999999", "take-cue", "pick-cue-0-99999999"])
def test_an_order_that_names_no_words_changes_nothing(site, order):
    answer = sent(site, order)
    assert answer.status_code == 200
    assert rows_of(answer.text)["hop_cue"] == [word(TEXT, "reported")]


def test_who_may_not_annotate_edits_no_chain(site):
    assert sent(site, "add-0", person="aud").status_code == 403


# -- what is typed in the chain editor -------------------------------------------------------------------------------
def test_typed_chains_outlast_the_page_and_other_actions(site):
    ana = site.visitor("ana")
    sent(site, "add-0", hop_source="Ministry of Fi")
    for _ in range(2):
        card = ana.get(claim("c2", "card")).text
        assert rows_of(card)["hop_source"] == ["Ministry of Fi", ""]
        assert re.search(r'<details[^>]*id="chain"[^>]* open>', card)
        assert "data-typed" in card
        ana.post(claim("c2", "queries"), data={**hop(), **rows_of(card), **columns(2), "query_question": "Since when?"})
    assert rows_of(site.visitor("ben").get(claim("c2", "card")).text)["hop_source"] == ["BelTA", "the bank"]
    ana.post(claim("c2", "draft"), data={**hop(), "hop_source": "kept by a timer"})
    assert "kept by a timer" in ana.get(claim("c2", "card")).text
    ana.post(claim("c2", "attribution"), data=hop(seen=SEEN))
    assert rows_of(ana.get(claim("c2", "card")).text)["hop_source"] == ["BelTA"]


def columns(length):
    return {name: [""] * length for name in ("hop_type", "hop_mode", "hop_channel", "hop_role")}


def test_an_editor_that_nobody_touched_leaves_no_draft_whatever_a_colleague_did_meanwhile(site):
    ana = site.visitor("ana")
    card = ana.get(claim("c2", "card")).text
    as_drawn = {**hop(), **rows_of(card), "hop_type": ["", "other"], "hop_mode": ["indirect"] * 2, "hop_channel": ["", ""]}
    as_drawn |= {"hop_role": ["relay", "origin"]}
    site.visitor("ben").post(claim("c2", "attribution"), data=hop(seen=SEEN))
    ana.post(claim("c2", "draft"), data={**as_drawn, "reason": "half a thought"})
    text = ana.get(claim("c2", "card")).text
    assert "half a thought" in text
    assert rows_of(text)["hop_source"] == ["BelTA"]
    assert "data-typed" not in text
    ana.post(claim("c2", "draft"), data={**as_drawn, "hop_role": ["origin", "origin"]})
    assert rows_of(ana.get(claim("c2", "card")).text)["hop_source"] == ["BelTA", "the bank"]


def test_an_accepted_suggestion_leaves_no_typed_chain_behind(site):
    ana = site.visitor("ana")
    sent(site, "add-0")
    ana.post(claim("c2", "attribution/accept"), data=hop(seen=SEEN))
    assert "data-typed" not in ana.get(claim("c2", "card")).text
