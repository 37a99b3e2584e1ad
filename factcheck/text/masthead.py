"""What an article says about itself: title, outlet, author and date, where its furniture makes them safe to guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.text.language import Language, known
from factcheck.text.reading import Reading, SuggestedPassage

FURNITURE = "furniture"
LONGEST_TITLE = 300
STEMS = (  # the first three letters of each month in every language that is read
    "jan ene янв сту січ", "feb фев лют", "mar мар сак бер", "apr abr апр кра кві", "may май мая тра", "jun июн чэр чер",
    "jul июл ліп лип", "aug ago авг жні сер", "sep set сен вер", "oct окт кас жов", "nov ноя ліс лис", "dec dic дек сне гру",
)  # fmt: skip
MONTHS = {stem: number for number, stems in enumerate(STEMS, 1) for stem in stems.split()}
ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\d)")
SLASHED = re.compile(r"(?<![\d/])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})(?!\d)")
SPELLED = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:de\s+|of\s+)?(?P<month>[^\W\d_]{3,})\.?,?\s+(?:de\s+)?(?P<year>\d{4})(?!\d)"
)
SPELLED_US = re.compile(r"(?P<month>[^\W\d_]{3,})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})(?!\d)")
NAME = r"[^\W\d_a-zа-яёіїєґў][\w.’'-]*"
PEOPLE = re.compile(rf"{NAME}(?: (?:(?:de|del|la|van|von|der|bin|al|da|di|du|y|e|and|и|і|й) )*{NAME}){{1,6}}")
AFTER_NAMES = re.compile(r"\s*(?:[|·•,;/(\[\d@]|\s[-–—]\s|\b(?:for|in|para|en|для)\b|$)")
NO_OWNER = re.compile(r"©|\(c\)|\bcopyright\b|\bby\b|\b\d{4}(?:\s*[-–—]\s*\d{4})?\b", re.IGNORECASE)
OWNER = re.compile(rf"(?:The |El |La )?{NAME}(?: (?:(?:de|del|la|of|and|the|y|&) )*{NAME}){{0,4}}")
ONE_WORD_NAME = re.compile(r"\w*[a-z]\w*[A-Z]\w*|[\w-]+\.\w{2,6}")  # CubaHeadlines, reform.news


@dataclass(frozen=True)
class Masthead:
    """Each is empty where the text does not make it safe."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""  # YYYY-MM-DD


def masthead(text: str, reading: Reading) -> Masthead:
    """What the article's own furniture says; a person looks it over afterwards."""
    lines = list(_furniture(text, reading))
    top = list(_furniture(text, reading, top=True))
    signed = [(line, known()[lang]) for sub, line, lang in lines if sub == "byline"]
    dated = [(line, known()[lang]) for sub, line, lang in top if sub in ("byline", "dateline")] or signed
    return Masthead(
        title=_title([line for sub, line, _ in lines if sub == "headline"]),
        outlet=_outlet(text, [line for sub, line, _ in top if sub == "outlet"], [line for sub, line, _ in lines if sub == "copyright"]),
        author=next((author for line, language in signed if (author := _author(line, language))), ""),
        published=min((day.isoformat() for line, language in dated for day in _dates(line, language)), default=""),
    )


def _furniture(text: str, reading: Reading, top: bool = False) -> Iterator[tuple[str, str, str]]:
    """Kind, words and language of each line of furniture; `top`: only of those that stand above the first sentence."""
    for passage in reading.passages:
        if passage.disposition != FURNITURE:
            if top:
                return
        elif passage.span.end - passage.span.start <= LONGEST_TITLE:
            yield passage.sub, _line(text, passage), passage.lang


def _line(text: str, passage: SuggestedPassage) -> str:
    return " ".join(passage.span.of(text).split())


def _title(headlines: list[str]) -> str:
    """The headline that is printed twice, else the first."""
    return next((line for line in headlines if headlines.count(line) > 1), headlines[0] if headlines else "")


def _outlet(text: str, outlets: list[str], rights: list[str]) -> str:
    """Who claims the rights, else the line above the headline where the article speaks of it again or it can be nothing else."""
    for line in rights:
        owner = " ".join(NO_OWNER.sub(" ", line).split(". ")[0].split()).strip(" .,|-–—")
        if OWNER.fullmatch(owner):
            return owner
    sure = (line for line in outlets if ONE_WORD_NAME.fullmatch(line) or text.casefold().count(line.casefold()) > 1)
    return next(sure, "")


def _author(line: str, language: Language) -> str:
    """The name or names after “By”, if nothing but a place, a date or an address follows them."""
    low = line.lower()
    others = language.listed("furniture", "not_the_author")
    if any(low.startswith(word) for word in others):
        return ""
    openings = [word + " " for word in language.listed("furniture", "byline")]
    links = [word + " " for word in language.listed("furniture", "author_links")]
    starts = {len(word) for word in openings if low.startswith(word)}
    starts |= {low.rfind(word) + len(word) for word in links if word in low}
    for start in sorted(starts, reverse=True):
        names = PEOPLE.match(line, start)
        if names and AFTER_NAMES.match(line, names.end()):
            return names[0] if not names[0].isupper() else names[0].title()
    return ""


def _dates(line: str, language: Language) -> Iterator[date]:
    """Every full date in a line that can be read in one way only."""
    for pattern in (ISO, DOTTED):
        yield from _days((int(f["year"]), int(f["month"]), int(f["day"])) for f in pattern.finditer(line))
    for pattern in (SPELLED, SPELLED_US):
        yield from _days((int(f["year"]), _month(f["month"], language), int(f["day"])) for f in pattern.finditer(line))
    for slashed in SLASHED.finditer(line):
        one, two, year = int(slashed["one"]), int(slashed["two"]), int(slashed["year"])
        if one == two or max(one, two) > 12:
            yield from _days([(year, min(one, two), max(one, two))])


def _month(word: str, language: Language) -> int:
    return MONTHS.get(word.lower()[:3], 0) if word.lower() in language.listed("furniture", "months") else 0


def _days(numbers: Iterator[tuple[int, int, int]] | list[tuple[int, int, int]]) -> Iterator[date]:
    for year, month, day in numbers:
        if 1900 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= 31:
            try:
                yield date(year, month, day)
            except ValueError:
                continue  # the 31st of a shorter month
