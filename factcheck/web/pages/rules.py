"""The desk's rules, for those who keep them: publisher, public address, nuances."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from marshmallow import Schema

from factcheck.edge import current
from factcheck.edge.problems import status_of
from factcheck.errors import BadInput, Incomplete, NotNow
from factcheck.schemas.form import load
from factcheck.schemas.rules import NuanceSchema, RetireNuanceSchema, RulesSchema
from factcheck.vocabulary.roles import KEEP_RULES
from factcheck.web.context import Entry
from factcheck.web.done import done

PAGES = Blueprint("rules", __name__)
SAVED = {"rules": "The rules are saved.", "nuance": "The nuance is offered from now on."}
MENU = Entry(9, "Rules", "rules.show", KEEP_RULES, ("rules",))


@PAGES.before_request
def only_who_keeps_rules() -> None:
    current.must(KEEP_RULES)


@PAGES.get("/rules")
def show() -> ResponseReturnValue:
    return _page({}, {}, "")


def _page(form: dict[str, str], errors: dict[str, list[str]], which: str) -> str:
    """`which` of the two forms was refused, with what was typed there."""
    return render_template("rules/rules.html", house=current.desk().house(), form=form, errors=errors, which=which)


@PAGES.post("/rules")
def change() -> ResponseReturnValue:
    return _done(RulesSchema(), "rules")


@PAGES.post("/rules/nuances")
def add_nuance() -> ResponseReturnValue:
    return _done(NuanceSchema(), "nuance")


@PAGES.post("/rules/nuances/<code>/retire")
def retire_nuance(code: str) -> ResponseReturnValue:
    house = current.desk().do_house(load(RetireNuanceSchema(), {"code": code}), current.actor())
    return done(f"“{house.nuances[code].label}” is offered no more.", url_for("rules.show"))


def _done(schema: Schema, which: str) -> ResponseReturnValue:
    try:
        current.desk().do_house(load(schema, request.form), current.actor())
    except (BadInput, NotNow) as refused:
        errors = refused.details["fields"] if isinstance(refused, Incomplete) else {"label": [refused.message]}
        return _page(request.form.to_dict(), errors, which), status_of(refused)
    return done(SAVED[which], url_for("rules.show"))
