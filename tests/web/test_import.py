"""The import page and what it does with bad input: a sentence that names the cause, the right status, nothing lost, nothing written."""

import gc
import re
from html import unescape
from io import BytesIO

import pytest
from build import TEXT
from site_in_use import SWAP

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # see `tidy`
PROSE = "Wages rose 3% in June, the union said. "
MEGA = 1_000_000
LARGE = {"any", "bytes", "megabytes", "much"}  # words in the names of tests that send large forms


@pytest.fixture(autouse=True)
def tidy(request):
    """The test client leaves the temporary file of a large form to the collector: let it happen here, not in another test."""
    yield
    if LARGE & set(request.node.name.replace("[", "_").split("_")):
        gc.collect()


def upload(site, data, name="article.txt", **form):
    return site.visitor("ana").post("/import", data={"file": (BytesIO(data), name), **form})


def paste(site, text, **form):
    return site.visitor("ana").post("/import", data={"text": text, **form})


def taken(site, answer):
    assert answer.status_code == 303, unescape(answer.text)[:2000]
    article_id = answer.headers["Location"].split("/")[2]
    return site.desk.dossier(article_id)


def must_cover(dossier):
    """Passages hold every character that is not a space, in order, without overlap."""
    last = 0
    for passage in dossier.ordered_passages():
        assert not dossier.text[last : passage.span.start].strip()
        assert passage.span.start >= last
        last = passage.span.end
    assert not dossier.text[last:].strip()


# -- what is taken ---------------------------------------------------------------------------------------------------
def test_a_pasted_article_is_read_and_shown_for_correction(site):
    answer = paste(
        site, PROSE, title="Wages", outlet="The Harbour Post", published="2026-05-30", address="https://harbour.example/wages", lang="en"
    )
    dossier = taken(site, answer)
    assert answer.headers["Location"].endswith("/details?fresh=1")
    assert (dossier.about.title, dossier.about.description.published) == ("Wages", "2026-05-30")
    page = site.visitor("ana").get(answer.headers["Location"])
    assert 'value="Wages"' in page.text
    assert "passage" in page.text


def test_an_uploaded_file_keeps_its_name_and_its_bytes(site):
    data = "\ufeffWages rose 3%.\r\nPrices fell.\r".encode()
    dossier = taken(site, upload(site, data, "folder/may.txt"))
    assert dossier.text == "Wages rose 3%.\nPrices fell.\n"
    assert dossier.about.file_name == "may.txt"
    assert dossier.about.bytes_sha256 != dossier.about.text_sha256


