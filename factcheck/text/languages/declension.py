"""The forms of nouns and verbs that Russian, Ukrainian and Belarusian news speaks in, made from the words of its lists."""

from collections.abc import Iterable

SOFT = "аеёийоуыьэюяіїє"  # a noun's stem ends before these
CASES = (
    "", "а", "я", "у", "ю", "ом", "ем", "ём", "е", "и", "ы", "і", "ї", "ь", "й", "ой", "ою", "ею", "ей", "ов", "ев", "ів", "їв", "аў", "яў",
    "ам", "ям", "ами", "ями", "амі", "ямі", "ах", "ях", "ові", "еві", "єві", "єм", "ью",
    "ия", "ии", "ию", "ией", "ий", "ие", "иям", "иях", "ія", "ії", "ію", "ією", "ій", "іям", "іях", "ыя", "ыі", "ыю", "ыяй",
)  # fmt: skip
PLURALS = ("ов", "ев", "ів", "їв", "аў", "яў", "ам", "ям", "ами", "ями", "амі", "ямі", "ах", "ях")
PAST = {"ть": ("л", "ла", "ло", "ли"), "ти": ("в", "ла", "ло", "ли"), "ць": ("ў", "ла", "ла", "лі")}
PRESENT = {
    "овать": ("ует", "уют"), "евать": ("ует", "уют"), "ать": ("ает", "ают"), "ять": ("яет", "яют"),
    "увати": ("ує", "ують"), "ювати": ("ює", "юють"), "ати": ("ає", "ають"), "яти": ("яє", "яють"),
    "аваць": ("уе", "уюць"), "яваць": ("юе", "ююць"), "аць": ("ае", "аюць"), "яць": ("яе", "яюць"),
}  # fmt: skip
GERUND = {"ть": "в", "ти": "вши", "ць": "ўшы"}


def nouns(words: Iterable[str]) -> dict[str, str]:
    """Every form of some nouns, with the noun that it is of; a form of both numbers belongs to the plural if it looks it."""
    found: dict[str, str] = {}
    listed = sorted(words)
    for word in listed:
        stem = word.rstrip(SOFT) if len(word) > 3 else word
        several = word[-1] in "ыиіы"
        for ending in CASES:
            form = stem + ending
            if form not in found or (several and ending in PLURALS):
                found[form] = word
    return found | {word: word for word in listed}


def nominative(name: str) -> str:
    """A person's name in an oblique case as it stands in a register: Ивана Петрова, Анне Петровой."""
    words = name.split()
    hers = words[-1].endswith(("овой", "евой", "иной", "ской")) or (
        len(words) > 1 and words[0].endswith(("ы", "ии", "ги", "ки", "ні", "ії"))
    )
    return " ".join(_of_case(word, FEMININE if hers else MASCULINE) for word in words)


def _pairs(line: str) -> tuple[tuple[str, str], ...]:
    """Endings of oblique cases with those of the nominative, the longest first."""
    found = (pair.partition("-") for pair in line.split())
    return tuple((old, new) for old, _, new in found)


MASCULINE = _pairs(
    "ского-ский скому-ский ским-ский цкого-цкий ием-ий ія-ій ия-ий ию-ий ея-ей ею-ей ая-ай аю-ай ого-ый ым- ом- ем-ь а- у- я-ь ю-ь"
)
FEMININE = _pairs("ской-ская овой-ова евой-ева иной-ина ией-ия ії-ія ии-ия ой-а ей-я ги-га ки-ка ы-а и-я е-а")


def _of_case(word: str, endings: Iterable[tuple[str, str]]) -> str:
    if len(word) < 4 or word.isupper() or word.endswith("."):
        return word
    return next((word.removesuffix(old) + new for old, new in endings if word.endswith(old)), word)


def verbs(verb: str, irregular: list[str]) -> dict[str, str]:
    """Each form of a verb with its shape: b(ase), p (finite), g (adverbial)."""
    ending = verb[-2:]
    stem = verb.removesuffix(ending)
    found = {verb: "b"} | {stem + last: "p" for last in PAST.get(ending, ())}
    if ending in GERUND:
        found[stem + GERUND[ending]] = "g"
    present = next((last for last in PRESENT if verb.endswith(last)), "")
    found |= {verb.removesuffix(present) + last: "p" for last in PRESENT.get(present, ())}
    return found | {form: "g" if form.endswith(("ясь", "аючись", "яючись", "ючы", "ючыся")) else "p" for form in irregular}
