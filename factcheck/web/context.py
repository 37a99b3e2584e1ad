"""What every template knows: the vocabularies, the menu, the assets."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, request

from factcheck.discovery import collect
from factcheck.edge import current
from factcheck.vocabulary.attribution import CHANNELS, MODES, RELIABILITIES, ROLES, SOURCE_TYPES, VERDICTS
from factcheck.vocabulary.confidence import CONFIDENCES
from factcheck.vocabulary.evidence import CLOSENESSES, EVIDENCE_KINDS, STANCES
from factcheck.vocabulary.passages import DISPOSITIONS, FURNITURE
from factcheck.vocabulary.roles import DESK_ROLES, PERMISSIONS, Permission
from factcheck.vocabulary.stages import STAGES
from factcheck.vocabulary.statuses import STATUSES
from factcheck.web import assets
from factcheck.web.addresses import address

THEMES = ("", "light", "dark")
THEME_COOKIE = "theme"


@dataclass(frozen=True)
class Entry:
    """A line of the menu; a page module offers it as MENU."""

    place: int
    label: str
    endpoint: str
    permission: Permission
    areas: tuple[str, ...] = ()  # blueprints whose pages belong under this line


@dataclass(frozen=True)
class MenuItem:
    label: str
    address: str
    is_current: bool


def menu() -> list[MenuItem]:
    """The pages that this person's role may use."""
    person = current.visitor()
    if person is None:
        return []
    entries: list[Entry] = sorted(collect("factcheck.web.pages", "MENU"), key=lambda entry: entry.place)
    allowed = [entry for entry in entries if person.may(entry.permission)]
    exact = [entry for entry in allowed if entry.endpoint == request.endpoint]
    here = exact or [entry for entry in allowed if request.blueprint in entry.areas]
    return [MenuItem(entry.label, address(entry.endpoint), entry in here[:1]) for entry in allowed]


def theme() -> str:
    """What the reader chose: light, dark, or nothing for the system's own."""
    chosen = request.cookies.get(THEME_COOKIE, "")
    return chosen if chosen in THEMES else ""


def _names() -> dict[str, Any]:
    return {
        "STATUSES": STATUSES,
        "VERDICTS": VERDICTS,
        "CONFIDENCES": CONFIDENCES,
        "STAGES": STAGES,
        "DISPOSITIONS": DISPOSITIONS,
        "FURNITURE": FURNITURE,
        "SOURCE_TYPES": SOURCE_TYPES,
        "ROLES": ROLES,
        "MODES": MODES,
        "CHANNELS": CHANNELS,
        "RELIABILITIES": RELIABILITIES,
        "EVIDENCE_KINDS": EVIDENCE_KINDS,
        "CLOSENESSES": CLOSENESSES,
        "STANCES": STANCES,
        "DESK_ROLES": DESK_ROLES,
        "PERMISSIONS": PERMISSIONS,
    }


def register(app: Flask) -> None:
    app.jinja_env.globals.update(_names(), url_for=address, asset=assets.address, asset_integrity=assets.integrity)

    @app.context_processor
    def of_this_request() -> dict[str, Any]:
        return {"person": current.visitor(), "menu": menu(), "theme": theme(), "demo": current.settings().demo}
