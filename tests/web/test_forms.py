"""Forms with and without htmx: what is done is shown, what is refused keeps what was typed, what is stale says what the other one did."""

import re
from html import unescape

import pytest
from build import TEXT
from orders import ASSESSMENT, EVIDENCE, ORDERS, SEEN, addressed, filled, hop, word
from site_in_use import ROLE, SWAP, at, claim

REGIONAL = ["passages.settle", "passages.confirm_furniture", "articles.assign", "articles.undo", "articles.read_anew"]
REGIONAL += [name for name in ORDERS if name.startswith("claims.")]
LONG = "x" * 4001


def regions(text):
    """The ids of the regions in a swap, the one that goes to the asking place first."""
    return re.findall(r'id="([^"]+)" data-region', text)


def field(text, name):
    """What a field of a form shows."""
    text = text.replace("\n</textarea>", "</textarea>")
    area = re.search(rf'<textarea[^>]*name="{name}"[^>]*>\n?(.*?)</textarea>', text, re.DOTALL)
    if area:
        return unescape(area[1])
    line = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', text) or re.search(
        rf'<input[^>]*value="([^"]*)"[^>]*name="{name}"', text
    )
    return unescape(line[1]) if line else None


def is_checked(text, name, value):
    return bool(re.search(rf'<input[^>]*name="{name}" value="{value}" checked', text))


@pytest.mark.parametrize("name", REGIONAL)
def test_with_htmx_an_action_gives_regions_and_without_it_a_redirect(site, name):
    order = ORDERS[name]
    role = "checker" if "checker" in order.may else "editor"
    person = ROLE[role]
    answer = site.visitor(person).post(addressed(order.address, site, person), data=filled(order.form), headers=SWAP)
    assert answer.status_code == 200, answer.text[:300]
    found = regions(answer.text)
    assert found[0] in {"card", "saving", "tools"}, found
    assert "<html" not in answer.text
    assert len(found) == len(set(found))
    beside = re.findall(r'id="([^"]+)" data-region hx-swap-oob="true"', answer.text)
    assert found[0] not in beside
    assert "coverage" in beside
    assert {"article-text", *found} & {*beside, "text-p2", "text-p3"}


def test_a_saved_assessment_is_shown_and_announced(site):
    answer = site.visitor("ana").post(claim("c2", "assessment"), data=ASSESSMENT, headers=SWAP)
    assert "Assessment saved." in answer.text
    assert is_checked(answer.text, "status", "not_enough_evidence")
    assert field(answer.text, "reason") == "no table says so"
    assert site.dossier.claim("c2").assessment_by("ana").reason == "no table says so"


def test_without_htmx_the_page_comes_back_at_the_claim(site):
    answer = site.visitor("ana").post(claim("c2", "assessment"), data=ASSESSMENT)
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"{at()}?claim=c2#card"


