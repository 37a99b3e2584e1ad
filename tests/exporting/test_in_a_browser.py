"""The annotated copy as a browser shows and prints it: nothing is loaded, nothing overflows, nothing is out of reach."""

from itertools import pairwise

import pytest
from browser import close, from_left, violations
from build import an_article, assessed, told
from reported import rendered, reviewed

from factcheck.cli.samples import samples
from factcheck.text.reading import Reading, SuggestedPassage
from factcheck.text.span import Span


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    """The annotated copy of a finished seed, of one with a dispute, and of a small article."""
    folder = tmp_path_factory.mktemp("copies")
    shown = ("s125-upgrade", "cuba-belarus-roadmap")
    pages = {sample.slug: sample.data for sample in samples() if sample.slug in shown and sample.file_name.endswith(".html")}
    pages["reviewed"] = rendered(reviewed(), "html").encode()
    for name, data in pages.items():
        (folder / f"{name}.html").write_bytes(data)
    return sorted(folder.iterdir())


@pytest.mark.parametrize("width", [360, 768, 1280, 1600])
def test_a_copy_loads_nothing_complains_of_nothing_and_fits(browser, copies, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for copy in copies:
        page.goto(copy.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert asked == [copy.as_uri() for copy in copies]
    assert said == []
    close(page.context)


def test_a_copy_breaks_no_rule_of_accessibility(browser, copies):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for copy in copies:
        page.goto(copy.as_uri())
        assert violations(page) == ""
    close(page.context)


def test_every_number_leads_to_its_note_and_back(browser, copies):
    page = browser.new_page()
    for copy in copies:
        page.goto(copy.as_uri())
        broken = page.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.querySelector(a.getAttribute('href'))).length"
        )
        assert broken == 0
    close(page.context)


def crowded():
    """An article of 300 claims in three paragraphs, a third of them with reasons."""
    sentences = [f"The port bought {n} cranes from a maker abroad." for n in range(1, 301)]
    text = "\n\n".join(" ".join(sentences[at : at + 100]) for at in (0, 100, 200))
    spans = [Span(text.index(sentence), text.index(sentence) + len(sentence)) for sentence in sentences]
    passages = tuple(SuggestedPassage(span, "en", "claim", "", 60, (), (), None, ()) for span in spans)
    reasons = [assessed(f"c{n}", "refuted", reason="The register lists seven. " * 4) for n in range(1, 301, 3)]
    return told(an_article(text, Reading("x", "en", "1", passages)), *reasons)


@pytest.mark.parametrize("width", [1280, 600])
def test_hundreds_of_notes_on_a_paragraph_stay_near_their_words_and_apart_from_each_other(browser, tmp_path, width):
    copy = tmp_path / "crowded.html"
    copy.write_text(rendered(crowded(), "html"), "utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(copy.as_uri())
    notes = page.evaluate("""[...document.querySelectorAll(".note")].map(note => {
        const words = document.getElementById("r" + note.id.slice(1)), box = note.getBoundingClientRect();
        return [box.top, box.bottom, box.top - words.getBoundingClientRect().top];
    })""")
    assert len(notes) == 300
    assert all(before[1] <= after[0] for before, after in pairwise(notes))
    assert max(abs(away) for _, _, away in notes) < 900  # the height of a window
    close(page.context)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_copy_is_printed(browser, copies, paper):
    page = browser.new_page()
    for copy in copies:
        page.goto(copy.as_uri())
        assert page.pdf(format=paper).startswith(b"%PDF")
    close(page.context)


def test_hidden_characters_of_one_claim_turn_no_other_words_around(browser, tmp_path):
    text = "Taxes \u202efell in May. Prices rose in June."
    spans = [Span(0, 19), Span(20, len(text))]
    reading = Reading("", "en", "1", tuple(SuggestedPassage(span, "en", "claim", "", 0, (), (), None, ()) for span in spans))
    copy = tmp_path / "turned.html"
    copy.write_text(rendered(told(an_article(text, reading, "May and June")), "html"), encoding="utf-8")
    page = browser.new_page()
    page.goto(copy.as_uri())
    turned, after = (from_left(page, words) for words in ("fell", "Prices rose"))
    assert turned == sorted(turned, reverse=True)
    assert after == sorted(after)
    assert min(after) > max(turned)
    close(page.context)
