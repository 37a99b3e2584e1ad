"""The chain editor one step on: rows added, moved, removed, their words chosen; nothing is saved, the draft keeps what is typed."""

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Self

from flask import request
from flask.typing import ResponseReturnValue

from factcheck.edge import current
from factcheck.errors import BadInput
from factcheck.schemas.attribution import Row, edited, mark_of, rows, written
from factcheck.schemas.claim import StretchSchema
from factcheck.schemas.form import load
from factcheck.schemas.pointing import named
from factcheck.text.span import Words
from factcheck.vocabulary.roles import ANNOTATE
from factcheck.web.acting import remember
from factcheck.web.answers import swap, wants_swap
from factcheck.web.article_page import article_page
from factcheck.web.regions.article import Focus
from factcheck.web.regions.claim import ClaimCard
from factcheck.web.regions.parts import Picking
from factcheck.web.typed import CHAINS, as_typed, typed

WORDS = {"source", "cue"}  # those that name the source, those that say that it speaks
FARTHEST = 64  # passages on each side of the claim


@dataclass(frozen=True)
class Order:
    """A step about the words of one hop: pick-cue-0-4, take-source-1, drop-cue-0."""

    verb: str
    which: str
    row: int
    reach: int = 1

    @classmethod
    def of(cls, words: str, length: int) -> Self | None:
        """The order, where it names words of one of the rows."""
        verb, which, row, reach = [*words.split("-"), "", "", ""][:4]
        numbers = [int(one) for one in (row, reach or "1") if one.isdecimal() and len(one) < 4]
        if verb not in {"pick", "take", "drop"} or which not in WORDS or len(numbers) < 2 or numbers[0] >= length:
            return None
        return cls(verb, which, numbers[0], min(numbers[1], FARTHEST))

    def on(self, listed: list[Row], words: Words | None) -> list[Row]:
        at, row = named(words), listed[self.row]
        changed = replace(row, words=at) if self.which == "source" else replace(row, cue=at)
        return [*listed[: self.row], changed, *listed[self.row + 1 :]]


def edited_chains(article_id: str, claim_id: str, step: str) -> ResponseReturnValue:
    """The card with its chain editor after one of its buttons."""
    current.must(ANNOTATE)
    listed = rows(request.form.to_dict(flat=False))
    order = Order.of(step, len(listed))
    card = _card(article_id, claim_id)
    if order is None:
        listed = edited(listed, step)
    elif order.verb == "pick":
        card.picking = Picking(order.row, order.which, order.reach)
    else:
        try:
            words = _chosen(card.dossier.text) if order.verb == "take" else None
        except BadInput as refused:
            return _refused(card, order, refused)
        listed = order.on(listed, words)
        card.taken = f"hop-{order.row}-{order.which}"
        card.said = f"Chosen: {words.text}" if words else "Taken out."
    card.form = {**card.form, CHAINS: _unless_as_drawn(listed)}
    remember(card.article_id, card.claim.claim_id, {**typed(card.claim, (CHAINS,)), CHAINS: card.form[CHAINS]})
    return _shown(card)


def _card(article_id: str, claim_id: str) -> ClaimCard:
    dossier = current.desk().dossier(article_id)
    claim = dossier.live_claim(claim_id)
    return ClaimCard(dossier, current.desk().house(), current.person(), claim, Focus(claim_id), form=as_typed(), opened="chain")


def _chosen(text: str) -> Words:
    """The words that were selected in the text, or chosen by their first and last one."""
    form = request.form
    names = {"begin": form.get("hop_begin", ""), "finish": form.get("hop_finish", "")}
    schema = StretchSchema(text)
    return schema.stretch(load(schema, {**names, "piece": form.getlist("hop_piece"), "among": form.getlist("hop_among")}))


def _refused(card: ClaimCard, order: Order, refused: BadInput) -> ResponseReturnValue:
    card.errors = {f"hop-{order.row}": [refused.message]}
    card.picking = Picking(order.row, order.which, order.reach)
    return _shown(card, HTTPStatus.UNPROCESSABLE_ENTITY)


def _unless_as_drawn(listed: list[Row]) -> str:
    untraced = request.form.getlist("untraced")
    return "" if mark_of(listed, untraced) == request.form.get("chain_drawn") else written(listed, untraced)


def _shown(card: ClaimCard, status: int = HTTPStatus.OK) -> ResponseReturnValue:
    if wants_swap():
        return swap(card, status=status)
    return article_page(card.dossier, card.house, card, card.focus), status