# what is wrong in a form, where it says so
WRONG = [
    (claim("c2", "assessment"), {"seen": SEEN}, "status", "Choose a verification status."),
    (claim("c2", "assessment"), {**ASSESSMENT, "status": "true"}, "status", "true"),
    (claim("c2", "assessment"), {**ASSESSMENT, "status": "refuted", "confidence": ""}, "confidence", "how confident"),
    (claim("c2", "assessment"), {**ASSESSMENT, "confidence": "very"}, "confidence", "very"),
    (claim("c2", "assessment"), {**ASSESSMENT, "reason": "  "}, "reason", "Give a reason"),
    (claim("c1", "assessment"), {**ASSESSMENT, "status": "supported"}, "evidence", "needs evidence"),
    (claim("c2", "assessment"), {**ASSESSMENT, "reason": LONG}, "reason", "4,001 characters"),
    (claim("c2", "assessment"), {**ASSESSMENT, "note": "a\0b"}, "note", "Character 2, behind “a”, is a control character (U+0000)"),
    (claim("c2", "assessment"), {**ASSESSMENT, "verdict": "maybe"}, "verdict", "maybe"),
    (claim("c2", "assessment"), {**ASSESSMENT, "nuance": "satire"}, "nuance", "no nuance"),
    (claim("c2", "assessment"), {**ASSESSMENT, "seen": "soon"}, "seen", "Reload the page"),
    (claim("c2", "assessment"), {**ASSESSMENT, "seen": ""}, "seen", "Reload the page"),
    (claim("c2", "evidence"), {**EVIDENCE, "stance": ""}, "stance", "bears on the claim"),
    (claim("c2", "evidence"), {**EVIDENCE, "ev_title": ""}, "ev_title", "Say what the evidence is"),
    (claim("c2", "evidence"), {**EVIDENCE, "ev_address": "javascript:alert(1)"}, "ev_address", "https://"),
    (claim("c2", "evidence"), {**EVIDENCE, "ev_address": "http://["}, "ev_address", "https://"),
    (claim("c2", "evidence"), {**EVIDENCE, "ev_retrieved": "31.5.2026"}, "ev_retrieved", "2026-05-31"),
    (claim("c2", "evidence"), {**EVIDENCE, "ev_kind": "rumour"}, "ev_kind", "rumour"),
    (claim("c2", "citations"), {"stance": "supports", "seen": SEEN}, "evidence", "Choose the evidence"),
    (claim("c2", "queries"), {"query_question": " "}, "query_question", "Write the question"),
    (claim("c2", "queries/q1/answer"), {"answer-q1": ""}, "answer-q1", "Write the answer"),
    (claim("c2", "restatement"), {"restatement": "x" * 2001, "seen": SEEN}, "restatement", "2,001 characters"),
    (claim("c2", "split"), {"seen": SEEN}, "at", "Choose the word"),
    (claim("c2", "split"), {"at": "nonsense", "seen": SEEN}, "at", "does not name a word"),
    (claim("c2", "split"), {"at": "9" * 5000 + ":x", "seen": SEEN}, "at", "does not name a word"),
    (claim("c2", "bounds"), {"begin": word(TEXT, "cranes,"), "finish": word(TEXT, "port"), "seen": SEEN}, "finish", "before the first"),
    (claim("c2", "attribution"), hop(seen=SEEN, hop_source="Nobody Knows"), "hop-0", "not in the register"),
    (claim("c2", "attribution"), hop(seen=SEEN, hop_source=""), "hop-0", "Name the source"),
    (claim("c2", "attribution"), hop(seen=SEEN, hop_words="5:words that are not there"), "hop-0", "reads differently"),
    (claim("c2", "attribution"), hop(seen=SEEN, hop_cue="999999:said"), "hop-0", "leaves the article"),
    (claim("c2", "attribution"), hop(seen=SEEN, hop_cue="said"), "hop-0", "does not name a word"),
    (claim("c2", "attribution"), hop(seen=SEEN, hop_words="0:" + "x" * 2001), "hop-0", "2,001 characters"),
    (claim("c2", "attribution"), hop(seen=SEEN, hop_mode="loud"), "hop-0", "loud"),
    (at("passages/p4"), {"seen": SEEN}, "disposition", "Say what"),
    (at("passages/p4"), {"disposition": "poem", "seen": SEEN}, "disposition", "poem"),
    (at("details"), {"title": "x" * 301, "seen": SEEN}, "title", "301 characters"),
    (at("details"), {"published": "May", "seen": SEEN}, "published", "2026-05-31"),
    (at("details"), {"address": "harbour.example", "seen": SEEN}, "address", "https://"),
]


