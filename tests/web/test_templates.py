"""Templates: what every partial and every card keeps to, and that the article on the page is the article of the ledger."""

import re
from html.parser import HTMLParser

import pytest
from site_in_use import ARTICLE, at, claim, take_in

from factcheck.paths import shipped
from factcheck.web.regions.region import Region

FOLDER = shipped("templates")
ALL = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html") if "exports" not in path.parts)
REGIONS = [name for name in ALL if name.rpartition("/")[2].startswith("_") and not name.startswith("_macros/")]
VOID = {"meta", "link", "input", "br", "rect", "hr", "img"}


class Page(HTMLParser):
    """The elements of a page in order, each with its attributes; raises where they do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.roots = 0
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.roots += not self.open
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def named(self, *tags):
        return [attrs for tag, attrs in self.elements if tag in tags]


class Text(HTMLParser):
    """What a reader reads of the article: without the numbers and kinds in the margin."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._skipping = 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "p":
            self.lines.append("")
        if tag == "span" and (self._skipping or "data-skip" in dict(attrs)):
            self._skipping += 1

    def handle_endtag(self, tag):
        if tag == "span" and self._skipping:
            self._skipping -= 1

    def handle_data(self, data):
        if self.lines and not self._skipping:
            self.lines[-1] += data


def regions(of=Region):
    return [below for child in of.__subclasses__() for below in (child, *regions(child))]


def article_text(client, article_id=ARTICLE):
    page = client.get(f"/articles/{article_id}").text
    return re.search(r'<div id="article-text".*?</div>', page, re.DOTALL)[0]


@pytest.mark.parametrize("name", REGIONS)
def test_a_region_is_one_element_that_wears_its_root(name):
    source = re.sub(r"\{#.*?#\}", "", (FOLDER / name).read_text("utf-8"), flags=re.DOTALL)
    first = re.search(r"<\w[^>]*?\{\{ root \}\}", source)
    assert source.count("{{ root }}") == 1
    assert first, "the first element of a region wears its root"
    assert "<" not in re.sub(r"\{% macro.*?endmacro -?%\}", "", source[: first.start()], flags=re.DOTALL)


def test_every_region_has_its_partial_and_every_partial_its_region(site):
    assert {region.template for region in regions()} == set(REGIONS)


@pytest.mark.parametrize("name", ALL)
def test_no_template_holds_anything_that_a_browser_would_run_or_colour(name):
    source = (FOLDER / name).read_text("utf-8")
    assert not re.search(r"<style|\sstyle=|<script(?! src=)|\son[a-z]+=|javascript:|hx-on|js:", source)


@pytest.mark.parametrize("address", [claim("c1", "card"), claim("c2", "card"), claim("c3", "card"), at("passages/p4/card")])
@pytest.mark.parametrize("person", ["ana", "eve", "aud"])
def test_a_card_is_one_form_whose_buttons_do_the_same_with_and_without_htmx(site, person, address):
    card = Page(site.visitor(person).get(address).text)
    assert card.roots == 1
    assert [tag for tag, _ in card.elements].count("form") == 1
    assert card.elements[0][1]["id"] == "card"
    for button in card.named("button"):
        assert button["formaction"] == button["hx-post"]
        assert (button["hx-target"], button["hx-swap"]) == ("closest [data-region]", "outerHTML")


def test_enter_in_any_field_of_a_claim_saves_the_assessment(site):
    first = Page(site.visitor("ana").get(claim("c2", "card")).text).named("button")[0]
    assert first["formaction"] == claim("c2", "assessment")
    assert (first["tabindex"], first["aria-hidden"]) == ("-1", "true")


@pytest.mark.parametrize("part", ["chain", "evidence", "split", "bounds", "restatement", "query"])
def test_an_address_opens_an_editor_of_the_card(site, part):
    card = Page(site.visitor("ana").get(claim("c2", "card") + f"?edit={part}").text)
    opened = [details for details in card.named("details") if "open" in details and details.get("id")]
    assert len(opened) == 1


@pytest.mark.parametrize(
    "address", ["/", at(), f"{at()}?passage=p4", "/import", at("details"), "/sources", "/sources/belta", "/account", "/sign-in", "/rules"]
)
def test_every_field_has_a_label(site, address):
    text = site.visitor("adm" if address == "/rules" else "eve").get(address).text
    page = Page(text.replace("<!doctype html>", ""))
    labels = {label["for"] for label in page.named("label") if "for" in label}
    for field in page.named("input", "select", "textarea"):
        if field.get("type") not in {"hidden", "radio", "checkbox"}:
            assert field["id"] in labels, field


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said 🙂 it was “fine”.\n\nNobody laughed, e\u0301l said.",
        "\n  <script>alert(1)</script> said the mayor. <b>Taxes</b> fell & rose.",
        "قال الوزير إن الضرائب انخفضت.\nTaxes fell 4%, he said.  Two spaces stay.",
    ],
)
def test_the_article_on_the_page_is_the_article_of_the_ledger(site, text):
    take_in(site.desk, text, "a2", "Strange")
    lines = Text(article_text(site.visitor("ana"), "a2")).lines
    assert [line.strip() for line in lines] == [line.strip() for line in text.splitlines() if line.strip()]


def test_several_claims_in_one_sentence_leave_its_words_as_they_are(site):
    ana, whole = site.visitor("ana"), site.dossier.claim("c1")
    first, second = whole.quote.split()[:2]
    form = {"begin": f"{whole.start}:{first}", "finish": f"{whole.start + whole.quote.index(second)}:{second}"}
    assert ana.post(at("claims"), data=form).status_code == 303
    shown = article_text(ana)
    assert "shared" in shown
    assert " ".join(Text(shown).lines).split() == site.dossier.text.split()


def test_a_claim_that_runs_over_two_sentences_is_named_once(site):
    ana = site.visitor("ana")
    assert ana.post(claim("c1", "merge"), data={"seen": site.dossier.version}).status_code == 303
    merged = site.dossier.live_claims()[0]
    shown = article_text(ana)
    assert len(merged.passage_ids) == 2
    assert shown.count(f'id="text-{merged.claim_id}"') == 1
    assert shown.count(f'data-claim="{merged.claim_id}"') == 2
