"""How values are written on pages."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from flask import Flask
from markupsafe import Markup

from factcheck.domain.claim import Claim
from factcheck.vocabulary.vocabulary import Term, Vocabulary
from factcheck.web.browsers import browser
from factcheck.web.marking import marked, turns, untwisted
from factcheck.web.rows import by_status, stages_of, standing_of

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LANGUAGES = {"en": "English", "es": "Spanish", "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "und": "Another language"}


def moment(time: str) -> Markup:
    """A ledger time as a person reads it, with the exact one beside it: 21 Nov 2026, 14:02 UTC."""
    if not time:
        return Markup("")
    read = datetime.fromisoformat(time.replace("Z", "+00:00")).astimezone(UTC)
    shown = f"{read.day} {MONTHS[read.month - 1]} {read.year}, {read:%H:%M} UTC"
    return Markup('<time datetime="{}" title="{}">{}</time>').format(time, time, shown)


def day(date: str) -> Markup:
    """A date, YYYY-MM-DD, as a person reads it; anything else as it stands."""
    try:
        read = datetime.strptime(date[:10], "%Y-%m-%d")  # noqa: DTZ007  a date has no zone
    except ValueError:
        return Markup.escape(date)
    return Markup('<time datetime="{}">{}</time>').format(date[:10], f"{read.day} {MONTHS[read.month - 1]} {read.year}")


def count(number: int, word: str, plural: str = "") -> str:
    """3 claims, 1 claim, no claims."""
    return f"{number or 'no'} {word if number == 1 else plural or word + 's'}"


def language(code: str) -> str:
    return LANGUAGES.get(code, code)


def languages(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Languages as options of a choice."""
    return [(code, language(code)) for code in codes]


def shortened(text: str, length: int = 120) -> str:
    """The beginning of a text, cut at a space."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–—") + " …"


def shown(claim: Claim) -> Term:
    """What a claim's mark shows: its status, or that the reviewers differ."""
    return claim.stage if claim.given and not claim.standing else claim.status


def pairs(vocabulary: Vocabulary[Any]) -> list[tuple[str, str]]:
    """The words on offer as options of a choice: code and label."""
    return [(term.code, term.label) for term in vocabulary if not term.retired]


def register(app: Flask) -> None:
    for function in (
        moment,
        day,
        count,
        browser,
        language,
        languages,
        shortened,
        shown,
        marked,
        turns,
        untwisted,
        pairs,
        stages_of,
        standing_of,
        by_status,
    ):
        app.jinja_env.filters[function.__name__] = function
