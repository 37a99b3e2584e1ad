"""No format lets what people wrote do anything, and each keeps the words."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from build import TEXT, an_article, an_assessment, an_item, assessed, happened, told
from reported import every_format, published_house

from factcheck.domain.article import Description
from factcheck.domain.claim import Citation
from factcheck.domain.kinds.articles import ArticleDescribed, FindingWritten
from factcheck.domain.kinds.assessments import ClaimSignedOff
from factcheck.domain.kinds.claims import ClaimRestated
from factcheck.domain.kinds.evidence import ClaimCited, EvidenceAdded
from factcheck.domain.kinds.people import PersonAdded
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.roles import DESK_ROLES

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><b onmouseover=alert(1)>',
    "{{ 7 * 7 }} {% raw %}",
    "[here](javascript:alert(1)) ![x](http://evil.example/x.png) http://evil.example",
    "# Receipt\n## Receipt\n- Article (article_id): `other`",
    "=cmd|' /C calc'!A0",
    "-2+3\r\n@SUM(A1)",
    "turned \u202e around \u2066 and \x07 rung 🏁 שלום",
    "</style></head><body>",
    "--> <!-- ]]>",
)


def table(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


class Outline(HTMLParser):
    """The tags of a page, and every attribute that could load or run something."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.open, self.data = set(), [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in {"meta", "br", "img"}:
            self.open.append(tag)

    def handle_data(self, data):
        if self.open[-1:] == ["script"]:
            self.data.append(data)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def hostile(words):
    """An article on which everything that people can write says these words."""
    item = replace(an_item(title=words), address=words, archived="javascript:alert(2)", retrieved=words[:10])
    text = f"{TEXT}\n{words.replace(chr(13), '')}"
    held = an_assessment("refuted", reason=words, should_read=words)
    sign_off = happened(ClaimSignedOff("c3", "ana", words), by="eve")
    return told(
        an_article(text),
        happened(ArticleDescribed(Description(words, words, words, words[:10], words, "en"))),
        happened(FindingWritten(words, words)),
        happened(EvidenceAdded("E1", item)),
        happened(ClaimCited("c3", Citation("E1", STANCES["refutes"], words, words))),
        happened(ClaimRestated("c3", words)),
        assessed("c3", "refuted", reason=words, should_read=words),
        assessed("c2", "refuted", reason=held.reason),
        assessed("c2", "not_checkable", by="ben", reason=words),
        sign_off,
    )


@pytest.fixture(scope="module", params=HOSTILE, ids=range(len(HOSTILE)))
def attack(request):
    house = published_house(PersonAdded("mal", request.param[:20], DESK_ROLES["checker"]))
    return request.param, every_format(hostile(request.param), house=house)


def test_the_annotated_copy_loads_and_runs_nothing(attack):
    _, made = attack
    page = Outline(made["html"])
    assert page.open == []
    assert not page.tags & {"img", "iframe", "object", "embed", "link", "base", "form", "svg", "b onmouseover"}
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in {"src", "style", "srcset", "action"}]
    assert re.findall("<script([^>]*)>", made["html"]) == [' type="application/ld+json"']  # data, which no browser runs
    assert len(page.data) == 1
    assert json.loads(page.data[0])["@graph"]
    followed = [value for name, value in page.attributes if name == "href"]
    assert all(re.match(r"#[A-Za-z]\d+$|https?://", value) for value in followed)
    assert "default-src 'none'" in made["html"]


def test_markdown_has_no_html_no_foreign_link_and_one_receipt(attack):
    words, made = attack
    text = made["markdown"]
    assert not re.search(r"<(?!https?://)", text)
    assert not re.search(r"(?<!\\)\]\((?!<https?://)", text)
    assert not re.search(r"(?<!\(<)https?://", text)
    assert text.count("\n## Receipt\n") == 1
    assert "\u202e" not in text
    assert "{{" not in text or words.startswith("{{")


def test_no_cell_runs_and_every_row_has_every_column(attack):
    _, made = attack
    rows = table(made["csv"])
    assert len(rows) >= 4
    for row in rows:
        assert None not in row
        assert None not in row.values()
        assert not [cell for cell in row.values() if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert made["csv"].replace("\r\n", "").count("\r") == 0


def test_data_have_the_words_exactly(attack):
    words, made = attack
    data = json.loads(made["json"])
    refuted = next(claim for claim in data["claims"] if claim["claim_id"] == "c3")
    assert refuted["reason"] == words
    assert data["article"]["text"].startswith(TEXT)


def test_control_characters_are_shown_as_such_and_the_loss_note_says_so():
    made = every_format(hostile("rung \x07 \x0b \x9f"))
    for form in ("html", "markdown", "csv"):
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", made[form])
        assert "control characters are shown as \ufffd" in made[form]
