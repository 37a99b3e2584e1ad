"""Word lists become a lexicon."""

from factcheck.text.attribution.wordlists import built, lexicon
from factcheck.text.languages.en import verbs as english
from factcheck.text.languages.es import verbs as spanish


def test_english_verbs_have_their_forms():
    assert english.forms("deny", []) == {"deny": "b", "denies": "s", "denying": "g", "denied": "d"}
    assert english.forms("admit", ["admitted"])["admitting"] == "g"
    assert english.forms("label", ["labeled"])["labelling"] == "g"
    assert english.forms("speak", ["spoke", "spoken"]) == {"speak": "b", "speaks": "s", "speaking": "g", "spoken": "n", "spoke": "p"}
    assert english.forms("lie", [])["lying"] == "g"
    assert english.forms("read", ["read"])["read"] == "d"
    assert english.forms("agree", [])["agreeing"] == "g"


def test_spanish_verbs_have_their_forms():
    assert spanish.forms("afirmar", [])["afirmó"] == "p"
    assert spanish.forms("decir", ["dijo", "diciendo", "dicho"]) | {"dijo": "p", "diciendo": "g", "dicho": "n"} == spanish.forms(
        "decir", ["dijo", "diciendo", "dicho"]
    )


def test_a_language_without_lists_reads_with_english_ones():
    assert lexicon("xx").code == "en"


def test_words_keep_their_letters_but_not_without_end():
    words = built("en", {"verbs": {"clause": ["say"]}, "grammar": {"pronouns": ["they"]}})
    assert [words.letter(w) for w in ("say", "they'll", "reform.news", "@belta", "12", "dam")] == ["v", "R", "P", "P", "U", "N"]
    assert words.letter("dam") == "N"
    object.__setattr__(words, "KEPT", 0)
    assert words.letter("weir") == "N"
    assert "weir" not in words.guesses
