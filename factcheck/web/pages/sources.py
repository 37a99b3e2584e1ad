"""The register of sources, and what is said to come from each."""

from dataclasses import dataclass, field
from typing import ClassVar

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from marshmallow import Schema

from factcheck.domain.house import House, Person, Source
from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, Incomplete, NotNow
from factcheck.schemas.form import load
from factcheck.schemas.source import AddSourceSchema, ChangeSourceSchema, MergeSourcesSchema
from factcheck.storage import queries
from factcheck.vocabulary.roles import READ
from factcheck.web.context import Entry
from factcheck.web.regions.region import Region

PAGES = Blueprint("sources", __name__)
MENU = Entry(3, "Sources", "sources.index", READ, ("sources",))


@dataclass
class SourceForm(Region):
    """One entry of the register, to be added, changed or merged."""

    template: ClassVar[str] = "sources/_source_form.html"
    house: House
    person: Person
    source: Source | None = None
    form: dict[str, str] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)


@PAGES.get("/sources")
def index() -> ResponseReturnValue:
    return _index(SourceForm(current.desk().house(), current.person()))


def _index(form: SourceForm) -> str:
    desk, asked = current.desk(), request.args.get("type", "")
    listed = [s for s in desk.house().register_sources() if not asked or s.type.code == asked]
    counts = queries.claims_by_source(desk.connections.db)
    return render_template(
        "sources/index.html", sources=sorted(listed, key=lambda s: s.name.casefold()), counts=counts, form=form, type=asked
    )


@PAGES.post("/sources")
def add() -> ResponseReturnValue:
    try:
        house = current.desk().do_house(load(AddSourceSchema(), request.form), current.actor())
    except (BadInput, NotNow) as refused:
        return _index(_refused(refused, None)), status_of(refused)
    added = house.source_named(request.form.get("name", ""))
    return redirect(url_for("sources.show", source_id=added.source_id if added else ""), code=303)


@PAGES.get("/sources/<source_id>")
def show(source_id: str) -> ResponseReturnValue:
    house = current.desk().house()
    return _page(SourceForm(house, current.person(), house.source(source_id)))


def _page(form: SourceForm) -> str:
    desk, source = current.desk(), form.source
    assert source is not None
    merged = [s.source_id for s in desk.house().sources.values() if s.merged_into == source.source_id]
    claims = queries.claims_from(desk.connections.db, [source.source_id, *merged])
    return render_template("sources/source.html", source=source, claims=claims, form=form, merged=merged, house=desk.house())


@PAGES.post("/sources/<source_id>")
def change(source_id: str) -> ResponseReturnValue:
    return _done(source_id, ChangeSourceSchema())


@PAGES.post("/sources/<source_id>/merge")
def merge(source_id: str) -> ResponseReturnValue:
    return _done(source_id, MergeSourcesSchema())


def _done(source_id: str, schema: Schema) -> ResponseReturnValue:
    try:
        current.desk().do_house(load(schema, {**request.form.to_dict(), "source_id": source_id}), current.actor())
    except (BadInput, NotNow) as refused:
        return _page(_refused(refused, source_id)), status_of(refused)
    return redirect(url_for("sources.show", source_id=source_id), code=303)


def _refused(refused: BadInput | NotNow, source_id: str | None) -> SourceForm:
    house = current.desk().house()
    errors = refused.details["fields"] if isinstance(refused, Incomplete) else {"name": [refused.message]}
    source = house.source(source_id) if source_id else None
    return SourceForm(house, current.person(), source, request.form.to_dict(), errors)
