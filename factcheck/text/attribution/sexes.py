"""Whether a person is a man or a woman, by the first name, the titles and the article."""

from collections.abc import Set as AbstractSet

from factcheck.text.attribution.lexicon import Lexicon
from factcheck.text.attribution.phrases import Phrase
from factcheck.text.attribution.sentence import Sentence


def of_named(s: Sentence, phrase: Phrase, name: str) -> str:
    """Of a person, by the first name or the words of the phrase."""
    if known := of_name(s.lexicon, name):
        return known
    lows = {s.lows[at].rstrip(".") for at in range(phrase.start, phrase.end) if s.tags[at] != "D"}
    if not s.lexicon["female"].isdisjoint(lows):
        return "f"
    return _article_sex(s, phrase) if s.lexicon["male"].isdisjoint(lows) else "m"


def of_name(lexicon: Lexicon, name: str) -> str:
    """What the first name of a full name tells."""
    first, _, rest = name.partition(" ")
    return "" if not rest else "f" if first in lexicon["women"] else "m" if first in lexicon["men"] else ""


def of_described(s: Sentence, phrase: Phrase) -> str:
    """Of whoever is described: the spokeswoman, la fiscal."""
    head = s.lows[phrase.head]
    return "f" if s.lexicon.has("female", head) else "m" if s.lexicon.has("male", head) else _article_sex(s, phrase)


def _article_sex(s: Sentence, phrase: Phrase) -> str:
    """What the article before a noun tells, in languages whose articles tell it; nothing before a name."""
    first = s.low(phrase.start)
    if s.tags[phrase.head] != "N":
        return ""
    return "f" if s.lexicon.has("feminine", first) else "m" if s.lexicon.has("masculine", first) else ""


def of_titles(lexicon: Lexicon, titles: AbstractSet[str]) -> str:
    """What the titles of a name alone tell; nothing where the article has both a Mr. and a Mrs. of that name."""
    told = [sex for sex, group in (("f", "female"), ("m", "male")) if not lexicon[group].isdisjoint(titles)]
    return told[0] if len(told) == 1 else ""
