"""How an action of the claim card goes: take, do, answer; and what becomes of what else was typed there."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from flask import request, url_for
from flask.typing import ResponseReturnValue

from factcheck.domain.claim import Claim
from factcheck.domain.dossier import Dossier
from factcheck.domain.events import Command
from factcheck.domain.house import House
from factcheck.edge import current
from factcheck.errors import Failure, Incomplete, TooLarge
from factcheck.vocabulary.roles import ANNOTATE, SIGN_OFF
from factcheck.web.answers import answer, wants_swap
from factcheck.web.article_page import card_of
from factcheck.web.refusals import REFUSALS, refused_card
from factcheck.web.regions.article import ArticleText, Coverage, Focus, PassageText, Tools
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.moves import next_open
from factcheck.web.regions.portions import are_apart
from factcheck.web.regions.region import Region
from factcheck.web.typed import as_typed, typed

Make = Callable[[Dossier, House], Command]


@dataclass(frozen=True)
class Then:
    """What follows an action: what is announced, and which editor opens again where it was refused."""

    saved: str
    opened: str = ""
    sends: tuple[str, ...] = ()  # the fields that are saved by it, so that they leave the draft
    goes_on: bool = False  # where it is asked for, the next claim that needs work comes into focus
    fields: Mapping[str, str] = field(default_factory=dict)  # what the card calls a field that the desk calls otherwise
    part: str = ""  # the part of the card whose version it was given from, where that has one of its own
    in_place: bool = False  # of the card it changes the assessment alone, with what says how the claim stands


@dataclass(frozen=True)
class Shown:
    """What an answer shows: the claim in focus, what is announced, and how much of the text is drawn anew."""

    claim_id: str
    saved: str
    moved: bool = False  # another claim than the one that was asked from
    everything: bool = False  # the whole text, else the passages of the claim and those touched
    touched: tuple[str, ...] = ()
    in_place: bool = False  # the card stays on the page, and only what changed in it is drawn anew
    tools: bool = True  # whether what stands above the text changed


def carry_out(article_id: str, claim_id: str, make: Make, then: Then) -> ResponseReturnValue:
    """Take, do, answer. What else was typed into the card is kept as a draft; a refusal shows it with what is wrong."""
    desk, actor = current.desk(), current.actor()
    try:
        before, house = desk.dossier(article_id), desk.house()
        dossier = desk.do(article_id, make(before, house), actor)
    except REFUSALS as refused:
        if then.goes_on and _is_by_key() and isinstance(refused, Incomplete):
            return _still_missing(article_id, claim_id, refused)
        return _refused(article_id, claim_id, refused, then)
    remember(article_id, claim_id, typed(dossier.claims[claim_id], then.sends))
    return shown_claim(dossier, _shown_next(before, dossier, claim_id, then))


def _shown_next(before: Dossier, dossier: Dossier, claim_id: str, then: Then) -> Shown:
    """The claim itself, what took its place, or the next one that needs work."""
    was, now = before.claims[claim_id], dossier.claims[claim_id]
    changed = (was.words, was.set_aside) != (now.words, now.set_aside)
    if now.replaced_by:
        return Shown(now.replaced_by[0], then.saved, moved=True, everything=True)
    if then.goes_on and request.form.get("advance"):
        waiting = next_open(dossier, now)
        if waiting:
            everything = changed or are_apart(dossier, now, waiting)
            return Shown(waiting.claim_id, f"Claim {now.number}: {then.saved}", True, everything, now.passage_ids)
        return Shown(claim_id, f"{then.saved} No other claim waits.", everything=changed)
    if then.in_place and _stays(was):  # the button that undoes is there, unless this is the first thing to undo
        return Shown(claim_id, then.saved, in_place=True, tools=before.undoable(current.actor()) is None)
    return Shown(claim_id, then.saved, everything=changed)


def _stays(was: Claim) -> bool:
    """Whether the card that asked was without faults, and shows nothing that counts on the claim as a whole, as an editor's word does."""
    return not (request.form.get("faults") or was.sign_off or current.person().may(SIGN_OFF))


def shown_claim(dossier: Dossier, shown: Shown) -> ResponseReturnValue:
    """The card as it stands now, with the parts of the page that changed with it."""
    article_id, house, focus = dossier.about.article_id, current.desk().house(), Focus(shown.claim_id)
    card = card_of(dossier, house, focus)
    assert isinstance(card, ClaimCard)
    card.saved = shown.saved
    passages = dict.fromkeys((*shown.touched, *dossier.claim(shown.claim_id).passage_ids))
    text: list[Region] = (
        [ArticleText(dossier, focus)] if shown.everything else [PassageText(dossier, dossier.passage(p), focus) for p in passages]
    )
    address = url_for("articles.show", article_id=article_id, claim=shown.claim_id, _anchor="card")
    drawn = card.after_assessing() if shown.in_place else [card]
    tools = [Tools(dossier, house, current.person(), focus)] if shown.tools else []
    return answer(*drawn, Coverage(dossier), *tools, *text, address=address, moved=shown.moved)


def _is_by_key() -> bool:
    """Whether a key asks, after which the assessment may well be only half done."""
    return wants_swap() and request.form.get("advance") == "key"


def _still_missing(article_id: str, claim_id: str, refused: Incomplete) -> ResponseReturnValue:
    """Nothing on the page changes: what is there is kept as a draft, and what is missing is said."""
    keep(article_id, claim_id)
    fields = refused.details["fields"]
    told = {"fields": list(fields), "say": "Not saved yet. " + " ".join(words for messages in fields.values() for words in messages)}
    return "", 204, {"HX-Trigger": json.dumps({"desk:missing": told})}


def keep(article_id: str, claim_id: str) -> None:
    """What is typed outlasts this page."""
    remember(article_id, claim_id, typed(current.desk().dossier(article_id).claim(claim_id)))


def remember(article_id: str, claim_id: str, left: Mapping[str, str]) -> None:
    """What is typed and not saved, as a draft; what is too long for that stays on the page."""
    drafts, actor = current.drafts(), current.actor()
    if not any(left.values()):
        return drafts.drop(actor, article_id, claim_id)
    with suppress(TooLarge):
        drafts.save(actor, article_id, claim_id, left)
    return None


def _refused(article_id: str, claim_id: str, refused: Failure, then: Then) -> ResponseReturnValue:
    """The card with what is wrong and everything that was typed."""
    desk = current.desk()
    dossier = desk.dossier(article_id)
    if claim_id in dossier.claims and current.person().may(ANNOTATE):
        keep(article_id, claim_id)
    card = ClaimCard(dossier, desk.house(), current.person(), dossier.claim(claim_id), Focus(claim_id), form=as_typed(), opened=then.opened)
    card.part = then.part
    if isinstance(refused, Incomplete):
        refused = Incomplete({then.fields.get(name, name): messages for name, messages in refused.details["fields"].items()})
    return refused_card(card, refused)
