"""The dossier: one article with all that the desk holds of it, as of a version of its stream."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Query
from factcheck.domain.order import Order, moves
from factcheck.domain.passage import Passage
from factcheck.domain.publication import Publication
from factcheck.domain.remembering import Action, Actions, Touch, Turn, remembered
from factcheck.domain.tally import Tally, is_settled, keys_of_claim, keys_of_passage
from factcheck.errors import NotFound, Retired
from factcheck.ledger.entry import Entry
from factcheck.text.span import Span

ARTICLE: Touch = ("article", "")


@dataclass(frozen=True)
class Dossier:
    """Frozen: each change gives a new dossier that shares what did not change."""

    article: Article | None = None
    passages: Mapping[str, Passage] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    queries: Mapping[str, Query] = field(default_factory=dict)
    publications: Mapping[str, Publication] = field(default_factory=dict)
    claims_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # claim_ids by passage_id
    last_number: Mapping[str, int] = field(default_factory=dict)  # per prefix; an id is never given twice, whatever is undone
    tally: Tally = field(default_factory=Tally)
    actions: Actions = field(default_factory=dict)
    version: int = 0
    time: str = ""
    changes: tuple[tuple[Touch, Any], ...] = ()  # what the running entry changed, with what was there before
    own: set[str] | None = field(default=None, compare=False, repr=False)  # what the running fold made, and changes in place

    # -- what there is -------------------------------------------------------------------------------------------
    @property
    def about(self) -> Article:
        """The article. Raises NotFound where nothing was taken in."""
        if self.article is None:
            raise NotFound("There is no such article on this desk.")
        return self.article

    @property
    def text(self) -> str:
        return self.about.text

    def passage(self, passage_id: str) -> Passage:
        """Raises NotFound."""
        if passage_id not in self.passages:
            raise NotFound(f"This article has no passage {passage_id}. Reload the page.")
        return self.passages[passage_id]

    def claim(self, claim_id: str) -> Claim:
        """Raises NotFound."""
        if claim_id not in self.claims:
            raise NotFound(f"This article has no claim {claim_id}. Reload the page.")
        return self.claims[claim_id]

    def live_claim(self, claim_id: str) -> Claim:
        """A claim that can be worked on. Raises NotFound, or Retired where it was split or merged."""
        claim = self.claim(claim_id)
        if claim.replaced_by:
            heirs = ", ".join(self.claims[heir].claim_id.removeprefix("c") for heir in claim.replaced_by if heir in self.claims)
            raise Retired(
                f"Claim {claim.number} was split or merged meanwhile. What you entered was not saved: enter it on claim {heirs}.",
                claim_id=claim_id,
                replaced_by=list(claim.replaced_by),
            )
        return claim

    def item(self, evidence_id: str) -> Evidence:
        """Raises NotFound."""
        if evidence_id not in self.evidence:
            raise NotFound(f"This article has no evidence {evidence_id}. Add it first.")
        return self.evidence[evidence_id]

    def query(self, query_id: str) -> Query:
        """Raises NotFound."""
        if query_id not in self.queries:
            raise NotFound(f"This article has no query {query_id}.")
        return self.queries[query_id]

    @cached_property
    def order(self) -> Order:
        return Order.of(self.passages.values(), self.claims.values())

    def ordered_passages(self) -> list[Passage]:
        return [self.passages[passage_id] for passage_id in self.order.passage_ids]

    def live_claims(self) -> list[Claim]:
        """The claims that count, in the order of the article."""
        return [self.claims[claim_id] for claim_id in self.order.claim_ids]

    def claims_of(self, passage_id: str) -> list[Claim]:
        return [self.claims[claim_id] for claim_id in self.claims_in.get(passage_id, ())]

    def passages_at(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The ids of the passages that these spans touch, in order."""
        wanted = list(spans)
        return tuple(p.passage_id for p in self.ordered_passages() if any(p.span.overlaps(span) for span in wanted))

    def is_settled(self, passage: Passage) -> bool:
        return is_settled(passage, self.claims_of(passage.passage_id))

    def open_queries(self, claim_id: str | None = None) -> list[Query]:
        return [q for q in self.queries.values() if q.is_open and claim_id in (None, q.claim_id)]

    def next_id(self, prefix: str, ahead: int = 1) -> str:
        """An id that this article has never used: c1, c2 … for claims, E1 … for evidence, p1 …, q1 …"""
        return f"{prefix}{self.last_number.get(prefix, 0) + ahead}"

    def undoable(self, person_id: str) -> Action | None:
        stack = self.actions.get(person_id, ())
        return stack[-1] if stack else None

    # -- what changes --------------------------------------------------------------------------------------------
    def with_article(self, article: Article) -> "Dossier":
        return self.with_parts({ARTICLE: article})

    def with_claim(self, claim: Claim) -> "Dossier":
        return self.with_parts({("claims", claim.claim_id): claim})

    def with_passage(self, passage: Passage) -> "Dossier":
        return self.with_parts({("passages", passage.passage_id): passage})

    def with_evidence(self, evidence: Evidence) -> "Dossier":
        return self.with_parts({("evidence", evidence.evidence_id): evidence})

    def with_query(self, query: Query) -> "Dossier":
        return self.with_parts({("queries", query.query_id): query})

    def with_publication(self, publication: Publication) -> "Dossier":
        return self.with_parts({("publications", publication.publication_id): publication})

    def with_parts(self, parts: Mapping[Touch, Any]) -> "Dossier":
        """The dossier with all these set at once, or taken out where the value is None."""
        before = {touch: current(self, touch) for touch in parts}
        homes = _homes(before) | _homes(parts)
        out = _counted(self.passages, self.claims, self.claims_in, parts, homes)  # first of all: a running fold changes these in place
        kept = {"passages": self.passages, "claims": self.claims, "claims_in": self._moved(before, parts), **self._set(parts)}
        into = _counted(kept["passages"], kept["claims"], kept["claims_in"], parts, homes)
        kept |= {"last_number": self._numbered(parts), "tally": self.tally.moved(out, into), "changes": (*self.changes, *before.items())}
        return self.but(any(moves(before[touch], now) for touch, now in parts.items()), **kept)

    def but(self, moved: bool, **kept: Any) -> "Dossier":
        """The dossier with these fields changed; its order stays unless something moved."""
        after = replace(self, **kept)
        if not moved and "order" in vars(self):
            vars(after)["order"] = self.order
        return after

    def _set(self, parts: Mapping[Touch, Any]) -> dict[str, Any]:
        changed, own = {part for part, _ in parts} - {"article"}, self.own or set()
        kept: dict[str, Any] = {part: getattr(self, part) if part in own else dict(getattr(self, part)) for part in changed}
        if self.own is not None:
            self.own.update(changed)
        for (part, key), value in parts.items():
            if part == "article":
                kept[part] = value
            elif value is None:
                kept[part].pop(key, None)
            else:
                kept[part][key] = value
        return kept

    def _moved(self, before: Mapping[Touch, Any], after: Mapping[Touch, Any]) -> Mapping[str, tuple[str, ...]]:
        moves = [(touch[1], _homes({touch: before[touch]}), _homes({touch: after[touch]})) for touch in after if touch[0] == "claims"]
        if all(old == new for _, old, new in moves):
            return self.claims_in
        claims_in = dict(self.claims_in)
        for claim_id, old, new in moves:
            for home in old - new:
                claims_in[home] = tuple(other for other in claims_in[home] if other != claim_id)
            for home in new - old:
                claims_in[home] = (*claims_in.get(home, ()), claim_id)
        return claims_in

    def _numbered(self, parts: Iterable[Touch]) -> Mapping[str, int]:
        numbers = dict(self.last_number)
        for _, key in parts:
            prefix = key.rstrip("0123456789")
            numbers[prefix] = max(numbers.get(prefix, 0), int(key[len(prefix) :] or 0))
        return numbers