@pytest.mark.parametrize(("address", "form", "name", "words"), WRONG)
@pytest.mark.parametrize("headers", [{}, SWAP], ids=["page", "swap"])
def test_a_wrong_field_is_named_and_everything_typed_is_kept(site, address, form, name, words, headers):
    before = site.written
    typed = {"reason": "typed <b>reason</b> & more", **form}
    answer = site.visitor("ana").post(address, data=typed, headers=headers)
    assert answer.status_code == 422, answer.text[:300]
    text = unescape(answer.text)
    assert words in text
    assert f'href="#{name}"' in text, f"no link to {name} in the summary"
    assert site.written == before
    if "claims/" in address:
        assert field(answer.text, "reason") == typed["reason"]
    for kept in ("ev_title", "ev_address", "query_question", "restatement", "title", "published", "address"):
        if form.get(kept, "").strip() and field(answer.text, kept) is not None:
            assert field(answer.text, kept) == form[kept]
    if headers:
        assert "details" in address or answer.headers["HX-Retarget"] == "#card"


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["page", "swap"])
@pytest.mark.parametrize(
    ("action", "form", "words"),
    [
        ("split", {"at": "999999:words"}, "leaves the article"),
        ("split", {"at": word(TEXT, "cranes").replace("cranes", "trains")}, "reads differently"),
        ("bounds", {"begin": "3:nonsense", "finish": word(TEXT, "cranes,")}, "reads differently"),
        ("citations", {"evidence": "E99", "stance": "supports"}, "E99"),
    ],
)
def test_what_does_not_fit_the_article_is_said_and_nothing_is_written(site, action, form, words, headers):
    before = site.written
    answer = site.visitor("ana").post(claim("c2", action), data={**form, "seen": SEEN, "reason": "half a thought"}, headers=headers)
    assert answer.status_code in {404, 409, 422}, answer.text[:300]
    assert words in unescape(answer.text)
    assert site.written == before


# -- somebody else was here ------------------------------------------------------------------------------------------
STALE = [
    ("restatement", {"restatement": "Mine."}, {"restatement": "Theirs."}, "Theirs."),
    (
        "bounds",
        {"begin": word(TEXT, "port"), "finish": word(TEXT, "cranes,")},
        {"begin": word(TEXT, "bought"), "finish": word(TEXT, "cranes,")},
        "bought",
    ),
    (
        "attribution",
        hop(hop_role="relay", untraced="0"),
        hop(hop_source="Ministry of Finance", hop_words="", hop_cue=""),
        "Ministry of Finance",
    ),
    ("citations", {"evidence": "E1", "stance": "context"}, {"evidence": "E1", "stance": "refutes"}, ""),
]


PARTS = {  # with versions of their own
    "restatement": "seen_restatement",
    "attribution": "seen_attribution",
    "citations": "seen_evidence",
    "bounds": "seen_bounds",
}


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["page", "swap"])
@pytest.mark.parametrize(("action", "mine", "theirs", "shown"), STALE)
def test_a_stale_save_says_who_did_what_and_keeps_what_was_typed(site, action, mine, theirs, shown, headers):
    seen = site.dossier.version
    assert site.visitor("ben").post(claim("c2", action), data={**theirs, "seen": seen}).status_code == 303
    before, ana = site.written, site.visitor("ana")
    answer = ana.post(claim("c2", action), data={**mine, "seen": seen, "reason": "half a thought"}, headers=headers)
    assert answer.status_code == 409
    assert "Ben" in answer.text
    assert shown in unescape(answer.text)
    assert site.written == before
    if headers:
        assert answer.headers["HX-Retarget"] == "#notice"
        assert regions(answer.text) == ["notice", PARTS.get(action, "seen").replace("_", "-")]
    else:
        assert "<html" in answer.text
        assert field(answer.text, "reason") == "half a thought"
    version = field(answer.text, PARTS.get(action, "seen"))
    assert int(version) == site.dossier.version
    again = ana.post(claim("c2", action), data={**mine, "seen": version})
    assert again.status_code == 303


def test_a_stale_save_keeps_the_words_that_were_typed_on_the_page(site):
    seen = site.dossier.version
    site.visitor("ben").post(claim("c2", "restatement"), data={"restatement": "Theirs.", "seen": seen})
    answer = site.visitor("ana").post(claim("c2", "restatement"), data={"restatement": "Mine.", "seen": seen})
    assert field(answer.text, "restatement") == "Mine."


def test_another_reviewers_assessment_is_no_conflict_and_ones_own_other_window_is(site):
    seen = site.dossier.version
    assert site.visitor("ben").post(claim("c2", "assessment"), data={**ASSESSMENT, "seen": seen}).status_code == 303
    assert site.visitor("ana").post(claim("c2", "assessment"), data={**ASSESSMENT, "seen": seen}).status_code == 303
    other = {**ASSESSMENT, "confidence": "high", "seen": seen}
    assert site.visitor("ana").post(claim("c2", "assessment"), data=other).status_code == 409


