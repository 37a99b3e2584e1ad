"""What counts as one quotation. `⟦ ⟧` stand around each expected quotation, marks included."""

import pytest

from factcheck.text.paragraphs import paragraphs
from factcheck.text.quotes import quotations

QUOTED = {
    "straight marks": 'He said ⟦"yes"⟧ and ⟦"no"⟧.',
    "curly marks": "He said ⟦“yes, of course”⟧ twice.",
    "guillemets": "Dijo ⟦«sí»⟧ y se fue.",
    "low marks": "Er sagte ⟦„ja“⟧ und ging.",
    "low marks closed the English way": "Он сказал ⟦„да”⟧.",
    "curly opening, straight closing": 'He said ⟦“yes"⟧ again.',
    "closing marks on both sides": "He said ⟦”yes”⟧ again.",
    "opening marks on both sides": "Вона сказала ⟦“так“⟧ і пішла.",
    "single marks": "He said ⟦‘it is over’⟧ and left.",
    "straight single marks": "He said ⟦'it is over'⟧ and left.",
    "apostrophes are no marks": "The workers' union didn't like the minister's plan; rock 'n roll.",
    "curly apostrophes are no marks": "The workers’ union didn’t like the minister’s plan.",
    "an apostrophe inside single marks": "He said ⟦‘we don’t know the workers’ names’⟧ and left.",
    "single marks inside double ones": "⟦“They told me ‘never’ twice,”⟧ he said.",
    "double marks inside single ones": "⟦‘They told me “never” twice,’⟧ he said.",
    "double marks inside guillemets": "⟦«Me dijeron “nunca” ayer»⟧, dijo.",
    "guillemets inside guillemets": "⟦«Газета «Труд» пишет»⟧, сказал он.",
    "one closing guillemet for two": "⟦«Газета «Труд»⟧ пишет.",
    "never closed": "He said “yes and left. Nobody spoke.",
    "never closed, then a good one": "He said “yes and left. She said ⟦“no”⟧.",
    "never closed, then a good straight one": 'He said "yes and left. She said ⟦"no"⟧ at once.',
    "never closed in the paragraph before": "He said “yes and left.\n\nShe said ⟦“no”⟧.",
    "several sentences": "⟦“We came. We saw. We left,”⟧ he said.",
    "a sentence a line": '⟦"We came.\nWe saw.\nWe left,"⟧ he said.',
    "a sentence a line, and a blank line before it closes": '"We came.\nWe saw.\n\nWe left," he said.',
    "a sentence a line, and the next mark opens": "He said “yes and left.\nShe said ⟦“no”⟧.",
    "paragraphs that open anew": "⟦“We came.\n\n“We saw.\n\n“We left,”⟧ he said.",
    "straight marks that open anew": '⟦"We came.\n\n"We saw."⟧ Nobody spoke.',
    "guillemets that go on with a closing mark": "⟦«Vinimos.\n\n»Vimos.\n\n»Vencimos»⟧, dijo.",
    "paragraphs that open anew and are never closed": "⟦“We came.\n\n“We saw.⟧\n\nNobody spoke.",
    "inches are no quotation": 'The pipe is 5" wide and 7" long.',
    "nothing between": 'He wrote "" twice.',
    "possessive behind the mark": "The ⟦“axis of peace”⟧’s end came.",
    "a dash before": "He left—⟦“for good,”⟧ she said.",
    "a bracket before": "He left (⟦“for good”⟧).",
    "an article's title in another mark": "Su libro ⟦“El viaje”⟧ salió ayer.",
    "no space after the closing mark": '⟦"We are friends."⟧Petrov left.',
    "spaces on both sides": 'He said ⟦" yes "⟧ twice.',
    "plural and close": "He thanked ⟦‘the workers’⟧ and left.",
    "possessives in a later sentence": "He called them ⟦‘the workers’⟧ again. The bosses’ cars left.",
    "guillemets with nothing between": "Dijo «» y se fue.",
    "a closing guillemet alone": "Dijo sí» y se fue.",
    "a plural and another opening": "He thanked ⟦‘the workers’⟧ and ⟦‘the boss’⟧.",
    "years": "In the ’90s he left.",
}


@pytest.mark.parametrize("marked", QUOTED.values(), ids=QUOTED)
def test_quotations_are_found_with_their_marks(marked):
    text = marked.replace("⟦", "").replace("⟧", "")
    expected = [part.split("⟧")[0] for part in marked.split("⟦")[1:]]
    found = quotations(text, paragraphs(text))
    assert [quotation.span.of(text) for quotation in found] == expected
    assert [quotation.number for quotation in found] == list(range(1, len(found) + 1))


def test_the_inner_span_leaves_the_marks_out():
    text = "He said “yes, of course” twice."
    (quotation,) = quotations(text, paragraphs(text))
    assert quotation.inner.of(text) == "yes, of course"


def test_a_quotation_that_is_never_closed_ends_with_its_last_paragraph():
    text = "“We came.\n\n“We saw."
    (quotation,) = quotations(text, paragraphs(text))
    assert quotation.inner.of(text) == "We came.\n\n“We saw."