def _homes(parts: Mapping[Touch, Any]) -> set[str]:
    """The passages that these are or stand in."""
    inside = (home for (part, _), claim in parts.items() if part == "claims" and claim for home in claim.passage_ids)
    return {*(key for part, key in parts if part == "passages"), *inside}


def _counted(
    passages: Mapping[str, Passage],
    claims: Mapping[str, Claim],
    claims_in: Mapping[str, tuple[str, ...]],
    parts: Iterable[Touch],
    homes: Iterable[str],
) -> list[str]:
    """What these parts, and the passages that they are or stand in, count under."""
    keys = [key for part, claim_id in parts if part == "claims" for key in keys_of_claim(claims.get(claim_id))]
    for home in homes:
        keys += keys_of_passage(passages.get(home), [claims[claim_id] for claim_id in claims_in.get(home, ())])
    return keys


def advanced(dossier: Dossier, entry: Entry) -> tuple[Dossier, dict[Touch, Any]]:
    """The dossier after one entry, and what stood in the parts that it touched."""
    after = entry.event.evolve(dossier, entry)
    before: dict[Touch, Any] = {}
    for touch, was in after.changes:
        before.setdefault(touch, was)
    turn = Turn(entry, before, {touch: current(after, touch) for touch in before})
    actions = remembered(after.actions, turn, after.own) if entry.event.CAN_BE_UNDONE else after.actions
    return after.but(False, version=entry.version, time=entry.time, actions=actions, changes=()), before


def steps(entries: Iterable[Entry], dossier: Dossier) -> Iterator[tuple[Entry, Dossier, dict[Touch, Any]]]:
    """Each entry with the dossier after it, which the next one changes in place, and what stood in the parts that it touched."""
    running = dossier.but(False, own=set())
    for entry in entries:
        running, before = advanced(running, entry)
        yield entry, running, before


def play(entries: Iterable[Entry], dossier: Dossier | None = None) -> tuple[Dossier, frozenset[Touch]]:
    """The dossier after these entries, and everything that they touched."""
    after, everything = dossier or Dossier(), set[Touch]()
    for _, now, touched in steps(entries, after):
        after = now
        everything.update(touched)
    return after.but(False, own=None), frozenset(everything)


def fold(entries: Iterable[Entry], dossier: Dossier | None = None) -> Dossier:
    """The dossier after these entries."""
    return play(entries, dossier)[0]


def current(dossier: Dossier, touch: Touch) -> Any:
    """What stands in this part of the dossier now, or None."""
    part, key = touch
    return dossier.article if part == "article" else getattr(dossier, part).get(key)