@pytest.mark.parametrize(
    ("address", "mine", "theirs"),
    [
        (at("details"), {"title": "Mine"}, {"title": "Theirs"}),
        (at("finding"), {"title": "Mine", "text": "My words."}, {"title": "Theirs", "text": "Their words."}),
    ],
)
def test_stale_details_and_findings_keep_what_was_typed(site, address, mine, theirs):
    seen = site.dossier.version
    assert site.visitor("ed").post(address, data={**theirs, "seen": seen}).status_code == 303
    before = site.written
    answer = site.visitor("eve").post(address, data={**mine, "seen": seen})
    assert answer.status_code == 409
    assert "Ed" in answer.text
    assert "Theirs" in answer.text
    for name, value in mine.items():
        assert field(answer.text, name) == value
    assert site.written == before
    assert site.visitor("eve").post(address, data={**mine, "seen": field(answer.text, "seen")}).status_code == 303


def test_a_finding_that_is_too_long_keeps_its_words(site):
    answer = site.visitor("eve").post(at("finding"), data={"title": "T" * 201, "text": "kept words", "seen": SEEN})
    assert answer.status_code == 422
    assert "201 characters" in answer.text
    assert field(answer.text, "text") == "kept words"


def test_a_claim_that_was_split_meanwhile_says_what_stands_in_its_place(site):
    site.visitor("ben").post(claim("c2", "split"), data={"at": word(TEXT, "BelTA"), "seen": SEEN})
    answer = site.visitor("ana").post(claim("c2", "assessment"), data={**ASSESSMENT, "reason": "kept"})
    assert answer.status_code == 409
    assert "split" in answer.text or "merged" in answer.text


def test_a_conflict_never_shows_what_its_reader_may_not_see(site):
    """An administrator reads the history of a change without internal notes; a refused order tells them nothing more."""
    answer = site.visitor("adm").post(claim("c1", "assessment"), data={**ASSESSMENT, "seen": "1"}, headers=SWAP)
    assert answer.status_code == 403
    assert "ask the desk of figures" not in answer.text


# -- what else is typed in the card ----------------------------------------------------------------------------------
def test_what_is_typed_and_not_saved_outlives_other_actions(site):
    ana, typed = site.visitor("ana"), {"status": "refuted", "confidence": "high", "reason": "half a thought", "seen": SEEN}
    ana.post(claim("c2", "attribution/accept"), data=typed)
    text = ana.get(at() + "?claim=c2").text
    assert field(text, "reason") == "half a thought"
    assert is_checked(text, "status", "refuted")
    assert site.dossier.claim("c2").assessment_by("ana") is None
    assert "half a thought" not in site.visitor("ben").get(at() + "?claim=c2").text
    ana.post(claim("c2", "assessment"), data=typed)
    assert site.dossier.claim("c2").assessment_by("ana").reason == "half a thought"


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["page", "swap"])
def test_the_chain_editor_grows_and_shrinks_and_saves_nothing_yet(site, headers):
    before, ana = site.written, site.visitor("ana")
    for order, rows in (("add-0", 2), ("joint", 2), ("remove-0", 0), ("up-0", 1), ("down-0", 1), ("nonsense", 1), ("add-99999999999", 1)):
        answer = ana.post(claim("c2", "attribution"), data=hop(do=order, seen=SEEN, reason="kept"), headers=headers)
        assert answer.status_code == 200, order
        assert answer.text.count('name="hop_source"') == rows, order
        assert field(answer.text, "reason") == "kept"
    assert site.written == before


def test_a_source_is_added_on_the_spot(site):
    form = hop(hop_source="Harbour Bank", hop_type="other", seen=SEEN)
    assert site.visitor("ana").post(claim("c2", "attribution"), data=form).status_code == 303
    added = site.desk.house().source_named("harbour bank")
    assert added.name == "Harbour Bank"
    assert site.dossier.claim("c2").attribution[0].hops[0].source_id == added.source_id


