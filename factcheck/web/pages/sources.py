"""The register of sources, and what is said to come from each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from marshmallow import Schema

from factcheck.domain.house import House, Person, Source
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, Incomplete, NotNow
from factcheck.schemas.form import load
from factcheck.schemas.source import AddSourceSchema, ChangeSourceSchema, MergeSourcesSchema
from factcheck.storage import sourced
from factcheck.vocabulary.attribution import SOURCE_TYPES
from factcheck.vocabulary.roles import READ
from factcheck.vocabulary.statuses import STATUSES
from factcheck.web.context import Entry
from factcheck.web.done import done
from factcheck.web.regions.region import Region

PAGES = Blueprint("sources", __name__)
MENU = Entry(3, "Sources", "sources.index", READ, ("sources",))
BY_NAME, BY_CLAIMS = "name", "claims"
SORTS = {BY_NAME: "Name", BY_CLAIMS: "Most claims", **{status.code: f"Most claims: {status.label.lower()}" for status in STATUSES}}
A_PAGE = 100
SAVED = {"change": "{} is changed.", "merge": "Merged into {}."}


@dataclass
class SourceForm(Region):
    """One entry of the register, to be added, changed or merged."""

    template: ClassVar[str] = "sources/_source_form.html"
    house: House
    person: Person
    source: Source | None = None
    doing: str = ""  # "change" or "merge", where that was refused
    form: dict[str, str] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)

    def typed(self, doing: str) -> dict[str, str]:
        """What stood in the form that was refused."""
        return self.form if doing == self.doing else {}

    def wrong(self, doing: str) -> dict[str, list[str]]:
        return self.errors if doing == self.doing else {}

    @property
    def others(self) -> list[tuple[str, str]]:
        """What the entry can be merged into, as options of a choice."""
        entries = sorted(self.house.register_sources(), key=lambda source: source.name.casefold())
        return [("", "Choose …"), *((entry.source_id, entry.name) for entry in entries if entry != self.source)]


@PAGES.get("/sources")
def index() -> ResponseReturnValue:
    return _index(SourceForm(current.desk().house(), current.person()))


def _index(form: SourceForm) -> str:
    desk, asked, sort = current.desk(), request.args.get("type", ""), request.args.get("sort", "")
    house, asked, sort = desk.house(), asked if asked in SOURCE_TYPES else "", sort if sort in SORTS else BY_NAME
    merged = {source.source_id: _ids(house, source) for source in house.register_sources()}
    counts = sourced.claims_by_source(desk.connections.db, ((key, ids) for key, ids in merged.items() if len(ids) > 1))
    listed = [source for source in house.register_sources() if not asked or source.type.code == asked]
    listed.sort(key=_order(sort, counts))
    return render_template("sources/index.html", sources=listed, counts=counts, form=form, type=asked, sort=sort, sorts=SORTS)


def _order(sort: str, counts: dict[str, dict[str, int]]) -> Callable[[Source], Any]:
    """How to sort: by name, or by the number of claims, of any status or of one."""

    def place(source: Source) -> tuple[int, str]:
        told = counts.get(source.source_id, {})
        number = {BY_NAME: 0, BY_CLAIMS: sum(told.values())}.get(sort, told.get(sort, 0))
        return -number, source.name.casefold()

    return place


def _ids(house: House, source: Source) -> list[str]:
    """The entry with all that were merged into it."""
    return [source.source_id, *(s.source_id for s in house.sources.values() if s.merged_into == source.source_id)]


@PAGES.post("/sources")
def add() -> ResponseReturnValue:
    try:
        house = current.desk().do_house(load(AddSourceSchema(), request.form), current.actor())
    except (BadInput, NotNow) as refused:
        return _index(_refused(refused, None, "change")), status_of(refused)
    added = house.source_named(request.form.get("name", ""))
    assert added is not None  # it stands in the register now
    return done(f"{added.name} is in the register.", url_for("sources.show", source_id=added.source_id))


@PAGES.get("/sources/<source_id>")
def show(source_id: str) -> ResponseReturnValue:
    house = current.desk().house()
    source = house.source(source_id)
    if source.source_id != source_id:  # it was merged into another one meanwhile
        return redirect(url_for("sources.show", source_id=source.source_id, status=request.args.get("status")))
    return _page(SourceForm(house, current.person(), source))


def _page(form: SourceForm) -> str:
    db, source, asked = current.desk().connections.db, form.source, request.args.get("status", "")
    assert source is not None
    status, page, ids = asked if asked in STATUSES else "", _page_number(), _ids(form.house, source)
    claims = sourced.claims_from(db, ids, status, A_PAGE + 1, A_PAGE * (page - 1))
    return render_template(
        "sources/source.html",
        source=source,
        shares=sourced.shares_from(db, ids),
        claims=claims[:A_PAGE],
        more=len(claims) > A_PAGE,
        status=status,
        page=page,
        form=form,
        merged=ids[1:],
        house=form.house,
    )


def _page_number() -> int:
    asked = request.args.get("page", "")
    return max(1, int(asked)) if asked.isascii() and asked.isdecimal() and len(asked) < 7 else 1


@PAGES.post("/sources/<source_id>")
def change(source_id: str) -> ResponseReturnValue:
    return _done(source_id, ChangeSourceSchema(), "change")


@PAGES.post("/sources/<source_id>/merge")
def merge(source_id: str) -> ResponseReturnValue:
    return _done(source_id, MergeSourcesSchema(), "merge")


def _done(source_id: str, schema: Schema, doing: str) -> ResponseReturnValue:
    try:
        house = current.desk().do_house(load(schema, {**request.form.to_dict(), "source_id": source_id}), current.actor())
    except (BadInput, NotNow) as refused:
        return _page(_refused(refused, source_id, doing)), status_of(refused)
    kept = house.source(source_id)
    return done(SAVED[doing].format(kept.name), url_for("sources.show", source_id=kept.source_id))


def _refused(refused: BadInput | NotNow, source_id: str | None, doing: str) -> SourceForm:
    house = current.desk().house()
    errors = refused.details["fields"] if isinstance(refused, Incomplete) else {"into" if doing == "merge" else "name": [refused.message]}
    source = house.source(source_id) if source_id else None
    return SourceForm(house, current.person(), source, doing, request.form.to_dict(), errors)