@pytest.mark.parametrize(
    "text",
    [
        "\n\n\n  Leading lines and spaces: wages rose 3%.",
        "x" * MEGA,
        "Taxes fell 4%. " * 500,
        "שכר עלה 3%, אמר האיגוד.",
        "\u202eright to left\u202c said \u2066mixed\u2069 the union.",
        "cafe\u0301 " + "a" + "\u0301" * 500 + " said the union.",
        "👩‍👩‍👧‍👦 said 🏳️‍🌈 wages rose 3%. " + "\U0001f9d1\U0001f3fd",
        "bell \x07 and escape \x1b[31m and delete \x7f and C1 \x85 said the union.",
        "line\u2028separator and paragraph\u2029separator, form\x0cfeed, said the union.",
        "<script>alert(1)</script>\n<b>Wages</b> rose 3% &amp; fell, {{ 7*7 }} {% raw %} said the union.",
        '"' * 5_000,
        "(" * 5_000 + " said the union.",
        "a\n" * 500,
        "…. ¿? ¡! . . . — –",
        "\u200b\u200b zero width \ufeff inside, said the union.",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_any_text_is_taken_as_it_is_and_shown(site, text):
    dossier = taken(site, paste(site, text))
    assert dossier.text == text
    must_cover(dossier)
    page = site.visitor("ana").get(f"/articles/{dossier.about.article_id}")
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert " 49 " not in page.text or "7*7" in page.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_marked_encoding_is_read(site, encoding):
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    dossier = taken(site, upload(site, mark + "Зарплаты выросли на 3%.".encode(encoding)))
    assert dossier.text == "Зарплаты выросли на 3%."


# -- what is not -----------------------------------------------------------------------------------------------------
BAD_FILES = [
    (b"", 422, "only blank space"),
    (b" \n\t ", 422, "only blank space"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 415, "NUL byte at offset"),
    (b"wages\0rose", 415, "NUL character at offset 5"),
    ("Lohn für März".encode("latin-1"), 415, "0xFC at offset 6"),
    ("Зарплаты".encode("cp1251"), 415, "not UTF-8"),
    (b"\xff\xfea", 415, "not UTF-16"),
    (b"\xed\xa0\x80 half", 415, "0xED at offset 0"),
    (b"x" * 2_000_001, 413, "2,000,001 bytes"),
]


@pytest.mark.parametrize(("data", "status", "words"), BAD_FILES, ids=lambda value: repr(value)[:24])
def test_bytes_that_are_no_text_are_refused_with_the_reason(site, data, status, words):
    before = site.written
    answer = upload(site, data, title="kept title", outlet="kept outlet")
    assert answer.status_code == status
    assert words in unescape(answer.text)
    assert 'value="kept title"' in answer.text
    assert 'value="kept outlet"' in answer.text
    assert re.search(r'href="#(text|file)"', answer.text)
    assert site.written == before


@pytest.mark.parametrize(
    ("form", "status", "name", "words"),
    [
        ({"text": ""}, 422, "text", "only blank space"),
        ({"text": "   \r\n "}, 422, "text", "only blank space"),
        ({}, 422, "text", "only blank space"),
        ({"text": "a\0b wages"}, 415, "text", "NUL character at offset 1"),
        ({"text": PROSE, "title": "x" * 301}, 422, "title", "301 characters"),
        ({"text": PROSE, "published": "yesterday"}, 422, "published", "Write it as 2026-05-31"),
        ({"text": PROSE, "published": "2026-02-30"}, 422, "published", "no date"),
        ({"text": PROSE, "address": "javascript:alert(1)"}, 422, "address", "https://"),
        ({"text": PROSE, "address": "harbour.example"}, 422, "address", "https://"),
        ({"text": PROSE, "author": "a\0b"}, 422, "author", "behind “a”, is a control character (U+0000)"),
        ({"text": PROSE, "lang": "klingon!!"}, 422, "lang", ""),
        ({"text": PROSE, "lang": "xx"}, 422, "lang", ""),
        ({"text": PROSE, "again": "perhaps"}, 422, "again", ""),
    ],
    ids=str,
)
def test_a_wrong_field_is_named_and_the_rest_is_kept(site, form, status, name, words):
    before = site.written
    answer = site.visitor("ana").post("/import", data={"outlet": "kept outlet", **form})
    text = unescape(answer.text)
    assert answer.status_code == status, text[:300]
    assert words in text
    assert f'href="#{name}"' in text
    assert 'value="kept outlet"' in text
    if form.get("text", "").strip() and "\0" not in form["text"]:
        assert form["text"] in text
    assert site.written == before


def test_a_text_over_two_megabytes_is_refused_and_kept(site):
    before = site.written
    answer = paste(site, "Wages rose. " * 180_000)
    assert answer.status_code == 413
    assert "2,000,000" in answer.text or "2 MB" in answer.text
    assert "Wages rose. Wages rose." in answer.text
    assert site.written == before


def test_two_megabytes_of_cyrillic_are_taken_though_a_form_swells_them(site):
    text = "Зарплаты выросли " * 60_000
    assert len(text.encode()) < 2_000_000
    answer = site.visitor("ana").post("/import", data={"text": text})
    assert taken(site, answer).text == text


def test_far_too_much_is_refused_before_it_is_read(site):
    before = site.written
    answer = upload(site, b"x" * 9_000_000)
    assert answer.status_code == 413
    assert "2 MB" in answer.text
    assert "<h1" in answer.text
    assert site.written == before


def test_a_text_and_a_file_at_once_are_refused(site):
    answer = upload(site, PROSE.encode(), text="Prices fell.")
    assert answer.status_code == 422
    assert "Send one of them" in answer.text
    assert "Prices fell." in answer.text


def test_half_characters_never_reach_the_desk(site):
    """A browser cannot send one; whoever forges the form gets replacement characters or a refusal, never an error."""
    answer = site.visitor("ana").post("/import", data=b"text=wages+%ED%A0%80+rose", content_type="application/x-www-form-urlencoded")
    assert answer.status_code in {303, 415}
    answer = site.visitor("ana").post("/import", data=b"\xff\xfe\x00text=\xed\xa0\x80", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 422


# -- the same again --------------------------------------------------------------------------------------------------
def test_the_same_text_twice_is_recognised_and_leads_to_the_article(site):
    before = site.written
    answer = paste(site, TEXT)
    assert answer.status_code == 200
    assert "/articles/a1" in answer.text
    assert TEXT.split("\n")[1] in answer.text
    assert site.written == before


def test_the_same_text_is_recognised_though_a_browser_posts_other_line_ends(site):
    before = site.written
    assert "/articles/a1" in paste(site, TEXT.replace("\n", "\r\n")).text
    assert "/articles/a1" in upload(site, ("\ufeff" + TEXT.replace("\n", "\r\n")).encode()).text
    assert site.written == before


def test_another_outlets_copy_is_taken_when_asked_for(site):
    dossier = taken(site, paste(site, TEXT, again="yes", outlet="Another Post"))
    assert dossier.about.article_id != "a1"


def test_the_form_works_alike_for_htmx(site):
    answer = site.visitor("ana").post("/import", data={"text": ""}, headers=SWAP)
    assert answer.status_code == 422
    assert "only blank space" in answer.text


def test_a_known_text_is_told_with_since_when_by_whom_and_a_link(site):
    ana, ben = site.visitor("ana"), site.visitor("ben")
    article = ana.post("/import", data={"text": PROSE, "title": "Wages & prices"}).headers["Location"].split("/")[2]
    before = site.written
    page = ben.post("/import", data={"text": PROSE}).text
    assert "<title>Known already: Import" in page
    assert f'<a href="/articles/{article}">Wages &amp; prices</a> has the very same text. Ana took it in on <time' in page
    assert site.written == before


def test_reading_anew_without_news_says_so_and_writes_nothing(site):
    client = site.visitor("ana")
    article = client.post("/import", data={"text": PROSE}).headers["Location"].split("/")[2]
    before = site.written
    for headers in ({}, SWAP):
        answer = client.post(f"/articles/{article}/reading", headers=headers)
        assert answer.status_code == 200
        assert "Nothing new was found." in answer.text
        assert answer.text.count('id="notice"') == 1
    assert site.written == before