def test_html_in_every_field_is_shown_as_text(site):
    evil, ana = "<script>alert(1)</script><b>x</b>", site.visitor("ana")
    ana.post(claim("c2", "assessment"), data={**ASSESSMENT, "reason": evil, "note": evil, "should_read": evil})
    ana.post(claim("c2", "restatement"), data={"restatement": evil, "seen": SEEN})
    ana.post(claim("c2", "evidence"), data={**EVIDENCE, "ev_title": evil, "locator": evil, "cited_quote": evil})
    ana.post(claim("c2", "queries"), data={"query_question": evil})
    ana.post("/sources", data={"name": evil, "type": "other", "note": evil, "aliases": "<i>alias</i>"})
    for address in (at() + "?claim=c2", claim("c2", "card"), at("history"), "/sources", "/history", "/search?q=" + evil):
        text = ana.get(address).text
        assert "<script>alert" not in text, address
        assert "<b>x</b>" not in text, address
        assert "<i>alias" not in text, address


def test_a_leading_newline_survives_the_form(site):
    ana = site.visitor("ana")
    answer = ana.post(claim("c2", "assessment"), data={"reason": "\n\nleading", "seen": SEEN}, headers=SWAP)
    assert field(answer.text, "reason") in {"\n\nleading", "leading"}
    page = ana.post("/import", data={"text": "\n\n  Leading lines: taxes fell.", "published": "May"})
    assert page.status_code == 422
    assert re.search(r'<textarea[^>]*name="text"[^>]*>\n\n\n  Leading', page.text)


# -- accounts, register ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("form", "status", "words"),
    [
        ({"name": "", "role": "checker", "password": "some plain words"}, 422, "1 to 60 visible characters"),
        ({"name": "Ana", "role": "checker", "password": "some plain words"}, 409, "already"),
        ({"name": "Zoe", "role": "king", "password": "some plain words"}, 422, "king"),
        ({"name": "Zoe", "role": "command_line", "password": "some plain words"}, 422, "no role"),
        ({"name": "Zoe", "role": "checker", "password": "short"}, 422, "at least 10"),
        (
            {"name": "Zoe\u202e", "role": "checker", "password": "some plain words"},
            422,
            "Character 4, behind “Zoe”, is an invisible character (U+202E)",
        ),
    ],
)
def test_an_account_that_cannot_be_made_says_why(site, form, status, words):
    before = site.written
    answer = site.visitor("adm").post("/people", data=form)
    assert answer.status_code == status
    assert words in unescape(answer.text)
    assert form["password"] not in answer.text
    assert site.written == before


def test_the_last_administrator_stays(site):
    adm, before = site.visitor("adm"), site.written
    for address, form in (("/people/adm/role", {"role": "checker"}), ("/people/adm/active", {"active": "no"})):
        answer = adm.post(address, data=form)
        assert answer.status_code == 409
        assert "only administrator" in answer.text
    assert site.written == before


@pytest.mark.parametrize(
    ("form", "status", "words"),
    [
        ({"name": "", "type": "ngo"}, 422, "needs a name"),
        ({"name": "New", "type": ""}, 422, "what kind of source"),
        ({"name": "New", "type": "oracle"}, 422, "oracle"),
        ({"name": "belta", "type": "ngo"}, 409, "BelTA"),
        ({"name": "N" * 121, "type": "ngo"}, 422, "121 characters"),
        ({"name": "New", "type": "ngo", "reliability": "Z"}, 422, "Z"),
        ({"name": "New", "type": "ngo", "country": "BYE"}, 422, "3 characters"),
    ],
)
def test_a_source_that_cannot_be_added_says_why_and_keeps_what_was_typed(site, form, status, words):
    before = site.written
    answer = site.visitor("ana").post("/sources", data={**form, "note": "kept note"})
    assert answer.status_code == status
    assert words in unescape(answer.text)
    assert field(answer.text, "note") == "kept note"
    assert site.written == before
